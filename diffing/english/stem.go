package english

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// Stem takes the ending off a word; English, and harmless elsewhere. Of a
// number its value is left: what is the 60th in one text is often sixty in
// another, 2.7% is 2.7 percent, and alignment wants to see it.
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

// figures are the significant ones of a number, if it has two or more: who
// writes billion for million gives the same number otherwise.
func figures(number string) string {
	f := strings.Trim(strings.Replace(number, ".", "", 1), "0")
	if len(f) < 2 || strings.HasPrefix(number, "-") {
		return number
	}
	return f
}
