package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// CreditAt returns where an article names its agency: in the dateline, or where
// it first does, or -1.
func CreditAt(a *text.Article, agency string) int {
	for _, s := range a.Sentences {
		if at := standsIn(a.Slice(s.Span), agency); s.Part == text.Dateline && at >= 0 {
			return s.Start + at
		}
	}
	return standsIn(a.Text, agency)
}

// Credited reports whether an article names an agency: in its text, its byline, or as
// its agency. Page text counts.
func Credited(a *text.Article, agency string) bool {
	for _, name := range append([]string{agency}, otherNames[strings.ToLower(agency)]...) {
		for _, text := range []string{a.Text, a.Byline, a.Agency} {
			if standsIn(text, name) >= 0 {
				return true
			}
		}
	}
	return false
}

// standsIn returns where a name stands in a text as words of its own, or -1.
// A name in capitals is looked for in capitals: AP is no map.
func standsIn(text, name string) int {
	if name != strings.ToUpper(name) {
		text, name = strings.ToLower(text), strings.ToLower(name)
	}
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 || name == "" {
			return -1
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(name):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return at
		}
		at += len(name)
	}
}

// otherNames are what an agency is also called.
var otherNames = map[string][]string{
	"afp":                  {"agence france-presse", "france presse", "france-presse", "AFP"},
	"ap":                   {"associated press"},
	"dpa":                  {"deutsche presse-agentur"},
	"upi":                  {"united press international"},
	"pa":                   {"press association"},
	"associated press":     {"AP"},
	"agence france-presse": {"AFP", "france presse"},
}
