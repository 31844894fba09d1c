package reader

import (
	"sort"

	"storydiff/ui/story"
)

// A Scroll is the column of blocks that the reader shows, and the window of it
// that is on the screen. A place in it is an item and a row of its block, never
// a count of rows from the top. So nothing outside the window has to be laid
// out, and a place survives a change of width.
type Scroll struct {
	Text    *story.Reading
	Shown   []story.Item
	Blocks  []*Block // one for each item of Shown; nil until it is laid out
	measure Measure
	Beside  beside
	page    bool  // furniture is unfolded
	Height  int   // of the window, in rows
	Top     Place // the first row of the window
}

// A Place is a row of the scroll: an index into Shown, and a row of its block,
// blank rows counted.
type Place struct{ Item, Row int }

func (a Place) after(b Place) bool {
	return a.Item > b.Item || a.Item == b.Item && a.Row > b.Row
}

// Block returns the layout of item i, and makes it if it is not there.
func (s *Scroll) Block(i int) *Block {
	if s.Blocks[i] == nil {
		s.Blocks[i] = newBlock(s.Text, s.Shown, i, s.measure, s.besideCells(i))
	}
	return s.Blocks[i]
}

// besideCells lays out what the other versions have beside item i.
func (s *Scroll) besideCells(i int) []besideCell {
	if s.Shown[i].Kind != story.PassageItem || s.measure.Columns < 3 {
		return nil
	}
	var list []besideCell
	for _, c := range s.Beside.Others {
		list = append(list, newBesideCell(c, s.Shown[i].Passage, s.page, s.measure.Brackets, s.measure.Width))
	}
	return list
}

// keepInPlace calls change, which may change the items or their layout, and
// then moves the window so that item i is on the same row as before. change
// returns the new index of that item.
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

// Set replaces the items and the layout. The window is at the top after that;
// the caller moves it.
func (s *Scroll) Set(shown []story.Item, m Measure) {
	s.Shown, s.measure, s.Blocks = shown, m, make([]*Block, len(shown))
	s.Top = Place{}
}

// nearest returns the index in shown of the item that stands for index at of a
// reading's items: the item itself, the gap it is in, or the item before it.
func nearest(shown []story.Item, at int) int {
	return max(sort.Search(len(shown), func(i int) bool { return shown[i].At > at })-1, 0)
}

// Move moves the window n rows down, or up for a negative n.
func (s *Scroll) Move(n int) {
	s.Top.Row += n
	s.clampTop()
}

// clampTop corrects the top so that it is in the text and, if the text is long
// enough, the window is full.
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

// rowOf returns the row of the window in which the block of item i begins, its
// blank rows counted. For the item at the top it may be negative. ok is false if
// no row of the block is in the window.
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

// Seen returns the first and the last item of which a row, blank ones apart, is
// in the window.
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

// reveal moves the window, if necessary, so that all of item i is in it. If the
// item is too long for that, the given row of it is; blank rows do not count.
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
