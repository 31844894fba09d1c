package reader

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// New returns the reader of a session.
func New(s *story.Session) Model { return Model{session: s, Notes: s.Notes, Finding: -1} }

// Fit opens the version selected with the other versions wanted beside it, and
// lays them out for a screen. The command repeats a search in texts that are new
// on the screen.
func (r *Model) Fit(on draw.Screen) tea.Cmd {
	s := r.session
	cmd := r.Open(s.Readings[s.Selected])
	r.land()
	if r.marksAt != r.Notes.Revision {
		r.marked()
	}
	want := 0
	if r.Text != nil {
		want = r.explanation().Rows(max(on.Width-2, 1))
	}
	wanted := r.wanted()
	p := newPlan(on.Width, on.Height, r.Layout, len(wanted), want, r.legendHeight(on))
	if r.hasHeadline() {
		p.addHeadline()
	}
	cmd = tea.Batch(cmd, r.setBeside(within(wanted, s.Selected, p.Columns-1), s.Selected, s.Readings))
	r.Name = s.Names[s.Selected]
	r.layOut(p, on.Styles.Brackets)
	r.layFoot()
	return cmd
}

// mostLegend is the largest number of rows of the legend.
const mostLegend = 2

// legendHeight is the number of rows wanted for the legend. It is worked out once
// for a width, since it is asked for with every key.
func (r *Model) legendHeight(on draw.Screen) int {
	if !on.Legend {
		return 0
	}
	if on.Width != r.legendWidth {
		r.legendWidth, r.legendRows = on.Width, draw.ReaderLegendHeight(on.Styles, on.Width, mostLegend)
	}
	return r.legendRows
}

// wanted lists the articles to be shown beside the original, in the order of
// the desk. The first of them stays the same as long as the version selected is
// in the list. It is nil if no other version is wanted.
func (r *Model) wanted() []int {
	order, at := r.session.Order, r.session.Place()
	n := min(r.More+1, len(order))
	if n < 2 || at < 0 {
		return nil
	}
	first := min(max(r.First, at-n+1, 0), at, len(order)-n)
	r.First = first
	return order[first : first+n]
}

// View draws the reader; nil if there is nothing to read yet.
func (r *Model) View(on draw.Screen) []string {
	if r.Text == nil {
		return nil
	}
	var rows []string
	s := r.session
	switch {
	case r.Plan.Heads == 0:
	case r.Plan.Columns > 2:
		rows = append(rows, r.besideHeads(on.Styles, r.ColumnHeads()))
	default:
		rows = append(rows, r.heads(on.Styles, max(s.Place(), 0)+1, len(s.Order)))
	}
	if r.Plan.Headline > 0 {
		rows = append(rows, r.headlineRow(on.Styles))
	}
	rows = append(rows, r.Body(on.Styles)...)
	foot := r.explanation()
	down, _ := on.Keys.Of(keys.PaneDown, keys.InReader)
	foot.from = draw.Scrolled{Top: r.footTop, Down: down.Key}
	if name := r.nameBeside(r.Plan); name != "" {
		foot.Title = name + " · " + foot.Title
	}
	rows = append(rows, foot.View(on.Styles, on.Width, r.Plan.Foot)...)
	return append(rows, draw.ReaderLegend(on.Styles, on.Width, r.Plan.Legend)...)
}

// ColumnHeads lists the headings of the columns, the original's first.
func (r *Model) ColumnHeads() []ColumnHead {
	s := r.session
	heads := make([]ColumnHead, len(r.Beside.Others)+2)
	heads[0] = ColumnHead{Article: s.Original, About: "original"}
	head := func(k, article int) {
		about := "comparing " + cells.Ellipsis
		if reading := s.Readings[article]; reading != nil {
			about = "carries " + cells.Percent(reading.Figures.Coverage)
		}
		heads[r.Beside.Column(k)] = ColumnHead{Article: article, About: about, Current: k < 0}
	}
	head(-1, s.Selected)
	for k, c := range r.Beside.Others {
		head(k, c.Article)
	}
	return heads
}

