package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A Model is the screen on which the version selected, the main version, is
// read beside the original.
type Model struct {
	session *story.Session
	Scroll         // what is shown, and where the window is
	Name    string // of the version
	Layout  style.Layout
	// Brackets puts [-…-] and {+…+} around what one article alone has, in every
	// layout.
	Brackets bool
	Filter   Filter
	Notes    *story.Notebook
	// More is how many versions are wanted besides the main one. First is the
	// position, in the order of the desk, of the first version shown.
	More, First int
	// besideOf is the main version's reading for which Beside was made.
	besideOf *story.Reading
	// at is the position in the reading, an index into Text.Items. The item
	// shown for it may be a gap.
	at int
	// Cursor is the item that actions are about: the index into Shown of the
	// item for at. After layOut it is always in the window.
	Cursor int
	// Finding is the finding under the cursor, an index into Text.Order; -1 for
	// none.
	Finding int
	// jumped says that the cursor was moved to an item, and that the window has
	// to follow so that jumpRow, a row of the item, is in it.
	jumped  bool
	jumpRow int
	Search  search
	Plan    plan
	// legendWidth is the width for which legendRows was worked out.
	legendWidth, legendRows int
	strip                   Strip
	// ChangesBefore has, for every item shown and for the end, the number of
	// changes before it.
	ChangesBefore []int
	// findingsBefore has, for every index into Text.Order and for the end, the
	// number of findings before it that are shown.
	findingsBefore []int
	// Remark says why the last key could not do what it is for; empty if it
	// could.
	Remark  string
	marksAt int // the notebook's revision that is shown
	// footTop is the row of the foot to which the user has scrolled it, and footOf what it
	// explains then.
	footTop int
	footOf  footOf
	// landing is what the cursor goes to in the next reading that is opened.
	landing landing
}

// Open shows the reading of the version selected; nil while it is being made.
// The cursor goes to the passage that carries the sentence of the original it
// was on. The command repeats a search in the new text.
func (r *Model) Open(text *story.Reading) tea.Cmd {
	if text == r.Text {
		return nil
	}
	if r.Text.SamePassages(text) {
		return r.judge(text)
	}
	before, at := r.Text, -1
	row, seen := 0, false
	if before != nil && r.Cursor < len(r.Shown) {
		at = r.Shown[r.Cursor].Passage // of a gap or a fold, the first in it
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
	if before != nil && at >= 0 && before.Version.ID == text.Version.ID && before.Original.ID == text.Original.ID {
		r.resume(before, at)
	} else if before != nil && at >= 0 && before.Original == text.Original {
		r.follow(before, at)
	}
	if r.jumped && seen {
		r.Top, r.jumped = Place{r.Cursor, 0}, false
		r.Move(-row)
	}
	return r.RunSearch()
}

// resume keeps the place after the story was loaded or corrected again: it goes
// to the passage with the key of the passage that the cursor was on, index at of
// the reading before; or to the one that has its first sentence, if the article
// is the same; or else to the passage with the same index.
func (r *Model) resume(before *story.Reading, at int) {
	p := slices.Index(r.Text.Keys, before.Keys[at])
	for _, s := range []story.Side{story.VersionSide, story.OriginalSide} {
		list := story.Sentences(&before.Passages[at], s)
		if p < 0 && len(list) > 0 && story.Article(before.Comparison, s).Text == story.Article(r.Text.Comparison, s).Text {
			p = r.Text.Having(s, list[0])
		}
	}
	if p < 0 {
		p = min(at, len(r.Text.Passages)-1)
	}
	if p >= 0 {
		r.jump(nearest(r.Shown, r.Text.PassageAt[p]), 0)
	}
}

// follow keeps the place after a change of version: it goes to the passage that
// carries the same sentence of the original as passage at of the reading
// before, or else the nearest sentence above.
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

// rebuild derives what is shown from the reading, the filter and the layout.
// Cursor and window keep their place in the story.
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
	r.countFindings()
}

// CursorPassage returns the index of the passage under the cursor, or -1.
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
		r.ToFinding(1, nil)
	case keys.PreviousFinding:
		r.ToFinding(-1, nil)
	case keys.OtherEnd:
		r.toOtherEnd()
	case keys.NextMatch:
		r.toMatch(1)
	case keys.PreviousMatch:
		r.toMatch(-1)
	case keys.PaneDown:
		r.scrollFoot()
	case keys.SwitchLayout:
		r.switchLayout()
	case keys.ToggleBrackets:
		r.Brackets = !r.Brackets
	case keys.ClearAll:
		r.SetFilter(Filter{})
	case keys.TogglePage:
		r.page = !r.page
		r.rebuild()
	}
}

// SetFilter replaces the filter.
func (r *Model) SetFilter(f Filter) {
	r.Filter = f
	if r.Text != nil {
		r.rebuild()
	}
}

// layOut lays the reader out by a plan and makes sure that the cursor is in the
// window. The window moves if the cursor has jumped, or if the screen was
// resized; otherwise the cursor follows the window.
func (r *Model) layOut(p plan, brackets bool) {
	resized := p.Width != r.Plan.Width || p.height != r.Plan.height
	r.Plan = p
	if r.Text == nil {
		return
	}
	r.Height = p.Body
	if m := (Measure{p.Columns, p.Column, brackets, r.Brackets, r.nameBeside(p)}); m != r.measure {
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

// jump moves the cursor to item i. The window follows when the reader is laid
// out, so that the given row of the item is in it.
func (r *Model) jump(i, row int) {
	r.pointAt(i)
	r.jumped, r.jumpRow = true, row
}

// keepInView moves the cursor into the window, after the window has moved.
func (r *Model) keepInView() {
	first, last := r.Seen()
	r.pointAt(min(max(r.Cursor, first), last))
}

// pointAt puts the cursor on item i. A finding is under the cursor only as long
// as the cursor stays.
func (r *Model) pointAt(i int) {
	if i != r.Cursor {
		r.Cursor, r.at, r.Finding = i, r.Shown[i].At, -1
	}
}
