package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Folder folds texts: it brings them to a form in which case, accents and
// typography do not count, so that they can be searched. It knows from which
// byte of the text each folded byte came. The zero value is ready.
type Folder struct {
	text    []byte
	origins []int // the byte of the original text, for every byte of text and for its end
}

// Fold returns the folded form of a text. The next call overwrites it.
func (f *Folder) Fold(text string) []byte {
	f.text, f.origins = f.text[:0], f.origins[:0]
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r >= utf8.RuneSelf {
			r = foldRune(text[i : i+size])
		}
		if r >= 0 {
			before := len(f.text)
			f.text = utf8.AppendRune(f.text, unicode.ToLower(r))
			for range len(f.text) - before {
				f.origins = append(f.origins, i)
			}
		}
		i += size
	}
	f.origins = append(f.origins, len(text))
	return f.text
}

// foldRune returns the plain form of a character beyond ASCII, or -1 for a
// combining mark.
func foldRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '‘', '’', 'ʼ', '‚', '′':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '‐', '‑', '–', '—', '−':
		return '-'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	if d := norm.NFD.PropertiesString(s).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

// Find returns the places in a text whose folded form is needle, which is folded
// already. They do not overlap.
func (f *Folder) Find(text, needle string) []Extent {
	folded := string(f.Fold(text))
	var list []Extent
	for at := 0; ; {
		i := strings.Index(folded[at:], needle)
		if i < 0 {
			return list
		}
		start := at + i
		at = start + len(needle)
		list = append(list, Extent{f.origins[start], f.origins[at]})
	}
}
