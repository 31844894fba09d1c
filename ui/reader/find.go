package reader

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/wording"
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// search is a query and its hits, or the places of an item of the ledger.
type search struct {
	Query   string
	Hits    []story.Hit
	Current int // index into Hits, -1 before the first
	// Serial counts the queries; the answer to any but the last is dropped.
	Serial int
	done   bool // the answer to the last query has come
	hidden int  // number of hits in passages that are not shown
	// Places is set where the hits are the places of an item of the ledger;
	// Query is empty then.
	Places *ItemPlaces
}

// FoundMsg is the answer to the query of a serial number: its hits in a reading,
// and in the other versions shown.
type FoundMsg struct {
	Serial int
	Text   *story.Reading
	Hits   []story.Hit
}

// findAll returns a command that looks a query up, since the story may be long.
func findAll(text *story.Reading, others []*OtherVersion, query string, serial int) tea.Cmd {
	return func() tea.Msg {
		list := Hits(text.Comparison, query)
		for n, c := range others {
			list = append(list, otherHits(c, n, query)...)
		}
		slices.SortStableFunc(list, func(a, b story.Hit) int { return cmp.Compare(a.Passage, b.Passage) })
		return FoundMsg{serial, text, list}
	}
}

// otherHits returns the hits in the text of another version, of index n, with
// the rows in which they stand. Furniture is left out.
func otherHits(c *OtherVersion, n int, query string) []story.Hit {
	if c.reading == nil || c.RowOf == nil {
		return nil
	}
	var list []story.Hit
	for _, h := range Hits(c.reading.Comparison, query) {
		if h.Spans[story.VersionSide].Start >= 0 && c.reading.Passages[h.Passage].Kind != diffing.Furniture {
			spans := story.Nowhere()
			spans[story.VersionSide] = h.Spans[story.VersionSide]
			list = append(list, story.Hit{Passage: c.RowOf[h.Passage], Beside: n + 1, Spans: spans})
		}
	}
	return list
}

// Hits returns every place where the query stands in the passages of a
// comparison, in reading order. Case and accents of letters do not count, nor
// does the form of quotation marks, dashes and spaces.
func Hits(c *diffing.Comparison, query string) []story.Hit {
	var f cells.Folder
	needle := string(f.Fold(query))
	if needle == "" {
		return nil
	}
	var list []story.Hit
	for i := range c.Passages {
		h := passageHits{c: c, p: &c.Passages[i], passage: i}
		for s := range story.Sides {
			a := story.Article(c, s)
			for _, sentence := range story.Sentences(h.p, s) {
				span := a.Sentences[sentence].Span
				for _, e := range f.Find(a.Slice(span), needle) {
					h.add(s, text.Span{Start: span.Start + e.Start, End: span.Start + e.End})
				}
			}
		}
		list = append(list, h.hits...)
	}
	return list
}

// passageHits collects the hits of one passage.
type passageHits struct {
	c       *diffing.Comparison
	p       *diffing.Passage
	passage int
	hits    []story.Hit
	both    map[text.Span]bool // spans in the version that a hit on both sides covers
}

// add adds the place found at a span of one side. Text that is the same on both
// sides is one hit.
func (h *passageHits) add(s story.Side, span text.Span) {
	if s == story.VersionSide && h.both[span] {
		return
	}
	found := story.Hit{Passage: h.passage, Spans: story.Nowhere()}
	found.Spans[s] = span
	k := sort.Search(len(h.p.Edits), func(k int) bool { return story.EditSpan(h.p.Edits[k], s).End >= span.End })
	for ; s == story.OriginalSide && k < len(h.p.Edits); k++ {
		e := h.p.Edits[k]
		if e.Original.Start > span.Start {
			break
		}
		if e.Op == wording.Equal && e.Original.Start <= span.Start && span.End <= e.Original.End {
			shift := e.Version.Start - e.Original.Start
			twin := text.Span{Start: span.Start + shift, End: span.End + shift}
			found.Spans[story.VersionSide] = twin
			if h.both == nil {
				h.both = map[text.Span]bool{}
			}
			h.both[twin] = true
			break
		}
	}
	h.hits = append(h.hits, found)
}

// firstIn returns the index of the first hit in a passage or in a later one.
func (s *search) firstIn(passage int) int {
	return sort.Search(len(s.Hits), func(k int) bool { return s.Hits[k].Passage >= passage })
}

// inVersion counts the hits that are in the version; the others are in the original
// alone, or in another version beside it.
func (s *search) inVersion() int {
	n := 0
	for _, h := range s.Hits {
		if h.Beside == 0 && h.Spans[story.VersionSide].Start >= 0 {
			n++
		}
	}
	return n
}

// Text says what the search has found; it is empty where nothing is searched
// for.
func (s *search) Text() string {
	text := cells.Count(len(s.Hits), "match", "matches")
	switch {
	case s.Places != nil:
		return s.Places.text(s)
	case s.Query == "":
		return ""
	case !s.done:
		return "searching " + cells.Ellipsis
	case len(s.Hits) == 0:
		return cells.NoMatch(s.Query)
	case s.Current >= 0:
		text = fmt.Sprintf("match %d of %d", s.Current+1, len(s.Hits))
	}
	hidden := ""
	if s.hidden > 0 {
		hidden = fmt.Sprintf(", %d not shown", s.hidden)
	}
	if n := s.inVersion(); n < len(s.Hits) {
		return fmt.Sprintf("%s, %d in the version%s%s%s%s", text, n, hidden, cells.OrShorter, text, hidden)
	}
	return text + hidden
}
