package sheet

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A Ledger is the screen that shows what each version made of every name,
// number and quotation of the original.
type Ledger struct {
	lists
	Tab    story.LedgerTab
	tabs   [story.LedgerTabs]LedgerList
	filter story.RowFilter
	Of     coverageSource
	search rowSearch
}

// A LedgerList is a tab of the ledger; each keeps its place.
type LedgerList struct {
	grid
	Shown []int // indexes into the tab's items
	// place is the item where the cursor was put last, and placed the row of
	// what stood for it then: so a filter leads away and back.
	place, placed int
}

// List is that of the tab that is open.
func (g *Ledger) List() *LedgerList { return &g.tabs[g.Tab] }

// items are those of the tab that is open.
func (g *Ledger) items() []story.LedgerItem {
	if g.Of.Survey == nil {
		return nil
	}
	return g.Of.Survey.Items[g.Tab]
}

// Current returns the item under the cursor; nil where there is none.
func (g *Ledger) Current() *story.LedgerItem {
	if l := g.List(); l.Cursor < len(l.Shown) {
		return &g.items()[l.Shown[l.Cursor]]
	}
	return nil
}

// update brings the rows up to date with the survey and the version selected.
// The cursor stays on its item, or the next that is left.
func (g *Ledger) update(s *story.Survey, version int) tea.Cmd {
	source := coverageSource{s, version, g.filter}
	if source == g.Of {
		return nil
	}
	old := g.Of
	g.Of = source
	for t := range g.tabs {
		l := &g.tabs[t]
		if l.Cursor != l.placed && l.Cursor < len(l.Shown) {
			l.place = l.Shown[l.Cursor]
		}
		l.Shown = nil
		if s == nil {
			continue
		}
		for i := range s.Items[t] {
			if g.filter.PassesItem(&s.Items[t][i], version) {
				l.Shown = append(l.Shown, i)
			}
		}
		l.Rows, l.Cursor = len(l.Shown), sort.SearchInts(l.Shown, l.place)
		l.showCursor()
		l.placed = l.Cursor
	}
	if s != nil && old.Survey != s {
		return g.search.begin(keys.LedgerScreen, g.search.query, s.LedgerTexts)
	}
	g.countMatches()
	return nil
}

// Do carries out an action, if it is one of the ledger's.
func (g *Ledger) Do(a keys.Action) {
	g.column(a)
	l := g.List()
	if l.Do(a) || g.Of.Survey == nil {
		return
	}
	switch a {
	case keys.NextTab:
		g.Tab = (g.Tab + 1) % story.LedgerTabs
		g.countMatches()
	case keys.PreviousTab:
		g.Tab = (g.Tab + story.LedgerTabs - 1) % story.LedgerTabs
		g.countMatches()
	case keys.NextChange:
		g.toNext(1, "item that is not as in the original", func(s *story.LedgerStanding) bool { return s.State != diffing.Right })
	case keys.PreviousChange:
		g.toNext(-1, "item that is not as in the original", func(s *story.LedgerStanding) bool { return s.State != diffing.Right })
	case keys.NextFinding:
		g.toNext(1, "item that is changed", func(s *story.LedgerStanding) bool { return s.State == diffing.Changed })
	case keys.PreviousFinding:
		g.toNext(-1, "item that is changed", func(s *story.LedgerStanding) bool { return s.State == diffing.Changed })
	case keys.NextMatch:
		g.toMatch(g.search.next(l.Cursor, 1))
	case keys.PreviousMatch:
		g.toMatch(g.search.next(l.Cursor, -1))
	case keys.NextFilter:
		g.filter = (g.filter + 1) % story.RowFilters
	}
}

// toNext goes to the next item, or the one before for -1, of which the version
// selected has made something wanted.
func (g *Ledger) toNext(way int, what string, wanted func(*story.LedgerStanding) bool) {
	l, items := g.List(), g.items()
	if !l.advance(way, func(row int) bool {
		s := items[l.Shown[row]].Versions[g.Of.version]
		return s != nil && wanted(s)
	}) {
		g.remark = cells.NoMore(what, way)
	}
}

func (g *Ledger) toMatch(row int) {
	if l := g.List(); row >= 0 {
		l.Cursor = row
		l.showCursor()
	}
}

func (g *Ledger) SearchFor(query string) tea.Cmd {
	if g.Of.Survey == nil {
		return nil
	}
	return g.search.begin(keys.LedgerScreen, query, g.Of.Survey.LedgerTexts)
}

func (g *Ledger) Query() string { return g.search.query }

func (g *Ledger) SearchStatus() string { return g.search.text(g.List().Cursor) }

func (g *Ledger) SavePosition() func() {
	before := *g.List()
	return func() {
		l := g.List()
		l.Cursor, l.Top = before.Cursor, before.Top
	}
}

// Found takes the answer to a query, and goes to the first match from the
// cursor on.
func (g *Ledger) Found(msg FoundRowsMsg, jump bool) {
	if !g.search.take(msg) {
		return
	}
	g.countMatches()
	if jump {
		g.toMatch(g.search.first(g.List().Cursor))
	}
}

// countMatches finds the rows of the tab that have a match.
func (g *Ledger) countMatches() {
	g.search.rows = nil
	for row, i := range g.List().Shown {
		if g.search.has(int(g.Tab), i) {
			g.search.rows = append(g.search.rows, row)
		}
	}
}
