package ui

import (
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// step moves the window one row, or where it stands at an end, the cursor one
// item.
func (r *reader) step(n int) {
	before := r.top
	r.move(n)
	if r.top != before {
		r.keepInView()
		return
	}
	r.pointAt(min(max(r.cursor+n, 0), len(r.shown)-1))
}

// turnPage moves the window n rows and the cursor along with it.
func (r *reader) turnPage(n int) {
	before := r.top
	r.move(n)
	first, last := r.seen()
	switch {
	case r.top == before && n > 0:
		r.pointAt(len(r.shown) - 1)
	case r.top == before:
		r.pointAt(0)
	default:
		r.pointAt(min(max(r.cursor, first), last))
	}
}

// toChange goes to the next change, or the one before for -1.
func (r *reader) toChange(way int) {
	for i := r.cursor + way; i >= 0 && i < len(r.shown); i += way {
		if r.changeAt(i) {
			r.send(i, 0)
			return
		}
	}
	r.remark = cells.NoMore("change", way)
}

// changeAt tells whether item i of those shown is a change.
func (r *reader) changeAt(i int) bool {
	it := r.shown[i]
	return it.Kind == story.PassageItem && story.IsChange(&r.text.Passages[it.Passage])
}

// toFinding goes to the next finding that is shown, or the one before for -1:
// from the finding under the cursor, or else from the cursor's passage.
func (r *reader) toFinding(way int) {
	k := r.finding + way
	if r.finding < 0 {
		k = r.text.FindingsFrom(r.shown[r.cursor].Passage)
		if way < 0 {
			k--
		}
	}
	for ; k >= 0 && k < len(r.text.Order); k += way {
		if i := r.itemOf(k); i >= 0 {
			r.send(i, r.findingRow(i, k))
			r.finding = k
			return
		}
	}
	r.remark = cells.NoMore("finding", way)
}

// itemOf returns the item that shows a finding, or -1 where the filter leaves
// it out.
func (r *reader) itemOf(k int) int {
	p := r.text.Findings[r.text.Order[k]].Passage
	if p < 0 {
		return 0
	}
	return r.itemOfPassage(p)
}

// itemOfPassage returns the item that shows a passage, or -1 where it is left
// out.
func (r *reader) itemOfPassage(p int) int {
	i := nearest(r.shown, r.text.PassageAt[p])
	if it := r.shown[i]; it.Kind != story.PassageItem || it.Passage != p {
		return -1
	}
	return i
}

// findingRow returns the row of item i on which a finding stands.
func (r *reader) findingRow(i, k int) int {
	b, f := r.block(i), r.text.Order[k]
	row := 0
	for _, e := range b.entries {
		if e.finding == f {
			return row
		}
		row += len(e.Rows)
	}
	for s := story.VersionSide; ; s-- {
		if p := story.PlaceOf(&r.text.Findings[f], s); p != nil {
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
func (b *block) labelRows() int {
	if b.label == "" {
		return 0
	}
	return 1
}

// ownRows is the number of rows that a passage takes by itself.
func (b *block) ownRows() int {
	n := 1
	for i := range b.columns {
		n = max(n, len(b.columns[i].Rows))
	}
	return b.labelRows() + n
}

// rowOf returns the row of a passage's block on which a byte of one of its
// articles stands.
func (b *block) rowOf(s story.Side, at int) (int, bool) {
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
func (r *reader) toOtherEnd() {
	at := r.text.OtherEnd(r.shown[r.cursor].At)
	if at < 0 || r.cursorPassage() < 0 {
		r.remark = "nothing has moved from here or to here"
		return
	}
	if i := nearest(r.shown, at); r.shown[i].At == at {
		r.send(i, 0)
		return
	}
	r.remark = "the other end is not shown; the filter leaves it out"
}

// toMatch goes to the next match that is shown, or the one before for -1, and
// from the last round to the first.
func (r *reader) toMatch(way int) {
	n := len(r.search.hits)
	if n == 0 {
		return
	}
	if r.search.current < 0 {
		r.cursorToMatch()
		return
	}
	for step := 1; step <= n; step++ {
		if r.showMatch(((r.search.current+way*step)%n + n) % n) {
			return
		}
	}
}

// cursorToMatch goes to the first match in the cursor's passage or after it,
// and from the last round to the first.
func (r *reader) cursorToMatch() {
	n, p := len(r.search.hits), r.shown[r.cursor].Passage
	start := 0
	for start < n && r.search.hits[start].Passage < p {
		start++
	}
	for k := range n {
		if r.showMatch((start + k) % n) {
			return
		}
	}
}

// showMatch goes to a match, unless its passage is not shown.
func (r *reader) showMatch(k int) bool {
	h := r.search.hits[k]
	i := r.itemOfPassage(h.Passage)
	if i < 0 {
		return false
	}
	r.search.current = k
	row := 0
	if h.Beside > 0 {
		row = r.block(i).besideRowOf(h.Beside-1, h.Spans[story.VersionSide].Start)
	}
	for s := range story.Sides {
		if at := h.Spans[s].Start; at >= 0 && h.Beside == 0 {
			if found, ok := r.block(i).rowOf(s, at); ok {
				row = found
				break
			}
		}
	}
	r.send(i, row)
	if r.search.trail != nil {
		r.finding = r.findingAt(h)
	}
	return true
}
