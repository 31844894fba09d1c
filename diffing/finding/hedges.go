package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// hedges looks for qualifications that are gone, hardened or added: "about"
// before a number, "alleged", "could", "says that".
func (f *finder) hedges() {
	f.pairs(func(n int, p *Row) {
		f.approximations(n, p)
		f.qualifiers(n, p)
		if f.either(p, facts.Hedging) {
			f.doubts(n, p)
			f.modals(n, p)
			f.hardened(n, p)
			f.proofs(n, p)
			f.charges(n, p)
		}
		f.claims(n, p)
	})
}

// approximations compares the quantities that both sides have: "about 2,300"
// against "2,300".
func (f *finder) approximations(n int, p *Row) {
	newPairing(f.o.QuantitiesOf(p.Original), f.v.QuantitiesOf(p.Version)).pair(
		func(o, v facts.Quantity) { f.compareBounds(n, o, v) },
		func(o, v facts.Quantity) bool {
			return facts.SameQuantity(o, v) && (o.Unit == v.Unit || o.Value >= 10) && !o.Vague && !v.Vague
		},
	)
}

// deniedBefore reports whether a "not" stands before word w in its clause.
func (s *side) deniedBefore(w int) bool {
	first, _ := s.Clause(w)
	return anyOf(first, w, s.SaysNot)
}

// compareBounds compares the bounds of two equal quantities.
func (f *finder) compareBounds(n int, o, v facts.Quantity) {
	switch {
	case o.Bound == v.Bound || o.Bound == english.Unclear || v.Bound == english.Unclear:
	case o.Bound == english.Above && v.Bound == english.Below && f.o.deniedBefore(o.First),
		o.Bound == english.Below && v.Bound == english.Above && f.v.deniedBefore(v.First):
		// not expected to get more than a half, expected to get no more than a half
	case v.Bound == english.Exactly:
		f.report(Hedge, Medium, n, f.o.PlaceWithHedge(o), f.v.Place(v.First, v.Last), "“{version}” is a plain number here; the original has “{original}”")
	case o.Bound == english.Exactly:
		f.report(Hedge, Low, n, f.o.Place(o.First, o.Last), f.v.PlaceWithHedge(v), "“{version}” is qualified here; the original has “{original}”")
	case o.Bound == english.Below && v.Bound == english.Roughly, o.Bound == english.Roughly && v.Bound == english.Below:
		f.report(Hedge, Low, n, f.o.PlaceWithHedge(o), f.v.PlaceWithHedge(v), "“{version}” differs from the original's “{original}”")
	case o.Bound == english.Above || v.Bound == english.Above:
		f.report(Hedge, Medium, n, f.o.PlaceWithHedge(o), f.v.PlaceWithHedge(v), "“{version}” differs from the original's “{original}”")
	}
}

// qualifiers reports what the original leaves open and the version states as a
// fact, however different the sentences are: the version has the words, and
// nothing near them that leaves them open.
func (f *finder) qualifiers(n int, p *Row) {
	sourced := f.o.HasAttribution(p.Original)
	for _, x := range f.o.Qualifiers(p.Original) {
		at := f.qualified(p, x)
		if at == nil || f.leftOpen(p, at, x, sourced) || f.boundOf(p, x) || x.Kind == facts.Unproved && f.nothingOf(at[0]) {
			continue
		}
		if s := f.v.standingAt(at[0]); s.Not && x.Kind != facts.Unlikely || s.Open() && (x.Kind != facts.Accused || s.Grade == statements.Disputed) {
			continue
		}
		severity := Medium
		if x.Kind == facts.Accused || x.Kind == facts.AccusedThat || x.Kind == facts.NotRuledOut {
			severity = High
		}
		f.report(Hedge, severity, n, f.o.Place(x.First, x.Last), f.v.Place(at[0], at[len(at)-1]+1), "the version has “{version}” without the original's “{original}”")
	}
}

// boundOf reports whether a qualifier only sets the bound of a number, which is compared
// by itself: perhaps 70 percent.
func (f *finder) boundOf(p *Row, x facts.Operator) bool {
	return slices.ContainsFunc(f.o.QuantitiesOf(p.Original), func(q facts.Quantity) bool { return q.First-q.Hedged <= x.First && x.First < q.First })
}

