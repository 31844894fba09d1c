package ui

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A ledger is the screen that shows what each version made of every name,
// number and quotation of the original.
type ledger struct {
	plan   sheetPlan
	tab    story.LedgerTab
	lists  [story.LedgerTabs]ledgerList
	filter story.RowFilter
	of     coverageSource
	search rowSearch
	pane   draw.Deal
	remark string // what a key has to say that could not do what it is for
}

// A ledgerList is a tab of the ledger; each keeps its place.
type ledgerList struct {
	grid
	shown []int // indexes into the tab's items
	// place is the item where the cursor was put last, and placed the row of
	// what stood for it then: so a filter leads away and back.
	place, placed int
}

// list is that of the tab that is open.
func (g *ledger) list() *ledgerList { return &g.lists[g.tab] }

// items are those of the tab that is open.
func (g *ledger) items() []story.LedgerItem {
	if g.of.survey == nil {
		return nil
	}
	return g.of.survey.Items[g.tab]
}

// current returns the item under the cursor; nil where there is none.
func (g *ledger) current() *story.LedgerItem {
	if l := g.list(); l.cursor < len(l.shown) {
		return &g.items()[l.shown[l.cursor]]
	}
	return nil
}

// update brings the rows up to date with the survey and the version selected.
// The cursor stays on its item, or the next that is left.
func (g *ledger) update(s *story.Survey, version int) tea.Cmd {
	source := coverageSource{s, version, g.filter}
	if source == g.of {
		return nil
	}
	old := g.of
	g.of = source
	for t := range g.lists {
		l := &g.lists[t]
		if l.cursor != l.placed && l.cursor < len(l.shown) {
			l.place = l.shown[l.cursor]
		}
		l.shown = nil
		if s == nil {
			continue
		}
		for i := range s.Items[t] {
			if g.filter.PassesItem(&s.Items[t][i], version) {
				l.shown = append(l.shown, i)
			}
		}
		l.rows, l.cursor = len(l.shown), sort.SearchInts(l.shown, l.place)
		l.settle()
		l.placed = l.cursor
	}
	if s != nil && old.survey != s {
		return g.search.begin(keys.LedgerScreen, g.search.query, s.LedgerTexts)
	}
	g.countMatches()
	return nil
}

// Do carries out an action, if it is one of the ledger's.
func (g *ledger) Do(a keys.Action) {
	l := g.list()
	if l.Do(a) || g.of.survey == nil {
		return
	}
	switch a {
	case keys.NextTab:
		g.tab = (g.tab + 1) % story.LedgerTabs
		g.countMatches()
	case keys.PreviousTab:
		g.tab = (g.tab + story.LedgerTabs - 1) % story.LedgerTabs
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
		g.toMatch(g.search.next(l.cursor, 1))
	case keys.PreviousMatch:
		g.toMatch(g.search.next(l.cursor, -1))
	case keys.NextFilter:
		g.filter = (g.filter + 1) % story.RowFilters
	}
}

// toNext goes to the next item, or the one before for -1, of which the version
// selected has made something wanted.
func (g *ledger) toNext(way int, what string, wanted func(*story.LedgerStanding) bool) {
	l, items := g.list(), g.items()
	if !l.advance(way, func(row int) bool {
		s := items[l.shown[row]].Versions[g.of.version]
		return s != nil && wanted(s)
	}) {
		g.remark = cells.NoMore(what, way)
	}
}

func (g *ledger) toMatch(row int) {
	if l := g.list(); row >= 0 {
		l.cursor = row
		l.settle()
	}
}

func (g *ledger) Seek(query string) tea.Cmd {
	if g.of.survey == nil {
		return nil
	}
	return g.search.begin(keys.LedgerScreen, query, g.of.survey.LedgerTexts)
}

func (g *ledger) Query() string { return g.search.query }

func (g *ledger) Answer() string { return g.search.text(g.list().cursor) }

func (g *ledger) Stand() func() {
	before := *g.list()
	return func() {
		l := g.list()
		l.cursor, l.top = before.cursor, before.top
	}
}

// found takes the answer to a query, and goes to the first match from the
// cursor on.
func (g *ledger) found(msg foundRowsMsg, jump bool) {
	if !g.search.take(msg) {
		return
	}
	g.countMatches()
	if jump {
		g.toMatch(g.search.first(g.list().cursor))
	}
}

// countMatches finds the rows of the tab that have a match.
func (g *ledger) countMatches() {
	g.search.rows = nil
	for row, i := range g.list().shown {
		if g.search.has(int(g.tab), i) {
			g.search.rows = append(g.search.rows, row)
		}
	}
}
