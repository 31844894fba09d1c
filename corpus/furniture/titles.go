package furniture

import (
	"strings"
	"unicode"

	"storydiff/corpus/text"
)

// SameTitle tells whether two headlines are one: quotation marks, capitals, and
// what a wire sets before it or a site after it do not count.
func SameTitle(a, b string) bool {
	x, y := titleWords(a), titleWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 || len(y) > 40 {
		return false
	}
	same, at := 0, 0
	for _, w := range x {
		for k := at; k < len(y); k++ {
			if y[k] == w {
				same++
				at = k + 1
				break
			}
		}
	}
	if len(x) == len(y) && same == len(x) {
		return true
	}
	// A site's name after the headline, a word more or less.
	return len(x) >= 4 && (same == len(x) && len(y) <= len(x)+4 || same*5 >= len(y)*4)
}

// titleWords returns the words of a headline in lower case, without what a wire
// sets before it.
func titleWords(s string) []string {
	s = bare(s)
	s = s[slugHead(s):]
	s = strings.NewReplacer("'", "", "’", "", "‘", "").Replace(strings.ToLower(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// HasHeadline tells whether a sentence of an article is its headline.
func HasHeadline(a *text.Article) bool {
	for _, s := range a.Sentences {
		if s.Part == text.Headline {
			return true
		}
	}
	return false
}
