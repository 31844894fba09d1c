package finding

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// denials reports a word that one side negates and the other has without any
// negation near it: "did not expect" beside "expects", however different the
// sentences are. A negation of any kind in the other clause proves nothing: it
// may say the same in other words.
func (f *finder) denials(n int, p *Row) {
	if f.found(n, func(x *Finding) bool { return x.Type == Negation }) {
		return
	}
	o, v := f.o.Negations(p.Original), f.v.Negations(p.Version)
	if len(o) == len(v) {
		return // each negation may render one of the other side's
	}
	f.denied(n, facing{f.o, f.v, p.Original, p.Version}, o, "in the original only")
	f.denied(n, facing{f.v, f.o, p.Version, p.Original}, v, "in the version only")
}

func (f *finder) denied(n int, x facing, negations []facts.Operator, where string) {
	for _, d := range negations {
		at, scope := x.carried(d.Scope)
		if !x.enoughCarried(d, at) || x.limitsInTime(d.First) || x.negates(d, at[0]) {
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

// enoughCarried reports whether the words at, which the other side has of an
// operator's scope, are enough to show that it states the same. For what somebody
// denied it takes two, or one in a sentence in which somebody admits something.
func (x facing) enoughCarried(d facts.Operator, at []int) bool {
	if d.Kind == facts.Denied && len(at) == 1 {
		return x.hasVerbOfAdmitting()
	}
	return len(at) > 0
}

// hasVerbOfAdmitting reports whether the other side has a verb of admitting.
func (x facing) hasVerbOfAdmitting() bool {
	return x.there.anyIn(x.theirs, func(w int) bool { return x.there.Entries[w].Is(english.AdmittingVerb) })
}

// limitsInTime reports whether a word behind a negation turns it into a limit in
// time or a condition, which needs no negation in other words: "not before
// Saturday" is "on Saturday at the earliest".
func (x facing) limitsInTime(by int) bool {
	for k := by + 1; k < min(len(x.here.Entries), by+12) && !facts.IsStop(x.here.norm(k)); k++ {
		limit := x.here.norm(k)
		if !x.here.Entries[k].Is(english.LimitInTime) && (limit != "but" || k > by+4) {
			continue
		}
		return !x.there.anyIn(x.theirs, func(w int) bool { return x.there.norm(w) == limit || x.there.norm(w) == "by" })
	}
	return false
}

// negates reports whether the other side negates, too: in the clause of word at,
// or anywhere in the passage if the operator is not "not", which belongs to one
// word.
func (x facing) negates(d facts.Operator, at int) bool {
	is := func(w int) bool { return x.negation(w, d.Scope) }
	first, last := x.there.Clause(at)
	return anyOf(first, last, is) || d.Kind != facts.Not && x.there.anyIn(x.theirs, is)
}

// negation reports whether word w of the other side negates or means a denial. A
// word that is itself negated on this side does not count, nor one that both
// sides quote.
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
	sameBeside := func(k, step int) bool { return x.here.WordBeside(k, step) == x.there.WordBeside(w, step) }
	for k, e := range x.here.Entries {
		if x.here.quoted[k] && e.Variant == x.there.Entries[w].Variant && (sameBeside(k, 1) || sameBeside(k, -1)) {
			return true
		}
	}
	return false
}
