package sheet

import (
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
)

// A grid is a long table: rows, of which the screen has a window, and a column
// for each version, of which the screen has a page. It knows where the cursor
// is, and nothing of what stands in the rows.
type grid struct {
	Rows   int // how many there are
	Cursor int
	Top    int // the first row in the window
	Height int // of the window
}

// Do carries out an action that moves the cursor, and tells whether it was
// one.
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

// turn moves the cursor and the window with it.
func (g *grid) turn(n int) {
	g.Cursor += n
	g.Top += n
}

// showCursor brings the cursor to a row that there is, and into the window.
func (g *grid) showCursor() {
	g.Cursor = max(min(g.Cursor, g.Rows-1), 0)
	g.Top = max(min(g.Top, g.Cursor, g.Rows-g.Height), g.Cursor-g.Height+1, 0)
}

// Fit gives the grid its rows and its window.
func (g *grid) Fit(rows, height int) {
	g.Rows, g.Height = rows, max(height, 1)
	g.showCursor()
}

// advance goes to the next row, or the one before for -1, that is wanted, and
// tells whether there is one.
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

// A gridPlan is how a grid is laid out over a width, in cells.
type gridPlan struct {
	width  int
	gutter int // the cursor and a blank
	number int // of the rows' numbers, with the blank after; 0 for none
	Text   int // of what stands in front, the original's
	Cell   int // of a version's column, without the blank before it
	Shown  int // columns on a page
	Heads  int // rows of the columns' names
}

// A gridWant is what the contents of a grid would like.
type gridWant struct {
	Number              int
	LeastText, FullText int
	LeastCell, FullCell int
	Names               []string // of the versions
}

const (
	mostGridHeads = 3
	// wideGrid is the cells under which a grid has one column, and its rows no
	// numbers.
	wideGrid = 24
)

// planGrid divides width cells. The columns get the least they want first, as
// many as fit beside the least of the text; then the text gets what it wants,
// then the columns.
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

// nameCell is the width of a column in which the names stand whole, on so many
// rows, unless that is more than most.
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

// Page returns the versions whose columns are on the screen: of those in order
// the page that has the one selected.
func (p gridPlan) Page(order []int, selected int) (first int, shown []int) {
	at := max(slices.Index(order, selected), 0)
	n := min(p.Shown, len(order))
	if n == 0 {
		return 0, nil
	}
	first = min(at/n*n, len(order)-n)
	return first, order[first : first+n]
}
