package text

import (
	"strings"
	"unicode"
)

// isTerminator tells whether a mark ends a sentence.
func isTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '‽', '。', '！', '？', '｡', '．', '؟', '۔', '।', '॥', '։', '።', '။', '៕':
		return true
	}
	return false
}

// isCloser tells whether a mark may close a quotation or a bracket. Straight
// quotation marks and » may open one as well.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '›', ')', ']', '}', '」', '』', '》', '〉', '）', '】', '＂':
		return true
	}
	return false
}

// unambiguousCloser tells whether a mark closes wherever it stands.
func unambiguousCloser(r rune) bool {
	switch r {
	case '"', '\'', '’', '»', '›', '＂':
		return false
	}
	return isCloser(r)
}

// trailsSentence tells whether a mark, or white space, may stand between a full
// stop and the end of its sentence. The marks that open a quotation in one
// language close it in another: „Ja.“ »Ja.«
func trailsSentence(r rune) bool {
	switch r {
	case '“', '‘', '«', '‹':
		return true
	}
	return isCloser(r) || unicode.IsSpace(r)
}

// IsOpener tells whether a mark can only open a quotation, a bracket, or a
// sentence.
func IsOpener(r rune) bool {
	switch r {
	case '“', '„', '‘', '‚', '«', '‹', '(', '[', '{', '「', '『', '《', '〈', '（', '【', '¿', '¡':
		return true
	}
	return false
}

// IsDash reports whether a character is a dash and no hyphen.
func IsDash(r rune) bool {
	switch r {
	case '‒', '–', '—', '―', '⸺', '⸻':
		return true
	}
	return false
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '﹣' || r == '－' }

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '´', '`', '′', '＇':
		return true
	}
	return false
}

// hasQuote tells whether a quotation mark is in s.
func hasQuote(s string) bool { return strings.ContainsAny(s, "\"'”’»›」』＂“") }

// longestAddress is the length in bytes of what is looked at for the beginning
// of an address.
const longestAddress = 512

// endsInAddress tells whether the last word of a text is of a web address.
func endsInAddress(s string) bool {
	s = s[max(0, len(s)-longestAddress):]
	s = s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.")
}

func isRoman(s string) bool { return s != "" && strings.Trim(s, "IVXLCDM") == "" }

// IsShortNumber tells whether a word is a number of one or two digits.
func IsShortNumber(s string) bool {
	return (len(s) == 1 || len(s) == 2) && strings.Trim(s, "0123456789") == ""
}

// trimFootnotes cuts marks such as [3] off the end of a text.
func trimFootnotes(s string) string {
	for strings.HasSuffix(s, "]") {
		i := strings.LastIndexByte(s[max(0, len(s)-5):], '[') + max(0, len(s)-5)
		if i < max(0, len(s)-5) || i+2 > len(s)-1 || strings.Trim(s[i+1:len(s)-1], "0123456789") != "" {
			break
		}
		s = s[:i]
	}
	return s
}
