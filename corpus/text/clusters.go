package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// clusters finds the boundaries between the grapheme clusters of a text, from
// left to right.
type clusters struct {
	text string
	// at is a boundary at or before every place still to be asked for. No place
	// strictly between at and upto is a boundary.
	at, upto int
}

// boundary tells whether a grapheme cluster ends at byte i. Calls must not go
// back to a smaller i. White space ends a cluster whatever is before it, so that
// a stray prepended mark cannot join two words.
func (c *clusters) boundary(i int) bool {
	if i <= c.at || i >= len(c.text) {
		return true
	}
	if i < c.upto {
		return false
	}
	if c.text[i] < utf8.RuneSelf {
		left, _ := utf8.DecodeLastRuneInString(c.text[:i])
		if neverPrepends(left) {
			c.at = i
			return true
		}
		if spaceAt(c.text, i) > 0 {
			return true
		}
	}
	g := graphemes.FromString(c.text[c.at:])
	start := c.at
	for c.upto = start; c.upto < i && g.Next(); {
		c.at = start + g.Start()
		c.upto = start + g.End()
	}
	if c.upto == i {
		c.at = i
		return true
	}
	return spaceAt(c.text, i) > 0
}

// neverPrepends tells that a rune is of blocks without prepended marks, which
// take the character after them into their cluster.
func neverPrepends(r rune) bool {
	return r < 0x600 || 0x2000 <= r && r < 0x3000
}

// spaceAt returns the length in bytes of the white space character at byte i,
// and 0 where there is none, or where it bears a combining mark.
func spaceAt(text string, i int) int {
	if c := text[i]; c < utf8.RuneSelf {
		if c != ' ' && c != '\n' {
			return 0
		}
		if c == '\n' || i+1 == len(text) || text[i+1] < utf8.RuneSelf {
			return 1
		}
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if !unicode.IsSpace(r) {
		return 0
	}
	if i+n < len(text) && text[i+n] >= utf8.RuneSelf {
		g := graphemes.FromString(text[i:])
		if g.Next() && g.End() > n {
			return 0
		}
	}
	return n
}
