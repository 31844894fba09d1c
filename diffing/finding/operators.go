package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// Operators (see facts.Operator) are compared in three steps. The operators of one
// side are read; the words of their scope are looked for on the other side; and
// near these, whatever has the same effect as the operator.

// A facing is a passage as seen from one side, whose operators are looked for
// on the other.
type facing struct {
	here, there  *side
	ours, theirs []int // the sentences of either side
}

// carried returns the words of the other side that have the stems of words of a
// scope, and the words of the scope that have them. A word that stands there twice,
// or in a quotation, does not count.
func (x facing) carried(scope []int) (there, here []int) {
	for _, w := range scope {
		if at := x.there.OnlyWordWith(x.theirs, x.here.Entries[w].Stem); at >= 0 && !x.there.quoted[at] {
			there, here = append(there, at), append(here, w)
		}
	}
	return there, here
}

// anyOf reports whether one of words [first,last) is of a kind.
func anyOf(first, last int, is func(w int) bool) bool {
	for w := first; w < last; w++ {
		if is(w) {
			return true
		}
	}
	return false
}

// firstIn returns the first word of some sentences that is of a kind, or -1.
func (s *side) firstIn(sentences []int, is func(w int) bool) int {
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if is(w) {
				return w
			}
		}
	}
	return -1
}

// anyIn reports whether a word of some sentences is of a kind.
func (s *side) anyIn(sentences []int, is func(w int) bool) bool { return s.firstIn(sentences, is) >= 0 }

// contentIn returns the words of a span that are no function words.
func (s *side) contentIn(span text.Span) []int {
	var out []int
	for _, w := range s.Within(span) {
		if s.Article.Words[w].Kind != text.Punctuation && !s.Entries[w].Function {
			out = append(out, w)
		}
	}
	return out
}

// norm is a word in small letters.
func (s *side) norm(w int) string {
	if w < 0 || w >= len(s.Article.Words) {
		return ""
	}
	return s.Article.Words[w].Norm
}

// highest returns the first of some words with the highest rank, and the rank; -1
// and 0 if no rank is above 0.
func highest(words []int, rank func(w int) int) (word, most int) {
	word = -1
	for _, w := range words {
		if r := rank(w); r > most {
			word, most = w, r
		}
	}
	return word, most
}

// beside returns the place of an edit's words on this side, or, if it has none,
// that of the words before and after it.
func (s *side) beside(edit text.Span, sentences []int) *facts.Place {
	if words := s.Within(edit); len(words) > 0 {
		return s.Place(words[0], words[len(words)-1]+1)
	}
	first, last := s.WordsOf(sentences)
	w := min(max(s.WordAt(edit.Start), first), last-1)
	return s.Place(max(first, w-1), min(last, w+2))
}

// denials reports a word that one side negates and the other has without any
// negation near it: "did not expect" beside "expects", however different the
// sentences are. A negation of any kind in the other clause proves nothing: it
// may say the same in other words.
func (f *finder) denials(n int, p *Row) {
	if f.found(n, func(x *Finding) bool { return x.Type == Negation }) {
		return
	}
	x := facing{f.o, f.v, p.Original, p.Version}
	o, v := x.unrendered(f.o.Negations(p.Original)), x.turned().unrendered(f.v.Negations(p.Version))
	if len(o) == len(v) {
		return // each negation may render one of the other side's
	}
	if len(o) > len(v) && f.v.refersBack(p.Version) || len(v) > len(o) && f.o.refersBack(p.Original) {
		return
	}
	f.denied(n, x, o, "in the original only")
	f.denied(n, x.turned(), v, "in the version only")
}

// refersBack reports whether some sentences deny what was said before.
func (s *side) refersBack(sentences []int) bool { return s.anyIn(sentences, s.RefersBack) }

// turned is the passage as seen from the other side.
func (x facing) turned() facing { return facing{x.there, x.here, x.theirs, x.ours} }

// unrendered returns those of some negations whose word the other side does not
// negate, too. A phrase that negates is left out where the other side negates the
// phrase itself: "ruled out" beside "did not rule out" is its opposite.
func (x facing) unrendered(negations []facts.Operator) []facts.Operator {
	if len(negations) == 0 {
		return nil
	}
	return slices.DeleteFunc(negations, func(d facts.Operator) bool {
		about := d.Scope
		if d.Kind == facts.Reversed {
			about = append([]int{d.First}, d.Scope...)
		}
		return d.Kind != facts.Denied && x.there.negatesOneOf(x.theirs, x.here, about)
	})
}

