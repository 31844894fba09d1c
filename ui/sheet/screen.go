package sheet

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// lists is the state that the coverage and the ledger have in common.
type lists struct {
	session  *story.Session
	surveyor *story.Surveyor
	Plan     plan
	pane     draw.CardPane
	paneTop  int    // rows of the pane that are above it
	remark   string // why the last key could not do what it is for
	wrapped  string // that a search has gone round, from which end it goes on
}

// NewCoverage returns the coverage of a session; its surveys come from of.
func NewCoverage(s *story.Session, of *story.Surveyor) Coverage {
	return Coverage{lists: lists{session: s, surveyor: of}}
}

// NewLedger returns the ledger of a session; its surveys come from of.
func NewLedger(s *story.Session, of *story.Surveyor) Ledger {
	return Ledger{lists: lists{session: s, surveyor: of}}
}

// Ready tells whether there is a survey that can be searched.
func (l *lists) Ready() bool { return l.surveyor.Current != nil }

// TakeRemark returns why the last key could not do what it is for, and forgets
// it.
func (l *lists) TakeRemark() string {
	if l.remark == "" {
		text := l.wrapped
		l.wrapped = ""
		return text
	}
	text := l.remark + " in " + l.session.Names[l.session.Selected]
	l.remark = ""
	return text
}

// column selects the version in the next or the previous column.
func (l *lists) column(do keys.Action) {
	switch do {
	case keys.ColumnRight:
		l.session.SelectNeighbour(1)
	case keys.ColumnLeft:
		l.session.SelectNeighbour(-1)
	case keys.ColumnsRight:
		l.session.SelectNeighbour(max(l.Plan.Shown, 1))
	case keys.ColumnsLeft:
		l.session.SelectNeighbour(-max(l.Plan.Shown, 1))
	default:
		l.scrollPane(do)
	}
}

// scrollPane scrolls the pane below the list, or goes back to its top for any other
// action.
func (l *lists) scrollPane(do keys.Action) {
	switch do {
	case keys.PaneDown:
		l.paneTop = draw.Scrolled{Top: l.paneTop}.Step(l.Plan.Pane, l.pane.Cut)
	case keys.PaneUp:
		l.paneTop = max(l.paneTop-max(l.Plan.Pane/2, 1), 0)
	default:
		l.paneTop = 0
	}
}

// layPane lays out what stands in the pane below the list, from the row that the
// user has scrolled it to.
func (l *lists) layPane(cards []draw.Card, width, rows int, bound keys.Map, in keys.Scene) {
	down, _ := bound.Of(keys.PaneDown, in)
	l.pane = draw.LayCards(cards, width, rows, draw.Scrolled{Top: l.paneTop, Down: down.Key})
	l.paneTop = l.pane.Top
}

// columnsLeftOut says which versions have a column, if not all have.
func (l *lists) columnsLeftOut() []string {
	b := l.session
	first, shown := l.Plan.Page(b.Order, b.Selected)
	if len(shown) == len(b.Order) {
		return nil
	}
	if len(shown) == 1 {
		part := fmt.Sprintf("%d of %d", first+1, len(b.Order))
		return []string{"version " + part + cells.OrShorter + part}
	}
	part := fmt.Sprintf("%d–%d of %d", first+1, first+len(shown), len(b.Order))
	return []string{"versions " + part + cells.OrShorter + part}
}

// click puts the cursor of a grid on the row at a cell of the screen, and
// selects the version of the column. It returns true if both were there already.
func (l *lists) click(g *grid, x, y int) (open bool) {
	s := sheet{plan: l.Plan, Session: l.session}
	before := s.Selected
	_, shown := s.Page(s.Order, s.Selected)
	for i, v := range shown {
		if start := s.cellStart(i); x >= start && x < start+s.Cell {
			s.Selected = v
		}
	}
	row := y - s.Tabs - s.Heads - s.Figures
	at := g.Top + row
	if y < s.Tabs || row < 0 || row >= s.Body || at >= g.Rows {
		return false
	}
	if at == g.Cursor && s.Selected == before {
		return true
	}
	g.Cursor = at
	g.showCursor()
	return false
}

func (c *Coverage) drawing(on draw.Screen) coverageDrawing {
	return coverageDrawing{Coverage: c, sheet: sheet{plan: c.Plan, Session: c.session, Styles: on.Styles}, Survey: c.Of.Survey}
}

// Fit makes the rows for the last survey and the version selected, and lays them
// out. The command repeats a search in them.
func (c *Coverage) Fit(on draw.Screen) tea.Cmd {
	cmd := c.update(c.surveyor.Current, c.session.Selected)
	if c.Of.Survey == nil {
		return cmd
	}
	want := coverageWant(c.session.NamesInOrder(), len(c.Of.Survey.Coverage))
	c.Plan = newPlan(on.Width, on.Height, want, false, len(c.List), on.Legend)
	c.grid.Fit(len(c.List), c.Plan.Body)
	v := c.drawing(on)
	width, rows := v.paneSize()
	c.layPane(v.cards(), width, rows, on.Keys, keys.InCoverage)
	return cmd
}

// View draws the coverage; nil if there is no survey yet.
func (c *Coverage) View(on draw.Screen) []string {
	if c.Of.Survey == nil {
		return nil
	}
	return c.drawing(on).rows()
}

// Click puts the cursor on the row and column at a cell, and returns true if it
// was there already.
func (c *Coverage) Click(_ draw.Screen, x, y int) (open bool) {
	return c.Ready() && c.click(&c.grid, x, y)
}

