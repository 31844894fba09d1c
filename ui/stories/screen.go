package stories

import (
	"slices"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
)

// Fit sorts the rows, lays the list out, and moves the window to the cursor.
func (l *List) Fit(on draw.Screen) {
	l.sort()
	l.Plan = newPlan(on.Width, on.Height, 1+max(len(l.rows), 1))
	at := max(l.place(), 0)
	l.top = min(l.top, at, max(len(l.order)-l.height(), 0))
	l.top = max(l.top, at-l.height()+1, 0)
	l.layPane(on)
}

// A scroll is how far the pane is scrolled, and what for.
type scroll struct {
	top    int // rows above the pane
	row    int // of the list, that it tells of
	plan   plan
	wanted int    // half panes that it is to go down, 1 or -1; 0 for none
	key    string // that scrolls it
}

// layPane scrolls the pane as it is wanted, half of it at a time and from its end back to
// its beginning. Of another story, or with another size, it begins at the top.
func (l *List) layPane(on draw.Screen) {
	s := &l.scroll
	down, _ := on.Keys.Of(keys.PaneDown, keys.OnStories)
	if s.key = down.Key; s.row != l.cursor || s.plan != l.Plan {
		s.row, s.plan, s.top = l.cursor, l.Plan, 0
	}
	way := s.wanted
	if s.wanted = 0; way == 0 || l.cursor < 0 || l.cursor >= len(l.rows) || l.Plan.Pane == 0 {
		return
	}
	if way > 0 {
		_, cut := drawing{l, on.Styles}.told(s.top)
		s.top = draw.Scrolled{Top: s.top}.Step(l.Plan.Pane, cut)
		return
	}
	s.top = max(s.top-max(l.Plan.Pane/2, 1), 0)
}

// height is the number of rows that fit into the table below its heading.
func (l *List) height() int { return max(l.Plan.Table-1, 1) }

// place returns the position of the cursor in the order; -1 if there is no row.
func (l *List) place() int { return slices.Index(l.order, l.cursor) }

// goTo puts the cursor at a position of the order, or the nearest there is.
func (l *List) goTo(at int) {
	if len(l.order) > 0 {
		l.cursor = l.order[min(max(at, 0), len(l.order)-1)]
	}
}

// View draws the list.
func (l *List) View(on draw.Screen) []string { return drawing{l, on.Styles}.view() }

// Click puts the cursor on a row, and returns true if it was there already, which
// opens the story. A click on a heading sorts by that column.
func (l *List) Click(on draw.Screen, x, y int) (open bool) {
	if y == 0 {
		if c, ok := (drawing{l, on.Styles}).columnAt(x); ok {
			l.Turned = l.By == c && !l.Turned
			l.By, l.sorted = c, false
		}
		return false
	}
	k := l.top + y - 1
	if y >= l.Plan.Table || k >= len(l.order) {
		return false
	}
	open = l.cursor == l.order[k]
	l.cursor = l.order[k]
	return open
}

// Do carries out an action, if it is one of the list's.
func (l *List) Do(do keys.Action) {
	at := l.place()
	page := max(l.height()-1, 1)
	switch do {
	case keys.LineDown:
		l.goTo(at + 1)
	case keys.LineUp:
		l.goTo(at - 1)
	case keys.PageDown:
		l.goTo(at + page)
	case keys.PageUp:
		l.goTo(at - page)
	case keys.GoTop:
		l.goTo(0)
	case keys.GoBottom:
		l.goTo(len(l.order) - 1)
	case keys.PaneDown:
		l.scroll.wanted = 1
	case keys.PaneUp:
		l.scroll.wanted = -1
	case keys.NextMatch, keys.PreviousMatch:
		l.nextMatch(do)
	case keys.SortNext:
		l.By, l.Turned, l.sorted = (l.By+1)%ListColumns, false, false
	case keys.SortTurn:
		l.Turned, l.sorted = !l.Turned, false
	}
}

// Title says what is listed: the folder, and how many stories it has.
func (l *List) Title() string {
	if !l.known {
		return l.source.Name
	}
	of, _ := l.stories()
	return l.source.Name + " · " + storyCount(of)
}

func storyCount(stories int) string {
	if stories < 2 {
		return cells.Count(stories, "story", "stories")
	}
	return cells.Number(stories) + " stories"
}

// Progress says how many stories have been compared; empty if all are.
func (l *List) Progress() string {
	if of, done := l.stories(); done < of {
		return cells.Number(done) + " of " + cells.Number(of) + " compared"
	}
	return ""
}

// Stopped tells whether the user has put the comparisons off, and whether any
// wait or are under way.
func (l *List) Stopped() (stopped, busy bool) { return l.stopped, l.working > 0 || l.next() >= 0 }

// Status says what the search has found, and how far all the stories that are
// compared are reviewed.
func (l *List) Status() []string {
	var list []string
	if s := l.SearchStatus(); s != "" {
		list = append(list, s)
	}
	seen := l.reviewed()
	if text := seen.String(); text != "" {
		list = append(list, text)
	}
	return list
}

// Hints lists the key hints, the most useful first.
func (l *List) Hints() []draw.Hint {
	return []draw.Hint{
		draw.HintFor("open", keys.Open),
		draw.HintFor("search", keys.OpenSearch),
		draw.HintFor("sort", keys.SortNext),
		draw.HintFor("open another", keys.OpenFile),
		draw.HintFor("reverse the order", keys.SortTurn),
		draw.HintFor("colours", keys.OpenThemes),
	}
}
