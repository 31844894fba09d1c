package reader

import (
	"sort"

	"storydiff/ui/story"
)

// A Scroll is the long column of what the reader shows, of which the screen
// has a window. A place in it is a block and a row of that block, never a
// count of rows from the top: so nothing outside the window need be laid out,
// and a place survives another width.
type Scroll struct {
	Text    *story.Reading
	Shown   []story.Item
	Blocks  []*Block // laid out on demand, as many as shown
	measure Measure
	Beside  beside
	page    bool // furniture is unfolded
	Height  int  // of the window, in rows
	Top     Place
}

// A Place is a row of the scroll.
type Place struct{ Item, Row int }

func (a Place) after(b Place) bool {
	return a.Item > b.Item || a.Item == b.Item && a.Row > b.Row
}

// Block returns the layout of item i.
func (s *Scroll) Block(i int) *Block {
	if s.Blocks[i] == nil {
		s.Blocks[i] = newBlock(s.Text, s.Shown, i, s.measure, s.besideCells(i))
	}
	return s.Blocks[i]
}

// besideCells lays out what the companions have beside item i.
func (s *Scroll) besideCells(i int) []besideCell {
	if s.Shown[i].Kind != story.PassageItem || s.measure.Columns < 3 {
		return nil
	}
	var list []besideCell
	for _, c := range s.Beside.Others {
		list = append(list, newBesideCell(c, s.Shown[i].Passage, s.page, s.measure.Width))
	}
	return list
}

// keepInPlace makes a change to what is shown or how it is laid out, and keeps an item
// on the row of the window where it was: the item itself, for it may get another
// index, is returned by the change.
func (s *Scroll) keepInPlace(i int, change func() int) {
	row, ok := 0, false
	part, of := 0, 1
	if i < len(s.Shown) {
		if row, ok = s.rowOf(i); row < 0 {
			part, of = -row, max(s.Block(i).Height(), 1)
		}
	}
	i = change()
	if !ok || i >= len(s.Shown) {
		s.clampTop()
		return
	}
	if part > 0 {
		row = -part * s.Block(i).Height() / of
	}
	s.Top = Place{i, 0}
	s.Move(-min(row, max(s.Height-1, 0)))
}

// Set puts other items, or another layout, into the scroll. The top is to be
// put right after that.
func (s *Scroll) Set(shown []story.Item, m Measure) {
	s.Shown, s.measure, s.Blocks = shown, m, make([]*Block, len(shown))
	s.Top = Place{}
}

// nearest returns the index of the item that stands for place at of the
// script: itself, the gap it is in, or what comes before it.
func nearest(shown []story.Item, at int) int {
	return max(sort.Search(len(shown), func(i int) bool { return shown[i].At > at })-1, 0)
}

// Move moves the window n rows down, or up for less than nothing.
func (s *Scroll) Move(n int) {
	s.Top.Row += n
	s.clampTop()
}

// clampTop brings the top back to where there is text, and the end of the text
// to the window's end or below.
func (s *Scroll) clampTop() {
	if len(s.Shown) == 0 {
		s.Top = Place{}
		return
	}
	s.Top.Item = min(s.Top.Item, len(s.Shown)-1)
	for s.Top.Row < 0 && s.Top.Item > 0 {
		s.Top.Item--
		s.Top.Row += s.Block(s.Top.Item).Height()
	}
	for s.Top.Item < len(s.Shown)-1 && s.Top.Row >= s.Block(s.Top.Item).Height() {
		s.Top.Row -= s.Block(s.Top.Item).Height()
		s.Top.Item++
	}
	s.Top.Row = max(s.Top.Row, 0)
	if last := s.last(); s.Top.after(last) {
		s.Top = last
	}
}

// last is the top of the last full window.
func (s *Scroll) last() Place {
	rows := 0
	for i := len(s.Shown) - 1; i >= 0; i-- {
		if rows += s.Block(i).Height(); rows >= s.Height {
			return Place{i, rows - s.Height}
		}
	}
	return Place{}
}

func (s *Scroll) toTop() { s.Top = Place{} }

func (s *Scroll) toBottom() { s.Top = s.last() }

// RowOf returns the row of the window in which item i begins, above its blank
// rows; it is negative for the item at the top, and ok is false where the item
// is not in the window.
func (s *Scroll) rowOf(i int) (row int, ok bool) {
	if i < s.Top.Item {
		return 0, false
	}
	row = -s.Top.Row
	for k := s.Top.Item; k < i && row < s.Height; k++ {
		row += s.Block(k).Height()
	}
	return row, row < s.Height
}

// Seen returns the first and the last item of which some row of its own is in
// the window.
func (s *Scroll) Seen() (first, last int) {
	first = s.Top.Item
	if s.Top.Row >= s.Block(first).Height() && first < len(s.Shown)-1 {
		first++
	}
	row := -s.Top.Row
	for last = s.Top.Item; ; last++ {
		b := s.Block(last)
		if row+b.Blank >= s.Height && last > first {
			return first, last - 1
		}
		if row += b.Height(); row >= s.Height || last == len(s.Shown)-1 {
			return first, last
		}
	}
}

// reveal moves the window, if it must, so that all of item i is in it; where
// the item is too long for that, row is, which counts the item's own rows.
func (s *Scroll) reveal(i, row int) {
	b := s.Block(i)
	from, to := b.Blank, b.Height()
	if b.Rows > s.Height {
		from = b.Blank + min(row, b.Rows-1)
		to = from + 1
	}
	if start, ok := s.rowOf(i); ok && start+from >= 0 && start+to <= s.Height {
		return
	}
	s.Top = Place{i, from}
	above := min(s.Height/4, max(s.Height-(to-from), 0))
	s.Move(-above)
}
