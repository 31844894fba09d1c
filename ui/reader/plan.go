package reader

import "storydiff/ui/style"

// A plan is the reader's share of the screen.
type plan struct {
	Width  int
	height int
	narrow bool // too narrow for two columns

	Columns int // 1, or the original and up to mostVersions
	Column  int // cells of each
	Margin  int // blank cells at the left
	Gutter  int // cells before the first column: cursor, and marks and signs where there is one column
	Strip   int // cells at the right edge, with the blank before

	Heads  int // rows of the columns' headings
	Body   int
	Foot   int // rows that explain what is under the cursor, with the rule above
	Legend int
}

const (
	twoColumnsFrom = 100 // cells
	stripFrom      = 30
	gutterFrom     = 12
	// leastColumn is the cells under which prose in a column falls to pieces.
	leastColumn = 34
)

// columnsFor returns how many columns w cells have room for, where so many
// versions are wanted beside the original.
func columnsFor(w, versions int) int {
	if w < twoColumnsFrom {
		return 1
	}
	n := 2
	for n <= min(versions, mostVersions) && w >= 2+3+(n+1)*leastColumn+n*columnGap {
		n++
	}
	return n
}

// newPlan divides w × h cells. versions is how many the reader would like
// beside the original, want how many rows the foot would like below its rule.
func newPlan(w, h int, layout style.Layout, versions, want int, legend bool) plan {
	p := plan{Width: w, height: h, narrow: w < twoColumnsFrom, Columns: 1}
	if w >= stripFrom {
		p.Strip = 3
	}
	if w >= gutterFrom {
		p.Gutter = columnGap
	}
	p.Column = w - p.Gutter - p.Strip
	if !p.narrow && layout != style.Inline {
		p.Columns, p.Gutter = columnsFor(w, versions), 2
		p.Column = (w - p.Gutter - (p.Columns-1)*columnGap - p.Strip) / p.Columns
	}
	p.Column = max(min(p.Column, widestProse), 1)
	text := p.Columns*p.Column + (p.Columns-1)*columnGap
	p.Margin = max((w-p.Gutter-text-p.Strip)/2, 0)

	if h >= 6 {
		p.Heads = 1
	}
	if h >= 8 {
		p.Foot = 1 + min(max(want, 1), max(h/3, 1))
	}
	if h >= 14 {
		p.Foot = max(p.Foot, 3)
	}
	if legend && h >= 16 {
		p.Legend = 1
	}
	p.Body = max(h-p.Heads-p.Foot-p.Legend, 0)
	return p
}
