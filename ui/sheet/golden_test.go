package sheet

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/draw"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// gridWidths are those at which a grid has other columns, or other headings.
var gridWidths = []int{20, 40, 80, 120, 200}

// paneSizes are those at which the cards of a pane stand in one column, in two,
// in three, or have no room.
var paneSizes = [][2]int{{20, 6}, {40, 10}, {80, 12}, {80, 3}, {120, 8}, {200, 6}}

func room(width int) draw.Screen {
	return draw.Screen{Width: width, Height: 30, Styles: golden.Looks(), Keys: keys.NewMap()}
}

// after carries out actions on the coverage or the ledger, and searches it if
// there is something to search for.
func after(s interface {
	Fit(draw.Screen) tea.Cmd
	Do(keys.Action)
	SearchFor(string) tea.Cmd
	Found(FoundRowsMsg, bool)
}, width int, query string, actions ...keys.Action) {
	s.Fit(room(width))
	for _, do := range actions {
		s.Do(do)
		s.Fit(room(width))
	}
	if query != "" {
		s.Found(s.SearchFor(query)().(FoundRowsMsg), true)
		s.Fit(room(width))
	}
}

// coverageAt is the coverage of the cable car with a version selected.
func coverageAt(t testing.TB, version, width int, query string, actions ...keys.Action) coverageDrawing {
	b, survey := sample.CableCarSession(t)
	b.Selected = version
	c := NewCoverage(b, &story.Surveyor{Current: survey})
	after(&c, width, query, actions...)
	return c.drawing(room(width))
}

// ledgerAt is its ledger.
func ledgerAt(t testing.TB, version, width int, query string, actions ...keys.Action) ledgerDrawing {
	b, survey := sample.CableCarSession(t)
	b.Selected = version
	g := NewLedger(b, &story.Surveyor{Current: survey})
	after(&g, width, query, actions...)
	return g.drawing(room(width))
}

// grid draws what stands above the pane.
func (v coverageDrawing) grid() []string {
	return v.rows()[:v.Heads+v.Figures+v.Body]
}

func (v ledgerDrawing) grid() []string {
	return v.rows()[v.Tabs : v.Tabs+v.Heads+v.Figures+v.Body]
}

// pane draws a title and cards into a pane of a size.
func pane(s sheet, title *draw.Paragraph, cards []draw.Card, width, height int) []string {
	s.width = width
	d := draw.LayCards(cards, width, height, draw.Scrolled{})
	return append([]string{s.rule(title)}, d.View(s.Styles, width)...)
}

func TestGoldenCoverageGrid(t *testing.T) {
	var p golden.Pictures
	for _, width := range gridWidths {
		p.Add(fmt.Sprintf("%d cells", width), coverageAt(t, 1, width, "").grid())
	}
	for filter := range story.RowFilters - 1 {
		v := coverageAt(t, 1, 80, "", []keys.Action{keys.NextFilter, keys.NextFilter, keys.NextFilter}[:filter+1]...)
		p.Add("only "+v.filterText(), v.grid())
	}
	p.Add("nothing to show", coverageAt(t, 3, 80, "", keys.NextFilter, keys.NextFilter).grid())
	p.Add("on the last page of versions", coverageAt(t, 6, 60, "", keys.NextChange).grid())
	p.Add("on a screen of 12 rows, 40 cells", squeezed(t, 40, 12))
	p.Add("on a screen of 7 rows, 80 cells", squeezed(t, 80, 7))
	p.AddNamed("by role, and searched", coverageAt(t, 1, 120, "rope").grid())
	p.Compare(t, "coverage-grid")
}

// squeezed draws the grid of a screen that has fewer rows for it than it needs.
func squeezed(t testing.TB, width, height int) []string {
	v := coverageAt(t, 1, width, "", keys.GoBottom)
	on := room(width)
	on.Height = height
	v.Coverage.Fit(on)
	return v.Coverage.drawing(on).grid()
}

func TestGoldenCoveragePane(t *testing.T) {
	var p golden.Pictures
	for _, size := range paneSizes {
		v := coverageAt(t, 1, size[0], "", keys.NextFinding)
		p.Add(fmt.Sprintf("%d×%d", size[0], size[1]), pane(v.sheet, v.title(), v.cards(), size[0], size[1]))
	}
	for _, row := range []struct {
		name    string
		version int
		actions []keys.Action
	}{
		{"dropped", 2, nil},
		{"moved", 1, []keys.Action{keys.NextChange, keys.NextChange, keys.NextChange}},
		{"what is added, in figures", 1, []keys.Action{keys.GoBottom, keys.LineUp, keys.LineUp}},
		{"an addition", 1, []keys.Action{keys.GoBottom}},
		{"no row", 3, []keys.Action{keys.NextFilter, keys.NextFilter}},
	} {
		v := coverageAt(t, row.version, 120, "", row.actions...)
		p.Add(row.name, pane(v.sheet, v.title(), v.cards(), 120, 8))
	}
	v := coverageAt(t, 1, 120, "rope")
	p.AddNamed("by role, and searched", pane(v.sheet, v.title(), v.cards(), 120, 8))
	v = coverageAt(t, 1, 120, "", keys.NextFinding)
	p.AddNamed("by role, with a finding", pane(v.sheet, v.title(), v.cards(), 120, 8))
	p.Compare(t, "coverage-pane")
}

