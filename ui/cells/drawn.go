package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The characters that join others to one picture, or choose how one is drawn. Where a
// terminal does not know the picture it draws the parts, and the row is wider than
// another terminal would have it.
const (
	joiner        = '\u200d'
	textForm      = '\ufe0e'
	pictureForm   = '\ufe0f'
	keycap        = '\u20e3'
	firstSkin     = '\U0001f3fb'
	lastSkin      = '\U0001f3ff'
	firstTag      = '\U000e0020'
	lastTag       = '\U000e007f'
	firstPictures = '\u2190' // from here on a joiner joins pictures; before, letters
)

// Drawn returns a text as it is drawn, so that every terminal draws it in equally many
// cells: of a picture that is joined of several the parts stand side by side, and none
// has a colour of skin or another form than its own. Other text stays as it is.
func Drawn(text string) string {
	if !joins(text) {
		return text
	}
	var b strings.Builder
	before := rune(0)
	for _, r := range text {
		switch {
		case r == joiner && picture(before), r == textForm, r == pictureForm, r == keycap, r >= firstTag && r <= lastTag:
			continue
		case r >= firstSkin && r <= lastSkin && picture(before):
			continue
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// joins tells whether a text may have one of the characters that Drawn leaves out.
func joins(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c < utf8.RuneSelf:
		case c == 0xe2 || c == 0xef || c == 0xf0 || c == 0xf3:
			switch r, _ := utf8.DecodeRuneInString(text[i:]); {
			case r == joiner, r == textForm, r == pictureForm, r == keycap, r >= firstSkin && r <= lastSkin, r >= firstTag && r <= lastTag:
				return true
			}
		}
	}
	return false
}

// picture tells whether a character is one that others are joined to.
func picture(r rune) bool { return r >= firstPictures && unicode.Is(unicode.So, r) }
