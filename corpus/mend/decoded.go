package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A misreading is an encoding as which UTF-8 is often read. Every character of
// more than one byte then turns into two to four others: é into Ã© where it was
// Windows-1252, into √© where it was Mac Roman, into Г© where it was
// Windows-1251. They can be told, because the first of them says how many
// follow, and what may follow hardly ever stands there in any language.
type misreading struct {
	table *charmap.Charmap
	// certain reports whether a group cannot have been written as it stands.
	certain func(group) bool
	// loses is set where some bytes have no character and so may be gone.
	loses bool
}

func misreadings() []misreading {
	return []misreading{
		{charmap.Windows1252, certainIn1252, true},
		{charmap.Macintosh, certainInMacRoman, false},
		{charmap.Windows1251, certainIn1251, false},
	}
}

// byteOf returns the byte that a character was made of. The control characters
// from U+0080 stand for the bytes that Windows-1252 has nothing for, and for all
// of them where the text was read as Latin-1.
func (m misreading) byteOf(r rune) (byte, bool) {
	if 0x80 <= r && r <= 0x9f {
		return byte(r), true
	}
	b, ok := m.table.EncodeRune(r)
	return b, ok && b >= 0x80
}

// A group is the characters that one character was turned into, among its
// neighbours.
type group struct {
	start, end    int // in the text
	is            rune
	runes         [4]rune
	n             int  // how many of runes
	before, after rune // in the text; a space at its ends
	alike         bool // the group next to it is of the same script
}

func (g group) lead() rune { return g.runes[0] }
func (g group) last() rune { return g.runes[g.n-1] }

// inWord reports whether a small letter stands directly at either side.
func (g group) inWord() bool { return unicode.IsLower(g.before) || unicode.IsLower(g.after) }

// groupAt returns the group that begins at an offset, n being 0 where none does.
func (m misreading) groupAt(s string, at int) group {
	g := group{start: at, after: ' '}
	r, size := utf8.DecodeRuneInString(s[at:])
	lead, ok := m.byteOf(r)
	if !ok || lead < 0xc2 || lead > 0xf4 {
		return g
	}
	want := 2
	if lead >= 0xe0 {
		want = 3
	}
	if lead >= 0xf0 {
		want = 4
	}
	bytes := [4]byte{lead}
	g.runes[0] = r
	i := at + size
	for n := 1; n < want; n++ {
		r, size = utf8.DecodeRuneInString(s[i:])
		b, ok := m.byteOf(r)
		if r == utf8.RuneError && bytes[0] == 0xe2 && bytes[1] == 0x80 && n == 2 {
			b, ok = 0x9d, size == 3 // ”: the only one of them with a byte that no table has
		}
		if !ok || b > 0xbf {
			return g
		}
		bytes[n], g.runes[n] = b, r
		i += size
	}
	if g.is, size = utf8.DecodeRune(bytes[:want]); size != want {
		return g
	}
	if g.is < 0xa0 && g.runes[1] >= 0xa0 { // a control character, but from one: of a text that was misread two times

		return g
	}
	g.n, g.end = want, i
	return g
}

// groups returns the groups of a text, in order, those that make no sense left
// out.
func (m misreading) groups(s string) []group {
	var all []group
	before := ' '
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < 0x80 {
			before = r
			i += size
			continue
		}
		g := m.groupAt(s, i)
		if g.n == 0 || scriptOf(g.is) == noScript {
			before = r
			i += size
			continue
		}
		g.before = before
		if g.end < len(s) {
			g.after, _ = utf8.DecodeRuneInString(s[g.end:])
		}
		if k := len(all) - 1; k >= 0 && all[k].end == g.start && scriptOf(all[k].is) == scriptOf(g.is) {
			all[k].alike, g.alike = true, true
		}
		all = append(all, g)
		before = g.last()
		i = g.end
	}
	return all
}

// A script is a family of characters that are written together.
type script uint8

const (
	noScript script = iota // nothing that is found in a news text
	latin                  // letters of European languages
	vietnam                // letters with two accents
	marks                  // punctuation, currencies, the signs of Latin-1
	pictures               // emoji and the like
	lost                   // the sign for a character that was lost
	greek                  // and so on: letters of one script each
	cyrillic
	hebrew
	arabic
	farther // scripts of South and East Asia
)

