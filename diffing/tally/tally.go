// Package tally keeps the numbers of an article by unit and size, so that those near
// another number are found without going through all of them.
package tally

import (
	"cmp"
	"math"
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Tally holds the numbers of an article.
type Tally struct {
	odd    []*facts.Quantity            // those that may say the same as one of another size
	byUnit map[string][]*facts.Quantity // the others, ascending, signs apart
	units  []string                     // the keys of byUnit, sorted
}

// Of returns the tally of some numbers, which must not change after.
func Of(every []facts.Quantity) *Tally {
	t := &Tally{byUnit: make(map[string][]*facts.Quantity)}
	for i := range every {
		q := &every[i]
		if odd(q) {
			t.odd = append(t.odd, q)
			continue
		}
		if t.byUnit[q.Unit] == nil {
			t.units = append(t.units, q.Unit)
		}
		t.byUnit[q.Unit] = append(t.byUnit[q.Unit], q)
	}
	slices.Sort(t.units)
	for _, list := range t.byUnit {
		slices.SortStableFunc(list, func(a, b *facts.Quantity) int { return cmp.Compare(math.Abs(a.Value), math.Abs(b.Value)) })
	}
	return t
}

// odd reports whether a number may be the same as one of another size: dozens and 40.
func odd(q *facts.Quantity) bool {
	return q.Vague || q.Share || q.MayBeMetres() || q.Unit == "celsius" || q.Unit == "fahrenheit"
}

// Near reports whether is returns true for a number of the tally that may be v: one
// that differs from it by a share at most, 0 to 1, of the larger, in its unit or in one
// that converts to that, or of which v is rounded. Is may be asked about others, too.
func (t *Tally) Near(v *facts.Quantity, share float64, is func(*facts.Quantity) bool) bool {
	if slices.ContainsFunc(t.odd, is) {
		return true
	}
	all := odd(v)
	if v.Bound != english.Exactly {
		share = max(share, 0.1) // about 50
	}
	size := math.Abs(v.Value)
	reach := max(size*share/(1-share), roundedBy(size)) * 1.001
	for _, unit := range t.units {
		list := t.byUnit[unit]
		switch f := factor(unit, v.Unit); {
		case all:
			if slices.ContainsFunc(list, is) {
				return true
			}
		case facts.SameUnit(unit, v.Unit) && between(list, size-reach, size+reach, is):
			return true
		case f > 0 && between(list, (size-reach)/f, (size+reach)/f, is):
			return true
		}
	}
	return false
}

// factor returns how many of one unit make one of another, or 0.
func factor(from, to string) float64 {
	if f := english.Conversions[[2]string{from, to}]; f > 0 {
		return f
	}
	if f := english.Conversions[[2]string{to, from}]; f > 0 {
		return 1 / f
	}
	return 0
}

// roundedBy returns by how much a number may differ from another that was rounded to
// it: 500 for 7,000.
func roundedBy(size float64) float64 {
	if size == 0 {
		return 0
	}
	for digits := 1; digits <= 6; digits++ {
		if facts.Significant(size, digits) == size {
			return 0.5 * math.Pow(10, math.Floor(math.Log10(size))-float64(digits-1))
		}
	}
	return 0
}

// between reports whether is returns true for one of a list's numbers of some sizes.
// It begins in the middle: in a long text many numbers are within reach, and those
// nearest are the likeliest.
func between(list []*facts.Quantity, from, to float64, is func(*facts.Quantity) bool) bool {
	middle, _ := slices.BinarySearchFunc(list, (from+to)/2, func(q *facts.Quantity, x float64) int { return cmp.Compare(math.Abs(q.Value), x) })
	for i := middle; i < len(list) && math.Abs(list[i].Value) <= to; i++ {
		if is(list[i]) {
			return true
		}
	}
	for i := middle - 1; i >= 0 && math.Abs(list[i].Value) >= from; i-- {
		if is(list[i]) {
			return true
		}
	}
	return false
}
