package draw

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Dialog is the contents of a box over the screen.
type Dialog struct {
	Title string
	Rows  []string
	Width int // cells of each row
	Focus int // index of the row that must be visible
	Foot  int // number of rows at the end that stay visible, if there is room
	// Cursor is the cell in row Focus where the text cursor stands; -1 for none.
	Cursor int
	// Bright keeps the screen behind in its colours instead of a faint one.
	Bright bool
}

// DialogWidth returns the width in cells of a dialog's rows on a screen so wide:
// as wanted, or as much as there is room for.
func DialogWidth(screen, wanted int) int {
	if screen < dialogFrame+1 {
		return max(screen, 1)
	}
	return min(wanted, screen-dialogFrame)
}

const (
	// dialogFrame is the cells of the frame on both sides, with a blank each.
	dialogFrame = 4
	// DialogFrom is the rows that a screen needs for a dialog to have a frame.
	DialogFrom = 6
)

// Window returns the dialog cut to at most n rows. The row in focus is among
// them, and the foot if both fit.
func (d Dialog) Window(n int) Dialog {
	if len(d.Rows) <= n {
		return d
	}
	first, foot := d.inSight(n)
	rows := slices.Clone(d.Rows[first : first+n-foot])
	d.Rows = append(rows, d.Rows[len(d.Rows)-foot:]...)
	d.Foot, d.Focus = foot, d.Focus-first
	return d
}

// inSight returns the first row, and how many rows of the foot, that are in sight
// where there is room for n rows, fewer than there are.
func (d Dialog) inSight(n int) (first, foot int) {
	foot = d.Foot
	if d.Focus >= len(d.Rows)-foot || foot >= n {
		foot = 0
	}
	n -= foot
	return min(max(d.Focus-n/2, 0), len(d.Rows)-foot-n), foot
}

// At returns the row of the dialog, and the cell in it, that is drawn at a cell of a
// screen of width × height cells; ok is false outside of the rows.
func (d Dialog) At(x, y, width, height int) (row, cell int, ok bool) {
	n, left, top := height, 0, 0
	if height >= DialogFrom && width >= d.Width+dialogFrame {
		n = min(len(d.Rows), height-2)
		left, top = (width-d.Width-dialogFrame)/2+dialogFrame/2, (height-n-2)/2+1
	}
	row, cell = y-top, x-left
	if n = min(n, len(d.Rows)); row < 0 || row >= n || cell < 0 || cell >= d.Width {
		return 0, 0, false
	}
	if n == len(d.Rows) {
		return row, cell, true
	}
	first, foot := d.inSight(n)
	if row >= n-foot {
		return len(d.Rows) - (n - row), cell, true
	}
	return first + row, cell, true
}

// Over draws the dialog over the rows of a screen, which are repeated in one
// faint colour. x and y are the cell and row of the text cursor, if there is
// one.
func (d Dialog) Over(s *style.Styles, screen []string, width int) (rows []string, x, y int) {
	if len(screen) < DialogFrom || width < d.Width+dialogFrame {
		return d.bare(len(screen), width)
	}
	d = d.Window(len(screen) - 2)
	box := d.framed(s)
	left, top := (width-d.Width-dialogFrame)/2, (len(screen)-len(box))/2
	for i := range screen {
		if d.Bright {
			rows = append(rows, overBright(s, box, i-top, left, screen[i], width))
			continue
		}
		behind := ansi.Strip(screen[i])
		l := NewLine(s, width)
		if i < top || i >= top+len(box) {
			rows = append(rows, l.Put(style.Faint, behind).String())
			continue
		}
		l.Put(style.Faint, ansi.TruncateWc(behind, left, "")).To(left).Join(box[i-top])
		l.Put(style.Faint, ansi.TruncateLeftWc(behind, l.Used, ""))
		rows = append(rows, l.String())
	}
	return rows, left + dialogFrame/2 + d.Cursor, top + 1 + d.Focus
}

// overBright draws row k of a box, if there is one, over a row of the screen, and
// keeps the styles to the left and right of it.
func overBright(s *style.Styles, box []*Line, k, left int, behind string, width int) string {
	if k < 0 || k >= len(box) {
		return behind
	}
	behind += strings.Repeat(" ", max(width-ansi.StringWidthWc(behind), 0))
	before, after := ansi.TruncateWc(behind, left, ""), ansi.TruncateLeftWc(behind, left+box[k].Used, "")
	gap := strings.Repeat(" ", max(left-ansi.StringWidthWc(before), 0))
	return before + ansi.ResetStyle + gap + box[k].String() + after + ansi.ResetStyle
}

// framed returns the rows in a frame with the title.
func (d Dialog) framed(s *style.Styles) []*Line {
	b := lipgloss.RoundedBorder()
	room := d.Width + dialogFrame
	head := NewLine(s, room).Put(style.Accent, b.TopLeft+b.Top+" "+cells.Cut(d.Title, d.Width-2)+" ")
	box := []*Line{head.Fill(style.Accent, b.Top, room-1-head.Used).Put(style.Accent, b.TopRight)}
	for _, row := range d.Rows {
		l := NewLine(s, room).Put(style.Accent, b.Left).Put(style.Plain, " ")
		l.b.WriteString(row)
		l.Used += d.Width
		box = append(box, l.Put(style.Plain, " ").Put(style.Accent, b.Right))
	}
	foot := NewLine(s, room).Put(style.Accent, b.BottomLeft).Fill(style.Accent, b.Bottom, room-2).Put(style.Accent, b.BottomRight)
	return append(box, foot)
}

// bare draws the dialog without a frame over a whole screen that is too small
// for one.
func (d Dialog) bare(height, width int) (rows []string, x, y int) {
	d = d.Window(max(height, 1))
	for i := range height {
		row := ""
		if i < len(d.Rows) {
			row = ansi.TruncateWc(d.Rows[i], width, "")
		}
		rows = append(rows, row)
	}
	return rows, min(max(d.Cursor, 0), max(width-1, 0)), d.Focus
}

// Choice writes one of several choices, with the sign of a radio button.
func Choice(l *Line, chosen, focused bool, text string) *Line {
	mark, r := "○ ", style.Muted
	if chosen {
		mark, r = "● ", style.Plain
	}
	if focused {
		r = style.Accent
	}
	return l.Put(r, mark+text)
}

// AllTabsFrom is the least width in cells of a screen on which all tabs have
// their names.
const AllTabsFrom = 60
