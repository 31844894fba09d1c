package finding

import (
	"fmt"
	"math"
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// farOff is from what share on a converted measure is wrong and not rounded.
const farOff = 0.08

// misconverted reports a measure that the version gives in another unit beside
// the original's, and wrongly.
func (f *finder) misconverted(n int, original, version []facts.Quantity) {
	for k := 1; k < len(version); k++ {
		a, b := version[k-1], version[k]
		if b.First-a.Last > 2 || f.v.Article.Words[b.First-1].Norm != "(" || !facts.AnySame(original, a) || facts.AnySame(original, b) {
			continue
		}
		factor, ok := english.Conversions[[2]string{a.Unit, b.Unit}]
		if !ok {
			back, there := english.Conversions[[2]string{b.Unit, a.Unit}]
			if !there {
				continue
			}
			factor = 1 / back
		}
		if facts.RoughlyEqual(a.Value*factor, b.Value, farOff) || math.Round(a.Value*factor) == b.Value {
			continue
		}
		o := original[slices.IndexFunc(original, func(x facts.Quantity) bool { return facts.Same(x, a) })]
		x, y := f.o.Place(o.First, o.Last), f.v.Place(a.First, b.Last)
		f.report(Numeral, High, n, x, y, "{converted} is no conversion of the original's {original}, which makes {right}",
			"{converted}", f.v.Place(b.First, b.Last).Text, "{right}", fmt.Sprintf("%.3g %s", a.Value*factor, b.Unit))
	}
}
