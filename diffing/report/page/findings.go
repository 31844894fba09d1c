package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus"
	"storydiff/diffing/finding"
)

// A findingView is a finding.
type findingView struct {
	Number         int
	ID, Line       string // of where it stands, and of its line in the list
	Severity, Type string
	Has, Original  string // both texts; empty where a side has none
	Stop           string // what ends a sentence that quotes them: nothing where they do
	Why            string
	Where          string
	Whole          bool // it is about the whole version
	grade          int  // its severity
	Dismissed      bool // the reader has said that it is no fault
	// Name, Version and Times are for the list of all versions.
	Name    string
	Version int
	Times   int
}

// finding returns the finding at index i.
func (v *versionView) finding(i int) findingView {
	f := &v.c.Findings[i]
	out := findingView{
		Number: i + 1, ID: fmt.Sprintf("v%d-f%d", v.Number, i+1), Line: fmt.Sprintf("v%d-l%d", v.Number, i+1),
		Severity: f.Severity.String(), Type: f.Type.String(), Why: sentence(corpus.Clean(f.Note)), Where: "whole version", Times: 1, grade: int(f.Severity),
	}
	out.Dismissed = i < len(v.dismissed) && v.dismissed[i]
	if p, ok := v.at[i]; ok {
		x := &v.c.Passages[p]
		switch part := v.c.Part(p); {
		case part.IsHead():
			out.Where = part.String()
		case len(x.Version) > 0:
			out.Where = paragraphs(v.c.Version, x.Version)
		default:
			out.Where = paragraphs(v.c.Original, x.Original) + " of the original"
		}
	} else {
		out.Whole, out.ID = true, out.Line
	}
	const words = 60
	if f.Version != nil {
		out.Has = beginning(f.Version.Text, words)
	}
	if f.Original != nil {
		out.Original = beginning(f.Original.Text, words)
	}
	if last := out.Has + out.Original; !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, "!") && !strings.HasSuffix(last, "?") {
		out.Stop = "."
	}
	if out.Has != "" && out.Original != "" && strings.Contains(f.Note, " where the original has ") {
		out.Why = "" // it says no more than the two texts
	}
	return out
}

// sentence returns a note with a capital and a full stop.
func sentence(note string) string {
	if note = strings.TrimSpace(note); note == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(note)
	note = string(unicode.ToUpper(first)) + note[size:]
	if !strings.HasSuffix(note, ".") && !strings.HasSuffix(note, ".”") {
		note += "."
	}
	return note
}

// order is how much a type can turn the sense of a story, the most first.
var order = [...]finding.Type{
	finding.Negation, finding.Attribution, finding.Quotation, finding.Numeral, finding.Date, finding.Term,
	finding.Hedge, finding.Name, finding.Lead, finding.Credit,
}

// gravest returns the high findings of all versions, those first whose type can
// turn the sense the most, and how many more there are. The same text for the
// same in one version is told once, and no version fills the list.
func gravest(versions []versionView) (list []findingView, more int) {
	const most, ofOne = 12, 4
	rank := map[string]int{}
	for n, t := range order {
		rank[t.String()] = n
	}
	for k := range versions {
		list = append(list, highOf(&versions[k])...)
	}
	slices.SortStableFunc(list, func(a, b findingView) int { return cmp.Compare(rank[a.Type], rank[b.Type]) })
	all := len(list)
	of := map[int]int{}
	list = slices.DeleteFunc(list, func(f findingView) bool {
		of[f.Version]++
		return of[f.Version] > ofOne && len(versions) > 1
	})
	list = list[:min(len(list), most)]
	return list, all - len(list)
}

// highOf returns the high findings of a version.
func highOf(v *versionView) []findingView {
	var list []findingView
	told := map[string]int{}
	for _, f := range v.Findings {
		if f.Severity != finding.High.String() || f.Dismissed {
			continue
		}
		key := f.Type + "\x00" + f.Has + "\x00" + f.Original
		if n, ok := told[key]; ok && f.Has+f.Original != "" {
			list[n].Times++
			continue
		}
		told[key] = len(list)
		f.Name, f.Version = v.Version.Name, v.Number
		list = append(list, f)
	}
	return list
}
