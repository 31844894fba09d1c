package ui

import (
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// highlights returns what stands out in each column of item i: the words that
// findings rest on, and what the search has found. Only rows from first until
// last of the block are looked at.
func (r *reader) highlights(i int, b *block, first, last int) (list [story.Sides][]draw.Highlight) {
	it := r.shown[i]
	if it.Kind != story.PassageItem {
		return list
	}
	for c := range b.columns {
		above := b.lead + b.labelRows()
		segments := b.columns[c].Between(first-above, last-above)
		for s := range story.Sides {
			if len(b.columns) == 2 && s != story.Side(c) {
				continue
			}
			for _, f := range r.text.Found(it.Passage) {
				list[c] = r.findingHighlight(list[c], segments, s, f)
			}
			list[c] = r.matchHighlights(list[c], segments, s, it.Passage)
		}
	}
	return list
}

func (r *reader) findingHighlight(list []draw.Highlight, segments []draw.Segment, s story.Side, f int) []draw.Highlight {
	finding := &r.text.Findings[f]
	p := story.PlaceOf(finding, s)
	if p == nil {
		return list
	}
	e := style.FindingEmphasis(finding.Severity)
	if f == r.currentFinding() {
		e = style.CurrentFinding
	}
	return draw.AddHighlights(list, segments, s, p.Span, e)
}

func (r *reader) matchHighlights(list []draw.Highlight, segments []draw.Segment, s story.Side, passage int) []draw.Highlight {
	for k := r.search.firstIn(passage); k < len(r.search.hits) && r.search.hits[k].Passage == passage; k++ {
		if r.search.hits[k].Beside > 0 {
			continue
		}
		e := style.Match
		if k == r.search.current {
			e = style.CurrentMatch
		}
		if span := r.search.hits[k].Spans[s]; span.Start >= 0 {
			list = draw.AddHighlights(list, segments, s, span, e)
		}
	}
	return list
}