// Click puts the cursor on the passage at row y. A click in the column of
// another version also selects that version. x and y are cells of the reader's
// part of the screen.
func (r *Model) Click(_ draw.Screen, x, y int) (open bool) {
	row := y - r.Plan.Heads - r.Plan.Headline
	if r.Text == nil || row >= r.Plan.Body {
		return false
	}
	if row >= 0 {
		r.pointAtRow(row)
	}
	r.selectColumn(x)
	return false
}

// pointAtRow puts the cursor on the item at a row of the window.
func (r *Model) pointAtRow(row int) {
	end := -r.Top.Row
	for i := r.Top.Item; i < len(r.Shown); i++ {
		b := r.Block(i)
		if end += b.Height(); row < end {
			if row >= end-b.Rows {
				r.pointAt(i)
			}
			return
		}
	}
}

// selectColumn selects the version whose column is at cell x.
func (r *Model) selectColumn(x int) {
	if r.Plan.Columns < 3 {
		return
	}
	for column := 1; column < r.Plan.Columns; column++ {
		start := r.columnStart(column)
		if n := r.Beside.OtherAt(column); n >= 0 && n < len(r.Beside.Others) && x >= start-columnGap && x < start+r.Plan.Column {
			r.session.Selected = r.Beside.Others[n].Article
		}
	}
}

// Status says where the cursor is, the most important part first.
func (r *Model) Status() []string {
	if r.Text == nil {
		return nil
	}
	return r.position()
}

// LeftOut names what may leave passages out: a layout other than the default,
// and the filter.
func (r *Model) LeftOut() []string {
	if r.Text == nil {
		return nil
	}
	var list []string
	if name := r.layoutName(); name != "" {
		list = append(list, name)
	}
	if r.Filter.On() {
		list = append(list, fmt.Sprintf("only %s · %d hidden", r.Filter, r.hidden()))
	}
	return list
}

// Hints lists the key hints, the most useful first: those for the item under the
// cursor, then those that are used most.
func (r *Model) Hints() []draw.Hint {
	return append(r.hintsHere(),
		draw.HintFor("change", keys.NextChange, keys.PreviousChange),
		draw.HintFor("finding", keys.NextFinding, keys.PreviousFinding),
		draw.HintFor("seen", keys.MarkSeen),
		draw.HintFor("flag", keys.MarkFlag),
		draw.HintFor("note", keys.WriteNote),
		draw.HintFor("export", keys.OpenExport),
		draw.HintFor("no fault", keys.Dismiss),
		draw.HintFor("version", keys.NextVersion),
		draw.HintFor("filter", keys.OpenFilter),
		draw.HintFor("search", keys.OpenSearch),
		draw.HintFor("explain", keys.OpenExplain),
		draw.HintFor("layout", keys.SwitchLayout),
		draw.HintFor("back", keys.Back),
		draw.HintFor("story or not", keys.ToggleStory),
		draw.HintFor("how it was read", keys.OpenHowRead),
		draw.HintFor("more versions", keys.MoreVersions),
		draw.HintFor("furniture", keys.TogglePage),
		draw.HintFor("legend", keys.ToggleLegend))
}

// hintsHere lists the hints for a search, for a moved passage, or for a walk through the
// places of an item of the ledger.
func (r *Model) hintsHere() []draw.Hint {
	switch {
	case r.Search.Query != "":
		return []draw.Hint{draw.HintFor("match", keys.NextMatch, keys.PreviousMatch), draw.HintFor("end search", keys.Back)}
	case r.onMove():
		return []draw.Hint{draw.HintFor("other end of the move", keys.OtherEnd)}
	case r.Search.Places == nil:
		return nil
	}
	return []draw.Hint{
		draw.HintFor("next place", keys.NextMatch, keys.PreviousMatch),
		draw.HintFor("in the next version", keys.NextVersion),
		draw.HintFor("back to the ledger", keys.Back),
	}
}

// onMove tells whether the cursor is on an end of a move.
func (r *Model) onMove() bool {
	return r.CursorPassage() >= 0 && r.Text.OtherEnd(r.Shown[r.Cursor].At) >= 0
}

// TakeRemark returns why the last key could not do what it is for, and forgets
// it.
func (r *Model) TakeRemark() string {
	text := r.Remark
	r.Remark = ""
	return text
}

// Ready tells whether there is a text to be searched.
func (r *Model) Ready() bool { return r.Text != nil }
