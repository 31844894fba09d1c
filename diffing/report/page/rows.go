package page

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
)

// A block is a passage, page text that is folded, or the place in the original
// of a passage that the version has elsewhere.
type block struct {
	Rows   []rowView
	Folded string // what is folded; empty for nothing
	Gone   *goneView
}

// A rowView is a passage.
type rowView struct {
	ID, Class         string
	Kind, Sign, Name  string
	Original, Version sideView
	Moved, MovedTo    string // what is said of a move, and what it leads to
	Again             bool
	Flagged, Seen     bool
	Note              []string // its lines
	Findings          []findingView
}

// A sideView is one article's text of a passage.
type sideView struct {
	Label  string // whose text it is, for a page with one column
	Where  string
	None   string // what is said where the side has no text
	Lang   string
	Pieces []piece
}

// A goneView stands where the original has what the version has elsewhere.
type goneView struct {
	ID, To, Begin, Where string
}

// passage is the ID of passage p on the page.
func (v *versionView) passage(p int) string { return fmt.Sprintf("v%d-p%d", v.Number, p+1) }

// gone is the ID of where passage p stands in the original.
func (v *versionView) gone(p int) string { return fmt.Sprintf("v%d-o%d", v.Number, p+1) }

// Blocks yields the passages of the text.
func (v *versionView) Blocks() iter.Seq[block] { return v.blocks(v.body) }

// HeadlineBlocks yields those of the headline.
func (v *versionView) HeadlineBlocks() iter.Seq[block] { return v.blocks(v.headline) }

// StandfirstBlocks yields those of the standfirst.
func (v *versionView) StandfirstBlocks() iter.Seq[block] { return v.blocks(v.standfirst) }

func (v *versionView) blocks(passages []int) iter.Seq[block] {
	return func(yield func(block) bool) {
		before, after := v.origins(passages)
		for _, p := range before {
			if !yield(v.goneBlock(p)) {
				return
			}
		}
		for from := 0; from < len(passages); {
			to := from + 1
			for v.folds(passages[from]) && to < len(passages) && v.folds(passages[to]) {
				to++
			}
			var b block
			for _, p := range passages[from:to] {
				b.Rows = append(b.Rows, v.row(p, v.anchored[p]))
			}
			if v.folds(passages[from]) {
				b.Folded = counted(to-from, "line of page text", "lines of page text")
			}
			if !yield(b) {
				return
			}
			for _, p := range after[passages[to-1]] {
				if !yield(v.goneBlock(p)) {
					return
				}
			}
			from = to
		}
	}
}

// folds tells whether a passage is page text that few want to see. What an outlet
// says about its own article is not.
func (v *versionView) folds(p int) bool {
	return v.c.Passages[p].Kind == diffing.Furniture && v.c.Part(p) != text.Note && v.marks[p] == (Mark{})
}

// origins returns the moved ones among some passages by the passage after which
// they would stand if they had the original's order, and those that would stand
// before all. It notes which have such a place.
func (v *versionView) origins(passages []int) (before []int, after map[int][]int) {
	type anchor struct{ sentence, passage int }
	var anchors []anchor
	var moved []int
	for _, p := range passages {
		x := &v.c.Passages[p]
		switch {
		case len(x.Original) == 0 || x.Again || x.Kind == diffing.Furniture:
		case x.Moved:
			moved = append(moved, p)
		default:
			anchors = append(anchors, anchor{x.Original[0], p})
		}
	}
	slices.SortFunc(anchors, func(a, b anchor) int { return a.sentence - b.sentence })
	slices.SortStableFunc(moved, func(a, b int) int { return v.c.Passages[a].Original[0] - v.c.Passages[b].Original[0] })
	after = map[int][]int{}
	for _, p := range moved {
		n, _ := slices.BinarySearchFunc(anchors, v.c.Passages[p].Original[0], func(a anchor, s int) int { return a.sentence - s })
		v.anchored[p] = true
		if n == 0 {
			before = append(before, p)
			continue
		}
		after[anchors[n-1].passage] = append(after[anchors[n-1].passage], p)
	}
	return before, after
}

func (v *versionView) goneBlock(p int) block {
	first := v.c.Original.Sentences[v.c.Passages[p].Original[0]]
	return block{Gone: &goneView{
		ID: v.gone(p), To: v.passage(p), Begin: beginning(v.c.Original.Slice(first.Span), 8),
		Where: paragraphs(v.c.Version, v.c.Passages[p].Version),
	}}
}

func (v *versionView) row(p int, anchored bool) rowView {
	x := &v.c.Passages[p]
	r := rowView{ID: v.passage(p), Kind: x.Kind.String(), Sign: sign(x.Kind), Name: x.Kind.Label(), Again: x.Again}
	if v.c.Part(p) == text.Note {
		r.Name = "note (not compared)"
	}
	r.Original = v.side(v.c.Original, x.Original, "not in the original")
	r.Version = v.side(v.c.Version, x.Version, "not in the version")
	r.Original.Label, r.Version.Label = "Original", v.Version.Name
	r.Original.Pieces = pieces(v.c, x, v.found[p], true)
	r.Version.Pieces = pieces(v.c, x, v.found[p], false)
	class := []string{"row", "k-" + r.Kind}
	if x.Kind != diffing.Kept && x.Kind != diffing.Furniture || x.Moved {
		class = append(class, "ch")
	}
	if x.Moved {
		r.Moved = "moved"
		if part := v.c.Part(p); part == text.Body {
			r.Moved += " from " + paragraphs(v.c.Original, x.Original)
		}
		if anchored {
			r.MovedTo = v.gone(p)
		}
	}
	for _, i := range v.found[p] {
		f := v.finding(i)
		if class = append(class, "has-"+f.Severity); v.at[i] == p {
			r.Findings = append(r.Findings, f)
		}
	}
	m := v.marks[p]
	r.Flagged, r.Seen = m.Flagged, m.Seen
	if m.Flagged {
		class = append(class, "flagged")
	}
	if m.Note != "" {
		r.Note = strings.Split(m.Note, "\n")
	}
	r.Class = strings.Join(uniq(class), " ")
	return r
}

func (v *versionView) side(a *text.Article, sentences []int, none string) sideView {
	if len(sentences) == 0 {
		return sideView{None: none}
	}
	s := sideView{Lang: languageTag(a.Language)}
	if a.Sentences[sentences[0]].Part == text.Body {
		s.Where = paragraphs(a, sentences)
	}
	return s
}

// languageTag returns a language's code if it is one, and else nothing.
func languageTag(code string) string {
	if len(code) < 2 || len(code) > 3 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return code
}

// uniq returns a list with each word once.
func uniq(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// beginning returns so many words of a text at most, and of a word no more than a
// line has room for.
func beginning(s string, words int) string {
	const most = 40 // characters of a word, and of text that has no spaces
	list := strings.Fields(s)
	cut := len(list) > words
	list = list[:min(len(list), words)]
	for i, w := range list {
		if r := []rune(w); len(r) > most {
			list = append(list[:i:i], string(r[:most]))
			cut = true
			break
		}
	}
	if out := strings.Join(list, " "); cut {
		return out + " …"
	} else {
		return out
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
