package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A coverage is the screen that shows what each version made of each sentence
// of the original.
type coverage struct {
	grid
	plan   sheetPlan
	filter story.RowFilter
	list   []story.CoverageRow // what is shown
	of     coverageSource
	// place is the row where the cursor was put last, placed where what stood
	// for it then is, and placeIn the ID of the original: so a filter leads away
	// and back.
	place   story.CoverageRow
	placed  int
	placeIn string
	search  rowSearch
	pane    draw.Deal
	remark  string // what a key has to say that could not do what it is for
}

// A coverageSource is what the list of rows follows from.
type coverageSource struct {
	survey  *story.Survey
	version int
	filter  story.RowFilter
}

// update brings the rows up to date with the survey and the version selected.
// The cursor stays on its row, or the next that is left.
func (c *coverage) update(s *story.Survey, version int) tea.Cmd {
	source := coverageSource{s, version, c.filter}
	if source == c.of {
		return nil
	}
	if len(c.list) > 0 && c.cursor != c.placed {
		c.place = c.current()
	}
	old := c.of
	c.of, c.list = source, nil
	if s == nil {
		return nil
	}
	c.list = story.CoverageRows(s, version, c.filter)
	if id := s.Story.Articles[s.Original].ID; id != c.placeIn {
		c.place, c.placeIn = story.CoverageRow{}, id
	}
	c.cursor, c.rows = 0, len(c.list)
	for c.cursor < len(c.list)-1 && c.list[c.cursor].Before(c.place) {
		c.cursor++
	}
	c.placed = c.cursor
	if old.survey != s {
		return c.search.begin(keys.CoverageScreen, c.search.query, s.CoverageTexts)
	}
	c.countMatches()
	return nil
}

// current returns the row under the cursor; that of no rows is the first sentence.
func (c *coverage) current() story.CoverageRow {
	if c.cursor >= len(c.list) {
		return story.CoverageRow{}
	}
	return c.list[c.cursor]
}

// passage returns the passage of the version selected that the cursor is
// about, or -1 where there is none.
func (c *coverage) passage() int { return c.passageOf(c.cursor) }

// passageOf is passage for any row.
func (c *coverage) passageOf(row int) int {
	s, version := c.of.survey, c.of.version
	if s == nil || row >= len(c.list) || s.Readings[version] == nil {
		return -1
	}
	switch r := c.list[row]; {
	case r.Kind == story.SentenceRow:
		return s.Coverage[r.At].Cells[version].Passage
	case len(s.Added[version]) == 0:
		return -1
	default:
		return s.Added[version][r.At]
	}
}

// Do carries out an action, if it is one of the coverage's.
func (c *coverage) Do(a keys.Action) {
	if c.grid.Do(a) || c.of.survey == nil {
		return
	}
	switch a {
	case keys.NextChange:
		c.toNext(1, "change", changed)
	case keys.PreviousChange:
		c.toNext(-1, "change", changed)
	case keys.NextFinding:
		c.toNext(1, "finding", hasFindings)
	case keys.PreviousFinding:
		c.toNext(-1, "finding", hasFindings)
	case keys.NextMatch:
		c.toMatch(c.search.next(c.cursor, 1))
	case keys.PreviousMatch:
		c.toMatch(c.search.next(c.cursor, -1))
	case keys.NextFilter:
		c.filter = (c.filter + 1) % story.RowFilters
	}
}

func changed(r *story.Reading, passage int) bool { return story.IsChange(&r.Passages[passage]) }

func hasFindings(r *story.Reading, passage int) bool { return len(r.Found(passage)) > 0 }

// toNext goes to the next row, or the one before for -1, of which the version
// selected has made something wanted.
func (c *coverage) toNext(way int, what string, wanted func(*story.Reading, int) bool) {
	s, version := c.of.survey, c.of.version
	if !c.advance(way, func(row int) bool {
		p := c.passageOf(row)
		return c.list[row].Kind != story.AddedCount && p >= 0 && wanted(s.Readings[version], p)
	}) {
		c.remark = cells.NoMore(what, way)
	}
}

func (c *coverage) toMatch(row int) {
	if row >= 0 {
		c.cursor = row
		c.settle()
	}
}

func (c *coverage) Seek(query string) tea.Cmd {
	if c.of.survey == nil {
		return nil
	}
	return c.search.begin(keys.CoverageScreen, query, c.of.survey.CoverageTexts)
}

func (c *coverage) Query() string { return c.search.query }

func (c *coverage) Answer() string { return c.search.text(c.cursor) }

func (c *coverage) Stand() func() {
	before := c.grid
	return func() { c.cursor, c.top = before.cursor, before.top }
}

// found takes the answer to a query, and goes to the first match from the
// cursor on.
func (c *coverage) found(msg foundRowsMsg, jump bool) {
	if !c.search.take(msg) {
		return
	}
	c.countMatches()
	if jump {
		c.toMatch(c.search.first(c.cursor))
	}
}

// countMatches finds the rows that have a match. The groups are the sentences
// and, by article, what has been added.
func (c *coverage) countMatches() {
	c.search.rows = nil
	for i, r := range c.list {
		if r.Kind == story.SentenceRow && c.search.has(0, r.At) || r.Kind == story.AddedPassage && c.search.has(1+c.of.version, r.At) {
			c.search.rows = append(c.search.rows, i)
		}
	}
}
