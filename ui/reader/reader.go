package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A Model is the screen on which one version is read beside the original.
type Model struct {
	session *story.Session
	Scroll         // what is shown, and where the window is
	Name    string // of the version
	Layout  style.Layout
	Filter  Filter
	Notes   *story.Notebook
	// More is how many versions are wanted besides the one under the cursor;
	// first is the place of the first that is shown in the desk's order, and
	// besideOf the reading that the companions are laid along.
	More, First int
	besideOf    *story.Reading
	// at is where the reader is in the story, an index into the script; what
	// shows it may be a gap.
	at int
	// Cursor is the item that the actions are about, an index into shown: that
	// which shows at. It is always in the window.
	Cursor int
	// Finding is the one under the cursor, an index into text.order; -1 for
	// none.
	Finding int
	// jumped says that the window is to follow the cursor, to the given row of
	// the item under it.
	jumped  bool
	jumpRow int
	Search  search
	Plan    plan
	strip   Strip
	// ChangesBefore counts, for every item shown and the end, the changes
	// before it.
	ChangesBefore []int
	// findingsBefore does so for the findings that are shown, by text.order.
	findingsBefore []int
	// Remark is what a key has to say that could not do what it is for.
	Remark string
}

// Open puts a version's reading into the reader; nil while it is made. The
// place is kept: where the original's sentence under the cursor has gone.
func (r *Model) Open(text *story.Reading) tea.Cmd {
	if text == r.Text {
		return nil
	}
	before, at := r.Text, r.CursorPassage()
	row, seen := 0, false
	if before != nil && r.Cursor < len(r.Shown) {
		row, seen = r.rowOf(r.Cursor)
	}
	r.Text = text
	r.Beside, r.besideOf = beside{}, nil
	r.Finding, r.Search.Hits, r.Search.Current = -1, nil, -1
	r.Shown, r.Blocks, r.Cursor, r.at = nil, nil, 0, 0
	r.Top = Place{}
	r.jumped = false
	if text == nil {
		return nil
	}
	r.rebuild()
	if before != nil && at >= 0 && before.Original == text.Original {
		r.follow(before, at)
	} else if before != nil && at >= 0 && before.Version.ID == text.Version.ID {
		r.resume(before, at)
	}
	if r.jumped && seen {
		r.Top, r.jumped = Place{r.Cursor, 0}, false
		r.Move(-row)
	}
	return r.RunSearch()
}

// resume goes to the passage that says what passage at of the story said before
// it was loaded anew, or to what is in its place.
func (r *Model) resume(before *story.Reading, at int) {
	p := slices.Index(r.Text.Keys, before.Keys[at])
	if p < 0 {
		p = min(at, len(r.Text.Passages)-1)
	}
	if p >= 0 {
		r.jump(nearest(r.Shown, r.Text.PassageAt[p]), 0)
	}
}

// follow goes to the passage that carries what passage at of another version
// carries, or the nearest of the original before it.
func (r *Model) follow(before *story.Reading, at int) {
	for ; at >= 0; at-- {
		list := before.Passages[at].Original
		if len(list) == 0 {
			continue
		}
		if p := r.Text.Carrying(list[0]); p >= 0 {
			r.jump(nearest(r.Shown, r.Text.PassageAt[p]), 0)
			return
		}
	}
}

// rebuild derives what is shown from the reading, the filter and the layout,
// and keeps cursor and window where they are in the story.
func (r *Model) rebuild() {
	r.keepInPlace(r.Cursor, func() int {
		r.Set(View{r.Filter, r.Layout == style.ChangesOnly, r.page, r.Notes}.Items(r.Text, r.Beside.Others), r.measure)
		r.Cursor = nearest(r.Shown, r.at)
		return r.Cursor
	})
	if r.Finding >= 0 && r.itemOf(r.Finding) != r.Cursor {
		r.Finding = -1
	}
	r.countHidden()
	r.strip = Strip{}
	r.ChangesBefore = make([]int, len(r.Shown)+1)
	for i := range r.Shown {
		r.ChangesBefore[i+1] = r.ChangesBefore[i]
		if r.ChangeAt(i) {
			r.ChangesBefore[i+1]++
		}
	}
	r.findingsBefore = make([]int, len(r.Text.Order)+1)
	for k := range r.Text.Order {
		r.findingsBefore[k+1] = r.findingsBefore[k]
		if r.itemOf(k) >= 0 {
			r.findingsBefore[k+1]++
		}
	}
}

