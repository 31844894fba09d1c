package reader

import (
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// step moves the window one row, or where it stands at an end, the cursor one
// item.
func (r *Model) step(n int) {
	before := r.Top
	r.Move(n)
	if r.Top != before {
		r.keepInView()
		return
	}
	r.pointAt(min(max(r.Cursor+n, 0), len(r.Shown)-1))
}

// turnPage moves the window n rows and the cursor along with it.
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

// toChange goes to the next change, or the one before for -1.
func (r *Model) toChange(way int) {
	for i := r.Cursor + way; i >= 0 && i < len(r.Shown); i += way {
		if r.ChangeAt(i) {
			r.jump(i, 0)
			return
		}
	}
	r.Remark = cells.NoMore("change", way)
}

// ChangeAt tells whether item i of those shown is a change.
func (r *Model) ChangeAt(i int) bool {
	it := r.Shown[i]
	return it.Kind == story.PassageItem && story.IsChange(&r.Text.Passages[it.Passage])
}

// toFinding goes to the next finding that is shown, or the one before for -1:
// from the finding under the cursor, or else from the cursor's passage.
func (r *Model) toFinding(way int) {
	k := r.Finding + way
	if r.Finding < 0 {
		k = r.Text.FindingsFrom(r.Shown[r.Cursor].Passage)
		if way < 0 {
			k--
		}
	}
	for ; k >= 0 && k < len(r.Text.Order); k += way {
		if i := r.itemOf(k); i >= 0 {
			r.jump(i, r.findingRow(i, k))
			r.Finding = k
			return
		}
	}
	r.Remark = cells.NoMore("finding", way)
}

// itemOf returns the item that shows a finding, or -1 where the filter leaves
// it out.
func (r *Model) itemOf(k int) int {
	p := r.Text.Findings[r.Text.Order[k]].Passage
	if p < 0 {
		return 0
	}
	return r.itemOfPassage(p)
}

// itemOfPassage returns the item that shows a passage, or -1 where it is left
// out.
func (r *Model) itemOfPassage(p int) int {
	i := nearest(r.Shown, r.Text.PassageAt[p])
	if it := r.Shown[i]; it.Kind != story.PassageItem || it.Passage != p {
		return -1
	}
	return i
}

// findingRow returns the row of item i on which a finding stands.
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

// labelRows is the number of rows above a passage's text.
func (b *Block) labelRows() int {
	if b.label == "" {
		return 0
	}
	return 1
}

// ownRows is the number of rows that a passage takes by itself.
func (b *Block) ownRows() int {
	n := 1
	for i := range b.columns {
		n = max(n, len(b.columns[i].Rows))
	}
	return b.labelRows() + n
}

// RowOf returns the row of a passage's block on which a byte of one of its
// articles stands.
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

// toOtherEnd goes from a moved passage to where it stood, and back.
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

// toMatch goes to the next match that is shown, or the one before for -1, and
// from the last round to the first.
func (r *Model) toMatch(way int) {
	n := len(r.Search.Hits)
	if n == 0 {
		return
	}
	if r.Search.Current < 0 {
		r.cursorToMatch()
		return
	}
	for step := 1; step <= n; step++ {
		if r.showMatch(((r.Search.Current+way*step)%n + n) % n) {
			return
		}
	}
}

// cursorToMatch goes to the first match in the cursor's passage or after it,
// and from the last round to the first.
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

// showMatch goes to a match, unless its passage is not shown.
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

// ToUnseen goes to the next change that is shown and not seen, from the last
// round to the first.
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

// Marked brings what depends on the marks up to date.
func (r *Model) Marked() {
	if r.Text == nil {
		return
	}
	r.strip = Strip{}
	if r.Filter.Marks != 0 {
		r.rebuild()
	}
}
