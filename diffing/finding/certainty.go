package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// surer is the note on a phrase that claims more than the original's.
const surer = "“{version}” is surer than the original's “{original}”"

// doubts reports words of doubt, and words that soften a claim, that the version
// leaves out or adds.
func (f *finder) doubts(n int, p *Row) {
	gone := f.o.CountDoubts(p.Original) - f.v.CountDoubts(p.Version)
	for _, e := range p.Edits {
		if !e.Rewords() {
			continue
		}
		o, v := f.o.firstOf(e.Original, f.o.Doubts), f.v.firstOf(e.Version, f.v.Doubts)
		switch {
		case o >= 0 && v < 0 && gone > 0 && f.fewEdits(p) && !f.lost(n, o) && !f.o.Claims(o) && !f.notSo(p, o) && !f.v.opensIn(e.Version) && !f.v.hearsay(p.Version):
			if at := f.doubted(p, e, o); at != nil {
				f.report(Hedge, High, n, f.o.Place(o, o+1), at, "the version has “{version}” where the original has “{original}”")
			}
		case v >= 0 && o < 0 && gone < 0 && !f.speaksIn(e):
			f.report(Hedge, Low, n, f.o.beside(e.Original, p.Original), f.v.Place(v, v+1), "“{version}” qualifies what the original states: “{original}”")
		}
		o, v = f.o.firstOf(e.Original, f.o.Softens), f.v.firstOf(e.Version, f.v.Softens)
		if o >= 0 && v < 0 && english.BoundOf(f.o.norm(o)) == english.Exactly && f.fewEdits(p) {
			f.report(Hedge, Low, n, f.o.Place(o, o+1), f.v.beside(e.Version, p.Version), "the version has “{version}” where the original has “{original}”")
		}
	}
}

// hearsay reports whether some sentences name what is rumoured or reported as their source.
func (s *side) hearsay(sentences []int) bool {
	return s.anyIn(sentences, func(w int) bool { return slices.Contains([]string{"reports", "rumours", "rumors"}, s.norm(w)) })
}

// opensIn reports whether words of a span leave something open without being words of
// doubt: "look serious" for "appeared to be serious".
func (s *side) opensIn(span text.Span) bool {
	return slices.ContainsFunc(s.Within(span), func(w int) bool { return s.Entries[w].Is(english.Open, english.OpenRoot) })
}

// doubted returns the place in the version of what a word of doubt is about: of the word
// behind it, where that is carried; else, in a passage with no other change, of the edit.
func (f *finder) doubted(p *Row, e wording.Edit, doubt int) *facts.Place {
	if head := f.o.head(doubt); head >= 0 {
		if at := f.v.OnlyWordWith(p.Version, f.o.Entries[head].Stem); at >= 0 {
			return f.v.Place(max(at-1, f.v.SentenceOf(at).FirstWord), at+1)
		}
	}
	if !singleChange(p) && len(p.Original) > 1 {
		return nil
	}
	return f.v.beside(e.Version, p.Version)
}

