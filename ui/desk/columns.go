package desk

import (
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
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
