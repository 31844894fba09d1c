package stories

import (
	"fmt"
	"time"

	"storydiff/corpus"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A drawing is all that is needed to draw the list.
type drawing struct {
	*List
	styles *style.Styles
}

// columns returns the columns of the table with their widths.
func (v drawing) columns() []tableColumn {
	longest := cells.Width(NameColumn.Title()) + 1
	for i := range v.rows {
		longest = max(longest, min(cells.Width(v.rows[i].group.Name), mostName))
	}
	return planTable(v.Plan.width, longest)
}

// view returns the rows of the list.
func (v drawing) view() []string {
	columns := v.columns()
	rows := []string{v.head(columns)}
	newest := v.newest()
	for k := v.top; k < len(v.order) && len(rows) < v.Plan.Table; k++ {
		rows = append(rows, v.row(columns, k, newest))
	}
	switch {
	case len(rows) < v.Plan.Table && !v.known:
		rows = append(rows, v.line().To(2).Put(style.Muted, "looking for stories "+cells.Ellipsis).Full())
	case len(rows) < v.Plan.Table && len(v.rows) == 0:
		rows = append(rows, v.line().To(2).Put(style.Warning, "There is no story in this folder any more.").Full())
	}
	for len(rows) < v.Plan.Table {
		rows = append(rows, v.line().Full())
	}
	return append(rows[:min(len(rows), v.Plan.Table)], v.pane()...)
}

func (v drawing) line() *draw.Line { return draw.NewLine(v.styles, v.Plan.width) }

// newest returns the latest of the times in the list.
func (v drawing) newest() time.Time {
	var last time.Time
	for i := range v.rows {
		if f := v.rows[i].figures; f != nil && f.Changed.After(last) {
			last = f.Changed
		}
	}
	return last
}

// left tells whether a column's text begins at its left edge.
func (c tableColumn) left() bool { return c.Column <= TitleColumn || c.Column == WorstColumn }

// cell writes the text of a column, numbers to the right.
func (c tableColumn) cell(l *draw.Line, r style.Role, text string) {
	if text = cells.Cut(text, c.Width); !c.left() {
		l.To(l.Used + c.Width - cells.Width(text))
	}
	l.Put(r, text)
}

func (v drawing) head(columns []tableColumn) string {
	l := v.line().To(2)
	for i, c := range columns {
		end := start(l, i) + c.Width
		r, title := style.Muted, c.Title()
		if c.Column == v.By {
			r, title = style.Accent, draw.SortedTitle(title, c.Width, v.Turned)
		}
		c.cell(l, r, title)
		l.To(end)
	}
	return l.Full()
}

// start writes the gap before column i and returns the cell in which the column
// begins.
func start(l *draw.Line, i int) int {
	if i > 0 {
		l.To(l.Used + columnGap)
	}
	return l.Used
}

// row draws the row at a position of the order.
func (v drawing) row(columns []tableColumn, k int, newest time.Time) string {
	i := v.order[k]
	r, l, name := &v.rows[i], v.line(), style.Plain
	if i == v.cursor {
		l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		name = style.Strong
	}
	if r.stray {
		name = style.Muted
	}
	l.To(2)
	for n, c := range columns {
		end := start(l, n) + c.Width
		switch {
		case c.Column == NameColumn:
			v.search.put(l, name, cells.Cut(corpus.Clean(r.group.Name), c.Width))
		case !r.compared():
			return v.instead(l, r).Full()
		case c.Column == TitleColumn:
			v.search.put(l, style.Muted, cells.Shorten(corpus.Clean(r.figures.Title), c.Width))
		default:
			role, text := figure(r.figures, c, newest)
			if c.Column == ChangedColumn && (r.waits || r.begun > 0) {
				role, text = style.Notice, "comparing "+cells.Ellipsis
			}
			c.cell(l, role, text)
		}
		l.To(end)
	}
	return l.Full()
}

// instead writes what stands in a row without figures.
func (v drawing) instead(l *draw.Line, r *row) *draw.Line {
	switch {
	case r.err != nil && r.stray:
		l.Put(style.Faint, "not read: ").Put(style.Muted, reason(r))
	case r.err != nil:
		l.Put(style.Warning, reason(r))
	case r.begun > 0:
		l.Put(style.Muted, "comparing "+cells.Ellipsis)
	default:
		l.Put(style.Faint, cells.Ellipsis)
	}
	return l
}

// reason says why a row has no figures, without the path of its folder.
func reason(r *row) string {
	if e, ok := r.err.(*corpus.Error); ok && (r.stray || e.Path == r.key()) {
		return corpus.Clean(e.Reason)
	}
	return corpus.Clean(r.err.Error())
}

// figure returns the text of a column of figures. 0 is a faint point, so that
// other numbers stand out.
func figure(f *story.Summary, c tableColumn, newest time.Time) (style.Role, string) {
	n, r := 0, style.Plain
	switch c.Column {
	case VersionsColumn:
		return style.Plain, cells.Number(f.Versions)
	case WordsColumn:
		return style.Plain, fmt.Sprint(f.Words)
	case WorstColumn:
		return style.Plain, cells.Cut(f.Worst, c.Width)
	case SeenColumn:
		return draw.SeenFigure(f.Review)
	case ChangedColumn:
		return style.Muted, when(f.Changed, newest)
	case HighColumn:
		n, r = f.Severities[finding.High], style.SeverityRole(finding.High)
	case MediumColumn:
		n, r = f.Severities[finding.Medium], style.SeverityRole(finding.Medium)
	}
	if n == 0 {
		return style.Faint, "·"
	}
	return r, fmt.Sprint(n)
}

// when tells a time: the day with the time of day, or with the year where that is
// not the one of the newest. It is empty for a time that is not known.
func when(t, newest time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Year() == newest.Year():
		return t.Format("2 Jan 15:04")
	}
	return t.Format("2 Jan 2006")
}

// columnAt returns the column of the table at a cell.
func (v drawing) columnAt(x int) (Column, bool) {
	end := 2
	for i, c := range v.columns() {
		if i > 0 {
			end += columnGap
		}
		if end += c.Width; x < end {
			return c.Column, true
		}
	}
	return 0, false
}
