package reader

import (
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// step moves the window n rows, 1 or -1. If the window is at an end already, it
// moves the cursor one item instead.
func (r *Model) step(n int) {
	before := r.Top
	r.Move(n)
	if r.Top != before {
		r.keepInView()
		return
	}
	r.pointAt(min(max(r.Cursor+n, 0), len(r.Shown)-1))
}

// turnPage moves the window n rows, and the cursor into it. If the window is at
// an end already, the cursor goes to the last or first item.
func (r *Model) turnPage(n int) {
	before := r.Top
	r.Move(n)
	first, last := r.Seen()
	switch {
	case r.Top == before && n > 0:
		r.pointAt(len(r.Shown) - 1)
	case r.Top == before:
		r.pointAt(0)
	default:
		r.pointAt(min(max(r.Cursor, first), last))
	}
}

// toChange moves the cursor to the next change that is shown, or for way = -1
// to the previous one.
func (r *Model) toChange(way int) {
	for i := r.Cursor + way; i >= 0 && i < len(r.Shown); i += way {
		if r.ChangeAt(i) {
			r.jump(i, 0)
			return
		}
	}
	r.Remark = cells.NoMore("change", way)
}

// ChangeAt tells whether item i of those shown is a passage that is a change.
func (r *Model) ChangeAt(i int) bool {
	it := r.Shown[i]
	return it.Kind == story.PassageItem && story.IsChange(&r.Text.Passages[it.Passage])
}

// itemOf returns the index of the item that shows finding k of Text.Order, or
// -1 if it is not shown.
func (r *Model) itemOf(k int) int {
	p := r.Text.Findings[r.Text.Order[k]].Passage
	if p < 0 {
		return 0
	}
	return r.itemOfPassage(p)
}

// itemOfPassage returns the index of the item that shows a passage, or -1 if it
// is not shown.
func (r *Model) itemOfPassage(p int) int {
	i := nearest(r.Shown, r.Text.PassageAt[p])
	if it := r.Shown[i]; it.Kind != story.PassageItem || it.Passage != p {
		return -1
	}
	return i
}

// findingRow returns the row of item i on which finding k of Text.Order stands.
func (r *Model) findingRow(i, k int) int {
	b, f := r.Block(i), r.Text.Order[k]
	row := 0
	for _, e := range b.entries {
		if e.finding == f {
			return row
		}
		row += len(e.Rows)
	}
	for s := story.VersionSide; ; s-- {
		if p := story.PlaceOf(&r.Text.Findings[f], s); p != nil {
			if row, ok := b.rowOf(s, p.Start); ok {
				return row
			}
		}
		if s == story.OriginalSide {
			return 0
		}
	}
}

// labelRows is the number of rows, 0 or 1, that the labels take above the text.
func (b *Block) labelRows() int {
	if b.label == "" && b.parts == [story.Sides]string{} {
		return 0
	}
	return 1
}

// ownRows is the number of rows that a passage takes, those of other versions
// beside it not counted.
func (b *Block) ownRows() int {
	n := 1
	for i := range b.columns {
		n = max(n, len(b.columns[i].Rows))
	}
	return b.labelRows() + n
}

// rowOf returns the row of a passage's block on which the byte at offset at of
// one side's article stands, and whether it is there.
func (b *Block) rowOf(s story.Side, at int) (int, bool) {
	for i := range b.columns {
		c := &b.columns[i]
		for _, g := range c.Segments {
			if f := g.From[s]; f.Start < 0 || at < f.Start || at >= f.End {
				continue
			} else if row, ok := c.RowAt(g.Start + at - f.Start); ok {
				return b.labelRows() + row, true
			}
		}
	}
	return 0, false
}

// toOtherEnd moves the cursor from a moved passage to its trace, or from the
// trace to the passage.
func (r *Model) toOtherEnd() {
	at := r.Text.OtherEnd(r.Shown[r.Cursor].At)
	if at < 0 || r.CursorPassage() < 0 {
		r.Remark = "nothing has moved from here or to here"
		return
	}
	if i := nearest(r.Shown, at); r.Shown[i].At == at {
		r.jump(i, 0)
		return
	}
	r.Remark = "the other end is not shown; the filter leaves it out"
}

// toMatch moves the cursor to the next match that is shown, or for way = -1 to
// the previous one. After the last comes the first.
func (r *Model) toMatch(way int) {
	n := len(r.Search.Hits)
	if n == 0 {
		return
	}
	if r.Search.Current < 0 {
		r.cursorToMatch()
		return
	}
	before := r.Search.Current
	for step := 1; step <= n; step++ {
		k := ((before+way*step)%n + n) % n
		if !r.showMatch(k) {
			continue
		}
		switch {
		case k == before:
			r.Remark = "this is the only one"
		case k < before && way > 0:
			r.Remark = "on from the top: that was the last one"
		case k > before && way < 0:
			r.Remark = "on from the end: that was the first one"
		}
		return
	}
	r.Remark = "every match is in a passage that is not shown"
}

// cursorToMatch moves the cursor to the first match that is shown in its passage
// or after it. After the last comes the first.
func (r *Model) cursorToMatch() {
	n, p := len(r.Search.Hits), r.Shown[r.Cursor].Passage
	start := 0
	for start < n && r.Search.Hits[start].Passage < p {
		start++
	}
	for k := range n {
		if r.showMatch((start + k) % n) {
			return
		}
	}
}

// showMatch moves the cursor to match k. It returns false if the passage of the
// match is not shown.
func (r *Model) showMatch(k int) bool {
	h := r.Search.Hits[k]
	i := r.itemOfPassage(h.Passage)
	if i < 0 {
		return false
	}
	r.Search.Current = k
	row := 0
	if h.Beside > 0 {
		row = r.Block(i).besideRowOf(h.Beside-1, h.Spans[story.VersionSide].Start)
	}
	for s := range story.Sides {
		if at := h.Spans[s].Start; at >= 0 && h.Beside == 0 {
			if found, ok := r.Block(i).rowOf(s, at); ok {
				row = found
				break
			}
		}
	}
	r.jump(i, row)
	if r.Search.Places != nil {
		r.Finding = r.findingAt(h)
	}
	return true
}

// ToUnseen moves the cursor to the next change that is shown and not marked as
// seen. After the last comes the first.
func (r *Model) ToUnseen() {
	for step := 1; step <= len(r.Shown); step++ {
		i := (r.Cursor + step) % len(r.Shown)
		if r.ChangeAt(i) && !r.Notes.Of(r.Text, r.Shown[i].Passage).Seen {
			if i < r.Cursor {
				r.Remark = "on from the top: what is left unseen"
			}
			r.jump(i, 0)
			return
		}
	}
	r.Remark = "every change that is shown has been seen"
	if r.Text.Changes == 0 {
		r.Remark = "there is no change here"
	}
}

// marked updates what depends on the marks, after they have changed.
func (r *Model) marked() {
	r.marksAt = r.Notes.Revision
	if r.Text == nil {
		return
	}
	r.strip = Strip{}
	if r.Filter.Marks != 0 {
		r.rebuild()
		return
	}
	r.countFindings()
}
