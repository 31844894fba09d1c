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
	List   []story.CoverageRow // what is shown
	Of     coverageSource
	// place is the row where the cursor was put last, placed where what stood
	// for it then is, and placeIn the ID of the original: so a filter leads away
	// and back.
	place   story.CoverageRow
	placed  int
	placeIn string
	search  rowSearch
}

// A coverageSource is what the list of rows follows from.
type coverageSource struct {
	Survey  *story.Survey
	version int
	filter  story.RowFilter
}

// update brings the rows up to date with the survey and the version selected.
// The cursor stays on its row, or the next that is left.
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

// Current returns the row under the cursor; that of no rows is the first sentence.
func (c *Coverage) Current() story.CoverageRow {
	if c.Cursor >= len(c.List) {
		return story.CoverageRow{}
	}
	return c.List[c.Cursor]
}

// Passage returns the passage of the version selected that the cursor is
// about, or -1 where there is none.
func (c *Coverage) Passage() int { return c.passageOf(c.Cursor) }

// passageOf is passage for any row.
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
		c.toMatch(c.search.next(c.Cursor, 1))
	case keys.PreviousMatch:
		c.toMatch(c.search.next(c.Cursor, -1))
	case keys.NextFilter:
		c.filter = (c.filter + 1) % story.RowFilters
	}
}

func changed(r *story.Reading, passage int) bool { return story.IsChange(&r.Passages[passage]) }

func hasFindings(r *story.Reading, passage int) bool { return len(r.Found(passage)) > 0 }

// toNext goes to the next row, or the one before for -1, of which the version
// selected has made something wanted.
func (c *Coverage) toNext(way int, what string, wanted func(*story.Reading, int) bool) {
	s, version := c.Of.Survey, c.Of.version
	if !c.advance(way, func(row int) bool {
		p := c.passageOf(row)
		return c.List[row].Kind != story.AddedCount && p >= 0 && wanted(s.Readings[version], p)
	}) {
		c.remark = cells.NoMore(what, way)
	}
}

func (c *Coverage) toMatch(row int) {
	if row >= 0 {
		c.Cursor = row
		c.showCursor()
	}
}

func (c *Coverage) SearchFor(query string) tea.Cmd {
	if c.Of.Survey == nil {
		return nil
	}
	return c.search.begin(keys.CoverageScreen, query, c.Of.Survey.CoverageTexts)
}

func (c *Coverage) Query() string { return c.search.query }

func (c *Coverage) SearchStatus() string { return c.search.text(c.Cursor) }

func (c *Coverage) SavePosition() func() {
	before := c.grid
	return func() { c.Cursor, c.Top = before.Cursor, before.Top }
}

// Found takes the answer to a query, and goes to the first match from the
// cursor on.
func (c *Coverage) Found(msg FoundRowsMsg, jump bool) {
	if !c.search.take(msg) {
		return
	}
	c.countMatches()
	if jump {
		c.toMatch(c.search.first(c.Cursor))
	}
}

// countMatches finds the rows that have a match. The groups are the sentences
// and, by article, what has been added.
func (c *Coverage) countMatches() {
	c.search.rows = nil
	for i, r := range c.List {
		if r.Kind == story.SentenceRow && c.search.has(0, r.At) || r.Kind == story.AddedPassage && c.search.has(1+c.Of.version, r.At) {
			c.search.rows = append(c.search.rows, i)
		}
	}
}
