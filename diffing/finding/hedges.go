package finding

import (
	"fmt"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// hedges looks for qualifications that are gone, hardened or added: "about"
// before a number, "alleged", "could", "says that".
func (f *finder) hedges() {
	h := hedgeFinder{finder: f}
	f.pairs(func(n int, p *Row) {
		h.approximations(n, p)
		h.reserves(n, p)
		if h.either(p, facts.Hedging) {
			h.doubts(n, p)
			h.modals(n, p)
			h.proofs(n, p)
			h.charges(n, p)
		}
		h.claims(n, p)
	})
}

type hedgeFinder struct{ *finder }

// approximations compares the quantities that both sides have: "about 2,300"
// against "2,300".
func (h *hedgeFinder) approximations(n int, p *Row) {
	original, version := h.o.QuantitiesOf(p.Original), h.v.QuantitiesOf(p.Version)
	if len(original) > facts.ManyNumbers || len(version) > facts.ManyNumbers {
		return
	}
	used := make([]bool, len(version))
	for _, o := range original {
		for k, v := range version {
			if used[k] || !facts.Same(o, v) || o.Unit != v.Unit && o.Value < 10 {
				continue
			}
			used[k] = true
			h.compareBounds(n, o, v)
			break
		}
	}
}

// compareBounds looks at what two equal quantities leave open.
func (h *hedgeFinder) compareBounds(n int, o, v facts.Quantity) {
	switch {
	case o.Bound == v.Bound || o.Bound == english.Unclear || v.Bound == english.Unclear:
	case v.Bound == english.Exactly:
		h.report(Medium, n, h.o.WithHedge(o), h.v.Place(v.First, v.Last), "“%s” is a plain number here; the original has “%s”")
	case o.Bound == english.Exactly:
		h.report(Low, n, h.o.Place(o.First, o.Last), h.v.WithHedge(v), "“%s” is qualified here; the original has “%s”")
	case o.Bound == english.Below && v.Bound == english.Roughly, o.Bound == english.Roughly && v.Bound == english.Below:
		h.report(Low, n, h.o.WithHedge(o), h.v.WithHedge(v), "“%s” differs from the original's “%s”")
	case o.Bound == english.Above || v.Bound == english.Above:
		h.report(Medium, n, h.o.WithHedge(o), h.v.WithHedge(v), "“%s” differs from the original's “%s”")
	}
}

// doubts reports words of doubt that went or came.
func (h *hedgeFinder) doubts(n int, p *Row) {
	gone := h.o.CountDoubts(p.Original) - h.v.CountDoubts(p.Version)
	for _, e := range p.Edits {
		if !e.Rewords() {
			continue
		}
		o, v := h.first(h.o, e.Original, h.originalQuoted, (*facts.Reading).Doubts), h.first(h.v, e.Version, h.versionQuoted, (*facts.Reading).Doubts)
		switch {
		case o >= 0 && v < 0 && gone > 0 && h.fewEdits(p) && !h.lost(n, o) && !h.o.Claims(o):
			h.report(High, n, h.o.Place(o, o+1), h.after(p, e), "the version has “%s” where the original has “%s”")
		case v >= 0 && o < 0 && gone < 0 && !h.speaksIn(e):
			h.report(Low, n, h.before(p, e), h.v.Place(v, v+1), "“%s” qualifies what the original states: “%s”")
		}
		o, v = h.first(h.o, e.Original, h.originalQuoted, (*facts.Reading).Softens), h.first(h.v, e.Version, h.versionQuoted, (*facts.Reading).Softens)
		if o >= 0 && v < 0 && english.BoundOf(h.o.Article.Words[o].Norm) == english.Exactly && h.fewEdits(p) {
			h.report(Low, n, h.o.Place(o, o+1), h.after(p, e), "the version has “%s” where the original has “%s”")
		}
	}
}

// fewEdits reports whether so little of a passage differs that a change in it
// can be laid to one word.
func (h *hedgeFinder) fewEdits(p *Row) bool {
	return p.Similarity >= nearVerbatim || singleChange(p)
}

// lost reports whether it is told already that the version lacks a word of the
// original.
func (h *hedgeFinder) lost(passage, word int) bool {
	at := h.o.Article.Words[word].Start
	return slices.ContainsFunc(h.byPassage[passage], func(n int) bool {
		x := h.findings[n]
		return x.Type == Hedge && x.Original != nil && x.Original.Start <= at && at < x.Original.End
	})
}

// speaksIn reports whether the original's phrase tells that somebody says
// something: "says" against "claims" is a matter of tone.
func (h *hedgeFinder) speaksIn(e wording.Edit) bool {
	return slices.ContainsFunc(h.o.Within(e.Original), h.o.Speaks)
}

// first returns the first word of a span that is of a kind and not quoted, or -1.
func (h *hedgeFinder) first(p *facts.Reading, s text.Span, quoted []bool, kind func(*facts.Reading, int) bool) int {
	for _, w := range p.Within(s) {
		if kind(p, w) && !quoted[w] {
			return w
		}
	}
	return -1
}

// before is the original's text of an edit, or the words that follow it.
func (h *hedgeFinder) before(p *Row, e wording.Edit) *facts.Place {
	return h.around(h.o, h.o.Within(e.Original), p.Original, e.Original.Start)
}

// after is the version's text of an edit, or the words about its place.
func (h *hedgeFinder) after(p *Row, e wording.Edit) *facts.Place {
	return h.around(h.v, h.v.Within(e.Version), p.Version, e.Version.Start)
}

func (h *hedgeFinder) has(p *facts.Reading, sentences []int, ok func(text.Word) bool) bool {
	for _, i := range sentences {
		for _, w := range p.Article.SentenceWords(i) {
			if ok(w) {
				return true
			}
		}
	}
	return false
}

func (h *hedgeFinder) report(severity Severity, passage int, o, v *facts.Place, note string) {
	h.add(Finding{Type: Hedge, Severity: severity, Passage: passage, Original: o, Version: v, Note: fmt.Sprintf(note, v.Text, o.Text)})
}
