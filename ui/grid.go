package ui

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
	rows   int // how many there are
	cursor int
	top    int // the first row in the window
	height int // of the window
}

// Do carries out an action that moves the cursor, and tells whether it was
// one.
func (g *grid) Do(a keys.Action) bool {
	switch a {
	case keys.LineDown:
		g.cursor++
	case keys.LineUp:
		g.cursor--
	case keys.PageDown:
		g.turn(max(g.height-1, 1))
	case keys.PageUp:
		g.turn(-max(g.height-1, 1))
	case keys.GoTop:
		g.cursor = 0
	case keys.GoBottom:
		g.cursor = g.rows - 1
	default:
		return false
	}
	g.settle()
	return true
}

// turn moves the cursor and the window with it.
func (g *grid) turn(n int) {
	g.cursor += n
	g.top += n
}

// settle brings the cursor to a row that there is, and into the window.
func (g *grid) settle() {
	g.cursor = max(min(g.cursor, g.rows-1), 0)
	g.top = max(min(g.top, g.cursor, g.rows-g.height), g.cursor-g.height+1, 0)
}

// fit gives the grid its rows and its window.
func (g *grid) fit(rows, height int) {
	g.rows, g.height = rows, max(height, 1)
	g.settle()
}

// advance goes to the next row, or the one before for -1, that is wanted, and
// tells whether there is one.
func (g *grid) advance(way int, wanted func(row int) bool) bool {
	for i := g.cursor + way; i >= 0 && i < g.rows; i += way {
		if wanted(i) {
			g.cursor = i
			g.settle()
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
	text   int // of what stands in front, the original's
	cell   int // of a version's column, without the blank before it
	shown  int // columns on a page
	heads  int // rows of the columns' names
}

// A gridWant is what the contents of a grid would like.
type gridWant struct {
	number              int
	leastText, fullText int
	leastCell, fullCell int
	names               []string // of the versions
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
	p := gridPlan{width: width, gutter: min(width/4, 2), shown: min(len(want.names), 1)}
	n := len(want.names)
	switch {
	case n == 0:
		p.text = max(width-p.gutter, 0)
		return p
	case p.gutter == 0:
		p.cell = width
		return p
	case width < wideGrid:
		p.heads = min(heads, 1)
		p.cell = min(want.leastCell, max(width/3, 1))
		p.text = max(width-p.gutter-p.cell-1, 0)
		return p
	}
	p.number = want.number
	room := width - p.gutter - p.number - 1 // a cell for the mark after the last column
	least := min(want.leastText, room/2)
	p.cell = min(want.leastCell, max(room-least-1, 1))
	p.shown = max(min((room-least)/(p.cell+1), n), 1)
	p.text = room - p.shown*(p.cell+1)
	if more := (p.text - want.fullText) / p.shown; more > 0 {
		more = min(more, max(want.fullCell-p.cell, 0))
		p.cell += more
		p.text -= more * p.shown
	}
	for _, name := range want.names {
		p.heads = max(p.heads, min(len(nameRows(name, p.cell)), heads))
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

// page returns the versions whose columns are on the screen: of those in order
// the page that has the one selected.
func (p gridPlan) page(order []int, selected int) (first int, shown []int) {
	at := max(slices.Index(order, selected), 0)
	n := min(p.shown, len(order))
	if n == 0 {
		return 0, nil
	}
	first = min(at/n*n, len(order)-n)
	return first, order[first : first+n]
}

// neighbour returns the version so many columns on from the one selected, as
// far as there are any.
func neighbour(order []int, selected, way int) int {
	at := slices.Index(order, selected)
	if at < 0 {
		return selected
	}
	return order[min(max(at+way, 0), len(order)-1)]
}