// negatesOneOf reports whether a "not" of some sentences, quoted or not, belongs
// to a word that another side has among some words.
func (s *side) negatesOneOf(sentences []int, other *side, words []int) bool {
	return s.anyIn(sentences, func(w int) bool {
		return s.SaysNot(w) && slices.ContainsFunc(s.WordsGoverned(w, s.SentenceOf(w).LastWord, 5, 1), func(g int) bool {
			return slices.ContainsFunc(words, func(k int) bool { return other.Entries[k].Stem == s.Entries[g].Stem })
		})
	})
}

func (f *finder) denied(n int, x facing, negations []facts.Operator, where string) {
	for _, d := range negations {
		at, scope := x.carried(d.Scope)
		if !x.enoughCarried(d, at) || x.toldByAnotherVerb(d.First) || x.limitsInTime(d.First) || x.deniedThere(d, at[0]) {
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
		severity := High
		if d.Kind == facts.Reversed {
			severity = Medium
		}
		f.report(Negation, severity, n, o, v, "“{version}” says the opposite of the original's “{original}”: a negation is "+where)
		return
	}
}

// deniedThere reports whether the other side does not state as a fact what an operator
// denies, at its word there.
func (x facing) deniedThere(d facts.Operator, there int) bool {
	return x.cancelled(d, there) || x.negates(d, there) || d.Kind == facts.Denied && x.suspects(there) || x.there.standingAt(there).Not
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

// suspects reports whether the clause of a word of the other side leaves it open,
// as an accusation or a charge, whether what it says is so. What somebody denies
// may be told like that.
func (x facing) suspects(at int) bool {
	first, last := x.there.Clause(at)
	return anyOf(first, last, func(w int) bool {
		e := x.there.Entries[w]
		return e.CaseStage() > 0 || e.Is(english.Doubt, english.Accusing, english.AccusationNoun, english.OpenRoot)
	})
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
		if !x.here.Entries[k].Is(english.LimitInTime) && (limit != "but" || k > by+4 || x.here.beginsClause(k+1)) {
			continue
		}
		return !x.there.anyIn(x.theirs, func(w int) bool { return x.there.norm(w) == limit || x.there.norm(w) == "by" })
	}
	return false
}

// beginsClause reports whether a verb or a subject stands at word w, so that a
// "but" before it does not belong to the negation: "not leaving, but would wait".
func (s *side) beginsClause(w int) bool {
	return w < len(s.Entries) && s.norm(w) != "to" && english.Is(s.norm(w), english.BeforeVerb, english.SubjectPronoun, english.Being)
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
	case x.there.regrets(w), x.there.Entries[w].Is(english.Lacking):
		return true
	case !x.there.Negates(w), isNegated(w), x.there.norm(w) == "out" && w > 0 && isNegated(w-1), x.rendered(w):
		return false
	}
	return !x.quotedAlike(w)
}

// rendered reports whether "not" at word w of the other side belongs to a word
// that this side negates, too, so that it stands for no other negation.
func (x facing) rendered(w int) bool {
	return x.there.SaysNot(w) && x.here.negatesOneOf(x.ours, x.there, x.there.WordsGoverned(w, x.there.SentenceOf(w).LastWord, 5, 1))
}

// regrets reports whether "have" at word w tells what did not happen: should have
// been consulted.
func (s *side) regrets(w int) bool {
	if s.norm(w) != "have" || w == 0 {
		return false
	}
	switch s.norm(w - 1) {
	case "should", "could", "would", "to":
		return s.norm(w-1) != "to" || w > 1 && s.norm(w-2) == "ought"
	}
	return false
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

// around returns some sentences and those beside them in the same paragraph.
func (s *side) around(sentences []int) []int {
	all := s.Article.Sentences
	var out []int
	for _, i := range sentences {
		for k := max(0, i-1); k <= min(len(all)-1, i+1); k++ {
			if all[k].Paragraph == all[i].Paragraph {
				out = append(out, k)
			}
		}
	}
	return out
}
