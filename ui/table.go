package ui

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A tableColumn is a column of the desk as it is laid out.
type tableColumn struct {
	column
	width int // cells, without the blank before it
}

// columnGap is the blank cells between two columns; the headings of the figures
// have one of their own besides, for the sign of the order.
const columnGap = 1

// planTable lays the table out over width cells: the name and the bar take
// what is left, and the columns that matter least go first where it is narrow.
func planTable(width, longestName int) []tableColumn {
	fixed := [tableColumns]int{wordsColumn: 6, carriedColumn: 8, highColumn: 5, mediumColumn: 4, lowColumn: 4, movedColumn: 6, seenColumn: draw.SeenWidth}
	used := 2 // the cursor and a blank
	has := [tableColumns]bool{nameColumn: true}
	used += min(longestName, 10)
	for _, c := range []column{carriedColumn, highColumn, mediumColumn, lowColumn, wordsColumn, movedColumn, seenColumn} {
		if used+columnGap+fixed[c] <= width {
			has[c] = true
			used += columnGap + fixed[c]
		}
	}
	left := max(width-used, 0)
	name := min(longestName, 10)
	if bar := left - columnGap; bar >= 10 {
		has[barColumn] = true
		more := min(longestName-name, (bar-10)/2, 20)
		name += max(more, 0)
		fixed[barColumn] = min(bar-max(more, 0), 100)
	} else {
		name += min(left, max(longestName-name, 0))
	}
	fixed[nameColumn] = max(min(name, width-2), 1)
	var list []tableColumn
	for c := range tableColumns {
		if has[c] {
			list = append(list, tableColumn{c, fixed[c]})
		}
	}
	return list
}

// A deskView is what the desk is drawn from.
type deskView struct {
	*desk
	*story.Session
	styles   *style.Styles
	selected int
}

// columns lays the table's columns out.
func (v deskView) columns() []tableColumn {
	longest := cells.Width("the original")
	for _, n := range v.Names {
		longest = max(longest, cells.Width(n))
	}
	return planTable(v.plan.list, longest)
}

// table returns the rows of the table.
func (v deskView) table() []string {
	columns := v.columns()
	most := 1
	for _, r := range v.Readings {
		if r != nil {
			most = max(most, draw.BarWords(&r.Figures))
		}
	}
	rows := []string{v.tableHead(columns)}
	if v.plan.table > 2 {
		rows = append(rows, v.originalRow(columns, most))
	}
	for k := v.top; k < len(v.order) && len(rows) < v.plan.table; k++ {
		rows = append(rows, v.versionRow(columns, v.order[k], most))
	}
	return v.skipped(rows)
}

// skipped fills the table up with the files that were not read.
func (v deskView) skipped(rows []string) []string {
	list := v.Story.Skipped
	for i, s := range list {
		left := v.plan.table - len(rows)
		if i == 0 && left > len(list)+1 {
			rows = append(rows, draw.NewLine(v.styles, v.plan.list).Full())
			left--
		}
		if left <= 0 {
			break
		}
		l := draw.NewLine(v.styles, v.plan.list).To(2)
		if left == 1 && i < len(list)-1 {
			l.Put(style.Warning, fmt.Sprintf("and %d more files skipped", len(list)-i))
		} else {
			l.Put(style.Warning, "skipped ").Put(style.Muted, s.Path).Put(style.Faint, ": "+s.Reason)
		}
		rows = append(rows, l.Full())
	}
	for len(rows) < v.plan.table {
		rows = append(rows, draw.NewLine(v.styles, v.plan.list).Full())
	}
	return rows[:v.plan.table]
}

// cell is where a column's text goes: numbers to its right end.
func (c tableColumn) cell(l *draw.Line, r style.Role, text string) {
	if c.column == nameColumn || c.column == barColumn {
		l.Put(r, cells.Cut(text, c.width))
		return
	}
	l.To(l.Used+c.width-cells.Width(text)).Put(r, text)
}

func (v deskView) tableHead(columns []tableColumn) string {
	l := draw.NewLine(v.styles, v.plan.list).To(2)
	for i, c := range columns {
		end := v.columnStart(l, i) + c.width
		r, title := style.Muted, c.title()
		if c.column == v.by {
			r = style.Accent
			title = sortedTitle(title, c.width, v.turned)
		}
		c.cell(l, r, title)
		l.To(end)
	}
	return l.Full()
}

// sortedTitle marks the heading of the column that the table is sorted by.
func sortedTitle(title string, width int, turned bool) string {
	mark := "▾"
	if turned {
		mark = "▴"
	}
	return cells.Cut(title, width-1) + mark
}

// ColumnStart puts the blanks before a column and returns where it starts.
func (v deskView) columnStart(l *draw.Line, i int) int {
	if i > 0 {
		l.To(l.Used + columnGap)
	}
	return l.Used
}

func (v deskView) originalRow(columns []tableColumn, most int) string {
	l := draw.NewLine(v.styles, v.plan.list).Put(style.Accent, style.OriginalMark).To(2)
	words := v.Words[v.Original]
	for i, c := range columns {
		end := v.columnStart(l, i) + c.width
		switch c.column {
		case nameColumn:
			c.cell(l, style.Strong, v.Names[v.Original])
		case wordsColumn:
			c.cell(l, style.Plain, fmt.Sprint(words))
		case barColumn:
			text := "the original"
			l.Put(style.Muted, cells.Cut(text, c.width))
			if n := words*c.width/most - cells.Width(text) - 1; n > 0 {
				l.Put(style.Plain, " ").Fill(style.Faint, "─", n-1).Put(style.Faint, "┤")
			}
		}
		l.To(end)
	}
	return l.Full()
}

func (v deskView) versionRow(columns []tableColumn, i, most int) string {
	l := draw.NewLine(v.styles, v.plan.list)
	name := style.Plain
	if i == v.selected {
		l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		name = style.Strong
	}
	l.To(2)
	r := v.Readings[i]
	for k, c := range columns {
		end := v.columnStart(l, k) + c.width
		switch {
		case c.column == nameColumn:
			c.cell(l, name, v.Names[i])
		case c.column == wordsColumn:
			c.cell(l, style.Plain, fmt.Sprint(v.Words[i]))
		case r == nil && c.column == barColumn:
			c.cell(l, style.Faint, "comparing "+cells.Ellipsis)
		case r == nil:
		case c.column == barColumn:
			draw.Bar(l, &r.Figures, most, c.width)
		case c.column == seenColumn:
			role, text := draw.SeenFigure(v.Notes.Tally(r))
			c.cell(l, role, text)
		default:
			role, text := figure(&r.Figures, c.column)
			c.cell(l, role, text)
		}
		l.To(end)
	}
	return l.Full()
}

// figure is what stands in a column of figures. Nothing is a faint point, so
// that what there is stands out.
func figure(f *diffing.Figures, c column) (style.Role, string) {
	n, r := 0, style.Plain
	switch c {
	case carriedColumn:
		return style.Plain, cells.Percent(f.Coverage)
	case movedColumn:
		n, r = f.Moved, style.Moved
	default:
		s := severityOf(c)
		n, r = f.Severities[s], style.SeverityRole(s)
	}
	if n == 0 {
		return style.Faint, "·"
	}
	return r, fmt.Sprint(n)
}
