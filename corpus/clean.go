package corpus

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// clean removes from text what is not meant to be read. Lines end in '\n', tabs
// become spaces, invalid UTF-8 becomes U+FFFD. Control characters and whole
// terminal sequences are removed. So are invisible characters and those that
// change the direction of text, because two texts that look alike must not
// differ. Text that is clean already is returned byte for byte; blanks stay.
func clean(text string) string {
	if isClean(text) {
		return text
	}
	return withoutIdleJoiners(withoutControls(text))
}

// cleanCounting cleans a text as clean does, and says what it removed that a
// reader of the file might miss.
func cleanCounting(content string) (string, []text.Repair) {
	done := clean(content)
	if done == content {
		return done, nil
	}
	soft, unseen, controls := 0, 0, 0
	for _, r := range content {
		switch {
		case r == softHyphen:
			soft++
		case isUnseen(r), isJoiner(r), isTag(r):
			unseen++
		case unicode.IsControl(r) && r != '\n' && r != '\t' && !isLineEnd(r):
			controls++
		}
	}
	for _, r := range done {
		if isJoiner(r) || isTag(r) { // some stay
			unseen--
		}
	}
	var removed []text.Repair
	for _, of := range []struct {
		n         int
		one, many string
	}{
		{soft, "soft hyphen removed", "soft hyphens removed"},
		{unseen, "invisible character removed", "invisible characters removed"},
		{controls, "control character removed", "control characters removed"},
	} {
		switch {
		case of.n == 1:
			removed = append(removed, text.Repair{What: "1 " + of.one})
		case of.n > 1:
			removed = append(removed, text.Repair{What: fmt.Sprintf("%d %s", of.n, of.many)})
		}
	}
	return done, removed
}

// Clean cleans a text that is shown on one line, such as a title or a path:
// as clean does, with spaces for line ends.
func Clean(line string) string {
	return strings.ReplaceAll(clean(line), "\n", " ")
}

// isClean reports whether clean has nothing to change. It also returns false for
// text with joiners or tags, of which some may stay.
func isClean(text string) bool {
	for i, r := range text {
		switch {
		case r == '\n' || ' ' <= r && r <= '~':
		case r < ' ' || 0x7f <= r && r <= 0x9f || isLineEnd(r) || isUnseen(r) || isJoiner(r) || isTag(r):
			return false
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd"):
			return false
		}
	}
	return true
}

// withoutControls cleans text of all but idle joiners.
func withoutControls(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	last := rune(' ') // written
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == '\x1b':
			size = sequenceLen(text)
			r = -1
		case r == '\r' && strings.HasPrefix(text, "\r\n"):
			r, size = '\n', 2
		case isLineEnd(r):
			r = '\n'
		case r == '\t':
			r = ' '
		case r == '\n':
		case unicode.IsControl(r), isUnseen(r), isTag(r) && !isTag(last) && last != blackFlag:
			r = -1
		}
		if r >= 0 {
			b.WriteRune(r)
			last = r
		}
		text = text[size:]
	}
	return b.String()
}

// withoutIdleJoiners drops the joiners that shape nothing: outside emoji and
// the scripts that need them they only make equal words differ.
func withoutIdleJoiners(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	last := rune(' ') // written
	for i, r := range text {
		if isJoiner(r) {
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			if !joins(last, r, next) {
				continue
			}
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// isLineEnd reports whether r ends a line somewhere, '\n' apart.
func isLineEnd(r rune) bool {
	switch r {
	case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isUnseen reports whether r shows nothing and changes at most how other
// characters are laid out: soft hyphens, zero-width spaces, direction marks,
// embeddings, overrides and isolates, invisible operators, annotations.
func isUnseen(r rune) bool {
	switch {
	case r == softHyphen, r == '\u061c', r == '\u180e', r == '\u200b', r == '\u200e', r == '\u200f', r == '\ufeff':
		return true
	case '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u206f', '\ufff9' <= r && r <= '\ufffb':
		return true
	}
	return 0x1d173 <= r && r <= 0x1d17a
}

const softHyphen = '\u00ad'

const blackFlag = '\U0001f3f4'

// isTag reports whether r is a tag: it shows nothing, and spells out which
// flag a black flag before it stands for.
func isTag(r rune) bool { return 0xe0000 <= r && r <= 0xe007f }

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

func isJoiner(r rune) bool { return r == zeroWidthNonJoiner || r == zeroWidthJoiner }

// joins reports whether the joiner r shapes its neighbours: emoji that make
// one picture, or a letter of a cursive or Indic script. Of several joiners in
// a row only the last can.
func joins(before, r, after rune) bool {
	if isJoiner(after) {
		return false
	}
	if unicode.In(before, shapingScripts()...) || unicode.In(after, shapingScripts()...) {
		return true
	}
	return r == zeroWidthJoiner && isPictorial(before) && isPictorial(after)
}

func isPictorial(r rune) bool {
	switch {
	case r == '\ufe0f', 0x1f3fb <= r && r <= 0x1f3ff: // emoji style, skin tones
		return true
	case 0x2190 <= r && r <= 0x21ff: // arrows, some of them not Symbol, other
		return true
	}
	return unicode.Is(unicode.So, r)
}

func shapingScripts() []*unicode.RangeTable {
	return []*unicode.RangeTable{
		unicode.Arabic, unicode.Syriac, unicode.Mandaic, unicode.Nko, unicode.Mongolian, unicode.Thaana,
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
		unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Tibetan, unicode.Myanmar, unicode.Khmer,
	}
}
