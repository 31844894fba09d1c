package english

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// Stem returns the stem of a word's variant (see Variant), by the rules of
// English. The stem of a number is "#" and its significant figures, without
// unit or ordinal ending, so that alignment sees that 60th and sixty, or 2.7%
// and 2.7 percent, belong together.
func Stem(form string) string {
	if _, number, ok := strings.Cut(form, "#"); ok && number != "" {
		n := 0
		for n < len(number) && (IsDigit(rune(number[n])) || number[n] == '.' || number[n] == '-' && n == 0) {
			n++
		}
		return "#" + figures(number[:n])
	}
	if base, ok := baseForm()[form]; ok {
		form = base
	}
	return english.Stem(form, false)
}

// figures returns the significant figures of a number, so that 3.2 million and
// 3.2 billion, one of which may be a slip, have the same. A number of one
// significant figure is returned whole: it would match too many.
func figures(number string) string {
	f := strings.Trim(strings.Replace(number, ".", "", 1), "0")
	if len(f) < 2 || strings.HasPrefix(number, "-") {
		return number
	}
	return f
}
