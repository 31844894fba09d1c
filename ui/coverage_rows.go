package ui

import "storydiff/diffing"

// rowFilter says which rows of a grid are shown.
type rowFilter uint8

const (
	everyRow rowFilter = iota
	wrongAnywhere
	wrongHere
	goneHere
	rowFilters
)

// coverageRowKind tells what a row of the coverage is about.
type coverageRowKind uint8

const (
	sentenceRow  coverageRowKind = iota
	addedCount                   // how much each version has added
	addedPassage                 // one passage that the version selected has added
)

// A coverageRow is a row of the coverage: at is an index into Survey.Coverage,
// or into what the version selected has added.
type coverageRow struct {
	kind coverageRowKind
	at   int
}

// before orders the rows of any filter.
func (r coverageRow) before(o coverageRow) bool {
	return r.kind < o.kind || r.kind == o.kind && r.at < o.at
}

// coverageRows lists the rows that a filter lets through: sentences, then what
// has been added.
func coverageRows(s *survey, version int, f rowFilter) []coverageRow {
	var list []coverageRow
	for i := range s.Coverage {
		if f.passesRow(s, i, version) {
			list = append(list, coverageRow{sentenceRow, i})
		}
	}
	if f != everyRow {
		return list
	}
	list = append(list, coverageRow{kind: addedCount})
	if version < len(s.added) {
		for i := range s.added[version] {
			list = append(list, coverageRow{addedPassage, i})
		}
	}
	return list
}

// passesRow tells whether a sentence is shown.
func (f rowFilter) passesRow(s *survey, row, version int) bool {
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

// coverageTexts calls back for every sentence, with what each version made of
// it, and for all that has been added.
func (s *survey) coverageTexts(text rowText) {
	original := s.Story.Articles[s.Original]
	for i, r := range s.Coverage {
		text(0, i, original.Slice(original.Sentences[r.Sentence].Span))
		for a, c := range r.Cells {
			if c.Passage >= 0 {
				s.passageTexts(a, c.Passage, func(t string) { text(0, i, t) })
			}
		}
	}
	for a, list := range s.added {
		for i, p := range list {
			s.passageTexts(a, p, func(t string) { text(1+a, i, t) })
		}
	}
}

// passageTexts calls back for every sentence of a version's passage.
func (s *survey) passageTexts(article, passage int, text func(string)) {
	version := s.Story.Articles[article]
	for _, i := range s.readings[article].Passages[passage].Version {
		text(version.Slice(version.Sentences[i].Span))
	}
}
