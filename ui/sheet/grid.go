package sheet

import (
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
)

// A grid is the state of a long table, of which the screen shows a window. It
// knows where the cursor is, and nothing of the contents.
type grid struct {
	Rows   int // their number
	Cursor int
	Top    int // the first row in the window
	Height int // of the window, in rows
}

// Do carries out an action that moves the cursor, and tells whether a was one.
func (g *grid) Do(a keys.Action) bool {
	switch a {
	case keys.LineDown:
		g.Cursor++
	case keys.LineUp:
		g.Cursor--
	case keys.PageDown:
		g.turn(max(g.Height-1, 1))
	case keys.PageUp:
		g.turn(-max(g.Height-1, 1))
	case keys.GoTop:
		g.Cursor = 0
	case keys.GoBottom:
		g.Cursor = g.Rows - 1
	default:
		return false
	}
	g.showCursor()
	return true
}

// turn moves the cursor and the window n rows.
func (g *grid) turn(n int) {
	g.Cursor += n
	g.Top += n
}

// showCursor moves the cursor to an existing row, and the window to the cursor.
func (g *grid) showCursor() {
	g.Cursor = max(min(g.Cursor, g.Rows-1), 0)
	g.Top = max(min(g.Top, g.Cursor, g.Rows-g.Height), g.Cursor-g.Height+1, 0)
}

// Fit sets the number of rows and the height of the window.
func (g *grid) Fit(rows, height int) {
	g.Rows, g.Height = rows, max(height, 1)
	g.showCursor()
}

// advance moves the cursor to the next row that is wanted, or for way = -1 to
// the previous one, and tells whether there is one.
func (g *grid) advance(way int, wanted func(row int) bool) bool {
	for i := g.Cursor + way; i >= 0 && i < g.Rows; i += way {
		if wanted(i) {
			g.Cursor = i
			g.showCursor()
			return true
		}
	}
	return false
}

// A gridPlan says how a grid is divided into columns. Widths are in cells.
type gridPlan struct {
	width  int
	gutter int // the cursor and a blank
	number int // the rows' numbers, with the blank after; 0 for none
	Text   int // the text of the original, in front
	Cell   int // a version's column, without the blank before it
	Shown  int // number of versions on a page
	Heads  int // rows of the versions' names
}

// A gridWant is the widths in cells that the contents of a grid want.
type gridWant struct {
	Number              int
	LeastText, FullText int
	LeastCell, FullCell int
	Names               []string // of the versions
}

const (
	mostGridHeads = 3
	// wideGrid is the width below which a grid shows one version, and no numbers
	// of rows.
	wideGrid = 24
)

// planGrid divides width cells. As many columns as fit beside the least text
// get their least width; then the text gets its full width, then the columns.
func planGrid(width, heads int, want gridWant) gridPlan {
	p := gridPlan{width: width, gutter: min(width/4, 2), Shown: min(len(want.Names), 1)}
	n := len(want.Names)
	switch {
	case n == 0:
		p.Text = max(width-p.gutter, 0)
		return p
	case p.gutter == 0:
		p.Cell = width
		return p
	case width < wideGrid:
		p.Heads = min(heads, 1)
		p.Cell = min(want.LeastCell, max(width/3, 1))
		p.Text = max(width-p.gutter-p.Cell-1, 0)
		return p
	}
	p.number = want.Number
	room := width - p.gutter - p.number - 1 // a cell for the mark after the last column
	least := min(want.LeastText, room/2)
	p.Cell = min(want.LeastCell, max(room-least-1, 1))
	p.Shown = max(min((room-least)/(p.Cell+1), n), 1)
	p.Text = room - p.Shown*(p.Cell+1)
	if more := (p.Text - want.FullText) / p.Shown; more > 0 {
		more = min(more, max(want.FullCell-p.Cell, 0))
		p.Cell += more
		p.Text -= more * p.Shown
	}
	for _, name := range want.Names {
		p.Heads = max(p.Heads, min(len(nameRows(name, p.Cell)), heads))
	}
	return p
}

// nameRows divides a name into rows of at most width cells, between words. A
// word that is wider ends in "…".
func nameRows(name string, width int) []string {
	var rows []string
	for _, word := range strings.Fields(name) {
		word = cells.Cut(word, max(width, 1))
		if n := len(rows) - 1; n >= 0 && cells.Width(rows[n])+1+cells.Width(word) <= width {
			rows[n] += " " + word
			continue
		}
		rows = append(rows, word)
	}
	return rows
}

// nameCell returns the least width from least to most in which the names fit on
// so many rows; most if there is none.
func nameCell(names []string, rows, least, most int) int {
	width := least
	for _, name := range names {
		for _, word := range strings.Fields(name) {
			width = max(width, min(cells.Width(word), most))
		}
		for width < most && len(nameRows(name, width)) > max(rows, 1) {
			width++
		}
	}
	return width
}

// Page returns the versions whose columns are on the screen, and the position of
// the first of them in order. It is the page that has the version selected.
func (p gridPlan) Page(order []int, selected int) (first int, shown []int) {
	at := max(slices.Index(order, selected), 0)
	n := min(p.Shown, len(order))
	if n == 0 {
		return 0, nil
	}
	first = min(at/n*n, len(order)-n)
	return first, order[first : first+n]
}
