package cells

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// An Extent is a half-open range of bytes of a text.
type Extent struct{ Start, End int }

// Wrap divides a plain text into rows of at most width cells, and returns the
// bytes on each row. Rows end between words, or at a line break; the white space
// there belongs to no row. Only a word wider than a whole row is divided,
// between grapheme clusters. A row never ends at a no-break space, inside a
// number such as 12 000, or between a guillemet and its words.
//
// The time is linear in the text.
func Wrap(text string, width int) []Extent {
	w := wrapper{text: text, width: max(width, 1)}
	for at := 0; at < len(text); {
		switch c := text[at]; c {
		case '\n':
			w.endRow()
			w.row = Extent{at + 1, at + 1}
			at++
		case ' ':
			at++
		default:
			end := wordEnd(text, at)
			w.word(at, end)
			at = end
		}
	}
	w.endRow()
	return w.rows
}

// wordEnd returns the end of the text from start on in which no row may end.
func wordEnd(text string, start int) int {
	for i := start; i < len(text); i++ {
		if text[i] == '\n' || text[i] == ' ' && !binds(text, i) {
			return i
		}
	}
	return len(text)
}

// binds tells whether no row may end at the space at byte i, because it belongs
// to a number, as in 12 000, or to a guillemet, as in « one ».
func binds(text string, i int) bool {
	before, after := text[:i], text[i+1:]
	if strings.HasSuffix(before, "«") || strings.HasPrefix(after, "»") {
		return true
	}
	if i == 0 || !digit(text[i-1]) || len(after) < 3 {
		return false
	}
	lead := len(before) - len(strings.TrimRight(before, "0123456789"))
	return lead <= 3 && digit(after[0]) && digit(after[1]) && digit(after[2]) && (len(after) == 3 || !digit(after[3]))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// A wrapper is the state of Wrap.
type wrapper struct {
	text  string
	width int
	rows  []Extent
	row   Extent // the row that is being filled
	used  int    // its cells
}

// endRow closes the row; the next begins at a word.
func (w *wrapper) endRow() {
	w.rows = append(w.rows, w.row)
	w.row.Start = w.row.End
	w.used = 0
}

func (w *wrapper) empty() bool { return w.row.Start == w.row.End }

// word puts the word at [start, end) on the row, or on the next if it does not
// fit.
func (w *wrapper) word(start, end int) {
	width := Width(w.text[start:end])
	blank := start - w.row.End
	if !w.empty() && w.used+blank+width > w.width {
		w.endRow()
	}
	if w.empty() {
		w.row, blank = Extent{start, start}, 0
	}
	if width <= w.width {
		w.row.End = end
		w.used += blank + width
		return
	}
	w.long(start, end)
}

// long divides a word that is wider than a row.
func (w *wrapper) long(start, end int) {
	for at := start; at < end; {
		size, width := Cluster(w.text[at:end])
		if !w.empty() && w.used+width > w.width {
			w.endRow()
		}
		if w.empty() {
			w.row.Start = at
		}
		at += size
		w.row.End = at
		w.used += width
	}
}

// Cluster returns the length in bytes and the width in cells of the first
// grapheme cluster of a text.
func Cluster(text string) (size, width int) {
	if len(text) > 1 && text[0] < utf8.RuneSelf && text[1] < utf8.RuneSelf {
		return 1, Width(text[:1])
	}
	first, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	size = max(len(first), 1)
	return size, Width(first)
}
