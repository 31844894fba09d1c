package tally

import (
	"math"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"strings"
)

// Mantissa is a number without its power of ten.
func Mantissa(x float64) float64 {
	if x == 0 {
		return 0
	}
	return facts.Significant(x/math.Pow(10, math.Floor(math.Log10(math.Abs(x)))), 9)
}

// Decimals returns how many figures a number has behind its point.
func Decimals(number string) int {
	_, behind, _ := strings.Cut(number, ".")
	n := 0
	for n < len(behind) && behind[n] >= '0' && behind[n] <= '9' {
		n++
	}
	return n
}

// Rounded reports whether v is o to fewer figures.
func Rounded(o, v facts.Quantity) bool {
	if o.Value == 0 || v.Value == 0 || o.Unit != v.Unit || v.Bound == english.Above && v.Value > o.Value || v.Bound == english.Below && v.Value < o.Value {
		return false
	}
	for digits := 1; digits <= 6; digits++ {
		if r := facts.Significant(o.Value, digits); r == v.Value && facts.Significant(v.Value, digits) == v.Value && r != o.Value {
			return true
		}
	}
	return v.Bound != english.Exactly && facts.RoughlyEqual(o.Value, v.Value, 0.1)
}
