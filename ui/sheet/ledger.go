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
	Of     coverageSource // what the rows were made from
	search rowSearch
}

// A LedgerList is the list of one tab of the ledger. Each has a cursor of its
// own.
type LedgerList struct {
	grid
	Shown []int // indexes into the tab's items
	// place is the item that the user last moved the cursor to. If a filter hides
	// it, the cursor is put on another row, placed, and comes back to place when
	// the filter is gone.
	place, placed int
}

// List returns the list of the open tab.
func (g *Ledger) List() *LedgerList { return &g.tabs[g.Tab] }

// items returns all items of the open tab.
func (g *Ledger) items() []story.LedgerItem {
	if g.Of.Survey == nil {
		return nil
	}
	return g.Of.Survey.Items[g.Tab]
}

// Current returns the item under the cursor; nil if there is none.
func (g *Ledger) Current() *story.LedgerItem {
	if l := g.List(); l.Cursor < len(l.Shown) {
		return &g.items()[l.Shown[l.Cursor]]
	}
	return nil
}

// update makes the rows for a survey and the version selected. The cursor stays
// on its item, or goes to the next that is left. The command repeats a search.
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
		g.wrapped = g.search.turn(l.Cursor, 1)
		g.toMatch(g.search.next(l.Cursor, 1))
	case keys.PreviousMatch:
		g.wrapped = g.search.turn(l.Cursor, -1)
		g.toMatch(g.search.next(l.Cursor, -1))
	case keys.NextFilter:
		g.filter = (g.filter + 1) % story.RowFilters
	}
}

// toNext moves the cursor to the next item, or for way = -1 to the previous one,
// for which the version selected has a standing that is wanted. what names it.
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

// SearchFor starts a search for a query; an empty one ends the search.
func (g *Ledger) SearchFor(query string) tea.Cmd {
	if g.Of.Survey == nil {
		return nil
	}
	return g.search.begin(keys.LedgerScreen, query, g.Of.Survey.LedgerTexts)
}

// Query returns the query that is searched for, or an empty string.
func (g *Ledger) Query() string { return g.search.query }

// SearchStatus says what the search has found.
func (g *Ledger) SearchStatus() string { return g.search.text(g.List().Cursor) }

// SavePosition returns a function that brings cursor and window of the open tab
// back to where they are now.
func (g *Ledger) SavePosition() func() {
	before := *g.List()
	return func() {
		l := g.List()
		l.Cursor, l.Top = before.Cursor, before.Top
	}
}

// Found takes the answer to a query, unless it comes too late. With jump set it
// goes to the first match from the cursor on.
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
	g.search.hidden = g.search.count(int(g.Tab)) - len(g.search.rows)
	g.search.elsewhere = -g.search.count(int(g.Tab))
	for t := range story.LedgerTabs {
		g.search.elsewhere += g.search.count(int(t))
	}
}
