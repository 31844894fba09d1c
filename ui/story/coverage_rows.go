package story

import "storydiff/diffing"

// RowFilter says which rows of a grid are shown.
type RowFilter uint8

const (
	EveryRow RowFilter = iota
	wrongAnywhere
	wrongHere
	goneHere
	RowFilters
)

// coverageRowKind tells what a row of the coverage is about.
type coverageRowKind uint8

const (
	SentenceRow  coverageRowKind = iota
	AddedCount                   // how much each version has added
	AddedPassage                 // one passage that the version selected has added
)

// A CoverageRow is a row of the coverage: at is an index into Survey.Coverage,
// or into what the version selected has added.
type CoverageRow struct {
	Kind coverageRowKind
	At   int
}

// Before orders the rows of any filter.
func (r CoverageRow) Before(o CoverageRow) bool {
	return r.Kind < o.Kind || r.Kind == o.Kind && r.At < o.At
}

// CoverageRows lists the rows that a filter lets through: sentences, then what
// has been added.
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

// passesRow tells whether a sentence is shown.
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

// CoverageTexts calls back for every sentence, with what each version made of
// it, and for all that has been added.
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

// passageTexts calls back for every sentence of a version's passage.
func (s *Survey) passageTexts(article, passage int, text func(string)) {
	version := s.Story.Articles[article]
	for _, i := range s.Readings[article].Passages[passage].Version {
		text(version.Slice(version.Sentences[i].Span))
	}
}

// A RowText is a text that belongs to something in a grid: the group of it,
// and its place in that.
type RowText func(group, at int, text string)
