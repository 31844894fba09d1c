package sheet

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A Coverage is the screen that shows what each version made of each sentence
// of the original.
type Coverage struct {
	lists
	grid
	filter story.RowFilter
	List   []story.CoverageRow // the rows shown
	all    int                 // the rows without the filter
	Of     coverageSource      // what List was made from
	// place is the row that the user last moved the cursor to. If a filter hides
	// it, the cursor is put on another row, whose index is placed, and comes back
	// to place when the filter is gone. placeIn is the ID of the original.
	place   story.CoverageRow
	placed  int
	placeIn string
	search  rowSearch
}

// A coverageSource is all that the list of rows depends on.
type coverageSource struct {
	Survey  *story.Survey
	version int
	filter  story.RowFilter
}

// update makes the rows for a survey and the version selected. The cursor stays
// on its row, or goes to the next that is left. The command repeats a search.
func (c *Coverage) update(s *story.Survey, version int) tea.Cmd {
	source := coverageSource{s, version, c.filter}
	if source == c.Of {
		return nil
	}
	if len(c.List) > 0 && c.Cursor != c.placed {
		c.place = c.Current()
	}
	old := c.Of
	c.Of, c.List = source, nil
	if s == nil {
		return nil
	}
	c.List = story.CoverageRows(s, version, c.filter)
	if c.all = len(c.List); c.filter != story.EveryRow {
		c.all = len(story.CoverageRows(s, version, story.EveryRow))
	}
	if id := s.Story.Articles[s.Original].ID; id != c.placeIn {
		c.place, c.placeIn = story.CoverageRow{}, id
	}
	c.Cursor, c.Rows = 0, len(c.List)
	for c.Cursor < len(c.List)-1 && c.List[c.Cursor].Before(c.place) {
		c.Cursor++
	}
	c.placed = c.Cursor
	if old.Survey != s {
		return c.search.begin(keys.CoverageScreen, c.search.query, s.CoverageTexts)
	}
	c.countMatches()
	return nil
}

// Current returns the row under the cursor, or the zero row if there is none.
func (c *Coverage) Current() story.CoverageRow {
	if c.Cursor >= len(c.List) {
		return story.CoverageRow{}
	}
	return c.List[c.Cursor]
}

// Passage returns the index of the passage that the version selected has in the
// row under the cursor, or -1.
func (c *Coverage) Passage() int { return c.passageOf(c.Cursor) }

// passageOf is Passage for any row.
func (c *Coverage) passageOf(row int) int {
	s, version := c.Of.Survey, c.Of.version
	if s == nil || row >= len(c.List) || s.Readings[version] == nil {
		return -1
	}
	switch r := c.List[row]; {
	case r.Kind == story.SentenceRow:
		return s.Coverage[r.At].Cells[version].Passage
	case len(s.Added[version]) == 0:
		return -1
	default:
		return s.Added[version][r.At]
	}
}

// Do carries out an action, if it is one of the coverage's.
func (c *Coverage) Do(a keys.Action) {
	c.column(a)
	if c.grid.Do(a) || c.Of.Survey == nil {
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
		c.wrapped = c.search.turn(c.Cursor, 1)
		c.toMatch(c.search.next(c.Cursor, 1))
	case keys.PreviousMatch:
		c.wrapped = c.search.turn(c.Cursor, -1)
		c.toMatch(c.search.next(c.Cursor, -1))
	case keys.NextFilter:
		c.filter = (c.filter + 1) % story.RowFilters
	}
}

func changed(r *story.Reading, passage int) bool { return story.IsChange(&r.Passages[passage]) }

func hasFindings(r *story.Reading, passage int) bool { return len(r.Found(passage)) > 0 }

// toNext moves the cursor to the next row, or for way = -1 to the previous one,
// in which the version selected has a passage that is wanted. what names it.
func (c *Coverage) toNext(way int, what string, wanted func(*story.Reading, int) bool) {
	s, version := c.Of.Survey, c.Of.version
	wantedRow := func(row int) bool {
		p := c.passageOf(row)
		return c.List[row].Kind != story.AddedCount && p >= 0 && wanted(s.Readings[version], p)
	}
	if !c.advance(way, wantedRow) {
		c.remark = cells.NoMore(what, way)
	}
}

func (c *Coverage) toMatch(row int) {
	if row >= 0 {
		c.Cursor = row
		c.showCursor()
	}
}

// SearchFor starts a search for a query; an empty one ends the search.
func (c *Coverage) SearchFor(query string) tea.Cmd {
	if c.Of.Survey == nil {
		return nil
	}
	return c.search.begin(keys.CoverageScreen, query, c.Of.Survey.CoverageTexts)
}

// Query returns the query that is searched for, or an empty string.
func (c *Coverage) Query() string { return c.search.query }

// SearchStatus says what the search has found.
func (c *Coverage) SearchStatus() string { return c.search.text(c.Cursor) }

// SavePosition returns a function that brings cursor and window back to where
// they are now.
func (c *Coverage) SavePosition() func() {
	before := c.grid
	return func() { c.Cursor, c.Top = before.Cursor, before.Top }
}

// Found takes the answer to a query, unless it comes too late. With jump set it
// goes to the first match from the cursor on.
func (c *Coverage) Found(msg FoundRowsMsg, jump bool) {
	if !c.search.take(msg) {
		return
	}
	c.countMatches()
	if jump {
		c.toMatch(c.search.first(c.Cursor))
	}
}

// countMatches finds the rows that have a match.
func (c *Coverage) countMatches() {
	c.search.rows = nil
	for i, r := range c.List {
		if c.matches(r) {
			c.search.rows = append(c.search.rows, i)
		}
	}
	c.search.hidden = c.search.count(0) + c.search.count(1+c.Of.version) - len(c.search.rows)
}

// matches tells whether a row has a match. Its group is as in
// Survey.CoverageTexts.
func (c *Coverage) matches(r story.CoverageRow) bool {
	switch r.Kind {
	case story.SentenceRow:
		return c.search.has(0, r.At)
	case story.AddedPassage:
		return c.search.has(1+c.Of.version, r.At)
	}
	return false
}
