package sheet

import (
	"fmt"
	"testing"

	"storydiff/diffing/review"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// findingsAt is the list of findings of the cable car, with some marks.
func findingsAt(t testing.TB, width int, query string, actions ...keys.Action) findingsDrawing {
	b, survey := sample.CableCarSession(t)
	r := b.Readings[b.Order[0]]
	for i, m := range []review.Mark{{Dismissed: true}, {Seen: true, Flagged: true, Note: "late"}} {
		if i < len(r.Order) {
			b.SetMark(story.OnFinding(r, r.Order[i]), m)
		}
	}
	f := NewFindings(b, &story.Surveyor{Current: survey})
	after(&f, width, query, actions...)
	return f.drawing(room(width))
}

func (v findingsDrawing) table() []string { return v.rows()[:v.Heads+v.Body] }

func TestGoldenFindings(t *testing.T) {
	var p golden.Pictures
	for _, width := range gridWidths {
		p.Add(fmt.Sprintf("%d cells", width), findingsAt(t, width, "").table())
	}
	for n := range story.Groupings - 1 {
		v := findingsAt(t, 80, "", []keys.Action{keys.NextTab, keys.NextTab, keys.NextTab}[:n+1]...)
		p.Add(v.Group.String(), v.table())
	}
	p.Add("sorted by outlet, turned", findingsAt(t, 80, "", keys.SortNext, keys.SortNext, keys.SortTurn).table())
	v := findingsAt(t, 80, "")
	v.Findings.SetFilter(v.filter.Toggled(0))
	v.Fit(room(80))
	p.Add("with nothing that the filter lets through", v.Findings.drawing(room(80)).table())
	p.AddNamed("by role, and searched", findingsAt(t, 120, "rope", keys.LineDown).table())
	p.Compare(t, "findings")
}

func TestGoldenFindingsPane(t *testing.T) {
	var p golden.Pictures
	for _, size := range paneSizes {
		v := findingsAt(t, size[0], "", keys.LineDown)
		p.Add(fmt.Sprintf("%d×%d", size[0], size[1]), pane(v.sheet, v.title(), v.cards(), size[0], size[1]))
	}
	v := findingsAt(t, 120, "", keys.GoBottom)
	p.Add("dismissed", pane(v.sheet, v.title(), v.cards(), 120, 8))
	p.Compare(t, "findings-pane")
}

// TestFindingsPlan checks at every width that the columns fit into it.
func TestFindingsPlan(t *testing.T) {
	for width := 1; width < 260; width++ {
		for _, name := range []int{1, 9, 40} {
			gutter := min(width/4, 2)
			p := planFindings(width, gutter, name)
			used := gutter
			for _, n := range p.columns {
				if n > 0 {
					used += n + 1
				}
			}
			if used > width+1 {
				t.Errorf("%d cells, names of %d: the columns take %d", width, name, used)
			}
			if width > 8 && p.columns[story.VersionColumn] < 1 {
				t.Errorf("%d cells, names of %d: no room for what differs: %v", width, name, p.columns)
			}
		}
	}
}
