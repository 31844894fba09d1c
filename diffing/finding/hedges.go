package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// hedges looks for qualifications that are gone, hardened or added: "about"
// before a number, "alleged", "could", "says that".
func (f *finder) hedges() {
	f.pairs(func(n int, p *Row) {
		f.approximations(n, p)
		f.reserves(n, p)
		if f.either(p, facts.Hedging) {
			f.doubts(n, p)
			f.modals(n, p)
			f.proofs(n, p)
			f.charges(n, p)
		}
		f.claims(n, p)
	})
}

// approximations compares the quantities that both sides have: "about 2,300"
// against "2,300".
func (f *finder) approximations(n int, p *Row) {
	original, version := f.o.QuantitiesOf(p.Original), f.v.QuantitiesOf(p.Version)
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
			f.compareBounds(n, o, v)
			break
		}
	}
}

// compareBounds looks at what two equal quantities leave open.
func (f *finder) compareBounds(n int, o, v facts.Quantity) {
	switch {
	case o.Bound == v.Bound || o.Bound == english.Unclear || v.Bound == english.Unclear:
	case v.Bound == english.Exactly:
		f.report(Hedge, Medium, n, f.o.WithHedge(o), f.v.Place(v.First, v.Last), "“{version}” is a plain number here; the original has “{original}”")
	case o.Bound == english.Exactly:
		f.report(Hedge, Low, n, f.o.Place(o.First, o.Last), f.v.WithHedge(v), "“{version}” is qualified here; the original has “{original}”")
	case o.Bound == english.Below && v.Bound == english.Roughly, o.Bound == english.Roughly && v.Bound == english.Below:
		f.report(Hedge, Low, n, f.o.WithHedge(o), f.v.WithHedge(v), "“{version}” differs from the original's “{original}”")
	case o.Bound == english.Above || v.Bound == english.Above:
		f.report(Hedge, Medium, n, f.o.WithHedge(o), f.v.WithHedge(v), "“{version}” differs from the original's “{original}”")
	}
}

// doubts reports words of doubt that went or came.
func (f *finder) doubts(n int, p *Row) {
	gone := f.o.CountDoubts(p.Original) - f.v.CountDoubts(p.Version)
	for _, e := range p.Edits {
		if !e.Rewords() {
			continue
		}
		o, v := f.first(f.o, e.Original, (*facts.Reading).Doubts), f.first(f.v, e.Version, (*facts.Reading).Doubts)
		switch {
		case o >= 0 && v < 0 && gone > 0 && f.fewEdits(p) && !f.lost(n, o) && !f.o.Claims(o):
			f.report(Hedge, High, n, f.o.Place(o, o+1), f.after(p, e), "the version has “{version}” where the original has “{original}”")
		case v >= 0 && o < 0 && gone < 0 && !f.speaksIn(e):
			f.report(Hedge, Low, n, f.before(p, e), f.v.Place(v, v+1), "“{version}” qualifies what the original states: “{original}”")
		}
		o, v = f.first(f.o, e.Original, (*facts.Reading).Softens), f.first(f.v, e.Version, (*facts.Reading).Softens)
		if o >= 0 && v < 0 && english.BoundOf(f.o.Article.Words[o].Norm) == english.Exactly && f.fewEdits(p) {
			f.report(Hedge, Low, n, f.o.Place(o, o+1), f.after(p, e), "the version has “{version}” where the original has “{original}”")
		}
	}
}

// fewEdits reports whether so little of a passage differs that a change in it
// can be laid to one word.
func (f *finder) fewEdits(p *Row) bool {
	return p.Similarity >= nearVerbatim || singleChange(p)
}

// lost reports whether it is told already that the version lacks a word of the
// original.
func (f *finder) lost(passage, word int) bool {
	at := f.o.Article.Words[word].Start
	return slices.ContainsFunc(f.byPassage[passage], func(n int) bool {
		x := f.findings[n]
		return x.Type == Hedge && x.Original != nil && x.Original.Start <= at && at < x.Original.End
	})
}

// speaksIn reports whether the original's phrase tells that somebody says
// something: "says" against "claims" is a matter of tone.
func (f *finder) speaksIn(e wording.Edit) bool {
	return slices.ContainsFunc(f.o.Within(e.Original), f.o.Speaks)
}

// first returns the first word of a span that is of a kind and not quoted, or -1.
func (f *finder) first(p *side, s text.Span, kind func(*facts.Reading, int) bool) int {
	for _, w := range p.Within(s) {
		if kind(p.Reading, w) && !p.quoted[w] {
			return w
		}
	}
	return -1
}

// before is the original's text of an edit, or the words that follow it.
func (f *finder) before(p *Row, e wording.Edit) *facts.Place {
	return f.around(f.o, f.o.Within(e.Original), p.Original, e.Original.Start)
}

// after is the version's text of an edit, or the words about its place.
func (f *finder) after(p *Row, e wording.Edit) *facts.Place {
	return f.around(f.v, f.v.Within(e.Version), p.Version, e.Version.Start)
}

func (f *finder) has(p *side, sentences []int, ok func(text.Word) bool) bool {
	for _, i := range sentences {
		for _, w := range p.Article.SentenceWords(i) {
			if ok(w) {
				return true
			}
		}
	}
	return false
}
