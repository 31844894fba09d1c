package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviation says what a full stop after a word means.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	// neverLast is followed by what it belongs to: Mr., Gen., vs., e.g.
	neverLast
	// beforeNumber is an abbreviation only before a number: No. 10, Fig. 3.
	beforeNumber
	// perhapsLast may also end a sentence: U.S., Inc., Jan.
	perhapsLast
	// mostlyLast ends a sentence wherever a capital follows: etc.
	mostlyLast
	// hour is a.m. or p.m.
	hour
	// initial is a single capital letter: J. K. Rowling.
	initial
)

// abbreviationOf returns what kind of abbreviation a word is when a full stop
// follows; the word is given without that full stop.
func (l *language) abbreviationOf(word string) abbreviation {
	if strings.IndexByte(word, '.') >= 0 {
		return l.dottedAbbreviation(word)
	}
	if word == "" || len(word) > l.longest {
		return noAbbreviation
	}
	if k := l.kinds[word]; k != noAbbreviation {
		return k
	}
	first, n := utf8.DecodeRuneInString(word)
	switch {
	case n == len(word):
		return l.letterAbbreviation(first, word)
	case l.code != "en" && unicode.IsUpper(first):
		// English tells "No." from "no.".
		return l.kinds[string(unicode.ToLower(first))+word[n:]]
	}
	return noAbbreviation
}

// letterAbbreviation judges a single letter that the language's file does not
// have. In English a small one is no abbreviation: "as easy as a, b, c."
func (l *language) letterAbbreviation(r rune, word string) abbreviation {
	switch {
	case unicode.IsUpper(r):
		return initial
	case unicode.IsLower(r):
		if l.code == "en" || l.is(word, functionWord) {
			return noAbbreviation
		}
		return perhapsLast
	case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Devanagari, unicode.Thai) && unicode.IsLetter(r):
		return neverLast
	}
	return noAbbreviation
}

// dottedAbbreviation judges words with full stops inside: U.S, a.m, Ph.D, e.g,
// EE.UU. Each part of an abbreviation is at most two letters long.
func (l *language) dottedAbbreviation(word string) abbreviation {
	if k := l.kindOfDotted(word); k != noAbbreviation {
		return k
	}
	for part := range strings.SplitSeq(word, ".") {
		letters := 0
		for _, r := range part {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return noAbbreviation
			}
			letters++
		}
		if letters == 0 || letters > 2 {
			return noAbbreviation
		}
	}
	return perhapsLast
}

// kindOfDotted looks a word up whatever its capitals are.
func (l *language) kindOfDotted(word string) abbreviation {
	var small [longestToken]byte
	if len(word) > len(small) || !isASCII(word) {
		return l.kinds[strings.ToLower(word)]
	}
	for i := range len(word) {
		small[i] = lowerLetter(word[i])
	}
	return l.kinds[string(small[:len(word)])]
}

// kindBefore returns the kind of the abbreviation that a text ends with, whose
// last word is given, and whether the abbreviation goes on with the next word:
// z. B. has its first full stop in the middle. The text ends with a full stop.
func (l *language) kindBefore(text, word, next string) (kind abbreviation, goesOn bool) {
	kind = l.abbreviationOf(word)
	if len(l.opens) == 0 || len(word) > l.longest {
		return kind, false
	}
	chain := word
	rest := text[:len(text)-1-len(word)]
	for range 4 {
		if l.opens[chain] && l.hasPhrase(chain, next) {
			return kind, true
		}
		var before string
		if before, rest = lastToken(rest); before == "" {
			break
		}
		chain = before + chain
		if k := l.kinds[chain]; k != noAbbreviation && l.closes[word] {
			kind = k
		}
	}
	return kind, false
}

// hasPhrase tells whether an abbreviation, or the opening of one, is chain with
// a full stop and the next word.
func (l *language) hasPhrase(chain, next string) bool {
	whole := chain + "." + next
	return l.kinds[whole] != noAbbreviation || l.opens[whole]
}

// longestToken is the length in bytes of what may be part of an abbreviation of
// several words.
const longestToken = 16

// lastToken cuts the last word off a text that ends with the space after it.
func lastToken(s string) (token, rest string) {
	trimmed := strings.TrimRight(s, " \u00a0\u202f")
	if len(trimmed) == len(s) {
		return "", ""
	}
	from := max(0, len(trimmed)-longestToken)
	i := strings.LastIndexAny(trimmed[from:], " \u00a0\u202f(«„“\"'")
	if i < 0 && from > 0 {
		return "", ""
	}
	at := from
	if i >= 0 {
		_, n := utf8.DecodeRuneInString(trimmed[from+i:])
		at += i + n
	}
	return trimmed[at:], trimmed[:at]
}

// BeginsSentence tells whether a capitalised word is of those that, after an
// abbreviation, can hardly be anything but the first of a new sentence.
func BeginsSentence(word string) bool {
	if strings.Contains(word, "’") {
		word = strings.ReplaceAll(word, "’", "'")
	}
	return english().is(word, opensSentence)
}

// IsWeekdayOrMonth tells whether a capitalised English word names a day or a
// month.
func IsWeekdayOrMonth(word string) bool {
	name, ok := capitalised(word)
	return ok && (WeekdayNumber(name) > 0 || MonthNumber(name) > 0 && !english().isMonthAbbreviation(word))
}

// capitalised returns a word that begins with a capital of A to Z with a small
// letter there.
func capitalised(word string) (name string, ok bool) {
	if word == "" || word[0] < 'A' || word[0] > 'Z' {
		return "", false
	}
	return string(word[0]-'A'+'a') + word[1:], true
}

// IsSpeechVerb tells whether a word is a verb that attributes a quotation.
func IsSpeechVerb(word string) bool { return english().is(word, speechVerb) }