// CursorPassage returns the passage under the cursor, or -1.
func (r *Model) CursorPassage() int {
	if r.Text == nil || r.Cursor >= len(r.Shown) {
		return -1
	}
	if it := r.Shown[r.Cursor]; it.Kind == story.PassageItem || it.Kind == story.TraceItem {
		return it.Passage
	}
	return -1
}

// CurrentFinding returns the finding under the cursor as an index into
// Comparison.Findings, or -1.
func (r *Model) CurrentFinding() int {
	if r.Finding < 0 {
		return -1
	}
	return r.Text.Order[r.Finding]
}

// Do carries out an action, if it is one of the reader's.
func (r *Model) Do(a keys.Action) {
	switch a {
	case keys.MoreVersions:
		r.moreVersions(1, len(r.session.Versions()))
	case keys.FewerVersions:
		r.moreVersions(-1, len(r.session.Versions()))
	}
	if r.Text == nil {
		return
	}
	switch a {
	case keys.LineDown:
		r.step(1)
	case keys.LineUp:
		r.step(-1)
	case keys.PageDown:
		r.turnPage(max(r.Height-2, 1))
	case keys.PageUp:
		r.turnPage(-max(r.Height-2, 1))
	case keys.GoTop:
		r.toTop()
		r.pointAt(0)
	case keys.GoBottom:
		r.toBottom()
		r.pointAt(len(r.Shown) - 1)
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
		r.SetFilter(Filter{})
	case keys.TogglePage:
		r.page = !r.page
		r.rebuild()
	}
}

// SetFilter puts another filter in force.
func (r *Model) SetFilter(f Filter) {
	r.Filter = f
	if r.Text != nil {
		r.rebuild()
	}
}

// layOut lays the reader out for a part of the screen, and brings the cursor and
// the window together: the window goes where the cursor was sent, or where the
// cursor is after the screen has changed; else the cursor follows the window.
func (r *Model) layOut(p plan, brackets bool) {
	resized := p.Width != r.Plan.Width || p.height != r.Plan.height
	r.Plan = p
	if r.Text == nil {
		return
	}
	r.Height = p.Body
	if m := (Measure{p.Columns, p.Column, brackets, r.nameBeside(p)}); m != r.measure {
		r.keepInPlace(r.Cursor, func() int {
			r.Set(r.Shown, m)
			return r.Cursor
		})
	}
	r.clampTop()
	switch first, last := r.Seen(); {
	case r.jumped:
		r.reveal(r.Cursor, r.jumpRow)
	case resized && (r.Cursor < first || r.Cursor > last):
		r.reveal(r.Cursor, 0)
	default:
		r.keepInView()
	}
	r.jumped = false
	if len(r.strip.sums) == 0 || len(r.strip.Cells) != p.Body {
		r.strip = NewStrip(r.Text, r.Shown, p.Body, r.Notes)
	}
}

// jump sends the cursor to an item; the window follows, such that the given of
// the item's own rows is in it.
func (r *Model) jump(i, row int) {
	r.pointAt(i)
	r.jumped, r.jumpRow = true, row
}

// keepInView brings the cursor back to the window after the window has moved.
func (r *Model) keepInView() {
	first, last := r.Seen()
	r.pointAt(min(max(r.Cursor, first), last))
}

// pointAt puts the cursor on an item, and so on no finding in particular.
func (r *Model) pointAt(i int) {
	if i != r.Cursor {
		r.Cursor, r.at, r.Finding = i, r.Shown[i].At, -1
	}
}
