package ui

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A dialog is a box over the screen: rows of one width, and where in them the
// cursor stands.
type dialog struct {
	title string
	rows  []string
	width int // cells of each row
	focus int // the row that must be seen
	foot  int // rows at the end that stay in sight
	// cursor is the cell of the row in focus where a text cursor stands; -1 for
	// none.
	cursor int
	// bright leaves the screen behind as it is, for a choice of how it looks.
	bright bool
}

// dialogWidth is how wide the rows of a dialog may be on a screen, at best as
// wide as wanted.
func dialogWidth(screen, wanted int) int {
	if screen < dialogFrame+1 {
		return max(screen, 1)
	}
	return min(wanted, screen-dialogFrame)
}

const (
	// dialogFrame is the cells of a frame at both sides, with a blank each.
	dialogFrame = 4
	// dialogFrom is the rows of a screen that leave room for a frame.
	dialogFrom = 6
)

// window returns the dialog cut to at most n rows, with the one in focus, and
// with its foot where both have room.
func (d dialog) window(n int) dialog {
	if len(d.rows) <= n {
		return d
	}
	body := len(d.rows) - d.foot
	if d.focus >= body || d.foot >= n {
		d.foot, body = 0, len(d.rows)
	}
	foot := d.rows[body:]
	n -= d.foot
	first := min(max(d.focus-n/2, 0), body-n)
	d.rows = append(slices.Clone(d.rows[first:first+n]), foot...)
	d.focus -= first
	return d
}

// over lays the dialog over the rows of the screen, which stay in sight in one
// faint colour, and returns where the text cursor is, if there is one.
func (d dialog) over(s *style.Styles, screen []string, width int) (rows []string, x, y int) {
	if len(screen) < dialogFrom || width < d.width+dialogFrame {
		return d.bare(len(screen), width)
	}
	d = d.window(len(screen) - 2)
	box := d.framed(s)
	left, top := (width-d.width-dialogFrame)/2, (len(screen)-len(box))/2
	for i := range screen {
		if d.bright {
			rows = append(rows, overBright(s, box, i-top, left, screen[i], width))
			continue
		}
		behind := ansi.Strip(screen[i])
		l := newLine(s, width)
		if i < top || i >= top+len(box) {
			rows = append(rows, l.put(style.Faint, behind).String())
			continue
		}
		l.put(style.Faint, ansi.Truncate(behind, left, "")).to(left).join(box[i-top])
		l.put(style.Faint, ansi.TruncateLeft(behind, l.used, ""))
		rows = append(rows, l.String())
	}
	return rows, left + dialogFrame/2 + d.cursor, top + 1 + d.focus
}

// overBright lays row k of a box over a row of the screen, if it has one, and
// keeps the styles of what is left and right of it.
func overBright(s *style.Styles, box []*line, k, left int, behind string, width int) string {
	if k < 0 || k >= len(box) {
		return behind
	}
	behind += strings.Repeat(" ", max(width-ansi.StringWidth(behind), 0))
	before, after := ansi.Truncate(behind, left, ""), ansi.TruncateLeft(behind, left+box[k].used, "")
	gap := strings.Repeat(" ", max(left-ansi.StringWidth(before), 0))
	return before + ansi.ResetStyle + gap + box[k].String() + after + ansi.ResetStyle
}

// framed returns the rows in a frame with the title.
func (d dialog) framed(s *style.Styles) []*line {
	b := lipgloss.RoundedBorder()
	room := d.width + dialogFrame
	head := newLine(s, room).put(style.Accent, b.TopLeft+b.Top+" "+cells.Cut(d.title, d.width-2)+" ")
	box := []*line{head.fill(style.Accent, b.Top, room-1-head.used).put(style.Accent, b.TopRight)}
	for _, row := range d.rows {
		l := newLine(s, room).put(style.Accent, b.Left).put(style.Plain, " ")
		l.b.WriteString(row)
		l.used += d.width
		box = append(box, l.put(style.Plain, " ").put(style.Accent, b.Right))
	}
	foot := newLine(s, room).put(style.Accent, b.BottomLeft).fill(style.Accent, b.Bottom, room-2).put(style.Accent, b.BottomRight)
	return append(box, foot)
}

// bare gives the whole of a screen that is too small for a frame to the rows.
func (d dialog) bare(height, width int) (rows []string, x, y int) {
	d = d.window(max(height, 1))
	for i := range height {
		row := ""
		if i < len(d.rows) {
			row = ansi.Truncate(d.rows[i], width, "")
		}
		rows = append(rows, row)
	}
	return rows, min(max(d.cursor, 0), max(width-1, 0)), d.focus
}
