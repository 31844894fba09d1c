package draw

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Dialog is a box over the screen: rows of one width, and where in them the
// cursor stands.
type Dialog struct {
	Title string
	Rows  []string
	Width int // cells of each row
	Focus int // the row that must be seen
	Foot  int // rows at the end that stay in sight
	// Cursor is the cell of the row in focus where a text cursor stands; -1 for
	// none.
	Cursor int
	// Bright leaves the screen behind as it is, for a choice of how it looks.
	Bright bool
}

// DialogWidth is how wide the rows of a dialog may be on a screen, at best as
// wide as wanted.
func DialogWidth(screen, wanted int) int {
	if screen < dialogFrame+1 {
		return max(screen, 1)
	}
	return min(wanted, screen-dialogFrame)
}

const (
	// dialogFrame is the cells of a frame at both sides, with a blank each.
	dialogFrame = 4
	// DialogFrom is the rows of a screen that leave room for a frame.
	DialogFrom = 6
)

// Window returns the dialog cut to at most n rows, with the one in focus, and
// with its foot where both have room.
func (d Dialog) Window(n int) Dialog {
	if len(d.Rows) <= n {
		return d
	}
	body := len(d.Rows) - d.Foot
	if d.Focus >= body || d.Foot >= n {
		d.Foot, body = 0, len(d.Rows)
	}
	foot := d.Rows[body:]
	n -= d.Foot
	first := min(max(d.Focus-n/2, 0), body-n)
	d.Rows = append(slices.Clone(d.Rows[first:first+n]), foot...)
	d.Focus -= first
	return d
}

// Over lays the dialog over the rows of the screen, which stay in sight in one
// faint colour, and returns where the text cursor is, if there is one.
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
		l.Put(style.Faint, ansi.Truncate(behind, left, "")).To(left).Join(box[i-top])
		l.Put(style.Faint, ansi.TruncateLeft(behind, l.Used, ""))
		rows = append(rows, l.String())
	}
	return rows, left + dialogFrame/2 + d.Cursor, top + 1 + d.Focus
}

// overBright lays row k of a box over a row of the screen, if it has one, and
// keeps the styles of what is left and right of it.
func overBright(s *style.Styles, box []*Line, k, left int, behind string, width int) string {
	if k < 0 || k >= len(box) {
		return behind
	}
	behind += strings.Repeat(" ", max(width-ansi.StringWidth(behind), 0))
	before, after := ansi.Truncate(behind, left, ""), ansi.TruncateLeft(behind, left+box[k].Used, "")
	gap := strings.Repeat(" ", max(left-ansi.StringWidth(before), 0))
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

// bare gives the whole of a screen that is too small for a frame to the rows.
func (d Dialog) bare(height, width int) (rows []string, x, y int) {
	d = d.Window(max(height, 1))
	for i := range height {
		row := ""
		if i < len(d.Rows) {
			row = ansi.Truncate(d.Rows[i], width, "")
		}
		rows = append(rows, row)
	}
	return rows, min(max(d.Cursor, 0), max(width-1, 0)), d.Focus
}

// Choice writes one of several things to choose from.
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

// AllTabsFrom is the cells from which every tab has its name.
const AllTabsFrom = 60
