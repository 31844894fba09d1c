package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
)

// A survey is all versions at once, made ready to be walked through: what the
// coverage and the ledger show. It does not change.
type survey struct {
	*diffing.Survey
	// readings are by article; nil for the original and for what is not
	// compared yet.
	readings []*reading
	// added lists by article the passages that only the version has, in order.
	added [][]int
	// items are the ledger's rows, and tallies count them.
	items   [ledgerTabs][]ledgerItem
	tallies [ledgerTabs]ledgerTally
	// rowOf leads from a sentence of the original to its row of the coverage;
	// -1 for furniture.
	rowOf []int
}

// surveyed puts the comparisons that readings are of side by side.
func surveyed(c *diffing.Collation, readings []*reading) *survey {
	comparisons := make([]*diffing.Comparison, len(readings))
	for a, r := range readings {
		if r != nil {
			comparisons[a] = r.Comparison
		}
	}
	return newSurvey(c.SurveyOf(comparisons), readings)
}

// newSurvey prepares a survey of readings. It takes time about linear in the
// story, and belongs in a command.
func newSurvey(of *diffing.Survey, readings []*reading) *survey {
	s := &survey{Survey: of, readings: readings, added: make([][]int, len(readings))}
	for a, r := range readings {
		if r == nil {
			continue
		}
		for p := range r.Passages {
			if r.Passages[p].Kind == diffing.Added {
				s.added[a] = append(s.added[a], p)
			}
		}
	}
	s.rowOf = make([]int, len(s.Story.Articles[s.Original].Sentences))
	for i := range s.rowOf {
		s.rowOf[i] = -1
	}
	for i, r := range s.Coverage {
		s.rowOf[r.Sentence] = i
	}
	s.items = ledgerItems(s)
	for t := range s.tallies {
		s.tallies[t] = tallied(s.items[t], len(readings))
	}
	return s
}

// cell returns what a version made of a row of the coverage; ok is false where
// that is not known yet.
func (s *survey) cell(row, article int) (c diffing.Cell, ok bool) {
	c = s.Coverage[row].Cells[article]
	return c, c.Passage >= 0
}

// carried tells whether a version carries the sentence of the original that
// holds a byte.
func (s *survey) carried(article, at int) bool {
	i := s.Story.Articles[s.Original].FindSentence(at)
	if i < 0 || s.rowOf[i] < 0 {
		return false
	}
	c, ok := s.cell(s.rowOf[i], article)
	return ok && c.Kind != diffing.Dropped
}

// A surveyor keeps the survey up with the readings that there are.
type surveyor struct {
	current *survey // nil while there is none
	of      []*reading
	begun   bool // one is being made
}

// surveyedMsg brings a survey.
type surveyedMsg struct{ survey *survey }

// keepUp begins a survey, in a command, where there are readings that the last
// one does not know. One is made at a time, and until all versions have been
// compared only where it is wanted.
func (s *surveyor) keepUp(b *binder, wanted bool) tea.Cmd {
	if s.current != nil && !s.current.isOf(b) {
		s.current, s.of = nil, nil
	}
	done, of := b.progress()
	c := b.collation
	switch {
	case s.begun, done == 0, done < of && !wanted:
		return nil
	case c == nil, c.Story != b.story, c.Original != b.original, slices.Equal(s.of, b.readings):
		return nil
	}
	readings := slices.Clone(b.readings)
	s.of, s.begun = readings, true
	return func() tea.Msg { return surveyedMsg{surveyed(c, readings)} }
}

// take puts a survey in, unless it is of another story or original by now.
func (s *surveyor) take(msg surveyedMsg, b *binder) {
	s.begun = false
	if msg.survey.isOf(b) {
		s.current = msg.survey
	}
}

// isOf tells whether a survey is of what the binder holds.
func (s *survey) isOf(b *binder) bool { return s.Story == b.story && s.Original == b.original }