// nothingOf reports whether what tells of word w of the version is said not to be there:
// no trace of looting, nothing points to looting.
func (f *finder) nothingOf(w int) bool {
	between := false
	for k := w - 1; k >= f.v.SentenceOf(w).FirstWord && k > w-6 && f.v.Article.Words[k].Kind != text.Punctuation; k-- {
		if f.v.SaysNot(k) {
			return between
		}
		between = between || !f.v.Entries[k].Function
	}
	return false
}

// standingAt returns how the version gives what the word at w tells of.
func (s *side) standingAt(w int) statements.Standing {
	for _, e := range statements.EventsOf(s.Reading, s.Article.FindSentence(s.Article.Words[w].Start)) {
		if e.Word == w {
			return e.Standing
		}
	}
	return statements.Standing{}
}

// qualified returns the words of the version for what a qualifier leaves open, or
// nil where it is not certain which they are.
func (f *finder) qualified(p *Row, x facts.Operator) []int {
	var scope []int
	for _, w := range x.Scope {
		if f.o.OnlyWordWith(p.Original, f.o.Entries[w].Stem) >= 0 {
			scope = append(scope, w)
		}
	}
	at, of := facing{f.o, f.v, p.Original, p.Version}.carried(scope)
	if len(at) == 0 || of[0] != x.Scope[0] && x.Kind != facts.OnlyIf {
		return nil
	}
	from := at[0] // the nearest to the qualifier, where it is there
	at = slices.DeleteFunc(at, func(w int) bool { return w < from || w > from+6 })
	slices.Sort(at)
	return at
}

// leftOpen reports whether the version, too, leaves open the words at, which
// render the scope of qualifier x. sourced says that the original attributes the
// statement.
func (f *finder) leftOpen(p *Row, at []int, x facts.Operator, sourced bool) bool {
	s := f.v.SentenceOf(at[0])
	first, last := f.v.Clause(at[0])
	switch {
	case x.Kind == facts.Expected && !anyOf(max(first, at[0]-3), at[0], func(w int) bool { return f.v.norm(w) == "will" }):
		return true // it is told as a fact only where somebody will do it
	case f.o.Entries[x.First].Is(english.Telling) && anyOf(first, last, func(w int) bool { return f.v.Entries[w].Is(english.Telling) }):
		return true // what a figure indicates it shows
	case anyOf(s.FirstWord, s.LastWord, func(w int) bool { return f.sameWords(x, w) }):
		return true
	case x.Kind == facts.AccusedThat:
		return f.v.HasAttribution(p.Version) // any word of saying will do
	case x.Kind == facts.NotRuledOut:
		first, last = s.FirstWord, s.LastWord // did not rule out that, when …, it would
	case x.Kind == facts.Accused:
		first, last = max(first, at[0]-8), min(last, at[0]+6)
	}
	noProof := x.Kind == facts.Unproved && f.o.norm(x.First) == "no"
	shown := noProof && anyOf(first, last, func(w int) bool { return f.v.Entries[w].Is(english.ProofVerb) })
	return anyOf(first, last, func(w int) bool {
		switch {
		case slices.Contains(at, w): // the words of the scope do not qualify themselves
			return false
		case noProof && f.v.SaysNot(w): // that nothing proves it is less than that it is not so
			return shown
		}
		return f.leavesOpen(p, w, x.Kind, sourced) && !f.opensAnother(p, x, at[0], w)
	})
}

// opensAnother reports whether word w of the version, which leaves something open, is
// one that the original has for another statement than that of qualifier x: it stands
// behind word at, which renders what the qualifier is about, or far before it.
func (f *finder) opensAnother(p *Row, x facts.Operator, at, w int) bool {
	if x.Kind != facts.Unproved || english.Modal(f.o.norm(x.First)) != 1 || w < at && w+farModal >= at || f.v.joined(at) || f.o.SaysNot(x.Last) {
		return false
	}
	return f.o.anyIn(p.Original, func(k int) bool {
		return f.o.Entries[k].Variant == f.v.Entries[w].Variant && (k < x.First-farModal || k > x.Scope[0])
	})
}

