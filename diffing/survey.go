package diffing

import (
	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// A Survey is all versions of a story against the original at once. It does
// not change once it is made.
type Survey struct {
	Story    *corpus.Story
	Original int // index into Story.Articles
	// Comparisons are by article; the original has nil.
	Comparisons []*Comparison
	// Coverage has a row for every sentence of the original's headline, and then one
	// for every sentence of its text.
	Coverage []CoverageRow
	// Names, Numbers and Quotations are the ledger: what the original's text names,
	// counts and dates, and quotes, in its order, and what each version's text made of
	// it. Neither the headlines nor furniture count there.
	Names, Numbers, Quotations []Entry
	// Departures are those from the original that two or more versions share.
	Departures []Departure
}

// A CoverageRow is a row of the coverage matrix: what became of one sentence of
// the original.
type CoverageRow struct {
	Sentence int    // index into the original's Sentences
	Number   int    // of the sentence in the text, from 1; 0 for one of the headline
	Cells    []Cell // by article
}

// A Cell says what one version made of one sentence.
type Cell struct {
	// Passage is an index into the version's Passages, -1 in the original's
	// own column.
	Passage int
	Kind    Kind
	Moved   bool
	Again   bool // the version uses the sentence more than once
}

// An Entry of the ledger is a name, a number or a quotation of the original.
type Entry struct {
	Text   string
	Places []facts.Place // where the original has it, at least one
	// Versions are by article; the original's own is Right.
	Versions []Standing
}

// A Standing says how one version has an entry.
type Standing struct {
	State State
	// Right is how often the version has it as the original does, and Forms are
	// the other forms, in the order of their first place.
	Right int
	Forms []Form
	// Accepted is how many of Right are in another form, with a finding that was
	// dismissed as no fault.
	Accepted int
	// Places are where it stands in the version, right or not, in order.
	Places []facts.Place
}

// A Form is what stands in the place of an entry, and how often.
type Form struct {
	Text     string
	Count    int
	Severity finding.Severity
}

// State is the sum of a Standing: whether a version has an entry as the original
// does.
type State uint8

// The states, from the best to the worst.
const (
	Right   State = iota // as in the original, everywhere
	Partly               // in part, or in the version's own words
	Changed              // otherwise, at least once
	Missing              // not at all
)

// String returns the state's name.
func (s State) String() string { return [...]string{"right", "partly", "changed", "missing"}[s] }

// A Departure from the original is shared by two or more versions. They may come
// from one source, or the original at hand may differ from the one they used.
type Departure struct {
	Type              finding.Type
	Original, Version string
	Articles          []int // indexes into Story.Articles, ascending
	Severity          finding.Severity
	Findings          []int // by Articles, indexes into their comparison's Findings
}

// Survey compares every article with the original and puts the comparisons
// side by side.
func (c *Collation) Survey() *Survey { return c.SurveyOf(c.CompareAll()) }

// SurveyOf puts comparisons side by side, given by article. nil stands for the
// original and for comparisons that are not made yet, which are left out.
func (c *Collation) SurveyOf(comparisons []*Comparison) *Survey {
	s := &Survey{Story: c.Story, Original: c.Original, Comparisons: comparisons}
	s.Coverage = s.coverage()
	l := newLedger(c, s)
	s.Names, s.Numbers, s.Quotations = l.names(), l.numbersAndDates(), l.quotations()
	s.Departures = s.departures()
	return s
}

func (s *Survey) coverage() []CoverageRow {
	original := s.Story.Articles[s.Original]
	rowOf := make([]int, len(original.Sentences))
	var rows []CoverageRow
	for i := range original.Sentences {
		rowOf[i] = -1
	}
	n := 0
	for _, part := range []text.Part{text.Headline, text.Body} {
		for i, x := range original.Sentences {
			if x.Part != part {
				continue
			}
			if part == text.Body {
				n++
			}
			rowOf[i] = len(rows)
			rows = append(rows, CoverageRow{Sentence: i, Number: n, Cells: make([]Cell, len(s.Comparisons))})
		}
	}
	for _, r := range rows {
		for a := range r.Cells {
			r.Cells[a] = Cell{Passage: -1}
		}
	}
	for a, m := range s.Comparisons {
		if m == nil {
			continue
		}
		for n, p := range m.Passages {
			for _, i := range p.Original {
				if rowOf[i] < 0 {
					continue
				}
				c := &rows[rowOf[i]].Cells[a]
				if c.Passage >= 0 {
					c.Again = true
					continue
				}
				*c = Cell{Passage: n, Kind: p.Kind, Moved: p.Moved}
			}
		}
	}
	return rows
}
