package ui

// The layouts are pure functions of sizes. They give every part of the screen
// its rows and cells; a part that gets none is not drawn.

// A shell is what is around every screen.
type shell struct {
	tabs  int // rows of the tabs: 1 or 0
	body  int
	hints int // rows of the key hints, the notice or the prompt: 1 or 0; 2 for a long notice
}

// planShell divides h rows. With asking set something at the foot must be
// seen, whatever the height.
func planShell(h int, asking bool) shell {
	var s shell
	if h >= 5 || asking && h >= 1 {
		s.hints = 1
	}
	if h >= 3 {
		s.tabs = 1
	}
	s.body = max(h-s.tabs-s.hints, 0)
	return s
}

// A readerPlan is the reader's share of the screen.
type readerPlan struct {
	width  int
	height int
	narrow bool // too narrow for two columns

	columns int // 1, or the original and up to mostVersions
	column  int // cells of each
	margin  int // blank cells at the left
	gutter  int // cells before the first column: cursor, and marks and signs where there is one column
	strip   int // cells at the right edge, with the blank before

	heads  int // rows of the columns' headings
	body   int
	foot   int // rows that explain what is under the cursor, with the rule above
	legend int
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
	for n <= min(versions, mostVersions) && w >= 2+3+(n+1)*leastColumn+n*spine {
		n++
	}
	return n
}

// planReader divides w × h cells. versions is how many the reader would like
// beside the original, want how many rows the foot would like below its rule.
func planReader(w, h int, layout layoutChoice, versions, want int, legend bool) readerPlan {
	p := readerPlan{width: w, height: h, narrow: w < twoColumnsFrom, columns: 1}
	if w >= stripFrom {
		p.strip = 3
	}
	if w >= gutterFrom {
		p.gutter = spine
	}
	p.column = w - p.gutter - p.strip
	if !p.narrow && layout != inline {
		p.columns, p.gutter = columnsFor(w, versions), 2
		p.column = (w - p.gutter - (p.columns-1)*spine - p.strip) / p.columns
	}
	p.column = max(min(p.column, measureOfProse), 1)
	text := p.columns*p.column + (p.columns-1)*spine
	p.margin = max((w-p.gutter-text-p.strip)/2, 0)

	if h >= 6 {
		p.heads = 1
	}
	if h >= 8 {
		p.foot = 1 + min(max(want, 1), max(h/3, 1))
	}
	if h >= 14 {
		p.foot = max(p.foot, 3)
	}
	if legend && h >= 16 {
		p.legend = 1
	}
	p.body = max(h-p.heads-p.foot-p.legend, 0)
	return p
}

// A deskPlan is the desk's share of the screen.
type deskPlan struct {
	width int
	story int // rows on the story and its original
	table int // rows of the table, with its heading
	list  int // cells of the table
	// aside says that the brief stands beside the table rather than below.
	aside  bool
	brief  int // rows of the brief, with the rule above where it is below
	legend int
}

const (
	asideFrom = 110 // cells
	briefFrom = 4   // rows that make a brief worth while
)

// planDesk divides w × h cells between a story line of the given rows, a table
// of the given rows with its heading, and the brief.
func planDesk(w, h, story, table int, legend bool) deskPlan {
	p := deskPlan{width: w, list: w, aside: w >= asideFrom}
	if h >= 5 {
		p.story = min(story, h/4+1)
	}
	if legend && h >= 14 {
		p.legend = 1
	}
	rest := max(h-p.story-p.legend, 0)
	if p.aside {
		p.list = max(w*66/100, 76)
		p.table, p.brief = rest, rest
		return p
	}
	p.table = min(table, rest)
	if rest-p.table < briefFrom && rest >= 3*briefFrom {
		p.table = max(min(table, rest/2), rest-12)
	}
	if p.brief = rest - p.table; p.brief < briefFrom {
		p.table, p.brief = rest, 0
	}
	return p
}
