package diffing

import (
	"fmt"
	"math"
	"slices"

	"storydiff/diffing/english"
)

// converted reports whether two quantities are one in two measures, to the
// rounding that journalists allow themselves.
func converted(a, b quantity) bool {
	if f, ok := english.Conversions[[2]string{a.unit, b.unit}]; ok {
		return roughlyEqual(a.value*f, b.value, 0.03)
	}
	if f, ok := english.Conversions[[2]string{b.unit, a.unit}]; ok {
		return roughlyEqual(b.value*f, a.value, 0.03)
	}
	return false
}

func roughlyEqual(a, b, share float64) bool {
	return math.Abs(a-b) <= share*math.Max(math.Abs(a), math.Abs(b))
}

// farOff is from what share on a converted measure is wrong and not rounded.
const farOff = 0.08

// misconverted reports a measure that the version gives in another unit beside
// the original's, and wrongly.
func (f *finder) misconverted(n int, original, version []quantity) {
	for k := 1; k < len(version); k++ {
		a, b := version[k-1], version[k]
		if b.first-a.last > 2 || f.v.article.Words[b.first-1].Norm != "(" || !anySame(original, a) || anySame(original, b) {
			continue
		}
		factor, ok := english.Conversions[[2]string{a.unit, b.unit}]
		if !ok {
			back, there := english.Conversions[[2]string{b.unit, a.unit}]
			if !there {
				continue
			}
			factor = 1 / back
		}
		if roughlyEqual(a.value*factor, b.value, farOff) || math.Round(a.value*factor) == b.value {
			continue
		}
		o := original[slices.IndexFunc(original, func(x quantity) bool { return same(x, a) })]
		x, y := f.o.place(o.first, o.last), f.v.place(a.first, b.last)
		f.add(Finding{Type: Numeral, Severity: High, Passage: n, Original: x, Version: y,
			Note: fmt.Sprintf("%s is no conversion of the original's %s, which makes %.3g %s", f.v.place(b.first, b.last).Text, x.Text, a.value*factor, b.unit)})
	}
}
