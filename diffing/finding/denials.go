package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// denials reports a word that one side negates and the other has with nothing
// negative about it: "did not expect" beside "expects", in sentences however
// different. With a negation of any kind in both clauses nothing is proved, for
// it may be the same one put otherwise.
func (f *finder) denials(n int, p *Row) {
	if f.found(n, func(x *Finding) bool { return x.Type == Negation }) {
		return
	}
	o, v := f.o.Negations(p.Original), f.v.Negations(p.Version)
	if len(o) == len(v) {
		return // as often: what one says with it the other may say of something beside
	}
	f.denied(n, facing{f.o, f.v, p.Original, p.Version}, o, "in the original only")
	f.denied(n, facing{f.v, f.o, p.Version, p.Original}, v, "in the version only")
}

func (f *finder) denied(n int, x facing, negations []facts.Operator, where string) {
	for _, d := range negations {
		at, scope := x.carried(d.Scope)
		if len(at) == 0 || d.Kind == facts.Denied && len(at) < 2 && !x.hasVerbOfAdmitting() || x.limitsInTime(d.First) || x.negates(d, at[0]) {
			continue
		}
		from, to := slices.Min(at), slices.Max(at)
		if to-from > facts.ClauseReach/2 {
			from, to = at[0], at[0]
		}
		o, v := x.here.Place(d.First, scope[len(scope)-1]+1), x.there.Place(from, to+1)
		if x.here == f.v {
			o, v = v, o
		}
		f.report(Negation, High, n, o, v, "“{version}” says the opposite of the original's “{original}”: a negation is "+where)
		return
	}
}

// hasVerbOfAdmitting reports whether the other side has somebody admit what it
// says: then one word that was denied is enough.
func (x facing) hasVerbOfAdmitting() bool {
	return x.there.anyIn(x.theirs, func(w int) bool { return x.there.Entries[w].Is(english.AdmittingVerb) })
}

// limitsInTime reports whether a negation comes with a word that makes of it a
// statement about time or condition, which the other side may put without
// either: not before Saturday is on Saturday at the earliest.
func (x facing) limitsInTime(by int) bool {
	for k := by + 1; k < min(len(x.here.Entries), by+12) && !strings.ContainsAny(x.here.norm(k), ".;"); k++ {
		limit := x.here.norm(k)
		if !x.here.Entries[k].Is(english.LimitInTime) && (limit != "but" || k > by+4) {
			continue
		}
		return !x.there.anyIn(x.theirs, func(w int) bool { return x.there.norm(w) == limit || x.there.norm(w) == "by" })
	}
	return false
}

// negates reports whether the other side negates, too: in the clause of a word
// or, where a negation is not bound to one word, anywhere in the passage.
func (x facing) negates(d facts.Operator, at int) bool {
	is := func(w int) bool { return x.negation(w, d.Scope) }
	first, last := x.there.Clause(at)
	return anyOf(first, last, is) || d.Kind != facts.Not && x.there.anyIn(x.theirs, is)
}

// negation reports whether a word of the other side negates, words that mean a
// denial included, but for what is itself negated here, and for what both sides
// quote.
func (x facing) negation(w int, negated []int) bool {
	isNegated := func(w int) bool {
		return slices.ContainsFunc(negated, func(k int) bool { return x.here.Entries[k].Stem == x.there.Entries[w].Stem })
	}
	switch {
	case !x.there.Negates(w), isNegated(w), x.there.norm(w) == "out" && w > 0 && isNegated(w-1):
		return false
	}
	return !x.quotedAlike(w)
}

// quotedAlike reports whether a word of the other side is quoted, and quoted
// here beside the same word, too.
func (x facing) quotedAlike(w int) bool {
	if !x.there.quoted[w] {
		return false
	}
	for k, e := range x.here.Entries {
		if x.here.quoted[k] && e.Variant == x.there.Entries[w].Variant &&
			(x.here.WordBeside(k, 1) == x.there.WordBeside(w, 1) || x.here.WordBeside(k, -1) == x.there.WordBeside(w, -1)) {
			return true
		}
	}
	return false
}
