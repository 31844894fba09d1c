package text

import (
	"strings"
	"unicode/utf8"
)

// shortestStem is how many letters two forms of a name must have in common.
const shortestStem = 3

// SameButForCase reports whether two forms of a name, in lower case and without
// accents, may be one name in two cases of a language: Kowalczuk and Kowalczukiem
// in Polish. The language is an ISO 639-1 code; where its names have no cases, or
// it is not known, no two forms are one. Kowalski and Kowalska are two persons.
func SameButForCase(language, a, b string) bool {
	l := languageOf(language)
	if len(l.caseEndings) == 0 || a == b {
		return false
	}
	n := commonStem(a, b)
	if utf8.RuneCountInString(a[:n]) < shortestStem {
		return false
	}
	x, y := a[n:], b[n:]
	return l.isCase(x) && l.isCase(y) && !(isSexed(a[:n]) && endsInVowel(x) && endsInVowel(y))
}

// commonStem returns the length in bytes of what two words begin with.
func commonStem(a, b string) int {
	n := 0
	for i, r := range a {
		if !strings.HasPrefix(b[i:], string(r)) {
			break
		}
		n = i + utf8.RuneLen(r)
	}
	return n
}

func (l *language) isCase(ending string) bool { return ending == "" || l.caseEndings[ending] }

// isSexed tells whether a stem is one of the family names that end otherwise for a
// man and for a woman.
func isSexed(stem string) bool {
	for _, s := range [...]string{"sk", "ck", "dzk", "ск", "цк", "ov", "ев", "ов"} {
		if strings.HasSuffix(stem, s) {
			return true
		}
	}
	return false
}

// endsInVowel tells whether an ending is one vowel, as that of a nominative is.
func endsInVowel(ending string) bool {
	switch ending {
	case "a", "i", "y", "а", "и", "ы":
		return true
	}
	return false
}
