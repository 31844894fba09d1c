package tally

import (
	"math"
	"math/rand/v2"
	"testing"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// Near must not leave out a number for which the whole list would have been asked.
func TestNear(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	units := []string{"", "km", "mile", "week", "day", "%", "km/h", "celsius", "fahrenheit", "m"}
	number := func() facts.Quantity {
		q := facts.Quantity{Value: math.Round(math.Pow(10, r.Float64()*5)), Unit: units[r.IntN(len(units))], Share: r.IntN(20) == 0, Vague: r.IntN(20) == 0}
		if r.IntN(3) == 0 {
			q.Value = facts.Significant(max(q.Value, 1), 1+r.IntN(3))
		}
		if r.IntN(4) == 0 {
			q.Bound = english.Roughly
		}
		return q
	}
	for range 3000 {
		every := make([]facts.Quantity, 1+r.IntN(12))
		for k := range every {
			every[k] = number()
		}
		v := number()
		is := func(o *facts.Quantity) bool {
			return facts.SameQuantity(*o, v) || facts.SameUnit(o.Unit, v.Unit) && facts.RoughlyEqual(o.Value, v.Value, 0.02) ||
				facts.SameUnit(o.Unit, v.Unit) && o.Value > 0 && facts.Significant(o.Value, 2) == v.Value
		}
		want := false
		for k := range every {
			want = want || is(&every[k])
		}
		if got := Of(every).Near(&v, 0.03, is); got != want {
			t.Errorf("Near(%+v) of %+v = %v, want %v", v, every, got, want)
		}
	}
}
