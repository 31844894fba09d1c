package tally

import (
	"math"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Thing is what a number counts or measures.
type Thing struct {
	unit    string
	noun    int32
	ordinal bool
}

// ThingOf returns what a number counts or measures; ok is false where it does not say.
func ThingOf(q facts.Quantity) (t Thing, ok bool) {
	return Thing{q.Unit, q.Noun, q.Ordinal}, q.Unit != "" || q.Noun >= 0
}

// SameThing reports whether two quantities are counts of the same things, or
// amounts in the same unit.
func SameThing(a, b facts.Quantity) bool {
	x, ok := ThingOf(a)
	y, _ := ThingOf(b)
	return ok && x == y
}

// ByThing returns numbers by what they count, each list in their order. They must not
// change after.
func ByThing(every []facts.Quantity) map[Thing][]*facts.Quantity {
	out := make(map[Thing][]*facts.Quantity)
	for i := range every {
		if t, ok := ThingOf(every[i]); ok {
			out[t] = append(out[t], &every[i])
		}
	}
	return out
}

// A Sum is a value in a unit.
type Sum struct {
	Unit  string
	Value float64
}

// Sums returns the sums and differences of any two numbers that count the same things,
// or none where there are too many numbers for that to tell anything.
func Sums(every []facts.Quantity) map[Sum]bool {
	out := make(map[Sum]bool)
	if len(every) > facts.ManyNumbers {
		return out
	}
	for _, list := range ByThing(every) {
		for i, a := range list {
			for _, b := range list[:i] {
				out[Sum{a.Unit, a.Value + b.Value}] = true
				out[Sum{a.Unit, math.Abs(a.Value - b.Value)}] = true
			}
		}
	}
	return out
}

// Rest reports whether a number is what one number of a list that is told as a part of the
// next or the last leaves of it, or those of both sides of a vote: of the council's nine,
// six and the other three; the five who decided by three votes to two.
func Rest(s *facts.Reading, list []facts.Quantity, v facts.Quantity) bool {
	for i := 1; i < len(list); i++ {
		a, b := list[i], list[i-1]
		if a.Ordinal || b.Ordinal || v.Ordinal || !facts.SameUnit(a.Unit, v.Unit) || !facts.SameUnit(b.Unit, v.Unit) {
			continue
		}
		if math.Abs(a.Value-b.Value) == v.Value && partOf(s, b, a) || a.Value+b.Value == v.Value && against(s, b, a) {
			return true
		}
	}
	return false
}

// Follows reports whether a number follows from those of one sentence: 25 vessels from
// 14 trawlers and 11 barges, four out of nine from the four of nine, 150 from 700, 300
// and the rest of 1,150.
func Follows(s *facts.Reading, sentence []facts.Quantity, v facts.Quantity) bool {
	for i, a := range sentence {
		for k, b := range sentence[:i] {
			switch {
			case a.Ordinal || b.Ordinal || v.Ordinal:
			case v.Share && a.Unit == "" && b.Unit == "" && (inPercent(b.Value/a.Value) == v.Value || inPercent(a.Value/b.Value) == v.Value):
				return true
			case !facts.SameUnit(a.Unit, v.Unit) || !facts.SameUnit(b.Unit, v.Unit) || v.Value < 3:
			case a.Value+b.Value == v.Value && i == k+1 && a.First-b.Last <= 5:
				return true
			case math.Abs(a.Value-b.Value) == v.Value && i == k+1 && partOf(s, b, a): // two of the five, and the remaining three
				return true
			}
		}
	}
	return RestOfThree(sentence, v)
}

// inPercent is a share in percent, with two decimals.
func inPercent(share float64) float64 { return math.Round(share*1e4) / 100 }

// partOf reports whether one of two numbers in a row is told as a part of the other: two
// of the five, of the 900 trees 270.
func partOf(s *facts.Reading, a, b facts.Quantity) bool {
	norm := func(w int) string {
		if w < 0 || w >= len(s.Article.Words) {
			return ""
		}
		return s.Article.Words[w].Norm
	}
	if a.Value < b.Value {
		return norm(a.Last) == "of" && b.First-a.Last <= 3
	}
	first := a.First - a.Hedged - 1
	if english.Is(norm(first), english.Determiner) {
		first--
	}
	return norm(first) == "of" && b.First-a.Last <= 4
}

// against reports whether two numbers in a row are those of two sides: three votes to two.
func against(s *facts.Reading, a, b facts.Quantity) bool {
	if b.First-a.Last > 3 || b.First == 0 {
		return false
	}
	norm := s.Article.Words[b.First-1].Norm
	return norm == "to" || norm == "-" || norm == "against"
}

// few is how many numbers may stand together for one to follow from some of them: from
// many, any does.
const few = 8

// RestOfThree reports whether a number is what two numbers of a list leave of a third:
// of 240 berths, 90 are for yachts and 60 for tugs.
func RestOfThree(list []facts.Quantity, v facts.Quantity) bool {
	if len(list) > few || v.Value <= 12 {
		return false
	}
	for i, a := range list {
		for k, b := range list[:i] {
			for _, c := range list[:k] {
				if facts.SameUnit(a.Unit, v.Unit) && facts.SameUnit(b.Unit, v.Unit) && facts.SameUnit(c.Unit, v.Unit) &&
					2*max(a.Value, b.Value, c.Value)-a.Value-b.Value-c.Value == v.Value {
					return true
				}
			}
		}
	}
	return false
}
