package desk

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// New returns the desk of a session, sorted by name.
func New(s *story.Session) Desk {
	d := Desk{session: s, By: NameColumn}
	d.Sort()
	return d
}

func (d *Desk) drawing(on draw.Screen) drawing {
	return drawing{Desk: d, Session: d.session, Styles: on.Styles}
}

// Fit sorts the versions, lays the desk out, and moves the window to the version
// selected. Since every screen uses the order, Fit has to be called whichever
// screen is open.
func (d *Desk) Fit(on draw.Screen) tea.Cmd {
	head := len(cells.Wrap(d.drawing(on).headText().Text, max(on.Width-1, 1)))
	table := 2 + max(len(d.session.Versions()), 1) + len(d.session.Story.SkippedBriefly())
	d.layOut(newPlan(on.Width, on.Height, head, table, story.Headline(d.session.Story.Articles[d.session.Original]) != "", on.Legend))
	turns, _ := on.Keys.Of(keys.ColumnsRight, keys.OnDesk)
	d.turns = turns.Key
	d.layPane(on)
	return d.renewed()
}

// A scroll is how far the pane is scrolled, and what for.
type scroll struct {
	top     int // rows above the pane
	version int // that the pane tells of
	plan    plan
	wanted  int    // half panes that it is to go down, 1 or -1; 0 for none
	key     string // that scrolls it
}

// layPane scrolls the pane as it is wanted, half of it at a time and from its end back to
// its beginning. Of another version, or with another size, it begins at the top.
func (d *Desk) layPane(on draw.Screen) {
	s := &d.pane
	down, _ := on.Keys.Of(keys.PaneDown, keys.OnDesk)
	if s.key = down.Key; s.version != d.session.Selected || s.plan != d.Plan {
		s.version, s.plan, s.top = d.session.Selected, d.Plan, 0
	}
	way := s.wanted
	if s.wanted = 0; way == 0 {
		return
	}
	if v := d.drawing(on); way > 0 {
		_, cut := v.briefFrom(s.top, v.paneSize(), d.Plan.Brief, !d.Plan.Aside)
		s.top = draw.Scrolled{Top: s.top}.Step(d.Plan.Brief, cut)
		return
	}
	s.top = max(s.top-max(d.Plan.Brief/2, 1), 0)
}

// View draws the desk.
func (d *Desk) View(on draw.Screen) []string { return d.drawing(on).rows() }

// Click selects the version at a row of the table, and returns true if it was
// selected already, which opens it. A click on a heading sorts by that column.
func (d *Desk) Click(on draw.Screen, x, y int) (open bool) {
	if x >= d.Plan.List {
		return false
	}
	row := y - d.Plan.Story
	if row == 0 {
		if c, ok := d.drawing(on).columnAt(x); ok {
			d.Reversed = d.By == c && !d.Reversed
			d.By = c
		}
		return false
	}
	if d.Plan.Table > 2 {
		row--
	}
	s := d.session
	i := d.Top + row - 1
	if row < 1 || i >= len(s.Order) || row > d.Rows() {
		return false
	}
	open = s.Selected == s.Order[i]
	s.Selected = s.Order[i]
	return open
}

// Status says which versions are in the window, if not all are, and how much of the
// story has been reviewed; while something is searched for, how often the original
// has it.
func (d *Desk) Status() []string {
	var list []string
	if n, shown := len(d.session.Order), min(d.Rows(), len(d.session.Order)-d.Top); shown < n {
		list = append(list, fmt.Sprintf("versions %d–%d of %d", d.Top+1, d.Top+shown, n))
	}
	if d.search.found != nil && d.search.query != "" {
		return append(list, fmt.Sprintf("%d in the original", d.Matches(d.session.Original)))
	}
	counted, _ := d.session.CountText()
	return append(list, counted...)
}

// LeftOut says which columns have no room, and which key shows them.
func (d *Desk) LeftOut() []string {
	if text := d.columnsText(d.turns); text != "" {
		return []string{text}
	}
	return nil
}

// Hints lists the key hints, the most useful first.
func (d *Desk) Hints() []draw.Hint {
	var list []draw.Hint
	if d.search.query != "" {
		list = append(list, draw.HintFor("next version with a match", keys.NextMatch))
	}
	return append(list,
		draw.HintFor("read", keys.Open),
		draw.HintFor("findings", keys.GoFindings),
		draw.HintFor("stories", keys.Back),
		draw.HintFor("export", keys.OpenExport),
		draw.HintFor("search", keys.OpenSearch),
		draw.HintFor("sort", keys.SortNext),
		draw.HintFor("explain", keys.OpenExplain),
		draw.HintFor("how it was read", keys.OpenHowRead),
		draw.HintFor("make original", keys.MakeOriginal),
		draw.HintFor("legend", keys.ToggleLegend),
		draw.HintFor("colours", keys.OpenThemes),
		draw.HintFor("reverse the order", keys.SortTurn))
}

// TakeRemark returns what has to be said of the last key, and forgets it.
func (d *Desk) TakeRemark() string {
	text := d.remark
	d.remark = ""
	return text
}

// Do carries out an action, if it is one of the desk's.
func (d *Desk) Do(do keys.Action) {
	s := d.session
	last := len(s.Order) - 1
	if last < 0 {
		return
	}
	at := s.Place()
	switch do {
	case keys.LineDown:
		at++
	case keys.LineUp:
		at--
	case keys.PageDown:
		at += max(d.Rows()-1, 1)
	case keys.PageUp:
		at -= max(d.Rows()-1, 1)
	case keys.GoTop:
		at = 0
	case keys.GoBottom:
		at = last
	case keys.SortNext:
		d.By, d.Reversed = (d.By+1)%TableColumns, false
		d.showSorted()
		return
	case keys.SortTurn:
		d.Reversed = !d.Reversed
	case keys.ColumnsRight:
		d.turnPage(1)
		return
	case keys.ColumnsLeft:
		d.turnPage(-1)
		return
	case keys.PaneDown:
		d.pane.wanted = 1
		return
	case keys.PaneUp:
		d.pane.wanted = -1
		return
	case keys.NextMatch:
		d.toMatch(1)
		return
	case keys.PreviousMatch:
		d.toMatch(-1)
		return
	}
	s.Selected = s.Order[min(max(at, 0), last)]
}
