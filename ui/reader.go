package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A reader is the screen on which one version is read beside the original.
type reader struct {
	scroll        // what is shown, and where the window is
	name   string // of the version
	layout layoutChoice
	filter filter
	notes  *story.Notebook
	// more is how many versions are wanted besides the one under the cursor;
	// first is the place of the first that is shown in the desk's order, and
	// besideOf the reading that the companions are laid along.
	more, first int
	besideOf    *story.Reading
	// at is where the reader is in the story, an index into the script; what
	// shows it may be a gap.
	at int
	// cursor is the item that the actions are about, an index into shown: that
	// which shows at. It is always in the window.
	cursor int
	// finding is the one under the cursor, an index into text.order; -1 for
	// none.
	finding int
	// sent says that the window is to follow the cursor, to the given row of
	// the item under it.
	sent   bool
	sentTo int
	search search
	plan   readerPlan
	strip  strip
	// changesBefore counts, for every item shown and the end, the changes
	// before it.
	changesBefore []int
	// findingsBefore does so for the findings that are shown, by text.order.
	findingsBefore []int
	// remark is what a key has to say that could not do what it is for.
	remark string
}

// open puts a version's reading into the reader; nil while it is made. The
// place is kept: where the original's sentence under the cursor has gone.
func (r *reader) open(text *story.Reading) tea.Cmd {
	if text == r.text {
		return nil
	}
	before, at := r.text, r.cursorPassage()
	row, seen := 0, false
	if before != nil && r.cursor < len(r.shown) {
		row, seen = r.rowOf(r.cursor)
	}
	r.text = text
	r.beside, r.besideOf = beside{}, nil
	r.finding, r.search.hits, r.search.current = -1, nil, -1
	r.shown, r.blocks, r.cursor, r.at = nil, nil, 0, 0
	r.top = spot{}
	r.sent = false
	if text == nil {
		return nil
	}
	r.rebuild()
	if before != nil && at >= 0 && before.Original == text.Original {
		r.follow(before, at)
	} else if before != nil && at >= 0 && before.Version.ID == text.Version.ID {
		r.resume(before, at)
	}
	if r.sent && seen {
		r.top, r.sent = spot{r.cursor, 0}, false
		r.move(-row)
	}
	return r.look()
}

// resume goes to the passage that says what passage at of the story said before
// it was loaded anew, or to what is in its place.
func (r *reader) resume(before *story.Reading, at int) {
	p := slices.Index(r.text.Keys, before.Keys[at])
	if p < 0 {
		p = min(at, len(r.text.Passages)-1)
	}
	if p >= 0 {
		r.send(nearest(r.shown, r.text.PassageAt[p]), 0)
	}
}

// follow goes to the passage that carries what passage at of another version
// carries, or the nearest of the original before it.
func (r *reader) follow(before *story.Reading, at int) {
	for ; at >= 0; at-- {
		list := before.Passages[at].Original
		if len(list) == 0 {
			continue
		}
		if p := r.text.Carrying(list[0]); p >= 0 {
			r.send(nearest(r.shown, r.text.PassageAt[p]), 0)
			return
		}
	}
}

// rebuild derives what is shown from the reading, the filter and the layout,
// and keeps cursor and window where they are in the story.
func (r *reader) rebuild() {
	r.hold(r.cursor, func() int {
		r.set(view{r.filter, r.layout == changesOnly, r.page, r.notes}.items(r.text, r.beside.companions), r.measure)
		r.cursor = nearest(r.shown, r.at)
		return r.cursor
	})
	if r.finding >= 0 && r.itemOf(r.finding) != r.cursor {
		r.finding = -1
	}
	r.countHidden()
	r.strip = strip{}
	r.changesBefore = make([]int, len(r.shown)+1)
	for i := range r.shown {
		r.changesBefore[i+1] = r.changesBefore[i]
		if r.changeAt(i) {
			r.changesBefore[i+1]++
		}
	}
	r.findingsBefore = make([]int, len(r.text.Order)+1)
	for k := range r.text.Order {
		r.findingsBefore[k+1] = r.findingsBefore[k]
		if r.itemOf(k) >= 0 {
			r.findingsBefore[k+1]++
		}
	}
}

