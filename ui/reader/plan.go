package reader

import "storydiff/ui/style"

// A plan says how the reader's part of the screen is divided. Widths are in
// cells, heights in rows.
type plan struct {
	Width  int
	height int
	narrow bool // too narrow for two columns

	Columns int // 1, or the original and up to mostVersions versions
	Column  int // width of each column
	Margin  int // blank cells at the left
	Gutter  int // cells before the first column: the cursor, and with one column marks and signs
	Strip   int // cells of the strip at the right edge, with the blank before it

	Heads int // rows of the columns' headings
	// Headline is the rows of the articles' headlines: 1 or 0.
	Headline int
	Body     int // rows of text
	Foot     int // rows of the explanation, with the rule above it
	Legend   int // rows of the legend
}

// headlineFrom is the height from which a row is kept for the headlines.
const headlineFrom = 26

// addHeadline keeps a row for the headlines, if there is room.
func (p *plan) addHeadline() {
	if p.height >= headlineFrom && p.Body > 1 {
		p.Headline, p.Body = 1, p.Body-1
	}
}

const (
	twoColumnsFrom = 100 // cells
	stripFrom      = 30
	gutterFrom     = 12
	// leastColumn is the width in cells below which prose is hard to read.
	leastColumn = 34
)

// columnsFor returns how many columns fit into w cells, the original's counted,
// if so many versions are wanted.
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

// newPlan divides w × h cells. versions is the number of versions wanted beside
// the original, want the number of rows wanted for the explanation below its
// rule, legend that of the whole legend.
func newPlan(w, h int, layout style.Layout, versions, want, legend int) plan {
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
	switch {
	case legend > 0 && h >= 20:
		p.Legend = legend
	case legend > 0 && h >= 16:
		p.Legend = 1
	}
	p.Body = max(h-p.Heads-p.Foot-p.Legend, 0)
	return p
}
