package seed

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus/text"
)

// A patch puts with in the place of a span of a text.
type patch struct {
	text.Span
	with string
}

func insertion(at int, with string) patch { return patch{text.Span{Start: at, End: at}, with} }
func deletion(s text.Span) patch          { return patch{s, ""} }

// A proposal is what could be planted in a text, with the spans that show it,
// all in bytes of the original text: those of both texts, those of the
// original only and those of the version only.
type proposal struct {
	kind             Kind
	way              string
	patches          []patch
	both, gone, come []text.Span

	severity, note string              // of a fault; no severity for a harmless change
	told, also     Kind                // the types it is told under; without told, the kind
	fields         func(*text.Article) // what to do to the fields, or nil
}

// replaced proposes to put with in the place of a span, which shows it.
func replaced(s text.Span, with string) proposal {
	return proposal{patches: []patch{{s, with}}, both: []text.Span{s}}
}

// shownIn is the proposal with the spans that show it in both texts.
func (p proposal) shownIn(spans ...text.Span) proposal {
	p.both = spans
	return p
}

// fault makes a fault of a proposal.
func (p proposal) fault(severity, note string) proposal {
	p.severity, p.note = severity, note
	return p
}

func sortPatches(all []patch) {
	slices.SortStableFunc(all, func(a, b patch) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
}

// apply carries out patches, which are in order and do not overlap.
func apply(text string, all []patch) string {
	var b strings.Builder
	at := 0
	for _, p := range all {
		if p.Start < at {
			panic("seed: patches overlap: " + text[p.Start:p.End])
		}
		b.WriteString(text[at:p.Start])
		b.WriteString(p.with)
		at = p.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// carried returns where spans of a text are after patches. A span takes in
// what is inserted at either of its ends.
func carried(all []patch, spans []text.Span) []text.Span {
	out := make([]text.Span, len(spans))
	for n, s := range spans {
		from, to := s.Start, s.End
		for _, p := range all {
			grown := len(p.with) - p.Len()
			if p.End < s.Start || p.End == s.Start && p.Len() > 0 {
				from += grown
			}
			if p.Start < s.End || p.Start == s.End && p.Len() == 0 {
				to += grown
			}
		}
		out[n] = text.Span{Start: from, End: max(from, to)}
	}
	return out
}

// narrowed returns the spans of a text without the white space at their ends,
// in order, without those that have nothing left.
func narrowed(content string, spans []text.Span) []text.Span {
	var out []text.Span
	for _, s := range spans {
		t := strings.TrimRightFunc(content[s.Start:s.End], unicode.IsSpace)
		s.End = s.Start + len(t)
		s.Start = s.End - len(strings.TrimLeftFunc(t, unicode.IsSpace))
		if s.Len() > 0 {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	return out
}