// Status says where the cursor is.
func (c *Coverage) Status() []string {
	r := c.Current()
	if !c.Ready() || len(c.List) == 0 || r.Kind != story.SentenceRow {
		return nil
	}
	return []string{c.surveyor.Current.SentenceName(r.At)}
}

// LeftOut describes the filter, if one is set, and the columns that have no room.
func (c *Coverage) LeftOut() []string {
	if c.Of.Survey == nil {
		return nil
	}
	return append(only(c.drawing(draw.Screen{}).filterText(), c.all-len(c.List)), c.columnsLeftOut()...)
}

// only describes a filter, and says how many rows it hides.
func only(filter string, hidden int) []string {
	if filter == "" {
		return nil
	}
	return []string{fmt.Sprintf("only %s · %d hidden%sonly %s%s%d hidden", filter, hidden, cells.OrShorter, filter, cells.OrShorter, hidden)}
}

// Hints lists the key hints, the most useful first.
func (c *Coverage) Hints() []draw.Hint {
	return append(c.search.hints(),
		draw.HintFor("read it", keys.Open),
		draw.HintFor("finding", keys.NextFinding, keys.PreviousFinding),
		draw.HintFor("flag", keys.MarkFlag),
		draw.HintFor("note", keys.WriteNote),
		draw.HintFor("export", keys.OpenExport),
		draw.HintFor("no fault", keys.Dismiss),
		draw.HintFor("version", keys.ColumnLeft, keys.ColumnRight),
		draw.HintFor("filter", keys.NextFilter),
		draw.HintFor("change", keys.NextChange, keys.PreviousChange),
		draw.HintFor("search", keys.OpenSearch),
		draw.HintFor("back", keys.Back),
		draw.HintFor("legend", keys.ToggleLegend))
}

// ShowInReader moves the reader to the passage under the cursor.
func (c *Coverage) ShowInReader(r *reader.Model) {
	if p := c.Passage(); p >= 0 {
		r.GoTo(p)
	}
}

func (g *Ledger) drawing(on draw.Screen) ledgerDrawing {
	return ledgerDrawing{Ledger: g, sheet: sheet{plan: g.Plan, Session: g.session, Styles: on.Styles}, Survey: g.Of.Survey}
}

// Fit makes the rows for the last survey and the version selected, and lays them
// out. The command repeats a search in them.
func (g *Ledger) Fit(on draw.Screen) tea.Cmd {
	cmd := g.update(g.surveyor.Current, g.session.Selected)
	if g.Of.Survey == nil {
		return cmd
	}
	l := g.List()
	want := ledgerWant(g.session.NamesInOrder(), g.Of.Survey.Tallies[g.Tab].Longest)
	g.Plan = newPlan(on.Width, on.Height, want, true, len(l.Shown), on.Legend)
	l.Fit(len(l.Shown), g.Plan.Body)
	v := g.drawing(on)
	width, rows := v.paneSize()
	g.layPane(v.cards(), width, rows, on.Keys, keys.InLedger)
	return cmd
}

// View draws the ledger; nil if there is no survey yet.
func (g *Ledger) View(on draw.Screen) []string {
	if g.Of.Survey == nil {
		return nil
	}
	return g.drawing(on).rows()
}

// Click opens a tab, or puts the cursor on the row and column at a cell, and
// returns true if it was there already.
func (g *Ledger) Click(on draw.Screen, x, y int) (open bool) {
	if !g.Ready() {
		return false
	}
	open = g.click(&g.List().grid, x, y)
	if y < g.Plan.Tabs {
		if t, ok := g.drawing(on).tabAt(x); ok {
			g.Tab = t
			g.countMatches()
		}
	}
	return open
}

// Status says where the cursor is.
func (g *Ledger) Status() []string {
	l := g.List()
	if !g.Ready() || len(l.Shown) == 0 {
		return nil
	}
	place := fmt.Sprintf("%d of %d", l.Cursor+1, len(l.Shown))
	return []string{g.Tab.One() + " " + place + cells.OrShorter + place}
}

// LeftOut describes the filter, if one is set, and the columns that have no room.
func (g *Ledger) LeftOut() []string {
	if g.Of.Survey == nil {
		return nil
	}
	return append(only(g.drawing(draw.Screen{}).filterText(), len(g.items())-len(g.List().Shown)), g.columnsLeftOut()...)
}

// Hints lists the key hints, the most useful first.
func (g *Ledger) Hints() []draw.Hint {
	return append(g.search.hints(),
		draw.HintFor("its places", keys.Open),
		draw.HintFor(((g.Tab+1)%story.LedgerTabs).String(), keys.NextTab),
		draw.HintFor("flag", keys.MarkFlag),
		draw.HintFor("note", keys.WriteNote),
		draw.HintFor("export", keys.OpenExport),
		draw.HintFor("version", keys.ColumnLeft, keys.ColumnRight),
		draw.HintFor("no fault", keys.Dismiss),
		draw.HintFor("changed", keys.NextFinding, keys.PreviousFinding),
		draw.HintFor("filter", keys.NextFilter),
		draw.HintFor("search", keys.OpenSearch),
		draw.HintFor("back", keys.Back),
		draw.HintFor("legend", keys.ToggleLegend))
}

// ShowInReader starts to go through the places of the item under the cursor.
func (g *Ledger) ShowInReader(r *reader.Model) {
	if it := g.Current(); it != nil {
		r.ShowPlaces(&reader.ItemPlaces{Survey: g.surveyor.Current, Tab: g.Tab, Item: it})
	}
}
