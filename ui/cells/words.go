package cells

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// NoBreak is a blank at which no row ends.
const NoBreak = "\u00a0"

// Width returns the width of a plain text on the screen.
func Width(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf || text[i] < ' ' || text[i] == 0x7f {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// Cut returns text shortened to at most width cells, with "…" where something
// is left out. No grapheme cluster is divided.
func Cut(text string, width int) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(text, width, Ellipsis)
}

// Visible returns text with everything that a terminal could take for a
// command, or that would turn the order of the characters, made a visible
// sign. Titles, file names and notes come from outside like the articles do.
func Visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == 0x2028, r == 0x2029:
			return ' '
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return utf8.RuneError
		}
		return r
	}, text)
}

// Shorten returns as many whole words of a text as fit into width cells, with
// "…" where some are left out.
func Shorten(text string, width int) string {
	if Width(text) <= width {
		return text
	}
	first := Wrap(text, max(width-Width(" "+Ellipsis), 1))[0]
	return Cut(text[first.Start:first.End]+" "+Ellipsis, width)
}

// Count says a number of things in words.
func Count(n int, one, many string) string {
	switch n {
	case 0:
		return "no " + many
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Opening returns as many whole words of the beginning of a text as fit into
// width cells. What is far beyond is not looked at.
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

const (
	Ellipsis = "…"
)

// Percent writes a share. Only all is 100 %, and only nothing is 0 %.
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

// NoMore says that there is nothing to go on to.
func NoMore(what string, way int) string {
	if way > 0 {
		return "no " + what + " after this one"
	}
	return "no " + what + " before this one"
}
