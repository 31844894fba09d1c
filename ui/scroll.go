package ui

import (
	"sort"

	"storydiff/ui/story"
)

// A scroll is the long column of what the reader shows, of which the screen
// has a window. A place in it is a block and a row of that block, never a
// count of rows from the top: so nothing outside the window need be laid out,
// and a place survives another width.
type scroll struct {
	text    *story.Reading
	shown   []story.Item
	blocks  []*block // laid out on demand, as many as shown
	measure measure
	beside  beside
	page    bool // furniture is unfolded
	height  int  // of the window, in rows
	top     spot
}

// A spot is a row of the scroll.
type spot struct{ item, row int }

func (a spot) after(b spot) bool {
	return a.item > b.item || a.item == b.item && a.row > b.row
}

// block returns the layout of item i.
func (s *scroll) block(i int) *block {
	if s.blocks[i] == nil {
		s.blocks[i] = newBlock(s.text, s.shown, i, s.measure, s.stacks(i))
	}
	return s.blocks[i]
}

// stacks lays out what the companions have beside item i.
func (s *scroll) stacks(i int) []stack {
	if s.shown[i].Kind != story.PassageItem || s.measure.columns < 3 {
		return nil
	}
	var list []stack
	for _, c := range s.beside.companions {
		list = append(list, newStack(c, s.shown[i].Passage, s.page, s.measure.width))
	}
	return list
}

// hold makes a change to what is shown or how it is laid out, and keeps an item
// on the row of the window where it was: the item itself, for it may get another
// index, is returned by the change.
func (s *scroll) hold(i int, change func() int) {
	row, ok := 0, false
	part, of := 0, 1
	if i < len(s.shown) {
		if row, ok = s.rowOf(i); row < 0 {
			part, of = -row, max(s.block(i).height(), 1)
		}
	}
	i = change()
	if !ok || i >= len(s.shown) {
		s.settle()
		return
	}
	if part > 0 {
		row = -part * s.block(i).height() / of
	}
	s.top = spot{i, 0}
	s.move(-min(row, max(s.height-1, 0)))
}

// set puts other items, or another layout, into the scroll. The top is to be
// put right after that.
func (s *scroll) set(shown []story.Item, m measure) {
	s.shown, s.measure, s.blocks = shown, m, make([]*block, len(shown))
	s.top = spot{}
}

// nearest returns the index of the item that stands for place at of the
// script: itself, the gap it is in, or what comes before it.
func nearest(shown []story.Item, at int) int {
	return max(sort.Search(len(shown), func(i int) bool { return shown[i].At > at })-1, 0)
}

// move moves the window n rows down, or up for less than nothing.
func (s *scroll) move(n int) {
	s.top.row += n
	s.settle()
}

// settle brings the top back to where there is text, and the end of the text
// to the window's end or below.
func (s *scroll) settle() {
	if len(s.shown) == 0 {
		s.top = spot{}
		return
	}
	s.top.item = min(s.top.item, len(s.shown)-1)
	for s.top.row < 0 && s.top.item > 0 {
		s.top.item--
		s.top.row += s.block(s.top.item).height()
	}
	for s.top.item < len(s.shown)-1 && s.top.row >= s.block(s.top.item).height() {
		s.top.row -= s.block(s.top.item).height()
		s.top.item++
	}
	s.top.row = max(s.top.row, 0)
	if last := s.last(); s.top.after(last) {
		s.top = last
	}
}

// last is the top of the last full window.
func (s *scroll) last() spot {
	rows := 0
	for i := len(s.shown) - 1; i >= 0; i-- {
		if rows += s.block(i).height(); rows >= s.height {
			return spot{i, rows - s.height}
		}
	}
	return spot{}
}

func (s *scroll) toTop() { s.top = spot{} }

func (s *scroll) toBottom() { s.top = s.last() }

// rowOf returns the row of the window in which item i begins, above its blank
// rows; it is negative for the item at the top, and ok is false where the item
// is not in the window.
func (s *scroll) rowOf(i int) (row int, ok bool) {
	if i < s.top.item {
		return 0, false
	}
	row = -s.top.row
	for k := s.top.item; k < i && row < s.height; k++ {
		row += s.block(k).height()
	}
	return row, row < s.height
}

// seen returns the first and the last item of which some row of its own is in
// the window.
func (s *scroll) seen() (first, last int) {
	first = s.top.item
	if s.top.row >= s.block(first).height() && first < len(s.shown)-1 {
		first++
	}
	row := -s.top.row
	for last = s.top.item; ; last++ {
		b := s.block(last)
		if row+b.lead >= s.height && last > first {
			return first, last - 1
		}
		if row += b.height(); row >= s.height || last == len(s.shown)-1 {
			return first, last
		}
	}
}

// reveal moves the window, if it must, so that all of item i is in it; where
// the item is too long for that, row is, which counts the item's own rows.
func (s *scroll) reveal(i, row int) {
	b := s.block(i)
	from, to := b.lead, b.height()
	if b.rows > s.height {
		from = b.lead + min(row, b.rows-1)
		to = from + 1
	}
	if start, ok := s.rowOf(i); ok && start+from >= 0 && start+to <= s.height {
		return
	}
	s.top = spot{i, from}
	above := min(s.height/4, max(s.height-(to-from), 0))
	s.move(-above)
}
