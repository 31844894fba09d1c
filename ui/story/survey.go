package story

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
)

// A Survey is a survey of all versions prepared for the coverage and the
// ledger. It does not change once it is made.
type Survey struct {
	*diffing.Survey
	// Readings is indexed by article; nil for the original and for versions not
	// compared yet.
	Readings []*Reading
	// Added lists for every article the passages that only the version has, in
	// order.
	Added [][]int
	// Items are the rows of the ledger by tab, and Tallies their counts.
	Items   [LedgerTabs][]LedgerItem
	Tallies [LedgerTabs]ledgerTally
	// rowOf gives for a sentence of the original its row of the coverage; -1 for
	// furniture.
	rowOf []int
}

// surveyed makes a survey of the comparisons in readings.
func surveyed(c *diffing.Collation, readings []*Reading) *Survey {
	comparisons := make([]*diffing.Comparison, len(readings))
	for a, r := range readings {
		if r != nil {
			comparisons[a] = r.Comparison
		}
	}
	return NewSurvey(c.SurveyOf(comparisons), readings)
}

// NewSurvey prepares a survey of readings. The time is about linear in the
// length of the story, so this belongs in a command.
func NewSurvey(of *diffing.Survey, readings []*Reading) *Survey {
	s := &Survey{Survey: of, Readings: readings, Added: make([][]int, len(readings))}
	for a, r := range readings {
		if r == nil {
			continue
		}
		for p := range r.Passages {
			if r.Passages[p].Kind == diffing.Added {
				s.Added[a] = append(s.Added[a], p)
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
	s.Items = ledgerItems(s)
	for t := range s.Tallies {
		s.Tallies[t] = tallyOf(s.Items[t], len(readings))
	}
	return s
}

// Cell returns the cell of an article in a row of the coverage; ok is false if
// the article is not compared yet.
func (s *Survey) Cell(row, article int) (c diffing.Cell, ok bool) {
	c = s.Coverage[row].Cells[article]
	return c, c.Passage >= 0
}

// carried tells whether a version carries the sentence of the original in which
// the byte at offset at stands.
func (s *Survey) carried(article, at int) bool {
	i := s.Story.Articles[s.Original].FindSentence(at)
	if i < 0 || s.rowOf[i] < 0 {
		return false
	}
	c, ok := s.Cell(s.rowOf[i], article)
	return ok && c.Kind != diffing.Dropped
}

// A Surveyor makes a survey again whenever there are new readings.
type Surveyor struct {
	Current *Survey    // nil while there is none
	of      []*Reading // the readings of the last survey begun
	begun   bool       // a survey is being made
}

// SurveyedMsg brings a survey.
type SurveyedMsg struct{ Survey *Survey }

// Update returns a command that makes a survey, if there are readings that the
// last one does not have; the answer is a SurveyedMsg. One survey is made at a
// time. Until all versions are compared it is made only if it is wanted.
func (s *Surveyor) Update(b *Session, wanted bool) tea.Cmd {
	if s.Current != nil && !s.Current.isOf(b) {
		s.Current, s.of = nil, nil
	}
	done, of := b.Progress()
	c := b.Collation
	switch {
	case s.begun, done == 0, done < of && !wanted:
		return nil
	case c == nil, c.Story != b.Story, c.Original != b.Original, slices.Equal(s.of, b.Readings):
		return nil
	}
	readings := slices.Clone(b.Readings)
	s.of, s.begun = readings, true
	return func() tea.Msg { return SurveyedMsg{surveyed(c, readings)} }
}

// Take stores a survey, unless the session has another story or original by
// now.
func (s *Surveyor) Take(msg SurveyedMsg, b *Session) {
	s.begun = false
	if msg.Survey.isOf(b) {
		s.Current = msg.Survey
	}
}

// isOf tells whether a survey is of the session's story and original.
func (s *Survey) isOf(b *Session) bool { return s.Story == b.Story && s.Original == b.Original }

// LedgerTexts calls text for all that the ledger can be searched for: every
// item, and the forms that versions have in its place. The groups are the tabs.
func (s *Survey) LedgerTexts(text RowText) {
	for t := range s.Items {
		for i := range s.Items[t] {
			it := &s.Items[t][i]
			text(t, i, it.Text)
			for _, v := range it.Versions {
				if v == nil {
					continue
				}
				for _, f := range v.Forms {
					text(t, i, f.Text)
				}
			}
		}
	}
}