// notSo reports whether the version says of what a word of doubt is about that it is
// not so: "cleared of theft" for "charged with theft".
func (f *finder) notSo(p *Row, doubt int) bool {
	head := f.o.head(doubt)
	if head < 0 {
		return false
	}
	at := f.v.OnlyWordWith(p.Version, f.o.Entries[head].Stem)
	return at >= 0 && f.v.standingAt(at).Not
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

// fewEdits reports whether so little of a passage differs that a word that is
// missing or added changes its meaning.
func (f *finder) fewEdits(p *Row) bool {
	return p.Similarity >= nearVerbatim || singleChange(p)
}

// lost reports whether a finding says already that the version lacks a word of
// the original.
func (f *finder) lost(passage, word int) bool {
	at := f.o.Article.Words[word].Start
	return f.found(passage, func(x *Finding) bool {
		return x.Type == Hedge && x.Original != nil && x.Original.Start <= at && at < x.Original.End
	})
}

// speaksIn reports whether the original's phrase has a verb of saying: "claims"
// for "says" is a matter of tone.
func (f *finder) speaksIn(e wording.Edit) bool {
	return slices.ContainsFunc(f.o.Within(e.Original), f.o.Speaks)
}

// proofs reports a verb of saying or believing for which the version has one that
// calls the matter established. Two that only make it known are none: a figure that
// indicates something shows it, too.
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
		if claimed > 0 && proved > 0 && !(f.o.Entries[i].Is(english.Telling) && f.v.Entries[j].Is(english.Telling)) {
			f.retract(n, Hedge, f.o.Place(i, i+1))
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

// charges reports a word for a stage of a criminal case for which the version has
// one for a later stage: investigated, accused, charged, on trial, convicted.
func (f *finder) charges(n int, p *Row) {
	f.replaced(p, func(o, v []int) {
		i, before := highest(o, f.o.caseStage)
		j, after := highest(v, f.v.caseStage)
		if before > 0 && after > before {
			f.report(Hedge, High, n, f.o.Place(i, i+1), f.v.Place(j, j+1), "“{version}” goes further than the original's “{original}”")
		}
	})
}

// caseStage returns the stage of a criminal case that word w is about, or 0.
func (s *side) caseStage(w int) int {
	if norm := s.norm(w); norm == "question" || norm == "claim" || w > 0 && s.norm(w-1) == "in" {
		return 0 // "the question whether", "in charge"
	}
	return s.Entries[w].CaseStage()
}

// modals compares the modal words of changed phrases: "is likely to" against
// "will", "may have caused" against "caused".
func (f *finder) modals(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op == wording.Insert || !e.Rewords() {
			continue
		}
		ow, o := highest(f.o.Within(e.Original), f.o.sureness)
		vw, v := highest(f.v.Within(e.Version), f.v.sureness)
		if o == 0 || o == v || f.near(p, e, o) || f.lost(n, ow) || v > o && f.v.doubtedNear(vw) {
			continue
		}
		if v > 0 {
			f.otherModal(n, p, e, ow, vw, v > o)
		} else if !f.isHead(p) && f.modalGone(p, e, ow) {
			f.report(Hedge, Medium, n, f.o.Place(ow, ow+1), f.v.beside(e.Version, p.Version), "the version has “{version}” where the original leaves it open: “{original}”")
		}
	}
}

// doubtedNear reports whether a word of doubt stands with modal word w: "will
// presumably".
func (s *side) doubtedNear(w int) bool {
	first, last := s.Clause(w)
	return anyOf(first, last, func(k int) bool { return s.Entries[k].Is(english.Doubt) && s.Entries[k].Is(english.Open) })
}

// sureness returns how certain modal word w makes its statement, 1 to 3 (see
// english.Modal), or 0.
func (s *side) sureness(w int) int {
	if s.quoted[w] || s.Names[w] != facts.NotName || s.MonthPlace(w) {
		return 0
	}
	return english.Modal(s.norm(w))
}

// modalGone reports whether the version states what a modal word of the
// original leaves open.
func (f *finder) modalGone(p *Row, e wording.Edit, modal int) bool {
	if !f.o.Entries[modal].Is(english.OpenModal) || !f.fewEdits(p) || !f.headCarried(p, modal) {
		return false
	}
	can := func(w int) bool { return f.v.norm(w) == "can" }
	return f.bareModal(e) && !f.v.anyIn(p.Version, can) || !f.softened(p, e)
}

// otherModal reports that the version has modal v where the original has o, of
// another degree; more says that v is surer. It reports nothing where v may be
// about something else.
func (f *finder) otherModal(n int, p *Row, e wording.Edit, o, v int, more bool) {
	sure, open := english.Modal(f.v.norm(v)) == 3, english.Modal(f.o.norm(o)) == 1
	same, short, few := f.sameHead(o, v), f.short(e), f.fewEdits(p)
	severity, note := Low, surer
	switch {
	case f.v.norm(v+1) == "be" && slices.Contains([]string{"able", "allowed", "permitted", "free", "entitled", "eligible"}, f.v.norm(v+2)): // may ship, will be allowed to
		return
	case sure && !open && f.v.norm(v) == "must":
	case f.v.norm(v) == "would" && (!open || !same && !short): // as often a condition
		return
	case sure && !few && !same && !(open && short): // will be something else
		return
	case sure && (open || few):
		severity = Medium
	case !more:
		if few && same && english.Modal(f.v.norm(v)) == 1 && f.o.norm(o) != "would" {
			severity = Medium
		}
		note = "“{version}” is less sure than the original's “{original}”"
	}
	f.report(Hedge, severity, n, f.o.Place(o, o+1), f.v.Place(v, v+1), note)
}

// headCarried reports whether the version has the word that a modal of the
// original is about.
func (f *finder) headCarried(p *Row, modal int) bool {
	head := f.o.head(modal)
	return head < 0 || f.v.HasStem(p.Version, f.o.Entries[head].Stem)
}

// short reports whether an edit replaces a short phrase by a short one.
func (f *finder) short(e wording.Edit) bool {
	return e.Op == wording.Replace && len(f.o.Within(e.Original)) <= 6 && len(f.v.Within(e.Version)) <= 6
}

// sameHead reports whether two modal words are about the same verb.
func (f *finder) sameHead(o, v int) bool {
	x, y := f.o.head(o), f.v.head(v)
	return x >= 0 && y >= 0 && f.o.Entries[x].Stem == f.v.Entries[y].Stem
}

// head returns the word that a modal word is about, or -1.
func (s *side) head(modal int) int {
	if words := s.WordsGoverned(modal, s.SentenceOf(modal).LastWord, 5, 1); len(words) > 0 {
		return words[0]
	}
	return -1
}

// near reports whether the version has a modal of the same strength within a few
// words of an edit.
func (f *finder) near(p *Row, e wording.Edit, strength int) bool {
	first, last := f.v.WordsOf(p.Version)
	from, to := f.v.WordAt(e.Version.Start), f.v.WordAt(e.Version.End)
	return anyOf(max(first, from-4), min(last, to+5), func(w int) bool { return english.Modal(f.v.norm(w)) == strength })
}

// bareModal reports whether an edit takes out a modal word and nothing else.
func (f *finder) bareModal(e wording.Edit) bool {
	return e.Op == wording.Delete && len(f.o.Within(e.Original)) == 1
}

// softened reports whether a phrase of the version leaves open in another way
// what the original's modal leaves open.
func (f *finder) softened(p *Row, e wording.Edit) bool {
	if len(f.v.Within(e.Version)) > 6 || len(f.o.Within(e.Original)) > 8 {
		return true // in a rewritten phrase a missing modal proves nothing
	}
	return f.v.anyIn(p.Version, func(w int) bool {
		return english.Modal(f.v.norm(w)) > 0 || english.Is(f.v.norm(w), english.Doubt, english.Conditional)
	})
}

// hardened reports verbs that the original says may be and the version says will be,
// however much else of the sentence is told in other words, and whatever else of it
// is left open. A verb that stands twice on a side is left alone.
func (f *finder) hardened(n int, p *Row) {
	for _, i := range p.Original {
		s := f.o.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if f.o.sureness(w) != 1 || !f.o.Entries[w].Is(english.BeforeVerb) || f.lost(n, w) {
				continue
			}
			verb := f.o.head(w)
			if verb < 0 || f.o.OnlyWordWith(p.Original, f.o.Entries[verb].Stem) < 0 {
				continue
			}
			at := f.v.OnlyWordWith(p.Version, f.o.Entries[verb].Stem)
			if at < 0 || f.v.quoted[at] {
				continue
			}
			if sure := f.v.verbWord(at, f.v.wills); sure >= 0 && f.o.verbWord(verb, f.o.wills) < 0 {
				f.report(Hedge, Medium, n, f.o.Place(w, verb+1), f.v.Place(sure, at+1), surer)
			}
		}
	}
}
