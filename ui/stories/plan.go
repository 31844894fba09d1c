package stories

import "storydiff/ui/draw"

// A plan says how the list's part of the screen is divided.
type plan struct {
	width int
	Table int // rows of the table, with its heading
	Pane  int // rows of what is told of the story under the cursor, with the rule above
}

const (
	paneFrom     = 12 // rows of the whole; with less there is no pane
	leastPane    = 5  // rows
	widePane     = 8  // rows of a screen of widePaneFrom rows and more
	widePaneFrom = 30
)

// newPlan divides w × h cells. table is the rows wanted for the table with its
// heading; the pane gets what that leaves, and always some rows of a high screen.
func newPlan(w, h, table int) plan {
	p := plan{width: w, Table: h}
	if h >= paneFrom {
		pane := leastPane
		if h >= widePaneFrom {
			pane = widePane
		}
		p.Table = min(table, h-pane)
		p.Pane = h - p.Table
	}
	return p
}

// A tableColumn is a column as it is laid out.
type tableColumn struct {
	Column
	Width int // cells, without the blank before it
}

const (
	columnGap = 1
	// whenWidth is the cells of a day with a time.
	whenWidth = len("27 Nov 14:32")
	// The cells of the columns of texts: the least they have, what they get before
	// another gets more, and the most. That of the names is no wider than the
	// longest.
	leastName, fairName, mostName    = 16, 24, 40
	leastWorst, fairWorst, mostWorst = 13, 18, 24
	leastTitle, fairTitle            = 36, 60
)

// planTable divides width cells among the columns. In a narrow table the least
// important are left out; what the others leave goes to the columns of texts. Columns of figures are a cell wider than their
// headings, for the sign of the order.
func planTable(width, longestName int) []tableColumn {
	fixed := [ListColumns]int{
		VersionsColumn: 9, WordsColumn: 6, HighColumn: 5, MediumColumn: 4,
		WorstColumn: leastWorst, SeenColumn: draw.SeenWidth + 2, ChangedColumn: whenWidth, TitleColumn: leastTitle,
	}
	name := min(longestName, leastName)
	used := 2 + name // with the cursor and a blank
	has := [ListColumns]bool{NameColumn: true}
	for _, c := range []Column{HighColumn, MediumColumn, SeenColumn, VersionsColumn, ChangedColumn, WorstColumn, TitleColumn, WordsColumn} {
		if used+columnGap+fixed[c] <= width {
			has[c] = true
			used += columnGap + fixed[c]
		}
	}
	left := max(width-used, 0)
	widen := func(c Column, by int) {
		if by = min(max(by, 0), left); has[c] {
			fixed[c] += by
			left -= by
		}
	}
	fixed[NameColumn] = max(min(name, width-2), 1)
	longer := min(longestName, mostName) - name
	widen(NameColumn, min(longer, fairName-leastName))
	widen(WorstColumn, fairWorst-leastWorst)
	widen(TitleColumn, fairTitle-leastTitle)
	widen(NameColumn, longer-(fixed[NameColumn]-name))
	widen(WorstColumn, mostWorst-fairWorst)
	widen(TitleColumn, left)
	var list []tableColumn
	for c := range ListColumns {
		if has[c] {
			list = append(list, tableColumn{c, fixed[c]})
		}
	}
	return list
}
