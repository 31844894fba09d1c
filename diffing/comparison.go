package diffing

import (
	"storydiff/corpus"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// A Comparison says how a version departs from the original. It does not
// change once it is made.
type Comparison struct {
	Original, Version *corpus.Article
	// Passages are in the version's order; what the version dropped stands
	// after what precedes it in the original.
	Passages []Passage
	Findings []Finding
	Figures  Figures
	// Brief is what a desk editor wants to know first, in two or three plain
	// sentences.
	Brief string
}

// A Passage is a row of a comparison, with what became of it.
type Passage struct {
	Row
	Kind Kind
	// Moved is set on a passage out of the original's order: on the fewest and
	// lightest that explain the order.
	Moved bool
	// Again is set where the version uses sentences of the original that an
	// earlier passage has carried already.
	Again bool
	// Findings are indexes into Comparison.Findings.
	Findings []int
}

// A Row is sentences of the original beside the sentences of the version that
// carry them.
type Row struct {
	// Similarity is how much the two sides share, 0 to 1; where only another
	// version's wording joins them, how much they share with that.
	Similarity float64
	// Original and Version are indexes of sentences, ascending. One of them
	// may be empty.
	Original, Version []int
	// Edits cover every byte of the passage's sentences, in order. None
	// reaches over the end of a sentence.
	Edits []wording.Edit
}

// Kind is what became of a passage.
type Kind uint8

// The kinds of a passage, from the least change to the most.
const (
	Kept      Kind = iota
	Restyled       // only typography, spelling variant, case or number format differ
	Reworded       // said in other words
	Garbled        // carries a finding of severity high or medium
	Added          // only in the version
	Dropped        // only in the original
	Furniture      // page text, on one side
	kinds
)

// Kinds lists every kind in order.
func Kinds() []Kind {
	return []Kind{Kept, Restyled, Reworded, Garbled, Added, Dropped, Furniture}
}

// String returns the kind's name as in the JSON form.
func (k Kind) String() string {
	return [...]string{"kept", "restyled", "reworded", "garbled", "added", "dropped", "furniture"}[k]
}

// A Finding is a departure from the original that an editor would act on.
type Finding struct {
	Type     Type
	Severity facts.Severity
	// Passage is an index into Comparison.Passages, or -1 where the finding is
	// about the whole version.
	Passage int
	// Original and Version are the texts it rests on. One of them may be nil.
	Original, Version *facts.Place
	// Note says in plain words what differs.
	Note string
}

// Type is the kind of a finding.
type Type uint8

// The types of a finding.
const (
	Name        Type = iota // a person, place or organisation is written otherwise
	Numeral                 // a number, unit or currency differs
	Date                    // a date or weekday differs
	Quotation               // a direct quotation is altered, invented or gone
	Attribution             // a statement is given to somebody else
	Negation                // a statement is turned into its opposite
	Hedge                   // "about", "alleged", "could", "said" gone, hardened or added
	Term                    // a fixed term is rendered in other words
	Lead                    // the original's lead is gone or no longer first
	Credit                  // the agency is no longer credited
)

// Types lists every type in order.
func Types() []Type {
	return []Type{Name, Numeral, Date, Quotation, Attribution, Negation, Hedge, Term, Lead, Credit}
}

// String returns the type's name as in the JSON form.
func (t Type) String() string {
	return [...]string{"name", "number", "date", "quotation", "attribution", "negation", "hedge", "term", "lead", "credit"}[t]
}

// Figures are a comparison in numbers.
type Figures struct {
	// Coverage is the share of the original's words, furniture apart, that the
	// version carries: 0 to 1.
	Coverage float64
	// Words counts words by kind: the original's for Kept, Restyled, Reworded,
	// Garbled and Dropped, the version's for Added and Furniture.
	Words [kinds]int
	// Passages counts passages by kind.
	Passages [kinds]int
	Moved    int // passages
	// Findings counts findings by type, Severities by severity.
	Findings   [Credit + 1]int
	Severities [facts.High + 1]int
}
