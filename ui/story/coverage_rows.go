package story

import (
	"fmt"

	"storydiff/diffing"
)

// RowFilter says which rows of the coverage or the ledger are shown.
type RowFilter uint8

// The filters. “Here” is the version selected.
const (
	EveryRow      RowFilter = iota
	wrongAnywhere           // garbled or changed in some version
	wrongHere               // garbled or changed here
	goneHere                // dropped or missing here
	RowFilters              // the number of filters
)

// coverageRowKind tells what a row of the coverage is about.
type coverageRowKind uint8

// The kinds of row, in the order in which they stand.
const (
	SentenceRow  coverageRowKind = iota // a sentence of the original
	AddedCount                          // how much each version has added
	AddedPassage                        // one passage that the version selected has added
)

// A CoverageRow is a row of the coverage. For a SentenceRow, At is an index into
// Survey.Coverage; for an AddedPassage, into the passages that the version
// selected has added.
type CoverageRow struct {
	Kind coverageRowKind
	At   int
}

// Before tells whether the row stands above another, whatever the filter.
func (r CoverageRow) Before(o CoverageRow) bool {
	return r.Kind < o.Kind || r.Kind == o.Kind && r.At < o.At
}

// CoverageRows lists the rows that a filter lets through, for the version with
// the given index: the sentences, then what was added.
func CoverageRows(s *Survey, version int, f RowFilter) []CoverageRow {
	var list []CoverageRow
	for i := range s.Coverage {
		if f.passesRow(s, i, version) {
			list = append(list, CoverageRow{SentenceRow, i})
		}
	}
	if f != EveryRow {
		return list
	}
	list = append(list, CoverageRow{Kind: AddedCount})
	if version < len(s.Added) {
		for i := range s.Added[version] {
			list = append(list, CoverageRow{AddedPassage, i})
		}
	}
	return list
}

// SentenceName says which sentence of the original a row of the coverage is.
func (s *Survey) SentenceName(row int) string {
	if s.Coverage[row].Number == 0 {
		return "headline"
	}
	return fmt.Sprintf("sentence %d of %d", s.Coverage[row].Number, s.Coverage[len(s.Coverage)-1].Number)
}

// passesRow tells whether the sentence of a row of the coverage is shown.
func (f RowFilter) passesRow(s *Survey, row, version int) bool {
	cells := s.Coverage[row].Cells
	switch f {
	case wrongHere:
		return cells[version].Passage >= 0 && cells[version].Kind == diffing.Garbled
	case goneHere:
		return cells[version].Passage >= 0 && cells[version].Kind == diffing.Dropped
	case wrongAnywhere:
		for _, c := range cells {
			if c.Passage >= 0 && c.Kind == diffing.Garbled {
				return true
			}
		}
		return false
	}
	return true
}

// CoverageTexts calls text for all that the coverage can be searched for. Group
// 0 is the sentences of the original, by row: their text and that of each
// version's passage. Group 1 + a is the passages added by article a.
func (s *Survey) CoverageTexts(text RowText) {
	original := s.Story.Articles[s.Original]
	for i, r := range s.Coverage {
		text(0, i, original.Slice(original.Sentences[r.Sentence].Span))
		for a, c := range r.Cells {
			if c.Passage >= 0 {
				s.passageTexts(a, c.Passage, func(t string) { text(0, i, t) })
			}
		}
	}
	for a, list := range s.Added {
		for i, p := range list {
			s.passageTexts(a, p, func(t string) { text(1+a, i, t) })
		}
	}
}

// passageTexts calls text for every sentence of a version's passage.
func (s *Survey) passageTexts(article, passage int, text func(string)) {
	version := s.Story.Articles[article]
	for _, i := range s.Readings[article].Passages[passage].Version {
		text(version.Slice(version.Sentences[i].Span))
	}
}

// A RowText receives a text of a row of the coverage or the ledger. The row is
// given as a group of rows and an index in that group.
type RowText func(group, at int, text string)