// farModal is how many words a word may stand before a verb to qualify it.
const farModal = 4

// joined reports whether a word joins word w to one before it, with which it shares
// what stands before that.
func (s *side) joined(w int) bool {
	return w > 0 && (s.norm(w-1) == "and" || s.norm(w-1) == "or" || s.norm(w-1) == ",")
}

// leavesOpen reports whether a word of the version does what a kind of qualifier
// does. A verb of saying does so only where the original does not attribute the
// statement.
func (f *finder) leavesOpen(p *Row, w int, kind facts.OperatorKind, sourced bool) bool {
	e, norm := f.v.Entries[w], f.v.norm(w)
	newSource := !sourced && f.v.Speaks(w)
	switch {
	case kind == facts.Unlikely: // lost also where the version says that it could not be
		return e.Is(english.OpenRoot) && !english.Is(norm, english.Negation) || e.Is(english.Improbable)
	case kind == facts.Accused: // "should look into the negligence" knows of some
		return e.Is(english.OpenRoot) && !e.Is(english.Intention) || e.Is(english.AccusationNoun) || english.Is(norm, english.Accusing, english.Hedge) || newSource
	case e.Is(english.OpenConnective) && f.o.HasVariant(p.Original, e.Variant):
		return false // it stands for another of the original's
	case kind == facts.OnlyIf && english.Is(norm, english.Condition):
		return true
	}
	return newSource || english.Is(norm, english.Open) || e.Is(english.OpenRoot) || english.Modal(norm) == 1 || strings.HasPrefix(norm, "non-")
}

// sameWords reports whether the version has a qualifier in the original's words
// from word w on.
func (f *finder) sameWords(x facts.Operator, w int) bool {
	n := x.Last - x.First
	return w+n <= len(f.v.Entries) && slices.EqualFunc(f.o.Entries[x.First:x.Last], f.v.Entries[w:w+n], func(a, b *facts.Entry) bool { return a.Variant == b.Variant })
}

// admitted reports a speaker who claims something in the original and admits it in
// the version.
func (a *attributionFinder) admitted(n int, o []facts.Speaker, x facts.Speaker) {
	if !a.v.Entries[x.Verb].Is(english.AdmittingVerb) {
		return
	}
	for _, y := range o {
		claims := a.o.Entries[y.Verb].Is(english.ClaimVerb) && a.o.Entries[y.Verb].Is(english.Doubt)
		if claims && a.same(y, x, false) && a.o.StemOf(y.Last-1) == a.v.StemOf(x.Last-1) {
			a.report(Attribution, Low, n, a.o.Place(y.First, y.Verb+1), a.v.Place(x.First, x.Verb+1), "“{version}” here; “{original}” in the original")
			return
		}
	}
}

// inOtherWords reports whether the version says in words that tell of no speech whose
// statement a sentence is: she learned by her own account; the company disputes that; of
// what the speaker will do, the firm intends to.
func (f *finder) inOtherWords(p *Row, verb int, s text.Sentence) bool {
	if f.v.anyIn(p.Version, f.v.Accounts) {
		return true
	}
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	if !ok || !f.speakerIn(f.v, p.Version, x) {
		return false
	}
	denies := strings.HasPrefix(f.o.norm(verb), "den")
	return f.v.anyIn(p.Version, func(w int) bool {
		e := f.v.Entries[w]
		if f.v.quoted[w] || f.o.HasStem(p.Original, e.Stem) {
			return false
		}
		return denies && e.Is(english.WeakNegative, english.Negative) && !e.Is(english.Refusing) || !denies && e.Is(english.Intention)
	})
}

// headHedges reports words above the text that claim more than those in their place
// in the original. What qualifies a statement may be left out there.
func (f *finder) headHedges() {
	f.nearHeads(func(n int, p *Row) {
		newPairing(f.o.QuantitiesOf(p.Original), f.v.QuantitiesOf(p.Version)).pair(func(o, v facts.Quantity) {
			if o.Bound != english.Exactly && v.Bound != english.Exactly {
				f.compareBounds(n, o, v)
			}
		}, facts.SameQuantity)
		f.modals(n, p)
		f.proofs(n, p)
		f.charges(n, p)
	})
}
