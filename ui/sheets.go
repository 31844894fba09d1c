package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// sheet lays the coverage or the ledger out over a part of the screen.
func (a *app) sheet(tabs bool, height, rows int, want gridWant) sheet {
	plan := planSheet(a.width, height, want, tabs, rows, a.legend)
	return sheet{plan, a.Session, a.styles, a.desk.order, a.version}
}

// versionNames are the names of the columns, in their order.
func (a *app) versionNames() []string {
	names := make([]string, len(a.desk.order))
	for i, v := range a.desk.order {
		names[i] = a.Names[v]
	}
	return names
}

// settleCoverage brings the coverage up to date with the state.
func (a *app) settleCoverage(height int) tea.Cmd {
	c := &a.coverage
	cmd := c.update(a.surveyor.Current, a.version)
	if c.of.survey == nil {
		return cmd
	}
	sentences := len(c.of.survey.Coverage)
	v := coverageView{c, a.sheet(false, height, len(c.list), coverageWant(a.versionNames(), sentences)), c.of.survey}
	c.plan = v.sheetPlan
	c.grid.fit(len(c.list), c.plan.body)
	width, rows := v.paneSize()
	c.pane = draw.Dealt(v.cards(), width, rows)
	return cmd
}

// settleLedger does so with the ledger.
func (a *app) settleLedger(height int) tea.Cmd {
	g := &a.ledger
	cmd := g.update(a.surveyor.Current, a.version)
	if g.of.survey == nil {
		return cmd
	}
	l := g.list()
	v := ledgerView{g, a.sheet(true, height, len(l.shown), ledgerWant(a.versionNames(), g.of.survey.Tallies[g.tab].Longest)), g.of.survey}
	g.plan = v.sheetPlan
	l.fit(len(l.shown), g.plan.body)
	width, rows := v.paneSize()
	g.pane = draw.Dealt(v.cards(), width, rows)
	return cmd
}

func (a *app) coverageView() coverageView {
	return coverageView{&a.coverage, sheet{a.coverage.plan, a.Session, a.styles, a.desk.order, a.version}, a.coverage.of.survey}
}

func (a *app) ledgerView() ledgerView {
	return ledgerView{&a.ledger, sheet{a.ledger.plan, a.Session, a.styles, a.desk.order, a.version}, a.ledger.of.survey}
}

// searched is the screen that a search is about.
func (a *app) searched() searchable {
	switch a.screen {
	case keys.CoverageScreen:
		return &a.coverage
	case keys.LedgerScreen:
		return &a.ledger
	}
	return &a.reader
}

// foundRows takes the answer to a query in the coverage or the ledger.
func (a *app) foundRows(msg foundRowsMsg) {
	jump := a.prompt != nil && a.screen == msg.in
	switch msg.in {
	case keys.CoverageScreen:
		a.coverage.found(msg, jump)
	case keys.LedgerScreen:
		a.ledger.found(msg, jump)
	}
}

// actOnSheet carries out an action of the coverage or the ledger.
func (a *app) actOnSheet(do keys.Action) tea.Cmd {
	on := a.searched()
	switch do {
	case keys.NextVersion, keys.PreviousVersion:
		a.version = a.desk.Do(do, a.version)
	case keys.ColumnRight:
		a.version = neighbour(a.desk.order, a.version, 1)
	case keys.ColumnLeft:
		a.version = neighbour(a.desk.order, a.version, -1)
	case keys.Back:
		if on.Query() != "" {
			return on.Seek("")
		}
		a.screen = keys.DeskScreen
	case keys.OpenSearch:
		if a.surveyor.Current != nil {
			a.prompt = newPrompt(on)
			return on.Seek("")
		}
	case keys.MarkSeen, keys.MarkFlag, keys.WriteNote:
		enter, _ := a.keys.Of(keys.Open, a.screenScene())
		a.notice = notification{style.Muted, "open it with " + enter.Key + " to mark, flag or note it"}
	default:
		on.Do(do)
	}
	for _, remark := range []*string{&a.coverage.remark, &a.ledger.remark} {
		if *remark != "" {
			a.notice, *remark = notification{style.Muted, *remark + " in " + a.Names[a.version]}, ""
		}
	}
	return nil
}

// sheetFilter describes the filter of the coverage or the ledger, empty where
// it lets everything through.
func (a *app) sheetFilter() string {
	switch {
	case a.screen == keys.CoverageScreen && a.coverage.of.survey != nil:
		return a.coverageView().filterText()
	case a.screen == keys.LedgerScreen && a.ledger.of.survey != nil:
		return a.ledgerView().filterText()
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
	if l := a.ledger.list(); a.screen == keys.LedgerScreen && len(l.shown) > 0 {
		return append(parts, fmt.Sprintf("%d of %d", l.cursor+1, len(l.shown)))
	}
	if r := a.coverage.current(); a.screen == keys.CoverageScreen && len(a.coverage.list) > 0 && r.Kind == story.SentenceRow {
		parts = append(parts, fmt.Sprintf("sentence %d of %d", r.At+1, len(a.surveyor.Current.Coverage)))
	}
	return parts
}
