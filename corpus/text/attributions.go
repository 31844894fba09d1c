package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// attributes tells whether a clause follows that says who spoke the quotation
// before it, subject first: Wang said. With marked set the quotation ended with
// a question or exclamation mark, after which such a clause is usual; otherwise
// it has to be the whole sentence.
func (b *boundary) attributes(marked bool) bool {
	if b.lang.code != "en" {
		return b.names()
	}
	verb := -1
	words := strings.Fields(b.rest[:min(len(b.rest), 120)])
	for i, w := range words[:min(len(words), 6)] {
		if IsSpeechVerb(strings.TrimRight(w, ".,:;!?")) {
			verb = i
			break
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "the" && w != "of" && w != "de" && w != "von" {
			return false
		}
		if strings.ContainsAny(w, ",.;:!?") && b.lang.abbreviationOf(strings.TrimRight(w, ".")) == noAbbreviation {
			return false
		}
	}
	if verb < 1 {
		return false
	}
	if strings.ContainsAny(words[verb], ".,:;!?") || verb == len(words)-1 {
		return true
	}
	if !marked {
		return false
	}
	next := strings.TrimRight(words[verb+1], ".,;")
	switch next {
	case "in", "on", "at", "to", "during", "after", "before", "with", "as", "when", "while", "from", "by",
		"reporters", "journalists", "yesterday", "angrily", "later", "again", "himself", "herself":
		return true
	}
	return IsWeekdayOrMonth(next)
}

// names tells whether a clause follows that says who spoke: a verb of speech,
// or one that ends a clause of few words.
func (b *boundary) names() bool {
	words := strings.Fields(b.rest[:min(len(b.rest), 120)])
	for i, w := range words[:min(len(words), 4)] {
		bare := strings.TrimRightFunc(w, unicode.IsPunct)
		if b.lang.is(strings.ToLower(bare), speechVerb) {
			return i == 0 || bare != w || i == len(words)-1
		}
		if bare != w {
			return false
		}
	}
	return false
}
