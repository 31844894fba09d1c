package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/wording"
)

const surer = "“{version}” is surer than the original's “{original}”"

// doubts reports words of doubt that went or came.
func (f *finder) doubts(n int, p *Row) {
	gone := f.o.CountDoubts(p.Original) - f.v.CountDoubts(p.Version)
	for _, e := range p.Edits {
		if !e.Rewords() {
			continue
		}
		o, v := f.o.firstOf(e.Original, f.o.Doubts), f.v.firstOf(e.Version, f.v.Doubts)
		switch {
		case o >= 0 && v < 0 && gone > 0 && f.fewEdits(p) && !f.lost(n, o) && !f.o.Claims(o):
			f.report(Hedge, High, n, f.o.Place(o, o+1), f.v.beside(e.Version, p.Version), "the version has “{version}” where the original has “{original}”")
		case v >= 0 && o < 0 && gone < 0 && !f.speaksIn(e):
			f.report(Hedge, Low, n, f.o.beside(e.Original, p.Original), f.v.Place(v, v+1), "“{version}” qualifies what the original states: “{original}”")
		}
		o, v = f.o.firstOf(e.Original, f.o.Softens), f.v.firstOf(e.Version, f.v.Softens)
		if o >= 0 && v < 0 && english.BoundOf(f.o.norm(o)) == english.Exactly && f.fewEdits(p) {
			f.report(Hedge, Low, n, f.o.Place(o, o+1), f.v.beside(e.Version, p.Version), "the version has “{version}” where the original has “{original}”")
		}
	}
}

// firstOf returns the first word of a span that is of a kind and not quoted, or
// -1.
func (s *side) firstOf(span text.Span, kind func(w int) bool) int {
	for _, w := range s.Within(span) {
		if kind(w) && !s.quoted[w] {
			return w
		}
	}
	return -1
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
	return f.found(passage, func(x *Finding) bool {
		return x.Type == Hedge && x.Original != nil && x.Original.Start <= at && at < x.Original.End
	})
}

// speaksIn reports whether the original's phrase tells that somebody says
// something: "says" against "claims" is a matter of tone.
func (f *finder) speaksIn(e wording.Edit) bool {
	return slices.ContainsFunc(f.o.Within(e.Original), f.o.Speaks)
}

// proofs reports a verb of saying or believing for which the version has one of
// knowing.
func (f *finder) proofs(n int, p *Row) {
	claims := func(w int) int {
		return rankIf(f.o.Entries[w].Is(english.ClaimVerb) && !f.o.Entries[w].Is(english.ProofVerb))
	}
	proves := func(w int) int { return rankIf(f.v.Entries[w].Is(english.ProofVerb)) }
	f.replaced(p, func(o, v []int) {
		if len(o) > 3 || len(v) > 3 {
			return
		}
		i, claimed := highest(o, claims)
		j, proved := highest(v, proves)
		if claimed > 0 && proved > 0 {
			f.report(Hedge, Medium, n, f.o.Place(i, i+1), f.v.Place(j, j+1), surer)
		}
	})
}

func rankIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// charges reports a stage of a criminal case for which the version has a later
// one: investigated, accused, charged, on trial, convicted.
func (f *finder) charges(n int, p *Row) {
	f.replaced(p, func(o, v []int) {
		i, before := highest(o, f.o.caseStage)
		j, after := highest(v, f.v.caseStage)
		if before > 0 && after > before {
			f.report(Hedge, High, n, f.o.Place(i, i+1), f.v.Place(j, j+1), "“{version}” goes further than the original's “{original}”")
		}
	})
}

// caseStage is the stage of a criminal case that a word tells, or 0.
func (s *side) caseStage(w int) int {
	if norm := s.norm(w); norm == "question" || norm == "claim" || w > 0 && s.norm(w-1) == "in" {
		return 0 // the question whether, in charge
	}
	return s.Entries[w].CaseStage()
}
