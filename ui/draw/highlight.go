package draw

import (
	"sort"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A Highlight is an emphasis on some bytes of a styled text.
type Highlight struct {
	cells.Extent
	Emphasis style.Emphasis
}

// Between returns the segments that have text on the rows from first to last,
// half open.
func (s *StyledText) Between(first, last int) []Segment {
	first, last = max(first, 0), min(last, len(s.Rows))
	if first >= last {
		return nil
	}
	from, to := s.Rows[first].Start, s.Rows[last-1].End
	i := sort.Search(len(s.Segments), func(i int) bool { return s.Segments[i].End > from })
	j := sort.Search(len(s.Segments), func(j int) bool { return s.Segments[j].Start >= to })
	return s.Segments[i:max(i, j)]
}

// AddHighlights appends a highlight for every piece of the segments that comes
// from a span of one side's article.
func AddHighlights(list []Highlight, segments []Segment, from story.Side, span text.Span, e style.Emphasis) []Highlight {
	for i := range segments {
		g := &segments[i]
		f := g.From[from]
		start, end := max(f.Start, span.Start), min(f.End, span.End)
		if f.Start >= 0 && start < end {
			list = append(list, Highlight{cells.Extent{Start: g.Start + start - f.Start, End: g.Start + end - f.Start}, e})
		}
	}
	return list
}

// Paint writes row i of the text. Where highlights overlap the greatest
// emphasis counts.
func (s *StyledText) Paint(l *Line, i int, highlights []Highlight) {
	row := s.Rows[i]
	k := sort.Search(len(s.Segments), func(k int) bool { return s.Segments[k].End > row.Start })
	for ; k < len(s.Segments) && s.Segments[k].Start < row.End; k++ {
		g := &s.Segments[k]
		end := min(g.End, row.End)
		for at := max(g.Start, row.Start); at < end; {
			e, until := style.NoEmphasis, end
			for _, t := range highlights {
				switch {
				case t.Start > at:
					until = min(until, t.Start)
				case t.End > at:
					e = max(e, t.Emphasis)
					until = min(until, t.End)
				}
			}
			l.Words(g.Look, e, s.Text[at:until])
			at = until
		}
	}
}
