package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinRest returns the end of a word that begins with token i and surely holds
// the tokens up to j.
func (w *WordCutter) joinRest(i, j int) int {
	for {
		n := w.joinNext(i, j)
		if n == 0 {
			return j
		}
		j += n
	}
}

// joinNext returns how many tokens from j on belong to the word of the tokens
// from i up to j.
func (w *WordCutter) joinNext(i, j int) int {
	if j >= len(w.tokens) {
		return 0
	}
	last := w.kind(j - 1)
	if !w.touches(j) {
		if last == digitToken && w.groups(i, j) {
			return 1
		}
		return 0
	}
	r := w.first(j)
	joinsTwo := w.touches(j+1) && w.kind(j+1) != markToken
	switch {
	case isHyphen(r) || r == '–':
		if joinsTwo && w.tokens[j].Len() == utf8.RuneLen(r) {
			return 2
		}
	case isApostrophe(r):
		accent := (r == '´' || r == '`') && last == letterToken
		if joinsTwo && (accent || isEnding(w.token(j+1))) {
			return 2
		}
	case r == '.':
		if w.isAbbreviationDot(i, j) {
			return 1
		}
	case r == '&':
		if joinsTwo && last == letterToken && w.kind(j+1) == letterToken {
			return 2
		}
	case r == ':' || r == '/' || r == '⁄':
		if joinsTwo && last == digitToken && w.kind(j+1) == digitToken {
			return 2
		}
	case r == '°' || r == 'º':
		if last == digitToken {
			if joinsTwo && w.tokens[j+1].Len() == 1 {
				return 2
			}
			return 1
		}
	case r == '%' || r == '‰' || unicode.Is(unicode.Sc, r):
		if last == digitToken && !joinsTwo {
			return 1
		}
	case r == '+':
		if !joinsTwo {
			return 1
		}
	case w.kind(j) == digitToken && unicode.Is(unicode.No, r):
		return 1
	}
	return 0
}

// groups tells whether token j is the next three digits of a number whose
// digits stand in groups with a fixed or thin space between: 10 000.
func (w *WordCutter) groups(i, j int) bool {
	space := w.text[w.tokens[j-1].End:w.tokens[j].Start]
	if space != "\u00a0" && space != "\u202f" && space != "\u2009" {
		return false
	}
	if w.kind(j) != digitToken {
		return false
	}
	before := w.token(j - 1)
	if len(before) > 3 || j-1 > i && w.kind(j-2) == digitToken && len(before) != 3 || strings.Trim(before, "0123456789") != "" {
		return false
	}
	group := w.token(j)
	digits := strings.TrimLeft(group, "0123456789")
	return len(group)-len(digits) == 3 && (digits == "" || digits[0] == '.' || digits[0] == ',')
}

// isEnding tells whether letters after an apostrophe go with the word before.
func isEnding(s string) bool {
	switch strings.ToLower(s) {
	case "s", "t", "d", "m", "ll", "re", "ve", "led":
		return true
	}
	return false
}

// isAbbreviationDot tells whether the full stop that is token j belongs to the
// abbreviation of the tokens from i up to j. At the end of a sentence it is the
// sentence's own, but for abbreviations that are always written with one.
func (w *WordCutter) isAbbreviationDot(i, j int) bool {
	if w.tokens[j].Len() != 1 || w.touches(j+1) && w.first(j+1) == '.' {
		return false
	}
	word := w.token(j - 1)
	kind := w.lang.abbreviationOf(word)
	if kind == noAbbreviation {
		return false
	}
	if strings.IndexByte(word, '.') > 0 {
		return true
	}
	last := j+1 == len(w.tokens) || w.onlyMarksFrom(j+1)
	if last {
		return kind == mostlyLast || w.lang.is(word, keepsStop)
	}
	if kind == beforeNumber {
		return w.kind(j+1) == digitToken
	}
	return true
}

// onlyMarksFrom tells whether nothing but closing marks is in the sentence
// from token j on.
func (w *WordCutter) onlyMarksFrom(j int) bool {
	for ; j < len(w.tokens); j++ {
		if !isCloser(w.first(j)) {
			return false
		}
	}
	return true
}

// joinAddress returns the end of the web or mail address that begins with
// token i, and whether there is one. Closing punctuation is not part of it.
func (w *WordCutter) joinAddress(i int) (int, bool) {
	if w.kind(i) != letterToken {
		return 0, false
	}
	t := w.token(i)
	web := strings.HasPrefix(t, "www.") || strings.HasPrefix(t, "http") && w.touches(i+1) && w.touches(i+2) &&
		w.token(i+1) == ":" && w.token(i+2) == "/"
	mail := w.touches(i+1) && w.token(i+1) == "@" && w.touches(i+2) && strings.IndexByte(w.token(i+2), '.') > 0
	if !web && !mail {
		return 0, false
	}
	if mail && !web {
		return i + 3, true
	}
	j := i + 1
	for w.touches(j) {
		j++
	}
	for j > i+1 && w.kind(j-1) == markToken && w.token(j-1) != "/" {
		j--
	}
	return j, true
}
