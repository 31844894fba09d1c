package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The forms that marks of one meaning share in Word.Norm.
const (
	normDash     = "--"
	normEllipsis = "..."
)

// norm returns a word without what is only style. Where nothing but capitals
// differs, it shares the bytes of the lowered text.
func (w *WordCutter) norm(s Span) string {
	t := w.lower[s.Start:s.End]
	if isASCII(t) {
		return w.normASCII(s, t)
	}
	t = strings.ToLower(norm.NFC.String(t))
	if r, n := utf8.DecodeRuneInString(t); n == len(t) {
		return normMark(r, t)
	}
	if plain := strings.Map(normRune, t); plain != "" {
		return plain
	}
	return t
}

func (w *WordCutter) normASCII(s Span, t string) string {
	switch t[0] {
	case '-':
		if strings.Trim(t, "-") != "" {
			return t
		}
		if len(t) > 1 || w.standsAlone(s) {
			return normDash
		}
	case '\'', '`':
		switch {
		case t == "`":
			return "'"
		case t == "''" || t == "``":
			return "\""
		}
	case '.':
		if len(t) > 2 && strings.Trim(t, ".") == "" {
			return normEllipsis
		}
	}
	if strings.IndexByte(t, '`') > 0 {
		return strings.ReplaceAll(t, "`", "'")
	}
	return t
}

// standsAlone tells whether white space or nothing is on both sides.
func (w *WordCutter) standsAlone(s Span) bool {
	before := s.Start == 0 || spaceBefore(w.text, s.Start)
	after := s.End == len(w.text) || spaceAt(w.text, s.End) > 0
	return before && after
}

func spaceBefore(text string, i int) bool {
	return text[i-1] == ' ' || text[i-1] == '\n' || strings.HasSuffix(text[:i], "\u00a0")
}

// normMark returns the form of a word that is one character.
func normMark(r rune, t string) string {
	switch {
	case IsDash(r):
		return normDash
	case r == '…':
		return normEllipsis
	}
	if n := normRune(r); n != r && n > 0 {
		return string(n)
	}
	return t
}

// normRune returns the plain form of a character inside a word, and -1 for one
// that does not show.
func normRune(r rune) rune {
	if r < utf8.RuneSelf {
		if r == '`' {
			return '\''
		}
		return r
	}
	switch r {
	case '‘', '’', '‚', '‛', '‹', '›', 'ʼ', '´', '′', '＇':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '″', '＂':
		return '"'
	case '‐', '‑', '‒', '–', '−', '﹣', '－':
		return '-'
	case '\u00a0', '\u202f', '\u2009':
		return ' '
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return -1
	}
	return r
}

// IsQuotationMark tells whether a mark is a quotation mark of any form.
func IsQuotationMark(r rune) bool {
	n := normRune(r)
	return n == '"' || n == '\''
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lowerASCII returns a text with A to Z in lower case; all else stays, so that
// places stay too.
func lowerASCII(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != lowerLetter(c) {
			b.WriteString(s[from:i])
			b.WriteByte(lowerLetter(c))
			from = i + 1
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// lowerLetter returns a byte with A to Z in lower case.
func lowerLetter(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