func TestGoldenLedgerTabs(t *testing.T) {
	var p golden.Pictures
	for _, width := range []int{20, 59, 60, 120} {
		p.Add(fmt.Sprintf("%d cells", width), []string{ledgerAt(t, 1, width, "").tabLine()})
	}
	p.AddNamed("by role", []string{ledgerAt(t, 1, 120, "", keys.NextTab).tabLine()})
	p.Compare(t, "ledger-tabs")
}

func TestGoldenLedgerGrid(t *testing.T) {
	var p golden.Pictures
	for _, width := range gridWidths {
		p.Add(fmt.Sprintf("names, %d cells", width), ledgerAt(t, 1, width, "").grid())
	}
	for n, tab := range []string{"numbers", "quotations", "shared"} {
		p.Add(tab, ledgerAt(t, 1, 120, "", []keys.Action{keys.NextTab, keys.NextTab, keys.NextTab}[:n+1]...).grid())
	}
	for filter := range story.RowFilters - 1 {
		v := ledgerAt(t, 1, 80, "", []keys.Action{keys.NextFilter, keys.NextFilter, keys.NextFilter}[:filter+1]...)
		p.Add("only "+v.filterText(), v.grid())
	}
	p.Add("nothing to show", ledgerAt(t, 3, 80, "", keys.NextFilter, keys.NextFilter).grid())
	p.AddNamed("by role, and searched", ledgerAt(t, 1, 120, "solvang").grid())
	p.Compare(t, "ledger-grid")
}

func TestGoldenLedgerPane(t *testing.T) {
	var p golden.Pictures
	for _, size := range paneSizes {
		v := ledgerAt(t, 1, size[0], "solvang")
		p.Add(fmt.Sprintf("a name, %d×%d", size[0], size[1]), pane(v.sheet, v.title(), v.cards(), size[0], size[1]))
	}
	tab := keys.NextTab
	for _, row := range []struct {
		name    string
		version int
		actions []keys.Action
	}{
		{"a number", 1, []keys.Action{tab}},
		{"a number that is missing", 1, []keys.Action{tab, keys.LineDown}},
		{"a quotation", 1, []keys.Action{tab, tab, keys.LineDown}},
		{"shared", 1, []keys.Action{tab, tab, tab}},
		{"no item", 3, []keys.Action{keys.NextFilter, keys.NextFilter}},
	} {
		v := ledgerAt(t, row.version, 120, "", row.actions...)
		p.Add(row.name, pane(v.sheet, v.title(), v.cards(), 120, 8))
	}
	v := ledgerAt(t, 1, 120, "solvang")
	p.AddNamed("by role, and searched", pane(v.sheet, v.title(), v.cards(), 120, 8))
	p.Compare(t, "ledger-pane")
}

func TestGoldenLegends(t *testing.T) {
	var p golden.Pictures
	for _, width := range []int{20, 80, 200} {
		p.Add(fmt.Sprintf("coverage, %d cells", width), coverageLegend(golden.Looks(), width, 1))
		p.Add(fmt.Sprintf("ledger, %d cells", width), ledgerLegend(golden.Looks(), width, 1))
		p.Add(fmt.Sprintf("findings, %d cells", width), findingsLegend(golden.Looks(), width, 1))
	}
	p.AddNamed("ledger, by role", ledgerLegend(golden.Looks(), 200, 1))
	p.Compare(t, "legends")
}

func TestGoldenHints(t *testing.T) {
	var p golden.Pictures
	for _, width := range []int{40, 80, 200} {
		c, g := coverageAt(t, 1, width, ""), ledgerAt(t, 1, width, "")
		p.Add(fmt.Sprintf("coverage, %d cells", width), []string{draw.Hints(golden.Looks(), keys.NewMap(), keys.InCoverage, width, c.Coverage.Hints()...)})
		p.Add(fmt.Sprintf("ledger, %d cells", width), []string{draw.Hints(golden.Looks(), keys.NewMap(), keys.InLedger, width, g.Ledger.Hints()...)})
	}
	p.Compare(t, "hints")
}
