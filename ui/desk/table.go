package desk

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A tableColumn is a column of the desk as it is laid out.
type tableColumn struct {
	Column
	Width int // cells, without the blank before it
}

// columnGap is the number of blank cells between two columns. The columns of
// figures are a cell wider than their headings, for the sign of the order.
const columnGap = 1

// planPages lays the columns out in pages of width cells: all on one where they have
// room, else the least important on the next. Each page has the names.
func planPages(width, longestName int) [][]tableColumn {
	var left [TableColumns]bool
	for c := range left {
		left[c] = true
	}
	var pages [][]tableColumn
	for {
		page := planTable(width, longestName, left)
		if len(pages) > 0 && len(page) < 2 {
			return pages
		}
		pages = append(pages, page)
		for _, c := range page[1:] {
			left[c.Column] = false
		}
	}
}

// planTable divides width cells among some columns. Name and bar take what the
// others leave. In a narrow table the least important columns are left out.
func planTable(width, longestName int, among [TableColumns]bool) []tableColumn {
	fixed := [TableColumns]int{WordsColumn: 6, CarriedColumn: 8, HighColumn: 5, MediumColumn: 4, LowColumn: 4, MovedColumn: 6, SeenColumn: draw.SeenWidth}
	used := 2 // the cursor and a blank
	has := [TableColumns]bool{NameColumn: true}
	used += min(longestName, 10)
	for _, c := range []Column{CarriedColumn, HighColumn, MediumColumn, LowColumn, WordsColumn, MovedColumn, SeenColumn} {
		if among[c] && used+columnGap+fixed[c] <= width {
			has[c] = true
			used += columnGap + fixed[c]
		}
	}
	left := max(width-used, 0)
	name := min(longestName, 10)
	if bar := left - columnGap; bar >= 10 && among[BarColumn] {
		has[BarColumn] = true
		more := min(longestName-name, bar-10, 20)
		name += max(more, 0)
		fixed[BarColumn] = min(bar-max(more, 0), 100)
	} else {
		name += min(left, max(longestName-name, 0))
	}
	fixed[NameColumn] = max(min(name, width-2), 1)
	var list []tableColumn
	for c := range TableColumns {
		if has[c] {
			list = append(list, tableColumn{c, fixed[c]})
		}
	}
	return list
}

// A drawing is all that is needed to draw the desk.
type drawing struct {
	*Desk
	*story.Session
	Styles *style.Styles
}

// columns returns the columns of the table with their widths.
func (v drawing) columns() []tableColumn {
	pages := v.pages()
	return pages[min(v.page, len(pages)-1)]
}

// pages returns the columns page by page.
func (d *Desk) pages() [][]tableColumn {
	return planPages(d.Plan.List, max(cells.Width("the original"), d.session.LongestName))
}

// turnPage shows the next columns, or for way = -1 those before; after the last come the
// first.
func (d *Desk) turnPage(way int) {
	n := len(d.pages())
	d.page = (min(d.page, n-1) + way + n) % n
}

// showSorted shows the columns among which is that by which the table is sorted.
func (d *Desk) showSorted() {
	d.page = max(slices.IndexFunc(d.pages(), func(page []tableColumn) bool {
		return slices.ContainsFunc(page, func(c tableColumn) bool { return c.Column == d.By })
	}), 0)
}

// columnsText says which columns have no room; empty where all have.
func (d *Desk) columnsText(key string) string {
	pages := d.pages()
	if len(pages) < 2 {
		return ""
	}
	var names []string
	for k, page := range pages {
		if k != min(d.page, len(pages)-1) {
			for _, c := range page[1:] {
				names = append(names, c.Title())
			}
		}
	}
	short := cells.Count(len(names), "more column", "more columns")
	return key + " shows " + strings.Join(names, ", ") + cells.OrShorter + key + " " + short + cells.OrShorter + key + " more"
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
