package story

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
)

// A Survey is all versions at once, made ready to be walked through: what the
// coverage and the ledger show. It does not change.
type Survey struct {
	*diffing.Survey
	// Readings are by article; nil for the original and for what is not
	// compared yet.
	Readings []*Reading
	// Added lists by article the passages that only the version has, in order.
	Added [][]int
	// Items are the ledger's rows, and tallies count them.
	Items   [LedgerTabs][]LedgerItem
	Tallies [LedgerTabs]ledgerTally
	// rowOf leads from a sentence of the original to its row of the coverage;
	// -1 for furniture.
	rowOf []int
}

// surveyed puts the comparisons that readings are of side by side.
func surveyed(c *diffing.Collation, readings []*Reading) *Survey {
	comparisons := make([]*diffing.Comparison, len(readings))
	for a, r := range readings {
		if r != nil {
			comparisons[a] = r.Comparison
		}
	}
	return NewSurvey(c.SurveyOf(comparisons), readings)
}

// NewSurvey prepares a survey of readings. It takes time about linear in the
// story, and belongs in a command.
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

// Cell returns what a version made of a row of the coverage; ok is false where
// that is not known yet.
func (s *Survey) Cell(row, article int) (c diffing.Cell, ok bool) {
	c = s.Coverage[row].Cells[article]
	return c, c.Passage >= 0
}

// carried tells whether a version carries the sentence of the original that
// holds a byte.
func (s *Survey) carried(article, at int) bool {
	i := s.Story.Articles[s.Original].FindSentence(at)
	if i < 0 || s.rowOf[i] < 0 {
		return false
	}
	c, ok := s.Cell(s.rowOf[i], article)
	return ok && c.Kind != diffing.Dropped
}

// A Surveyor keeps the survey up with the readings that there are.
type Surveyor struct {
	Current *Survey // nil while there is none
	of      []*Reading
	begun   bool // one is being made
}

// SurveyedMsg brings a survey.
type SurveyedMsg struct{ Survey *Survey }

// Update begins a survey, in a command, where there are readings that the last
// one does not know. One is made at a time, and until all versions have been
// compared only where it is wanted.
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

// Take puts a survey in, unless it is of another story or original by now.
func (s *Surveyor) Take(msg SurveyedMsg, b *Session) {
	s.begun = false
	if msg.Survey.isOf(b) {
		s.Current = msg.Survey
	}
}

// isOf tells whether a survey is of what the session holds.
func (s *Survey) isOf(b *Session) bool { return s.Story == b.Story && s.Original == b.Original }

// LedgerTexts calls back for every item, with the forms that versions have in
// its place. The groups are the tabs.
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
