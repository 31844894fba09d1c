package sheet

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A findingsPlan says how wide the columns of the list are, in cells; 0 for one that
// is left out. The gap after a column is not counted.
type findingsPlan struct {
	columns [story.EntryColumns]int
}

const (
	severityCells = 6  // "medium"
	severityTitle = 9  // "severity" and the mark of the column sorted by
	kindCells     = 13 // "changed since"
	markCells     = 3  // a flag, a note, and whether it was seen
	leastOutlet   = 8
	placeCells    = 4 // "(12)"
	mostOutlet    = 32
	leastSaid     = 15 // cells of a column of texts
)

// planFindings divides width cells. As the width gets less, the original's words are
// left out first, then the paragraph and the kind, then the severity.
func planFindings(width, gutter, longestName int) findingsPlan {
	var p findingsPlan
	room := width - gutter
	take := func(c story.EntryColumn, n int) {
		p.columns[c] = n
		room -= n + 1
	}
	take(story.MarkColumn, min(markCells, max(room/6, 1)))
	switch {
	case width >= 70:
		take(story.SeverityColumn, severityTitle)
	case width >= 30:
		take(story.SeverityColumn, severityCells)
	}
	outlet := min(max(longestName, leastOutlet), mostOutlet, max(width/6, leastOutlet))
	if width >= 24 {
		take(story.OutletColumn, outlet)
	}
	if room-kindCells-1 >= 2*leastSaid {
		take(story.KindColumn, kindCells)
	}
	if left := room - placeCells - 1; left >= 2*leastSaid || room < 2*leastSaid && left >= leastSaid {
		take(story.PlaceColumn, placeCells)
	}
	if room >= 2*leastSaid {
		half := (room - 1) / 2
		p.columns[story.OriginalColumn], p.columns[story.VersionColumn] = half, room-1-half
		return p
	}
	p.columns[story.VersionColumn] = max(room, 0)
	return p
}

// Fit makes the rows, and lays them out. The command repeats a search in them.
func (f *Findings) Fit(on draw.Screen) tea.Cmd {
	cmd := f.update()
	f.Plan = newPlan(on.Width, on.Height, gridWant{}, false, len(f.List), on.Legend)
	f.Plan.Heads = 0
	if on.Height >= 6 {
		f.Plan.Heads = 1
	}
	f.Plan.Figures = 0
	rest := max(on.Height-f.Plan.Heads-f.Plan.Legend, 0)
	if f.Plan.Pane > 0 {
		f.Plan.Pane = max(rest*9/20, min(3, rest))
	}
	if f.Plan.Body = rest - f.Plan.Pane; f.Plan.Pane > 0 && len(f.List) < f.Plan.Body {
		f.Plan.Body = max(len(f.List), 1)
		f.Plan.Pane = rest - f.Plan.Body
	}
	f.grid.Fit(len(f.List), f.Plan.Body)
	f.settle(1)
	v := f.drawing(on)
	width, rows := v.paneSize()
	f.layPane(v.cards(), width, rows, on.Keys, keys.InFindings)
	return cmd
}
