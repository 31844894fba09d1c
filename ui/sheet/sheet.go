package sheet

import (
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A plan says how the screen is divided between a grid and the pane below it.
// Heights are in rows.
type plan struct {
	gridPlan
	Tabs    int // 1 or 0
	Figures int // the row of figures below the columns' names: 1 or 0
	Body    int // rows of the grid
	Pane    int // rows of the pane, with the rule above
	Legend  int // rows of the legend: 1 or 0
}

// newPlan divides w × h cells. tabs says that there is a line of tabs; rows is
// the number of rows of the grid.
func newPlan(w, h int, want gridWant, tabs bool, rows int, legend bool) plan {
	var p plan
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
		p.Tabs = 1
	}
	if h >= 12 && p.Heads > 0 {
		p.Figures = 1
	}
	if legend && h >= 16 {
		p.Legend = 1
	}
	rest := max(h-p.Tabs-p.Heads-p.Figures-p.Legend, 0)
	if h >= 8 {
		p.Pane = max(rest*9/20, min(3, rest))
	}
	p.Body = rest - p.Pane
	if p.Pane > 0 && rows < p.Body {
		p.Body = max(rows, 1)
		p.Pane = rest - p.Body
	}
	return p
}

// A sheet draws what the coverage and the ledger have in common.
type sheet struct {
	plan
	*story.Session
	Styles *style.Styles
}

// headRows draws the headings: the names of the versions, each on as many rows
// as it takes and with the last row right above the cells. In front stands the
// name of the original, and above it which versions are on this page.
func (s sheet) headRows() []string {
	first, shown := s.Page(s.Order, s.Selected)
	front := s.number + s.Text
	var rows []string
	for k := range s.Heads {
		l := draw.NewLine(s.Styles, s.width).To(s.gutter)
		switch below := s.Heads - 1 - k; {
		case below == 0:
			l.Put(style.Strong, s.NameIn(s.Original, front))
			if cells.Width(originalTitle) <= s.gutter+front-l.Used {
				l.Put(style.Muted, originalTitle)
			}
		}
		for i, a := range shown {
			if l.To(s.cellStart(i) - 1); i == 0 && k == s.Heads-1 && first > 0 {
				l.Put(style.Accent, moreLeft)
			}
			s.headCell(l.To(s.cellStart(i)), a, k)
		}
		if k == s.Heads-1 && first+len(shown) < len(s.Order) {
			l.To(s.width-1).Put(style.Accent, moreRight)
		}
		rows = append(rows, l.String())
	}
	return rows
}

// The signs, one cell each, that there are more columns on a side.
const (
	moreLeft  = "◂"
	moreRight = "▸"
)

const originalTitle = " original"

// headName divides a version's name into the rows of a heading. A name for which
// they have no room is shortened so that it still tells the version from the others.
func (s sheet) headName(article int) []string {
	for width := s.Heads * s.Cell; width > s.Cell; width-- {
		name := s.NameIn(article, width)
		if rows := nameRows(name, s.Cell); len(rows) <= s.Heads && strings.Join(rows, " ") == strings.Join(strings.Fields(name), " ") {
			return rows
		}
	}
	return []string{s.NameIn(article, s.Cell)}
}

// headCell writes row k of a column's heading.
func (s sheet) headCell(l *draw.Line, article, k int) {
	rows := s.headName(article)
	row := k - max(s.Heads-len(rows), 0)
	if row < 0 {
		return
	}
	text := rows[row]
	r := style.Muted
	if article == s.Selected {
		r = style.Accent
	}
	l.Put(r, cells.Cut(text, s.Cell))
}

// cellStart is the cell of the line in which column i of the page begins.
func (s sheet) cellStart(i int) int {
	if s.Text == 0 {
		return s.gutter + i*(s.Cell+1)
	}
	return s.gutter + s.number + s.Text + i*(s.Cell+1) + 1
}

// figureRow draws the row of figures below the names; figure writes that of an
// article.
func (s sheet) figureRow(label string, figure func(l *draw.Line, article int)) string {
	l := draw.NewLine(s.Styles, s.width).To(s.gutter).Put(style.Faint, cells.Cut(label, s.number+s.Text))
	_, shown := s.Page(s.Order, s.Selected)
	for i, a := range shown {
		cell := draw.NewLine(s.Styles, s.Cell)
		figure(cell, a)
		l.To(s.cellStart(i)).Join(cell)
	}
	return l.String()
}

// A gridRow is a row of a grid to be drawn.
type gridRow struct {
	number     string
	text       string
	after      string // behind the text, in another role
	role       style.Role
	highlights []draw.Highlight
	cell       func(l *draw.Line, article int)
}

// row draws a row. With the cursor on it, it has another background, and the
// cell of the version selected stands between two marks.
func (s sheet) row(r gridRow, cursor bool) string {
	l := draw.NewLine(s.Styles, s.width)
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
	_, shown := s.Page(s.Order, s.Selected)
	for i, a := range shown {
		start := s.cellStart(i)
		if l.To(start - 1); cursor && a == s.Selected && start > 0 {
			l.Put(style.Accent, style.CursorMark)
		}
		cell := draw.NewLine(s.Styles, s.Cell)
		if cursor {
			cell.Over(style.Selected)
		}
		r.cell(cell, a)
		l.To(start).Join(cell)
		if l.To(start + s.Cell); cursor && a == s.Selected {
			l.Put(style.Accent, style.CursorEnd)
		}
	}
	if !cursor {
		return l.String()
	}
	return l.Full()
}

// rowText writes the text in front of the cells.
func (s sheet) rowText(l *draw.Line, r gridRow) {
	if r.role != style.Plain {
		l.Put(r.role, cells.Cut(r.text, s.Text))
		return
	}
	t := draw.StyledText{Text: r.text, Rows: []cells.Extent{{Start: 0, End: len(r.text)}}}
	t.Segments = []draw.Segment{{Extent: cells.Extent{Start: 0, End: len(r.text)}, Look: style.AsIs, From: story.Nowhere()}}
	part := draw.NewLine(s.Styles, s.Text)
	part.Under = l.Under
	t.Paint(part, 0, r.highlights)
	l.Join(part.Put(style.Muted, r.after))
}

// rule draws the rule above the pane, with a title.
func (s sheet) rule(title *draw.Paragraph) string {
	l := draw.NewLine(s.Styles, s.width).Fill(style.Faint, "─", 2).Put(style.Plain, " ")
	title.Wrapped(max(s.width-l.Used-1, 1), 1).Paint(l, 0)
	return l.Put(style.Plain, " ").Fill(style.Faint, "─", s.width).String()
}

// paneSize is the width in cells and the height in rows of the pane's contents,
// below its rule.
func (s sheet) paneSize() (width, height int) {
	return max(s.width-2*s.paneIndent(), 1), max(s.Pane-1, 0)
}

func (s sheet) paneIndent() int { return min(1, s.width/8) }

// paneRows draws the pane.
func (s sheet) paneRows(title *draw.Paragraph, d *draw.CardPane) []string {
	if s.Pane == 0 {
		return nil
	}
	rows := []string{s.rule(title)}
	width, _ := s.paneSize()
	for _, row := range d.View(s.Styles, width) {
		rows = append(rows, strings.Repeat(" ", s.paneIndent())+row)
	}
	return rows[:min(len(rows), s.Pane)]
}

// others returns order without the version selected.
func others(order []int, selected int) []int {
	return slices.DeleteFunc(slices.Clone(order), func(a int) bool { return a == selected })
}
