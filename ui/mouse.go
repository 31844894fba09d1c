package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/sheet"
)

// wheelRows is how many rows the wheel moves at a time.
const wheelRows = 3

// wheel takes a turn of the wheel as that many steps of the arrow keys.
func (a *app) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	do := keys.LineDown
	switch msg.Button {
	case tea.MouseWheelUp:
		do = keys.LineUp
	case tea.MouseWheelDown:
	default:
		return nil
	}
	if a.scene()&(keys.InPrompt|keys.InName|keys.InQuestion) != 0 {
		return nil
	}
	n := 1
	if a.dialog() == nil && a.screen == keys.ReaderScreen {
		n = wheelRows
	}
	var list []tea.Cmd
	for range n {
		list = append(list, a.act(do))
	}
	return tea.Batch(list...)
}

// click takes a click of the left button: on a tab, a row, a column. One on
// what the cursor is on already opens it.
func (a *app) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || a.dialog() != nil || a.prompt != nil {
		return nil
	}
	a.notice = notification{}
	plan := a.shell()
	y := msg.Y - plan.tabs
	switch {
	case y < 0:
		if s, ok := a.tabAt(msg.X); ok {
			return a.act(s.Action())
		}
	case y >= plan.body:
	case a.screen == keys.DeskScreen:
		return a.clickDesk(msg.X, y)
	case a.screen == keys.ReaderScreen:
		a.clickReader(msg.X, y)
	default:
		return a.clickSheet(msg.X, y)
	}
	return nil
}

// TabAt returns the screen whose tab is at a cell of the first row.
func (a *app) tabAt(x int) (keys.Screen, bool) {
	end := 0
	for s := range keys.Screens {
		if end += cells.Width(a.tabText(s)); x < end {
			return s, true
		}
	}
	return 0, false
}

// clickDesk selects the version on a row of the table; the one that is
// selected is opened, and a heading sorts.
func (a *app) clickDesk(x, y int) tea.Cmd {
	d := &a.desk
	if x >= d.Plan.List {
		return nil
	}
	row := y - d.Plan.Story
	if row == 0 {
		if c, ok := a.deskView().ColumnAt(x); ok {
			d.Turned = d.By == c && !d.Turned
			d.By = c
		}
		return nil
	}
	if d.Plan.Table > 2 {
		row--
	}
	i := d.Top + row - 1
	if row < 1 || i >= len(d.Order) || row > d.Rows() {
		return nil
	}
	if a.version == d.Order[i] {
		return a.act(keys.Open)
	}
	a.version = d.Order[i]
	return nil
}

// clickReader puts the cursor on the passage at a row. In the column of another
// version it goes over to that one.
func (a *app) clickReader(x, y int) {
	r := &a.reader
	if r.Text == nil {
		return
	}
	row := y - r.Plan.Heads
	if row < 0 || row >= r.Plan.Body {
		if row < 0 {
			a.clickColumn(x)
		}
		return
	}
	at := -r.Top.Row
	for i := r.Top.Item; i < len(r.Shown); i++ {
		b := r.Block(i)
		if at += b.Height(); row < at {
			if row >= at-b.Rows {
				r.PointAt(i)
			}
			break
		}
	}
	a.clickColumn(x)
}

// clickColumn goes over to the version whose column is at a cell.
func (a *app) clickColumn(x int) {
	r := &a.reader
	if r.Plan.Columns < 3 {
		return
	}
	for column := 1; column < r.Plan.Columns; column++ {
		start := r.ColumnStart(column)
		if n := r.Beside.Companion(column); n >= 0 && n < len(r.Beside.Companions) && x >= start-reader.Spine && x < start+r.Plan.Column {
			a.version = r.Beside.Companions[n].Article
		}
	}
}

// clickSheet puts the cursor of the coverage or the ledger on a row, and on the
// version of the column; the row that it is on is opened.
func (a *app) clickSheet(x, y int) tea.Cmd {
	g, plan := &a.coverage.Grid, &a.coverage.Plan
	if a.surveyor.Current == nil {
		return nil
	}
	if a.screen == keys.LedgerScreen {
		g, plan = &a.ledger.List().Grid, &a.ledger.Plan
	}
	_, shown := plan.Page(a.desk.Order, a.version)
	s := sheet.Sheet{SheetPlan: *plan, Session: a.Session, Styles: a.styles, Order: a.desk.Order, Selected: a.version}
	before := a.version
	for i, v := range shown {
		if start := s.CellStart(i); x >= start && x < start+plan.Cell {
			a.version = v
		}
	}
	row := y - plan.Tabs - plan.Heads - plan.Figures
	switch at := g.Top + row; {
	case y < plan.Tabs:
		if t, ok := a.ledgerView().TabAt(x); ok {
			a.ledger.Tab = t
			a.ledger.CountMatches()
		}
	case row < 0 || row >= plan.Body || at >= g.Rows:
	case at == g.Cursor && a.version == before:
		return a.act(keys.Open)
	default:
		g.Cursor = at
		g.Settle()
	}
	return nil
}
