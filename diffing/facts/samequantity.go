package facts

import (
	"math"
	"slices"

	"storydiff/diffing/english"
)

// converted reports whether two quantities are the same in different units, as
// exactly as journalists convert: to 3 per cent.
func converted(a, b Quantity) bool {
	switch {
	case a.Unit == b.Unit:
		return false
	case a.Unit == "celsius" && b.Unit == "fahrenheit":
		return math.Abs(a.Value*1.8+32-b.Value) < 2
	case b.Unit == "celsius" && a.Unit == "fahrenheit":
		return converted(b, a)
	}
	if f, ok := english.Conversions[[2]string{a.Unit, b.Unit}]; ok {
		return RoughlyEqual(a.Value*f, b.Value, 0.03)
	}
	if f, ok := english.Conversions[[2]string{b.Unit, a.Unit}]; ok {
		return RoughlyEqual(b.Value*f, a.Value, 0.03)
	}
	return false
}

// RoughlyEqual reports whether two numbers differ by at most a share, 0 to 1, of
// the larger.
func RoughlyEqual(a, b, share float64) bool {
	return math.Abs(a-b) <= share*math.Max(math.Abs(a), math.Abs(b))
}

// WorkedOut reports whether a number behind "by" is the sum or the difference of
// two numbers in the original, given as every: down by 22 seats, where that has
// 81 and 59.
func (p *Reading) WorkedOut(v Quantity, every []Quantity) bool {
	if len(every) > 12 || v.Value <= 2 || v.First == 0 || p.Article.Words[v.First-1].Norm != "by" {
		return false
	}
	for i, a := range every {
		for _, b := range every[:i] {
			if a.Unit == b.Unit && SameUnit(a.Unit, v.Unit) && (math.Abs(a.Value-b.Value) == v.Value || a.Value+b.Value == v.Value) {
				return true
			}
		}
	}
	return false
}

// HasSameQuantity reports whether one of a list says the same as q.
func HasSameQuantity(list []Quantity, q Quantity) bool {
	return slices.ContainsFunc(list, func(x Quantity) bool { return SameQuantity(x, q) })
}

// ManyNumbers is the most numbers that a passage may have for them to be
// compared. One with more is a table, and which number stands for which cannot
// be known.
const ManyNumbers = 300

// SameQuantity reports whether two quantities say the same. One without a unit
// is taken to have that of the other, as in "to 5.1 percent from 5.2".
func SameQuantity(a, b Quantity) bool {
	switch {
	case a.metres != b.metres && (a.inMetres(b) || b.inMetres(a)):
		return true
	case a.Paired != b.Paired || a.To != b.To:
		return false
	case a.Vague || b.Vague:
		return SameUnit(a.Unit, b.Unit) && sameOrder(a, b)
	case a.Share != b.Share:
		return a.Unit == b.Unit && math.Abs(a.Value-b.Value) <= 1
	}
	return a.Value == b.Value && SameUnit(a.Unit, b.Unit) || converted(a, b)
}

// sameOrder reports whether two numbers, of one of which at least only the order is
// known, can be the same: hundreds, and 340.
func sameOrder(a, b Quantity) bool {
	if a.Vague && b.Vague {
		return math.Max(a.Value, b.Value) < 3*math.Min(a.Value, b.Value)
	}
	if b.Vague {
		a, b = b, a
	}
	return b.Value >= a.Value && b.Value < 20*a.Value
}

// inMetres reports whether a is the same as b when its m is read as metres.
func (a Quantity) inMetres(b Quantity) bool {
	return a.metres && a.Value/1e6 == b.Value && (b.Unit == "m" || b.Unit == "")
}

// SameUnit reports whether two units are the same, or one of them is not given.
func SameUnit(a, b string) bool {
	if b == "£" || b == "degree" || b == "km" || b == "mile" {
		a, b = b, a
	}
	return a == b || a == "" || b == "" || a == "£" && b == "pound" || a == "degree" && (b == "celsius" || b == "fahrenheit") ||
		a == "km" && b == "km/h" || a == "mile" && b == "mph" // a speed of 60 km
}

// Significant rounds a number, which is not 0, to so many significant figures.
func Significant(x float64, digits int) float64 {
	scale := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}
