package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A shard is a piece of a line that is not broken, and what it looks like.
type shard struct {
	text  string
	style ansi.Style
}

// A word is what stands between two places where a line may be broken.
type word []shard

// width returns the word's width in cells.
func (w word) width() int {
	n := 0
	for _, s := range w {
		n += cells(s.text)
	}
	return n
}

// cells returns the width of a text without styles. Most words are ASCII, for
// which bytes are cells and need not be divided into graphemes.
func cells(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

func (w word) String() string {
	if len(w) == 1 && len(w[0].style) == 0 {
		return w[0].text
	}
	var b strings.Builder
	for _, s := range w {
		if len(s.style) == 0 {
			b.WriteString(s.text)
		} else {
			b.WriteString(s.style.Styled(s.text))
		}
	}
	return b.String()
}

// plainWords returns the words of a text, in one style.
func plainWords(s string, style ansi.Style) []word {
	fields := strings.FieldsFunc(s, isSpace)
	shards, out := make([]shard, len(fields)), make([]word, len(fields))
	for i, f := range fields {
		shards[i] = shard{f, style}
		out[i] = shards[i : i+1]
	}
	return out
}

// wrap sets words in lines of at most width cells, the first indented by first
// and the rest by rest. A word that is wider than a line stands on a line of
// its own.
func wrap(words []word, first, rest string, width int) string {
	var b strings.Builder
	b.Grow(room(words, len(first), len(rest), width))
	b.WriteString(first)
	column, bare := cells(first), true
	for _, w := range words {
		n := w.width()
		switch {
		case bare:
		case column+1+n > width:
			b.WriteString("\n" + rest)
			column = cells(rest)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w.String())
		column += n
		bare = false
	}
	return strings.TrimRight(b.String(), " ") + "\n"
}

// room estimates how many bytes words will take when wrapped.
func room(words []word, first, rest, width int) int {
	n := first + len(words)
	for _, w := range words {
		for _, s := range w {
			n += len(s.text)
		}
	}
	return n + n/max(width-rest, 1)*(rest+1) + rest
}

// Columns sets rows of as many cells each in columns, the first so many to the
// left and the rest, which are numbers, to the right. It returns a line per
// row.
func Columns(rows [][]string, left int) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			if i > 0 {
				line += "  "
			}
			pad := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if i < left {
				line += cell + pad
			} else {
				line += pad + cell
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
