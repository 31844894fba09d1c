package ui

import (
	"cmp"
	"slices"
	"sort"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/wording"
	"storydiff/ui/cells"
)

// A hit is a place where the words searched for stand: in one of the
// articles, or in both where the passage has the same there.
type hit struct {
	passage int
	// beside is one more than the index of the companion in whose text it is;
	// its passage is that on whose row it stands.
	beside int
	spans  [sides]text.Span // nowhere for a side without it
}

// search is what the reader looks for and has found.
type search struct {
	query   string
	hits    []hit
	current int // index into hits, -1 before the first
	// serial counts the queries; the answer to any but the last is dropped.
	serial int
	done   bool // the answer to the last has come
	hidden int  // hits in passages that are not shown
	// trail is what the hits are the places of, instead of a query's; nil for
	// none.
	trail *trail
}

// foundMsg is the answer to a query.
type foundMsg struct {
	serial int
	text   *reading
	hits   []hit
}

// findAll looks a query up in a command, for the story may be long.
func findAll(text *reading, companions []*companion, query string, serial int) tea.Cmd {
	return func() tea.Msg {
		list := hits(text.Comparison, query)
		for n, c := range companions {
			list = append(list, companionHits(c, n, query)...)
		}
		slices.SortStableFunc(list, func(a, b hit) int { return cmp.Compare(a.passage, b.passage) })
		return foundMsg{serial, text, list}
	}
}

// companionHits returns the places in a companion's text, furniture apart, on
// the rows where they stand.
func companionHits(c *companion, n int, query string) []hit {
	if c.reading == nil || c.rowOf == nil {
		return nil
	}
	var list []hit
	for _, h := range hits(c.reading.Comparison, query) {
		if h.spans[versionSide].Start >= 0 && c.reading.Passages[h.passage].Kind != diffing.Furniture {
			spans := nowhere()
			spans[versionSide] = h.spans[versionSide]
			list = append(list, hit{c.rowOf[h.passage], n + 1, spans})
		}
	}
	return list
}

// hits returns every place of the query in the passages of a comparison, in
// reading order. Letters match whatever their case and accents, quotation
// marks, dashes and spaces whatever their form.
func hits(c *diffing.Comparison, query string) []hit {
	var f cells.Folder
	needle := string(f.Fold(query))
	if needle == "" {
		return nil
	}
	var list []hit
	for i := range c.Passages {
		h := passageHits{c: c, p: &c.Passages[i], passage: i}
		for s := range sides {
			a := article(c, s)
			for _, sentence := range sentences(h.p, s) {
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

// passageHits are the hits of one passage.
type passageHits struct {
	c       *diffing.Comparison
	p       *diffing.Passage
	passage int
	hits    []hit
	both    map[text.Span]bool // the version's spans of hits on both sides
}

// add adds a place found. What is the same text on both sides is one hit.
func (h *passageHits) add(s side, span text.Span) {
	if s == versionSide && h.both[span] {
		return
	}
	found := hit{passage: h.passage, spans: nowhere()}
	found.spans[s] = span
	k := sort.Search(len(h.p.Edits), func(k int) bool { return editSpan(h.p.Edits[k], s).End >= span.End })
	for ; s == originalSide && k < len(h.p.Edits); k++ {
		e := h.p.Edits[k]
		if e.Original.Start > span.Start {
			break
		}
		if e.Op == wording.Equal && e.Original.Start <= span.Start && span.End <= e.Original.End {
			shift := e.Version.Start - e.Original.Start
			twin := text.Span{Start: span.Start + shift, End: span.End + shift}
			found.spans[versionSide] = twin
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
	return sort.Search(len(s.hits), func(k int) bool { return s.hits[k].passage >= passage })
}
