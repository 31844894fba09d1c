package reader

import (
	"cmp"
	"fmt"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// ItemPlaces is an item of the ledger whose places the reader goes through, in
// whichever version is read. The places are treated like the matches of a
// search.
type ItemPlaces struct {
	Survey *story.Survey
	Tab    story.LedgerTab
	Item   *story.LedgerItem
}

// In returns the places of the same item in another survey, or t if the item is
// not there.
func (t *ItemPlaces) In(s *story.Survey) *ItemPlaces {
	for i := range s.Items[t.Tab] {
		if it := &s.Items[t.Tab][i]; it.Label() == t.Item.Label() {
			return &ItemPlaces{s, t.Tab, it}
		}
	}
	return t
}

// hits returns the item's places in a version as hits; the original's places if
// the version has none.
func (t *ItemPlaces) hits(r *story.Reading) []story.Hit {
	article := slices.IndexFunc(t.Survey.Readings, r.SamePassages)
	if article < 0 {
		return nil
	}
	if s := t.Item.Versions[article]; s != nil && len(s.Places) > 0 {
		return placeHits(r, story.VersionSide, s.Places)
	}
	return placeHits(r, story.OriginalSide, t.Item.Places)
}

// placeHits returns places in one article of a comparison as hits, in the order
// of the passages. A place outside every passage is left out.
func placeHits(r *story.Reading, s story.Side, places []facts.Place) []story.Hit {
	a := story.Article(r.Comparison, s)
	passageOf := make([]int, len(a.Sentences))
	for i := range passageOf {
		passageOf[i] = -1
	}
	for p := len(r.Passages) - 1; p >= 0; p-- {
		for _, i := range story.Sentences(&r.Passages[p], s) {
			passageOf[i] = p
		}
	}
	var list []story.Hit
	for _, p := range places {
		i := a.FindSentence(p.Start)
		if i < 0 || passageOf[i] < 0 {
			continue
		}
		spans := story.Nowhere()
		spans[s] = text.Span{Start: p.Start, End: p.End}
		list = append(list, story.Hit{Passage: passageOf[i], Spans: spans})
	}
	slices.SortStableFunc(list, func(a, b story.Hit) int { return cmp.Compare(a.Passage, b.Passage) })
	return list
}

// text says at which of the places the cursor is.
func (t *ItemPlaces) text(s *search) string {
	const most = 24 // cells of the item's text
	text := "no place"
	switch {
	case len(s.Hits) > 0 && s.Current < 0:
		text = cells.Count(len(s.Hits), "place", "places")
	case len(s.Hits) > 0:
		text = fmt.Sprintf("place %d of %d", s.Current+1, len(s.Hits))
	}
	return fmt.Sprintf("%s of “%s”", text, cells.Cut(cells.Opening(t.Item.Text, most), most))
}

// ShowPlaces starts to go through the places of an item, at the first one.
func (r *Model) ShowPlaces(t *ItemPlaces) {
	r.Search.Query, r.Search.Places = "", t
	r.RunSearch()
	if len(r.Search.Hits) > 0 {
		r.makeVisible(r.Search.Hits[0].Passage)
		r.showMatch(0)
	}
}

// GoTo moves the cursor to a passage, which it makes visible.
func (r *Model) GoTo(passage int) {
	r.makeVisible(passage)
	if i := r.itemOfPassage(passage); i >= 0 {
		r.jump(i, 0)
	}
}

// makeVisible makes sure that a passage is shown. It unfolds furniture, drops
// the filter and changes the layout, one after the other, until it is.
func (r *Model) makeVisible(passage int) {
	steps := []func(){
		func() { r.page = true },
		func() { r.Filter = Filter{} },
		func() { r.Layout = style.SideBySide },
	}
	if r.Text.Passages[passage].Kind != diffing.Furniture {
		steps = steps[1:]
	}
	for _, step := range steps {
		if r.itemOfPassage(passage) >= 0 {
			return
		}
		step()
		r.rebuild()
	}
}

// findingAt returns the first finding that rests on words of a hit, as an index
// into Text.Order, or -1.
func (r *Model) findingAt(h story.Hit) int {
	for k := r.Text.FindingsFrom(h.Passage); k < len(r.Text.Order); k++ {
		f := &r.Text.Findings[r.Text.Order[k]]
		if f.Passage != h.Passage {
			break
		}
		for s := range story.Sides {
			if p := story.PlaceOf(f, s); p != nil && p.Start < h.Spans[s].End && h.Spans[s].Start < p.End {
				return k
			}
		}
	}
	return -1
}
