package diffing

import (
	"fmt"
	"math"
	"slices"
)

// conversions are measures and how many of the second make one of the first.
var conversions = map[[2]string]float64{
	{"mile", "km"}: 1.609344, {"foot", "m"}: 0.3048, {"inch", "m"}: 0.0254, {"pound", "kg"}: 0.45359237, {"acre", "hectare"}: 0.40468564,
	{"gallon", "litre"}: 3.785411784, {"gw", "mw"}: 1000, {"decade", "year"}: 10, {"week", "day"}: 7, {"day", "hour"}: 24,
	{"mm", "cm"}: 0.1, {"cm", "m"}: 0.01, {"mm", "m"}: 0.001, {"km", "m"}: 1000, {"mwh", "gwh"}: 0.001, {"gwh", "twh"}: 0.001,
	{"point", "basis point"}: 100, {"hour", "minute"}: 60, {"year", "month"}: 12, {"nautical mile", "km"}: 1.852, {"nautical mile", "mile"}: 1.15078,
}

// converted reports whether two quantities are one in two measures, to the
// rounding that journalists allow themselves.
func converted(a, b quantity) bool {
	if f, ok := conversions[[2]string{a.unit, b.unit}]; ok {
		return roughlyEqual(a.value*f, b.value, 0.03)
	}
	if f, ok := conversions[[2]string{b.unit, a.unit}]; ok {
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
		factor, ok := conversions[[2]string{a.unit, b.unit}]
		if !ok {
			back, there := conversions[[2]string{b.unit, a.unit}]
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
