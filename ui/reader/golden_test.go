package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing/review"
	"storydiff/ui/draw"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// body draws the reader's window without the strip at its edge, as high as what
// stands in it.
func body(r *Model) []string {
	r.Plan.Strip = 0
	rows := r.Body(golden.Looks())
	for len(rows) > 0 && strings.TrimSpace(rows[len(rows)-1]) == "" {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// near draws what the cursor is on, with one item before it and one after; and
// all where some is left out, for then that is the point.
func near(r *Model) []string {
	if r.Filter.On() || r.Layout == style.ChangesOnly {
		return body(r)
	}
	r.Top = Place{Item: max(r.Cursor-1, 0)}
	r.Plan.Body = 0
	for i := r.Top.Item; i <= min(r.Cursor+1, len(r.Shown)-1); i++ {
		r.Plan.Body += r.Block(i).Height()
	}
	r.Top.Row = r.Block(r.Top.Item).Blank
	r.Plan.Body -= r.Top.Row
	return body(r)
}

// TestGoldenStates shows what each state looks like in one column and in two.
func TestGoldenStates(t *testing.T) {
	var p golden.Pictures
	for _, s := range scenes() {
		for _, width := range []int{80, 120} {
			p.Add(fmt.Sprintf("%s, %d cells", s.name, width), near(s.open(t, width)))
		}
	}
	for _, width := range []int{11, 20, 40} {
		p.Add(fmt.Sprintf("moved, %d cells", width), near(mirror("", do(keys.NextChange, keys.NextChange, keys.NextChange)).open(t, width)))
	}
	p.Compare(t, "states")
}

// TestGoldenBody shows a version with some of everything, where the layout
// changes with the width.
func TestGoldenBody(t *testing.T) {
	var p golden.Pictures
	s := mirror("", nil)
	for _, width := range []int{40, 99, 100, 200} {
		p.Add(fmt.Sprintf("%d cells", width), body(s.open(t, width)))
	}
	s.prepare = layout(style.Inline)
	p.Add("inline, 120 cells", body(s.open(t, 120)))
	p.Compare(t, "body")
}

// TestGoldenWindow shows a part of the story, with the strip at its edge.
func TestGoldenWindow(t *testing.T) {
	var p golden.Pictures
	r := mirror("", all(marked, do(keys.NextChange, keys.NextChange, keys.NextChange))).open(t, 80)
	for _, height := range []int{18, 10, 3} {
		on := room(80)
		on.Height = height
		r.Fit(on)
		p.Add(fmt.Sprintf("80×%d", r.Plan.Body), r.Body(golden.Looks()))
	}
	p.AddNamed("by role", r.Body(golden.Looks()))
	p.Compare(t, "window")
}

// TestGoldenLooks shows the role of everything in the body.
func TestGoldenLooks(t *testing.T) {
	var p golden.Pictures
	for _, s := range append(markedScenes(), mirror("marked", all(marked, do(keys.NextChange)))) {
		p.AddNamed(s.name, near(s.open(t, 120)))
	}
	s := mirror("", nil)
	p.AddNamed("side by side", body(s.open(t, 120)))
	s.prepare = layout(style.Inline)
	p.AddNamed("inline", body(s.open(t, 120)))
	p.Compare(t, "looks")
}

// TestGoldenBrackets shows what is marked where there are no colours.
func TestGoldenBrackets(t *testing.T) {
	var p golden.Pictures
	for _, choice := range []style.Layout{style.SideBySide, style.Inline} {
		r := mirror("", layout(choice)).open(t, 120)
		on := room(120)
		on.Styles.Brackets = true
		r.Fit(on)
		p.Add(choice.Label(), body(r))
	}
	p.Compare(t, "brackets")
}

// TestGoldenBeside shows several versions beside the original.
func TestGoldenBeside(t *testing.T) {
	var p golden.Pictures
	quay := scene{"", sample.QuaySession, 2, more(2)}
	for _, width := range []int{120, 160, 200} {
		r := quay.open(t, width)
		r.Do(keys.NextChange)
		r.session.SetMark(story.OnPassage(r.Text, r.CursorPassage()), review.Mark{Flagged: true})
		r.marked()
		r.Fit(room(width))
		heads := r.besideHeads(golden.Looks(), r.ColumnHeads())
		p.Add(fmt.Sprintf("%d columns in %d cells", r.Plan.Columns, width), append([]string{heads}, body(r)...))
	}
	searched := all(more(2), seek("office"))
	quay.prepare = searched
	r := quay.open(t, 160)
	p.AddNamed("by role, with what was searched for", append([]string{r.besideHeads(golden.Looks(), r.ColumnHeads())}, body(r)...))
	p.Compare(t, "beside")
}

// partedSession is the lock gate's with a headline, a summary and a note in its
// texts.
func partedSession(t testing.TB) *story.Session {
	b := sample.LockGateSession(t)
	r := b.Readings[1]
	for p, part := range map[int]text.Part{0: text.Note, 1: text.Headline, 2: text.Standfirst, 3: text.Standfirst, 4: text.Standfirst} {
		for s := range story.Sides {
			for _, i := range story.Sentences(&r.Passages[p], s) {
				story.Article(r.Comparison, s).Sentences[i].Part = part
			}
		}
	}
	return b
}

// TestGoldenParts shows what has the name of its part above it.
func TestGoldenParts(t *testing.T) {
	var p golden.Pictures
	parts := scene{"", partedSession, 1, nil}
	for _, width := range []int{24, 80, 120} {
		r := parts.open(t, width)
		r.Plan.Body = 0
		for i := range 6 {
			r.Plan.Body += r.Block(i).Height()
		}
		p.Add(fmt.Sprintf("%d cells", width), body(r))
		if width == 120 {
			p.AddNamed("by role", body(r))
		}
	}
	r := parts.open(t, 80)
	r.pointAt(1)
	p.Add("foot of a note", r.explanation().View(golden.Looks(), 80, 3))
	p.Compare(t, "parts")
}

// TestGoldenHeads shows what stands above the texts.
func TestGoldenHeads(t *testing.T) {
	var p golden.Pictures
	for _, width := range []int{20, 40, 80, 100, 120, 200} {
		r := mirror("", nil).open(t, width)
		r.session.Names[r.session.Original], r.session.Names[r.session.Selected] = "Norden Press", "The Daily Mirror of Korsund"
		p.Add(fmt.Sprintf("%d cells", width), []string{r.heads(golden.Looks(), 2, 12)})
		if width == 100 {
			p.AddNamed("by role", []string{r.heads(golden.Looks(), 2, 12)})
		}
	}
	p.Compare(t, "heads")
}

// TestGoldenFoot shows what the foot says in each state, and where one is.
func TestGoldenFoot(t *testing.T) {
	var p golden.Pictures
	list := append(scenes(), markedScenes()...)
	for _, s := range append(list, mirror("gap", all(only(Filter{Moved: true}), do(keys.LineDown)))) {
		r := s.open(t, 80)
		foot := r.explanation()
		p.Add(s.name, append(foot.View(golden.Looks(), 80, 1+foot.Rows(78)), "status: "+strings.Join(append(r.LeftOut(), r.Status()...), " | ")))
	}
	r := mirror("", do(keys.NextFinding, keys.NextFinding, keys.NextFinding)).open(t, 120)
	for _, size := range [][2]int{{200, 3}, {120, 4}, {40, 6}, {40, 3}, {20, 3}, {7, 2}} {
		p.Add(fmt.Sprintf("%d×%d", size[0], size[1]), r.explanation().View(golden.Looks(), size[0], size[1]))
	}
	p.AddNamed("by role", r.explanation().View(golden.Looks(), 120, 4))
	r = mirror("", all(marked, do(keys.NextChange))).open(t, 120)
	p.AddNamed("by role, marked", r.explanation().View(golden.Looks(), 120, 4))
	p.Compare(t, "foot")
}

// TestGoldenStrip shows the strip at the reader's edge beside what stands for
// it.
func TestGoldenStrip(t *testing.T) {
	var p golden.Pictures
	r := mirror("", marked).open(t, 80)
	for _, rows := range []int{30, 12, 4} {
		s := NewStrip(r.Text, r.Shown, rows, r.Notes)
		var list []string
		for k := range rows {
			l := draw.NewLine(golden.Looks(), 2)
			s.paint(l, k, rows/4, rows/2)
			list = append(list, l.String())
		}
		p.Add(fmt.Sprintf("%d rows", rows), list)
		if rows == 12 {
			p.AddNamed("by role", list)
		}
	}
	p.Compare(t, "strip")
}

// TestGoldenTrail leads a reader through the places of an item of the ledger.
func TestGoldenTrail(t *testing.T) {
	var p golden.Pictures
	b, survey := sample.CableCarSession(t)
	items := survey.Items[story.NamesTab]
	i := slices.IndexFunc(items, func(it story.LedgerItem) bool { return it.Text == "Ingrid Solvang" })
	for article := 1; article <= 5; article += 2 {
		b.Selected = article
		r := New(b)
		r.Fit(room(120))
		r.ShowPlaces(&ItemPlaces{Survey: survey, Tab: story.NamesTab, Item: &items[i]})
		r.Fit(room(120))
		p.AddNamed(b.Names[article]+": "+r.SearchStatus(), near(&r))
	}
	p.Compare(t, "trail")
}

func TestGoldenHints(t *testing.T) {
	var p golden.Pictures
	hints := func(r *Model, width int) []string {
		return []string{draw.Hints(golden.Looks(), keys.NewMap(), keys.InReader, width, r.Hints()...)}
	}
	for _, width := range []int{40, 80, 200} {
		p.Add(fmt.Sprintf("%d cells", width), hints(mirror("", nil).open(t, width), width))
	}
	next := keys.NextChange
	p.Add("on what has moved", hints(mirror("", do(next, next, next)).open(t, 80), 80))
	b, survey := sample.CableCarSession(t)
	r := New(b)
	r.Fit(room(120))
	r.ShowPlaces(&ItemPlaces{Survey: survey, Tab: story.NamesTab, Item: &survey.Items[story.NamesTab][0]})
	p.Add("on a trail", hints(&r, 120))
	p.Compare(t, "hints")
}
