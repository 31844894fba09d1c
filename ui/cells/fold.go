package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Folder brings texts to the form in which they are compared with a query,
// and leads back to where each byte of it came from.
type Folder struct {
	text    []byte
	origins []int // of every byte of text, and of its end
}

// Fold returns the form of a text in which case, accents and typography do
// not count. It is overwritten by the next call.
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

// Find returns where a folded needle stands in a text.
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
