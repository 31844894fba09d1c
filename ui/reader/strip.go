package reader

import (
	"storydiff/diffing"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A Strip is the column at the right edge that stands for the whole text: it
// shows where the changes are, and which part is in the window.
type Strip struct {
	Cells []StripCell
	sums  []int // for each item and the end: the sum of the weights before it
}

// A StripCell is a row of the strip: the gravest change in its part of the text.
type StripCell struct {
	kind   diffing.Kind
	Change bool
	// flagged and unseen say whether some change in it is.
	flagged, unseen bool
}

// rankOf orders the kinds of passage by how much they matter to an editor.
func rankOf(k diffing.Kind) int {
	return [...]int{0, 1, 2, 5, 3, 4, 0}[k]
}

// NewStrip divides rows rows among the items in proportion to their weights.
func NewStrip(r *story.Reading, shown []story.Item, rows int, notes *story.Notebook) Strip {
	s := Strip{Cells: make([]StripCell, rows), sums: make([]int, len(shown)+1)}
	for i, it := range shown {
		s.sums[i+1] = s.sums[i] + weight(r, it)
	}
	total := s.sums[len(shown)]
	if rows == 0 || total == 0 {
		return s
	}
	for i, it := range shown {
		if it.Kind != story.PassageItem || !story.IsChange(&r.Passages[it.Passage]) {
			continue
		}
		k, m := r.Passages[it.Passage].Kind, notes.Of(r, it.Passage)
		last := max(s.sums[i+1]-1, s.sums[i]) * rows / total
		for row := s.sums[i] * rows / total; row <= last; row++ {
			if c := &s.Cells[row]; !c.Change || rankOf(k) > rankOf(c.kind) {
				c.kind, c.Change = k, true
			}
			c := &s.Cells[row]
			c.flagged, c.unseen = c.flagged || m.Flagged, c.unseen || !m.Seen
		}
	}
	return s
}

// weight is an item's share of the strip: 1, and for a passage the bytes of its
// longer side besides.
func weight(r *story.Reading, it story.Item) int {
	if it.Kind != story.PassageItem {
		return 1
	}
	longest := 0
	for s := range story.Sides {
		n := 0
		for _, i := range story.Sentences(&r.Passages[it.Passage], s) {
			n += story.Article(r.Comparison, s).Sentences[i].Len()
		}
		longest = max(longest, n)
	}
	return longest + 1
}

// Window returns the rows of the strip, half open, that stand for the window of
// a scroll.
func (s *Strip) Window(sc *Scroll) (from, to int) {
	rows, total := len(s.Cells), s.sums[len(s.sums)-1]
	if rows == 0 || total == 0 {
		return 0, rows
	}
	first, last := sc.Seen()
	start := s.sums[first]
	if h := sc.Block(first).Height(); h > 0 && first == sc.Top.Item {
		start += (s.sums[first+1] - s.sums[first]) * sc.Top.Row / h
	}
	end := s.sums[last+1]
	if row, ok := sc.rowOf(last); ok {
		if b := sc.Block(last); row+b.Height() > sc.Height {
			end = s.sums[last] + (s.sums[last+1]-s.sums[last])*(sc.Height-row)/b.Height()
		}
	}
	from = min(start*rows/total, rows-1)
	return from, min(max((end*rows+total-1)/total, from+1), rows)
}

// paint writes one row of the strip.
func (s *Strip) paint(l *draw.Line, row, from, to int) {
	if row >= len(s.Cells) {
		return
	}
	if row >= from && row < to {
		l.Put(style.Accent, "┃")
	} else {
		l.Put(style.Faint, "│")
	}
	switch c := s.Cells[row]; {
	case !c.Change:
	case c.flagged:
		l.Put(style.Flagged, draw.FlagMark)
	case !c.unseen:
		l.Put(style.Faint, style.KindMark(c.kind))
	default:
		l.Put(style.SignRole(c.kind), style.KindMark(c.kind))
	}
}