// scriptOf returns the script of a character.
func scriptOf(r rune) script {
	switch {
	case r == 0xd7 || r == 0xf7:
		return marks
	case 0x80 <= r && r < 0xc0, r == 0x2c6, r == 0x2dc, 0x2010 <= r && r <= 0x205e, 0x20a0 <= r && r <= 0x20bf, r == 0x2002, r == 0x2003, r == 0x2009, r == 0x200b,
		r == 0x2116, r == 0x2122, r == 0x2212, 0x2190 <= r && r <= 0x2193, 0x2150 <= r && r <= 0x215e, 0x2260 <= r && r <= 0x2265,
		r == 0x25cf, r == 0x25a0, r == 0x25aa, r == 0xfeff, 0xfb00 <= r && r <= 0xfb06:
		return marks
	case 0xc0 <= r && r <= 0x24f, 0x300 <= r && r <= 0x36f:
		return latin
	case 0x1e00 <= r && r <= 0x1eff:
		return vietnam
	case r == utf8.RuneError:
		return lost
	case 0x1f000 <= r && r <= 0x1faff, 0x2600 <= r && r <= 0x27bf, r == 0xfe0f:
		return pictures
	case 0x386 <= r && r <= 0x3ce:
		return greek
	case 0x400 <= r && r <= 0x4ff:
		return cyrillic
	case 0x5d0 <= r && r <= 0x5ea:
		return hebrew
	case 0x60c <= r && r <= 0x6ff:
		return arabic
	case 0x900 <= r && r <= 0xe7f, 0x3000 <= r && r <= 0x30ff, 0x4e00 <= r && r <= 0x9fff, 0xac00 <= r && r <= 0xd7a3, 0xff01 <= r && r <= 0xffee:
		return farther
	}
	return noScript
}

// mayFollowWord reports whether a character may stand directly after a word, so
// that a capital with it, as in «MANHÃ» or CAFÉ®, is no group for certain.
func mayFollowWord(r rune) bool {
	return r == '\u00a0' || r == '\u00ad' || strings.ContainsRune("…‘’“”–—«»‹›·®™©°²³¹ºª§•†‡", r)
}

// certainIn1252 judges groups of what was read as Windows-1252 or Latin-1.
func certainIn1252(g group) bool {
	odd := !mayFollowWord(g.last())
	capitals := unicode.IsUpper(g.before)
	switch scriptOf(g.is) {
	case marks:
		if g.lead() == 'Â' {
			return !capitals || odd
		}
		return g.lead() == 'Ã' && g.inWord() && odd || g.n == 3 && strings.ContainsRune("€‚„†ˆ\u0080\u0082\u0084\u0086\u0088¬»", g.runes[1])
	case latin:
		return odd || unicode.IsLower(g.before) || unicode.IsLower(g.after) && !capitals
	case vietnam:
		return odd || unicode.IsLower(g.after)
	case pictures:
		return g.n == 4
	case lost:
		return true
	}
	return g.alike
}

// certainInMacRoman judges groups of what was read as Mac Roman, where letters
// begin with a root and punctuation with ‚Ä.
func certainInMacRoman(g group) bool {
	switch scriptOf(g.is) {
	case marks:
		return g.lead() == '‚' || g.lead() == '¬' && strings.ContainsRune("£†", g.last())
	case latin:
		maths := strings.ContainsRune("πΩµ∑∏∫∂∞≤≥≠", g.last())
		return g.lead() == '√' && !maths && (g.inWord() || unicode.IsLetter(g.before) && unicode.IsLetter(g.after))
	case lost:
		return true
	}
	return false
}

// certainIn1251 judges groups of what was read as Windows-1251, the encoding of
// Russian: letters begin with a capital Р or С there, and signs stand between
// them.
func certainIn1251(g group) bool {
	switch scriptOf(g.is) {
	case marks:
		return g.lead() == 'в' && (g.runes[1] == 'Ђ' || g.runes[1] == '‚')
	case latin:
		return g.before < 0x80 && unicode.IsLetter(g.before) || g.after < 0x80 && unicode.IsLetter(g.after)
	case cyrillic:
		return g.alike && (g.lead() == 'Р' || g.lead() == 'С') && !unicode.IsLower(g.before)
	}
	return false
}
