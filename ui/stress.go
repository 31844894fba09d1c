package ui

import (
	"sort"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A stress is an emphasis on a piece of a strand.
type stress struct {
	cells.Extent
	emphasis style.Emphasis
}

// between returns the segments of which something stands on the rows from
// first until last, without that.
func (s *strand) between(first, last int) []segment {
	first, last = max(first, 0), min(last, len(s.rows))
	if first >= last {
		return nil
	}
	from, to := s.rows[first].Start, s.rows[last-1].End
	i := sort.Search(len(s.segments), func(i int) bool { return s.segments[i].End > from })
	j := sort.Search(len(s.segments), func(j int) bool { return s.segments[j].Start >= to })
	return s.segments[i:max(i, j)]
}

// stressed adds the pieces of the segments that come from a span of one of the
// articles.
func stressed(list []stress, segments []segment, from story.Side, span text.Span, e style.Emphasis) []stress {
	for i := range segments {
		g := &segments[i]
		f := g.from[from]
		start, end := max(f.Start, span.Start), min(f.End, span.End)
		if f.Start >= 0 && start < end {
			list = append(list, stress{cells.Extent{Start: g.Start + start - f.Start, End: g.Start + end - f.Start}, e})
		}
	}
	return list
}

// paint writes row i of the strand. Where stresses overlap the greatest
// emphasis counts.
func (s *strand) paint(l *line, i int, stresses []stress) {
	row := s.rows[i]
	k := sort.Search(len(s.segments), func(k int) bool { return s.segments[k].End > row.Start })
	for ; k < len(s.segments) && s.segments[k].Start < row.End; k++ {
		g := &s.segments[k]
		end := min(g.End, row.End)
		for at := max(g.Start, row.Start); at < end; {
			e, until := style.NoEmphasis, end
			for _, t := range stresses {
				switch {
				case t.Start > at:
					until = min(until, t.Start)
				case t.End > at:
					e = max(e, t.emphasis)
					until = min(until, t.End)
				}
			}
			l.words(g.look, e, s.text[at:until])
			at = until
		}
	}
}

// stresses returns what stands out in each column of item i: the words that
// findings rest on, and what the search has found. Only rows from first until
// last of the block are looked at.
func (r *reader) stresses(i int, b *block, first, last int) (list [story.Sides][]stress) {
	it := r.shown[i]
	if it.Kind != story.PassageItem {
		return list
	}
	for c := range b.columns {
		above := b.lead + b.labelRows()
		segments := b.columns[c].between(first-above, last-above)
		for s := range story.Sides {
			if len(b.columns) == 2 && s != story.Side(c) {
				continue
			}
			for _, f := range r.text.Found(it.Passage) {
				list[c] = r.findingStress(list[c], segments, s, f)
			}
			list[c] = r.matchStress(list[c], segments, s, it.Passage)
		}
	}
	return list
}

func (r *reader) findingStress(list []stress, segments []segment, s story.Side, f int) []stress {
	finding := &r.text.Findings[f]
	p := story.PlaceOf(finding, s)
	if p == nil {
		return list
	}
	e := style.FindingEmphasis(finding.Severity)
	if f == r.currentFinding() {
		e = style.CurrentFinding
	}
	return stressed(list, segments, s, p.Span, e)
}

func (r *reader) matchStress(list []stress, segments []segment, s story.Side, passage int) []stress {
	for k := r.search.firstIn(passage); k < len(r.search.hits) && r.search.hits[k].Passage == passage; k++ {
		if r.search.hits[k].Beside > 0 {
			continue
		}
		e := style.Match
		if k == r.search.current {
			e = style.CurrentMatch
		}
		if span := r.search.hits[k].Spans[s]; span.Start >= 0 {
			list = stressed(list, segments, s, span, e)
		}
	}
	return list
}
