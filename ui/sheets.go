package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/sheet"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// sheet lays the coverage or the ledger out over a part of the screen.
func (a *app) sheet(tabs bool, height, rows int, want sheet.GridWant) sheet.Sheet {
	plan := sheet.PlanSheet(a.width, height, want, tabs, rows, a.legend)
	return sheet.Sheet{SheetPlan: plan, Session: a.Session, Styles: a.styles, Order: a.desk.Order, Selected: a.version}
}

// versionNames are the names of the columns, in their order.
func (a *app) versionNames() []string {
	names := make([]string, len(a.desk.Order))
	for i, v := range a.desk.Order {
		names[i] = a.Names[v]
	}
	return names
}

// settleCoverage brings the coverage up to date with the state.
func (a *app) settleCoverage(height int) tea.Cmd {
	c := &a.coverage
	cmd := c.Update(a.surveyor.Current, a.version)
	if c.Of.Survey == nil {
		return cmd
	}
	sentences := len(c.Of.Survey.Coverage)
	v := sheet.CoverageView{Coverage: c, Sheet: a.sheet(false, height, len(c.List), sheet.CoverageWant(a.versionNames(), sentences)), Survey: c.Of.Survey}
	c.Plan = v.SheetPlan
	c.Grid.Fit(len(c.List), c.Plan.Body)
	width, rows := v.PaneSize()
	c.Pane = draw.Dealt(v.Cards(), width, rows)
	return cmd
}

// settleLedger does so with the ledger.
func (a *app) settleLedger(height int) tea.Cmd {
	g := &a.ledger
	cmd := g.Update(a.surveyor.Current, a.version)
	if g.Of.Survey == nil {
		return cmd
	}
	l := g.List()
	v := sheet.LedgerView{Ledger: g, Sheet: a.sheet(true, height, len(l.Shown), sheet.LedgerWant(a.versionNames(), g.Of.Survey.Tallies[g.Tab].Longest)), Survey: g.Of.Survey}
	g.Plan = v.SheetPlan
	l.Fit(len(l.Shown), g.Plan.Body)
	width, rows := v.PaneSize()
	g.Pane = draw.Dealt(v.Cards(), width, rows)
	return cmd
}

func (a *app) coverageView() sheet.CoverageView {
	return sheet.CoverageView{Coverage: &a.coverage, Sheet: sheet.Sheet{SheetPlan: a.coverage.Plan, Session: a.Session, Styles: a.styles, Order: a.desk.Order, Selected: a.version}, Survey: a.coverage.Of.Survey}
}

func (a *app) ledgerView() sheet.LedgerView {
	return sheet.LedgerView{Ledger: &a.ledger, Sheet: sheet.Sheet{SheetPlan: a.ledger.Plan, Session: a.Session, Styles: a.styles, Order: a.desk.Order, Selected: a.version}, Survey: a.ledger.Of.Survey}
}

// searched is the screen that a search is about.
func (a *app) searched() dialog.Searchable {
	switch a.screen {
	case keys.CoverageScreen:
		return &a.coverage
	case keys.LedgerScreen:
		return &a.ledger
	}
	return &a.reader
}

// foundRows takes the answer to a query in the coverage or the ledger.
func (a *app) foundRows(msg sheet.FoundRowsMsg) {
	jump := a.prompt != nil && a.screen == msg.In
	switch msg.In {
	case keys.CoverageScreen:
		a.coverage.Found(msg, jump)
	case keys.LedgerScreen:
		a.ledger.Found(msg, jump)
	}
}

// actOnSheet carries out an action of the coverage or the ledger.
func (a *app) actOnSheet(do keys.Action) tea.Cmd {
	on := a.searched()
	switch do {
	case keys.NextVersion, keys.PreviousVersion:
		a.version = a.desk.Do(do, a.version)
	case keys.ColumnRight:
		a.version = sheet.Neighbour(a.desk.Order, a.version, 1)
	case keys.ColumnLeft:
		a.version = sheet.Neighbour(a.desk.Order, a.version, -1)
	case keys.Back:
		if on.Query() != "" {
			return on.Seek("")
		}
		a.screen = keys.DeskScreen
	case keys.OpenSearch:
		if a.surveyor.Current != nil {
			a.prompt = dialog.NewPrompt(on)
			return on.Seek("")
		}
	case keys.MarkSeen, keys.MarkFlag:
		a.sayWhereMarksAreMade()
	default:
		on.Do(do)
	}
	for _, remark := range []*string{&a.coverage.Remark, &a.ledger.Remark} {
		if *remark != "" {
			a.notice, *remark = notification{style.Muted, *remark + " in " + a.Names[a.version]}, ""
		}
	}
	return nil
}

// sayWhereMarksAreMade tells who marks a row that marks belong to passages.
func (a *app) sayWhereMarksAreMade() {
	enter, _ := a.keys.Of(keys.Open, a.screenScene())
	a.Notify(style.Muted, "open it with "+enter.Key+" to mark, flag or note it")
}

// sheetFilter describes the filter of the coverage or the ledger, empty where
// it lets everything through.
func (a *app) sheetFilter() string {
	switch {
	case a.screen == keys.CoverageScreen && a.coverage.Of.Survey != nil:
		return a.coverageView().FilterText()
	case a.screen == keys.LedgerScreen && a.ledger.Of.Survey != nil:
		return a.ledgerView().FilterText()
	}
	return ""
}

// sheetStatus says where the cursor is in the coverage or the ledger.
func (a *app) sheetStatus() []string {
	if a.surveyor.Current == nil {
		return nil
	}
	var parts []string
	if found := a.searched().Answer(); found != "" && a.prompt == nil {
		parts = append(parts, found)
	}
	if l := a.ledger.List(); a.screen == keys.LedgerScreen && len(l.Shown) > 0 {
		return append(parts, fmt.Sprintf("%d of %d", l.Cursor+1, len(l.Shown)))
	}
	if r := a.coverage.Current(); a.screen == keys.CoverageScreen && len(a.coverage.List) > 0 && r.Kind == story.SentenceRow {
		parts = append(parts, fmt.Sprintf("sentence %d of %d", r.At+1, len(a.surveyor.Current.Coverage)))
	}
	return parts
}
