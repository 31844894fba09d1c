package desk

import (
	"fmt"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A drawing is all that is needed to draw the desk.
type drawing struct {
	*Desk
	*story.Session
	Styles *style.Styles
}

// table returns the rows of the table.
func (v drawing) table() []string {
	columns := v.columns()
	most := 1
	for _, r := range v.Readings {
		if r != nil {
			most = max(most, draw.BarWords(&r.Figures))
		}
	}
	rows := []string{v.tableHead(columns)}
	if v.Plan.Table > 2 {
		rows = append(rows, v.originalRow(columns, most))
	}
	for k := v.Top; k < len(v.Order) && len(rows) < v.Plan.Table-v.kept(); k++ {
		rows = append(rows, v.versionRow(columns, v.Order[k], most))
	}
	return v.skipped(rows)
}

// shortestPath is the least number of cells for the path of a file that was not
// read.
const shortestPath = 12

// skipped fills the rest of the table with the files that were not read.
func (v drawing) skipped(rows []string) []string {
	list := v.Story.SkippedBriefly()
	for i, s := range list {
		left := v.Plan.Table - len(rows)
		if i == 0 && left > len(list)+1 {
			rows = append(rows, draw.NewLine(v.Styles, v.Plan.List).Full())
			left--
		}
		if left <= 0 {
			break
		}
		l := draw.NewLine(v.Styles, v.Plan.List).To(2)
		switch more := left == 1 && i < len(list)-1; {
		case more && i == 0:
			l.Put(style.Warning, cells.Count(len(v.Story.Skipped), "file", "files")+" skipped").Put(style.Faint, ": the end of the list tells why")
		case more:
			l.Put(style.Warning, fmt.Sprintf("and %d more files skipped", len(list)-i))
		default:
			reason := ": " + s.Reason
			path := s.Path
			if !strings.Contains(path, ", ") { // what to do counts for more than where it lies
				path = story.PathTail(path, max(v.Plan.List-cells.Width("  skipped "+reason), shortestPath))
			}
			l.Put(style.Warning, "skipped ").Put(style.Muted, path).Put(style.Faint, reason)
		}
		rows = append(rows, l.Full())
	}
	for len(rows) < v.Plan.Table {
		rows = append(rows, draw.NewLine(v.Styles, v.Plan.List).Full())
	}
	return rows[:v.Plan.Table]
}

// cell writes the text of a column, numbers to the right.
func (c tableColumn) cell(l *draw.Line, r style.Role, text string) {
	if c.Column == NameColumn || c.Column == BarColumn {
		l.Put(r, cells.Cut(text, c.Width))
		return
	}
	l.To(l.Used+c.Width-cells.Width(text)).Put(r, text)
}

func (v drawing) tableHead(columns []tableColumn) string {
	l := draw.NewLine(v.Styles, v.Plan.List).To(2)
	for i, c := range columns {
		end := v.columnStart(l, i) + c.Width
		r, title := style.Muted, c.Title()
		if c.Column == SeenColumn && v.search.query != "" {
			title = "found"
		}
		if c.Column == v.By {
			r = style.Accent
			title = draw.SortedTitle(title, c.Width, v.Reversed)
		}
		c.cell(l, r, title)
		l.To(end)
	}
	return l.Full()
}

// columnStart writes the gap before column i and returns the cell in which the
// column begins.
func (v drawing) columnStart(l *draw.Line, i int) int {
	if i > 0 {
		l.To(l.Used + columnGap)
	}
	return l.Used
}

func (v drawing) originalRow(columns []tableColumn, most int) string {
	l := draw.NewLine(v.Styles, v.Plan.List).Put(style.Accent, style.OriginalMark).To(2)
	words := v.Words[v.Original]
	for i, c := range columns {
		end := v.columnStart(l, i) + c.Width
		switch c.Column {
		case NameColumn:
			c.cell(l, style.Strong, v.NameIn(v.Original, c.Width))
		case WordsColumn:
			c.cell(l, style.Plain, fmt.Sprint(words))
		case BarColumn:
			text := "the original"
			if cells.Width(text) > c.Width {
				text = "original"
			}
			l.Put(style.Muted, cells.Cut(text, c.Width))
			if n := words*c.Width/most - cells.Width(text) - 1; n > 0 {
				l.Put(style.Plain, " ").Fill(style.Faint, "─", n-1).Put(style.Faint, "┤")
			}
		}
		l.To(end)
	}
	return l.Full()
}

func (v drawing) versionRow(columns []tableColumn, i, most int) string {
	l := draw.NewLine(v.Styles, v.Plan.List)
	name := style.Plain
	if i == v.Selected {
		l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		name = style.Strong
	}
	l.To(2)
	r := v.Readings[i]
	for k, c := range columns {
		end := v.columnStart(l, k) + c.Width
		switch {
		case c.Column == NameColumn:
			c.cell(l, name, v.NameIn(i, c.Width))
		case c.Column == WordsColumn:
			c.cell(l, style.Plain, fmt.Sprint(v.Words[i]))
		case r == nil && c.Column == BarColumn:
			c.cell(l, style.Faint, "comparing "+cells.Ellipsis)
		case r == nil:
		case c.Column == BarColumn:
			draw.Bar(l, &r.Figures, most, c.Width)
		case c.Column == SeenColumn:
			role, text := draw.SeenFigure(v.Notes.Tally(r))
			if v.search.query != "" {
				role, text = v.matchFigure(i)
			}
			c.cell(l, role, text)
		default:
			role, text := figure(r, v.Notes.Tally(r), c.Column)
			c.cell(l, role, text)
		}
		l.To(end)
	}
	return l.Full()
}

// figure returns the text of a column of figures. 0 is a faint point, so that
// other numbers stand out.
func figure(reading *story.Reading, t story.Tally, c Column) (style.Role, string) {
	n, r, f := 0, style.Plain, &reading.Figures
	switch c {
	case CarriedColumn:
		return style.Plain, cells.Percent(f.Coverage)
	case MovedColumn:
		n, r = f.Moved, style.Moved
	default:
		s := severityOf(c)
		n, r = t.Open[s], style.SeverityRole(s)
	}
	if n == 0 {
		return style.Faint, "·"
	}
	return r, fmt.Sprint(n)
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
