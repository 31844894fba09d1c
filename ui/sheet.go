package ui

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A sheetPlan is the share that a grid and the pane below it have of the
// screen, in rows.
type sheetPlan struct {
	gridPlan
	tabs    int // 1 or 0
	figures int // the row of figures below the columns' names: 1 or 0
	body    int
	pane    int // with the rule above
	legend  int
}

// planSheet divides w × h cells. rows is how many the grid has.
func planSheet(w, h int, want gridWant, tabs bool, rows int, legend bool) sheetPlan {
	var p sheetPlan
	heads := 0
	switch {
	case h >= 20:
		heads = mostGridHeads
	case h >= 12:
		heads = 2
	case h >= 6:
		heads = 1
	}
	p.gridPlan = planGrid(w, heads, want)
	if tabs && h >= 4 {
		p.tabs = 1
	}
	if h >= 12 && p.heads > 0 {
		p.figures = 1
	}
	if legend && h >= 16 {
		p.legend = 1
	}
	rest := max(h-p.tabs-p.heads-p.figures-p.legend, 0)
	if h >= 8 {
		p.pane = max(rest*9/20, min(3, rest))
	}
	p.body = rest - p.pane
	if p.pane > 0 && rows < p.body {
		p.body = max(rows, 1)
		p.pane = rest - p.body
	}
	return p
}

// A sheet is what is the same in how the coverage and the ledger are drawn.
type sheet struct {
	sheetPlan
	*story.Session
	styles   *style.Styles
	order    []int // of the versions' columns
	selected int
}

// headRows draws the names of the columns, each on as many rows as it takes,
// the last right above the column's cells. In front stands the original, and
// which page of the versions this is.
func (s sheet) headRows() []string {
	first, shown := s.page(s.order, s.selected)
	front := s.number + s.text
	var rows []string
	for k := range s.heads {
		l := draw.NewLine(s.styles, s.width).To(s.gutter)
		switch below := s.heads - 1 - k; {
		case below == 0:
			l.Put(style.Strong, cells.Cut(s.Names[s.Original], front))
			if cells.Width(originalTitle) <= s.gutter+front-l.Used {
				l.Put(style.Muted, originalTitle)
			}
		case below == 1 && len(shown) < len(s.order):
			l.Put(style.Muted, cells.Cut(fmt.Sprintf("versions %d to %d of %d", first+1, first+len(shown), len(s.order)), front))
		}
		for i, a := range shown {
			s.headCell(l.To(s.cellStart(i)), a, k)
		}
		rows = append(rows, l.String())
	}
	return rows
}

const originalTitle = " original"

// headCell writes row k of a column's heading. Where the name takes more rows
// than there are, the last ends in "…".
func (s sheet) headCell(l *draw.Line, article, k int) {
	rows := nameRows(s.Names[article], s.cell)
	row := k - max(s.heads-len(rows), 0)
	if row < 0 {
		return
	}
	text := rows[row]
	if k == s.heads-1 {
		text = strings.Join(rows[row:], " ")
	}
	r := style.Muted
	if article == s.selected {
		r = style.Accent
	}
	l.Put(r, cells.Cut(text, s.cell))
}

// cellStart is the cell of the line at which column i of the page begins.
func (s sheet) cellStart(i int) int {
	if s.text == 0 {
		return s.gutter + i*(s.cell+1)
	}
	return s.gutter + s.number + s.text + i*(s.cell+1) + 1
}

// figureRow draws a row of figures below the columns' names.
func (s sheet) figureRow(label string, figure func(l *draw.Line, article int)) string {
	l := draw.NewLine(s.styles, s.width).To(s.gutter).Put(style.Faint, cells.Cut(label, s.number+s.text))
	_, shown := s.page(s.order, s.selected)
	for i, a := range shown {
		cell := draw.NewLine(s.styles, s.cell)
		figure(cell, a)
		l.To(s.cellStart(i)).Join(cell)
	}
	return l.String()
}

// A gridRow is a row of a grid to be drawn.
type gridRow struct {
	number     string
	text       string
	after      string // what is said of it besides
	role       style.Role
	highlights []draw.Highlight
	cell       func(l *draw.Line, article int)
}

// row draws a row, with the cursor on it or not. Where it is, the cell of the
// version selected stands between two marks.
func (s sheet) row(r gridRow, cursor bool) string {
	l := draw.NewLine(s.styles, s.width)
	if cursor {
		l.Over(style.Selected)
		if s.gutter > 0 {
			l.Put(style.Accent, style.CursorMark)
		}
	}
	l.To(s.gutter)
	if s.number > 0 {
		l.To(s.gutter+s.number-1-cells.Width(r.number)).Put(style.Faint, r.number).To(s.gutter + s.number)
	}
	s.rowText(l, r)
	_, shown := s.page(s.order, s.selected)
	for i, a := range shown {
		start := s.cellStart(i)
		if l.To(start - 1); cursor && a == s.selected && start > 0 {
			l.Put(style.Accent, style.CursorMark)
		}
		cell := draw.NewLine(s.styles, s.cell)
		if cursor {
			cell.Over(style.Selected)
		}
		r.cell(cell, a)
		l.To(start).Join(cell)
		if l.To(start + s.cell); cursor && a == s.selected {
			l.Put(style.Accent, style.CursorEnd)
		}
	}
	if !cursor {
		return l.String()
	}
	return l.Full()
}

// RowText writes the text in front of the cells.
func (s sheet) rowText(l *draw.Line, r gridRow) {
	if r.role != style.Plain {
		l.Put(r.role, cells.Cut(r.text, s.text))
		return
	}
	t := draw.StyledText{Text: r.text, Rows: []cells.Extent{{Start: 0, End: len(r.text)}}}
	t.Segments = []draw.Segment{{Extent: cells.Extent{Start: 0, End: len(r.text)}, Look: style.AsIs, From: story.Nowhere()}}
	part := draw.NewLine(s.styles, s.text)
	part.Under = l.Under
	t.Paint(part, 0, r.highlights)
	l.Join(part.Put(style.Muted, r.after))
}

// rule draws the rule above the pane, with a title.
func (s sheet) rule(title *draw.Paragraph) string {
	l := draw.NewLine(s.styles, s.width).Fill(style.Faint, "─", 2).Put(style.Plain, " ")
	title.Wrapped(max(s.width-l.Used-1, 1), 1).Paint(l, 0)
	return l.Put(style.Plain, " ").Fill(style.Faint, "─", s.width).String()
}

// paneSize is the width and the height of what the pane tells, below its rule.
func (s sheet) paneSize() (width, height int) {
	return max(s.width-2*s.paneIndent(), 1), max(s.pane-1, 0)
}

func (s sheet) paneIndent() int { return min(1, s.width/8) }

// paneRows draws the pane.
func (s sheet) paneRows(title *draw.Paragraph, d *draw.Deal) []string {
	if s.pane == 0 {
		return nil
	}
	rows := []string{s.rule(title)}
	width, _ := s.paneSize()
	for _, row := range d.View(s.styles, width) {
		rows = append(rows, strings.Repeat(" ", s.paneIndent())+row)
	}
	return rows[:min(len(rows), s.pane)]
}

// others lists the versions of an order but the one selected.
func others(order []int, selected int) []int {
	return slices.DeleteFunc(slices.Clone(order), func(a int) bool { return a == selected })
}
