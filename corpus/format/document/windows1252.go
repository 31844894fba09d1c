package document

import (
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// plausibleWindows1252 reports whether bytes that are not UTF-8 read as text
// in Windows-1252. Any bytes at all decode as that, so the question is whether
// what comes out could have been written: in the languages it serves most
// letters are ASCII, a capital does not stand after a small letter, and signs
// do not stand between letters. Cyrillic, Greek, Chinese, old Macintosh and
// DOS texts fail one of these.
func plausibleWindows1252(data []byte) bool {
	letters, high, odd := 0, 0, 0
	for i, b := range data {
		if b < 0x80 {
			if isASCIILetter(b) {
				letters++
			}
			continue
		}
		high++
		if isImplausible(at(data, i-1), charmap.Windows1252.DecodeByte(b), at(data, i+1)) {
			odd++
		}
	}
	return high*2 <= letters && odd*4 <= high
}

// at returns the character at index i, a space outside data.
func at(data []byte, i int) rune {
	if i < 0 || i >= len(data) {
		return ' '
	}
	return charmap.Windows1252.DecodeByte(data[i])
}

// isImplausible reports whether r, from the upper half of the table, has no business
// between its neighbours.
func isImplausible(before, r, after rune) bool {
	switch {
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return true
	case unicode.IsUpper(r):
		return unicode.IsLower(before)
	case unicode.IsLetter(r):
		return false
	case r == '\u2019', r == '\u2013', r == '\u2014', r == '\u2026', r == '\u00a0', r == '\u00ad', r == '·':
		return false
	}
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
