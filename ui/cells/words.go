package cells

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/english"
)

// NoBreak is the no-break space.
const NoBreak = "\u00a0"

// Width returns the width in cells of a plain text as it is drawn: see Drawn. Letters
// that some terminals put into one cell, as in Devanagari, count singly, which is how
// the renderer counts them on the others; so no row is ever wider than its room.
func Width(text string) int {
	if n, ok := plainWidth(text); ok {
		return n
	}
	drawn := Drawn(text)
	return max(ansi.StringWidthWc(drawn), ansi.StringWidth(drawn))
}

// plainWidth is the width of a text all of whose characters have a cell each on every
// terminal and join no other, as most have; ok is false if one may not.
func plainWidth(text string) (n int, ok bool) {
	for i := 0; i < len(text); n++ {
		if b := text[i]; b >= ' ' && b < 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !hasOneCell(r) {
			return 0, false
		}
		i += size
	}
	return n, true
}

// hasOneCell reports whether a character that is not ASCII is a Latin letter or sign, a
// typographic mark or the part of a frame.
func hasOneCell(r rune) bool {
	return r > 0xa0 && r < 0x300 && r != 0xad || r >= 0x2010 && r < 0x2028 || r >= 0x2500 && r < 0x25a0
}

// Cut shortens text to at most width cells; it ends in "…" if something was cut
// off. No grapheme cluster is divided.
func Cut(text string, width int) string {
	switch {
	case width <= 0:
		return ""
	case Width(text) <= width:
		return text
	}
	return Unended(Head(text, width-Width(Ellipsis))) + Ellipsis
}

// Unended takes an ellipsis off the end of a text, so that another can be put
// there.
func Unended(text string) string {
	for {
		bare := strings.TrimRight(text, " ")
		switch {
		case strings.HasSuffix(bare, Ellipsis):
			text = strings.TrimSuffix(bare, Ellipsis)
		case strings.HasSuffix(bare, "..."):
			text = strings.TrimSuffix(bare, "...")
		default:
			return text
		}
	}
}

// Visible replaces characters that a terminal could take for a command, or that
// change the direction of text, by a visible sign, and line breaks by blanks.
// Titles, file names and notes come from outside, as the articles do.
func Visible(text string) string {
	if _, plain := plainWidth(text); plain {
		return text
	}
	return Drawn(strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == 0x2028, r == 0x2029:
			return ' '
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return utf8.RuneError
		}
		return r
	}, text))
}

// Head returns as much of the beginning of a text as fits into width cells, Tail as
// much of its end. No grapheme cluster is divided.
func Head(text string, width int) string {
	at := 0
	for at < len(text) {
		size, cells := Cluster(text[at:])
		if width -= cells; width < 0 {
			break
		}
		at += size
	}
	return text[:at]
}

// Tail is Head for the end of a text.
func Tail(text string, width int) string {
	over := Width(text) - width
	for text != "" && (over > 0 || Width(text) > width) {
		size, cells := Cluster(text)
		text, over = text[size:], over-cells
	}
	return text
}

// Shorten returns as many whole words of a text as fit into width cells, with
// "…" if some are left out.
func Shorten(text string, width int) string {
	if Width(text) <= width {
		return text
	}
	first := Wrap(text, max(width-Width(" "+Ellipsis), 1))[0]
	return Cut(strings.TrimRight(Unended(text[first.Start:first.End]), " ")+" "+Ellipsis, width)
}

// Count returns a number with its noun: “no matches”, “1 match”, “2 matches”.
func Count(n int, one, many string) string {
	switch n {
	case 0:
		return "no " + many
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// NoMatch says that a search has found nothing; where there is room, with what was
// searched for.
func NoMatch(query string) string {
	const most = 24 // cells of the query
	return "no match for “" + Opening(Visible(query), most) + "”" + OrShorter + "no match"
}

// InWords is Count for running text, where desks write one to nine in words.
func InWords(n int, one, many string) string {
	switch n {
	case 0:
		return "no " + many
	case 1:
		return "one " + one
	}
	return english.Counted(n) + " " + many
}

// Sentence begins a text with a capital letter.
func Sentence(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// Opening is Shorten for a text that may be very long: it looks only at as much
// of the text as could fit.
func Opening(text string, width int) string {
	const most = 16 // bytes that the text of a cell may take
	if n := max(width, 1) * most; n < len(text) {
		for !utf8.RuneStart(text[n]) {
			n--
		}
		text = text[:n] + " " + Ellipsis
	}
	return Shorten(text, max(width, 1))
}

// Ellipsis is the sign, one cell, for text that is left out.
const Ellipsis = "…"

// Percent returns a share from 0 to 1 in percent. Only 1 becomes 100 %, and only
// 0 becomes 0 %.
func Percent(share float64) string {
	n := int(math.Round(100 * share))
	switch {
	case share > 0 && n == 0:
		n = 1
	case share < 1 && n == 100:
		n = 99
	}
	return fmt.Sprintf("%d %%", n)
}

// NoMore says that there is nothing of a kind after (way = 1) or before
// (way = -1) the current one.
func NoMore(what string, way int) string {
	if way > 0 {
		return "no " + what + " after this one"
	}
	return "no " + what + " before this one"
}

// Number returns a number with a comma before every three digits: “2,000”.
func Number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// OrShorter stands between the forms of a text of which that is shown for which there is
// room, the longest first.
const OrShorter = "\t"