// cursorPassage returns the passage under the cursor, or -1.
func (r *reader) cursorPassage() int {
	if r.text == nil || r.cursor >= len(r.shown) {
		return -1
	}
	if it := r.shown[r.cursor]; it.Kind == story.PassageItem || it.Kind == story.TraceItem {
		return it.Passage
	}
	return -1
}

// CurrentFinding returns the finding under the cursor as an index into
// Comparison.Findings, or -1.
func (r *reader) currentFinding() int {
	if r.finding < 0 {
		return -1
	}
	return r.text.Order[r.finding]
}

// do carries out an action, if it is one of the reader's.
func (r *reader) do(a keys.Action) {
	if r.text == nil {
		return
	}
	switch a {
	case keys.LineDown:
		r.step(1)
	case keys.LineUp:
		r.step(-1)
	case keys.PageDown:
		r.turnPage(max(r.height-2, 1))
	case keys.PageUp:
		r.turnPage(-max(r.height-2, 1))
	case keys.GoTop:
		r.toTop()
		r.pointAt(0)
	case keys.GoBottom:
		r.toBottom()
		r.pointAt(len(r.shown) - 1)
	case keys.NextChange:
		r.toChange(1)
	case keys.PreviousChange:
		r.toChange(-1)
	case keys.NextFinding:
		r.toFinding(1)
	case keys.PreviousFinding:
		r.toFinding(-1)
	case keys.OtherEnd:
		r.toOtherEnd()
	case keys.NextMatch:
		r.toMatch(1)
	case keys.PreviousMatch:
		r.toMatch(-1)
	case keys.SwitchLayout:
		r.switchLayout()
	case keys.ClearAll:
		r.setFilter(filter{})
	case keys.TogglePage:
		r.page = !r.page
		r.rebuild()
	}
}

// setFilter puts another filter in force.
func (r *reader) setFilter(f filter) {
	r.filter = f
	if r.text != nil {
		r.rebuild()
	}
}

// fit lays the reader out for a part of the screen, and brings the cursor and
// the window together: the window goes where the cursor was sent, or where the
// cursor is after the screen has changed; else the cursor follows the window.
func (r *reader) fit(p readerPlan, brackets bool) {
	resized := p.width != r.plan.width || p.height != r.plan.height
	r.plan = p
	if r.text == nil {
		return
	}
	r.height = p.body
	if m := (measure{p.columns, p.column, brackets, r.nameBeside(p)}); m != r.measure {
		r.hold(r.cursor, func() int {
			r.set(r.shown, m)
			return r.cursor
		})
	}
	r.settle()
	switch first, last := r.seen(); {
	case r.sent:
		r.reveal(r.cursor, r.sentTo)
	case resized && (r.cursor < first || r.cursor > last):
		r.reveal(r.cursor, 0)
	default:
		r.keepInView()
	}
	r.sent = false
	if len(r.strip.sums) == 0 || len(r.strip.cells) != p.body {
		r.strip = newStrip(r.text, r.shown, p.body, r.notes)
	}
}

// send sends the cursor to an item; the window follows, such that the given of
// the item's own rows is in it.
func (r *reader) send(i, row int) {
	r.pointAt(i)
	r.sent, r.sentTo = true, row
}

// keepInView brings the cursor back to the window after the window has moved.
func (r *reader) keepInView() {
	first, last := r.seen()
	r.pointAt(min(max(r.cursor, first), last))
}

// pointAt puts the cursor on an item, and so on no finding in particular.
func (r *reader) pointAt(i int) {
	if i != r.cursor {
		r.cursor, r.at, r.finding = i, r.shown[i].At, -1
	}
}
