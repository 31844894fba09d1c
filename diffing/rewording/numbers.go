package rewording

import (
	"math"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// mostNumbers is how many numbers a passage may have for another to follow from two of
// them: from many, any does.
const mostNumbers = 8

// workedOut reports whether a number among some words of the version is the difference of
// two numbers of the original's passage, or what one leaves of a hundred percent or, but
// for the one that the original singles out, of a whole: 44 percent against where 56 percent
// were for, the other seven of whom one of the eight is told.
func (p *Pair) workedOut(original, version []int) bool {
	ours := ends(p.O.QuantitiesOf(p.Original))
	if len(ours) > mostNumbers {
		return false
	}
	first, _ := p.O.WordsOf(p.Original)
	single := singlesOut(p.O, []int{first}) && !singlesOut(p.V, version)
	return slices.ContainsFunc(ends(p.V.QuantitiesOf(p.Version)), func(v facts.Quantity) bool {
		among := slices.ContainsFunc(version, func(w int) bool { return v.First <= w && w < v.Last })
		switch {
		case !among, v.Ordinal, facts.HasSameQuantity(ours, v):
			return false
		case single && p.butOne(v):
			return true
		case p.Verbatim:
			return false
		case p.magnitudeBefore(ours, v):
			return true
		}
		return p.ofTurn(v) || p.multiple(ours, v) || (p.comparing(v) || p.compared()) && isDifference(ours, v) || p.V.Before(v) == "from" && isSum(ours, v) || leftOfAll(ours, v) && !p.saidAlike(original, v)
	})
}

// magnitudeBefore reports whether a number of the version is one of the original's without the
// magnitude that another in its sentence has: 12 million, of which they granted three.
func (p *Pair) magnitudeBefore(ours []facts.Quantity, v facts.Quantity) bool {
	s := p.V.SentenceOf(v.First)
	for w := s.FirstWord; w < v.First; w++ {
		by, ok := english.Multipliers[normAt(p.V, w)]
		if ok && slices.ContainsFunc(ours, func(q facts.Quantity) bool { return q.Value == v.Value*by }) {
			return true
		}
	}
	return false
}

// multiple reports whether a number is twice or half one of a list, where a passage says so: it
// has 22 seats, twice as many; 11 seats, half of the 22.
func (p *Pair) multiple(ours []facts.Quantity, v facts.Quantity) bool {
	says := func(s *facts.Reading, sentences []int) bool {
		return anyIn(s, sentences, func(w int) bool {
			return slices.Contains([]string{"twice", "half", "double", "doubled", "halved", "doubling", "halving"}, normAt(s, w))
		})
	}
	return (says(p.O, p.Original) || says(p.V, p.Version)) && slices.ContainsFunc(ours, func(q facts.Quantity) bool {
		return !q.Ordinal && (q.Value == 2*v.Value || v.Value == 2*q.Value) && (facts.SameUnit(q.Unit, v.Unit) || v.Share)
	})
}

// compared reports whether the original's passage compares its numbers, or tells of a part of
// one: 8,000 more than; twelve, three of them.
func (p *Pair) compared() bool {
	return anyIn(p.O, p.Original, func(w int) bool {
		switch normAt(p.O, w) {
		case "more", "fewer", "less", "higher", "lower":
			return normAt(p.O, w+1) == "than"
		case "of":
			return normAt(p.O, w+1) == "them" || normAt(p.O, w+1) == "whom"
		case "including":
			return true
		}
		return false
	})
}

// ofTurn reports whether a number says how many there were before the one of whose turn the
// original tells: the fourth time, three before.
func (p *Pair) ofTurn(v facts.Quantity) bool {
	return slices.ContainsFunc(p.O.QuantitiesOf(p.Original), func(q facts.Quantity) bool { return q.Ordinal && q.Value == v.Value+1 })
}

// saidAlike reports whether the same is said of a number of the version as of the number
// that some words of the original are, apart from what is counted.
func (p *Pair) saidAlike(original []int, v facts.Quantity) bool {
	said := func(s *facts.Reading, q facts.Quantity) []int {
		return slices.DeleteFunc(s.Context(q, nil), func(w int) bool { return slices.Contains(q.Things, w) })
	}
	for _, o := range p.O.QuantitiesOf(p.Original) {
		if !slices.ContainsFunc(original, func(w int) bool { return o.First <= w && w < o.Last }) {
			continue
		}
		for _, i := range said(p.O, o) {
			if slices.ContainsFunc(said(p.V, v), func(j int) bool { return p.O.StemOf(i) == p.V.StemOf(j) }) {
				return true
			}
		}
	}
	return false
}

// butOne reports whether a number of the original's passage, be it the whole of a share, is
// one more than v.
func (p *Pair) butOne(v facts.Quantity) bool {
	return v.Unit == "" && anyIn(p.O, p.Original, func(w int) bool {
		n, ok := english.ParseNumeral(normAt(p.O, w))
		return ok && !n.Ordinal && n.Value == v.Value+1
	})
}

func ends(list []facts.Quantity) []facts.Quantity {
	var out []facts.Quantity
	for _, q := range list {
		out = append(out, q.Ends()...)
	}
	return out
}

// comparing reports whether a word that compares, or tells of what is left, stands beside a
// number of the version: three fewer, the other five, rose by 12. Any number is the difference
// of two others where there are many.
func (p *Pair) comparing(v facts.Quantity) bool {
	s := p.V.SentenceOf(v.First)
	for w := max(s.FirstWord, v.First-4); w < min(s.LastWord, v.Last+4); w++ {
		if slices.Contains(comparingWords, normAt(p.V, w)) {
			return true
		}
	}
	return false
}

var comparingWords = []string{
	"more", "fewer", "less", "higher", "lower", "older", "younger", "longer", "shorter", "later", "earlier", "extra", "additional",
	"other", "others", "another", "rest", "remaining", "left", "kept", "by", "up", "down", "rose", "fell", "grew", "margin", "gap", "lead", "ahead", "behind",
}

// isDifference reports whether a number is the difference of two of a list.
func isDifference(list []facts.Quantity, v facts.Quantity) bool {
	return ofTwo(list, v, func(a, b float64) bool { return facts.RoughlyEqual(math.Abs(a-b), v.Value, 0.001) })
}

// isSum reports whether a number is the sum of two of a list. That may be one of things
// that must not be added up, unless it is where something came from: lost 14 and has 88,
// down from 102.
func isSum(list []facts.Quantity, v facts.Quantity) bool {
	return ofTwo(list, v, func(a, b float64) bool { return a+b == v.Value })
}

// ofTwo reports whether two numbers of a list, in a unit that another has, make it.
func ofTwo(list []facts.Quantity, v facts.Quantity, make func(a, b float64) bool) bool {
	alike := func(q facts.Quantity) bool { return !q.Ordinal && facts.SameUnit(q.Unit, v.Unit) }
	for i, a := range list {
		for _, b := range list[:i] {
			if alike(a) && alike(b) && make(a.Value, b.Value) {
				return true
			}
		}
	}
	return false
}

// leftOfAll reports whether a number is what one of a list leaves of a hundred percent.
func leftOfAll(list []facts.Quantity, v facts.Quantity) bool {
	return v.Unit == "%" && slices.ContainsFunc(list, func(q facts.Quantity) bool {
		return q.Unit == "%" && math.Abs(q.Value+v.Value-100) < 0.01
	})
}

// otherReckoning reports whether a day is told by another in one of two passages, or a
// season by its year: a day later, the day before; last autumn, autumn last year.
func (p *Pair) otherReckoning(original, version []int) bool {
	steps := append(daysReckoned(p.O, p.Original), daysReckoned(p.V, p.Version)...)
	if apart := p.daysApart(original, version); len(steps) > 0 && (apart < 0 || slices.Contains(steps, apart)) {
		return true
	}
	if endOfMonth(p.O, original, p.V, version) || endOfMonth(p.V, version, p.O, original) {
		return true
	}
	has := func(s *facts.Reading, words []int, norm string) bool {
		return slices.ContainsFunc(words, func(w int) bool { return normAt(s, w) == norm })
	}
	return slices.ContainsFunc([]string{"spring", "summer", "autumn", "winter"}, func(season string) bool {
		return has(p.O, original, season) && has(p.V, version, season) &&
			(has(p.O, original, "last") && has(p.V, version, "last") || has(p.O, original, "next") && has(p.V, version, "next"))
	})
}

// daysReckoned returns by how many days some sentences reckon from one day to another: a day
// later, on the eve of, three days after.
func daysReckoned(s *facts.Reading, sentences []int) []int {
	var out []int
	anyIn(s, sentences, func(w int) bool {
		norm, before := normAt(s, w), normAt(s, w-1)
		switch {
		case norm == "eve", norm == "day" && slices.Contains([]string{"next", "following", "previous"}, before):
			out = append(out, 1)
		case (norm == "day" || norm == "days") && slices.Contains([]string{"later", "earlier", "before", "after"}, normAt(s, w+1)):
			n, _ := english.ParseNumeral(before)
			out = append(out, max(1, int(n.Value)))
		}
		return false
	})
	return out
}

// daysApart returns how many days lie between a day of the original and one of the version, as
// far as their words tell, or -1.
func (p *Pair) daysApart(original, version []int) int {
	a, b := whenAmong(p.O, p.Original, original), whenAmong(p.V, p.Version, version)
	switch {
	case a == nil || b == nil:
	case a.Day > 0 && b.Day > 0 && a.Month == b.Month:
		return max(a.Day-b.Day, b.Day-a.Day)
	case a.Weekday > 0 && b.Weekday > 0 && a.Day == 0 && b.Day == 0:
		n := max(a.Weekday-b.Weekday, b.Weekday-a.Weekday)
		return min(n, 7-n)
	}
	return -1
}

// whenAmong returns the first date of some sentences that has one of some words, or nil.
func whenAmong(s *facts.Reading, sentences, words []int) *facts.When {
	for _, d := range s.WhensOf(sentences) {
		if slices.ContainsFunc(words, func(w int) bool { return d.First <= w && w < d.Last }) {
			return &d
		}
	}
	return nil
}

// endOfMonth reports whether one of two months is the end of which the other comes after:
// by the end of October, before November.
func endOfMonth(s *facts.Reading, here []int, t *facts.Reading, there []int) bool {
	a, w := monthAmong(s, here)
	b, k := monthAmong(t, there)
	return a > 0 && b == a%12+1 && normAt(s, w-1) == "of" && normAt(s, w-2) == "end" && normAt(t, k-1) == "before"
}

// monthAmong returns the number of the first month among some words, and where it stands;
// 0 where there is none.
func monthAmong(s *facts.Reading, words []int) (month, at int) {
	for _, w := range words {
		if n := text.MonthNumber(normAt(s, w)); n > 0 {
			return n, w
		}
	}
	return 0, 0
}
