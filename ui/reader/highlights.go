package reader

import (
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// Highlights returns what is emphasized in each column of item i: the words
// that findings rest on, and search matches. Only rows first to last of the
// block, half open, are looked at.
func (r *Model) Highlights(i int, b *Block, first, last int) (list [story.Sides][]draw.Highlight) {
	it := r.Shown[i]
	if it.Kind != story.PassageItem {
		return list
	}
	for c := range b.columns {
		above := b.Blank + b.labelRows()
		segments := b.columns[c].Between(first-above, last-above)
		for s := range story.Sides {
			if len(b.columns) == 2 && s != story.Side(c) {
				continue
			}
			for _, f := range r.Text.Found(it.Passage) {
				list[c] = r.findingHighlight(list[c], segments, s, f)
			}
			list[c] = r.matchHighlights(list[c], segments, s, it.Passage)
		}
	}
	return list
}

func (r *Model) findingHighlight(list []draw.Highlight, segments []draw.Segment, s story.Side, f int) []draw.Highlight {
	finding := &r.Text.Findings[f]
	p := story.PlaceOf(finding, s)
	if p == nil {
		return list
	}
	e := style.FindingEmphasis(finding.Severity)
	switch {
	case f == r.CurrentFinding():
		e = style.CurrentFinding
	case r.Text.IsDismissed(f):
		return list
	}
	return draw.AddHighlights(list, segments, s, p.Span, e)
}

func (r *Model) matchHighlights(list []draw.Highlight, segments []draw.Segment, s story.Side, passage int) []draw.Highlight {
	for k := r.Search.firstIn(passage); k < len(r.Search.Hits) && r.Search.Hits[k].Passage == passage; k++ {
		if r.Search.Hits[k].Beside > 0 {
			continue
		}
		e := style.Match
		if k == r.Search.Current {
			e = style.CurrentMatch
		}
		if span := r.Search.Hits[k].Spans[s]; span.Start >= 0 {
			list = draw.AddHighlights(list, segments, s, span, e)
		}
	}
	return list
}
