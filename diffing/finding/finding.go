// Package finding finds what in a comparison an editor has to act on.
//
// It takes the rows of a comparison (sentences, the sentences that carry them,
// and the edits between the two) and the readings of both articles. Each kind of
// finding has a file. One rule holds for all: report only what can be shown, with
// the places in both texts that show it.
package finding

import (
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// A Row is a row of a comparison: sentences of the original beside the sentences
// of the version that carry them.
type Row struct {
	// Similarity is how similar the two sides are, 0 to 1. Where they were linked
	// through another version's wording, it is their similarity to that.
	Similarity float64
	// Original and Version are indexes of sentences, ascending. One of them
	// may be empty.
	Original, Version []int
	// Edits cover every byte of the passage's sentences, in order. None
	// reaches over the end of a sentence.
	Edits []wording.Edit
}

// A Finding is a departure from the original that an editor would act on.
type Finding struct {
	Type     Type
	Severity Severity
	// Passage is an index into Comparison.Passages, or -1 where the finding is
	// about the whole version.
	Passage int
	// Original and Version are the places in the two articles that show it. One of
	// them may be nil.
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
	Hedge                   // "about", "alleged", "could" or "said" is left out, made stronger or added
	Term                    // a fixed term is rendered in other words
	Lead                    // the original's lead is gone or no longer first
	Credit                  // the agency is no longer credited
	types
)

// TypeCount is how many types there are.
const TypeCount = int(types)

// Types lists every type in order.
func Types() []Type {
	all := make([]Type, TypeCount)
	for i := range all {
		all[i] = Type(i)
	}
	return all
}

// String returns the type's name as in the JSON form.
func (t Type) String() string {
	return [TypeCount]string{
		Name: "name", Numeral: "number", Date: "date", Quotation: "quotation", Attribution: "attribution",
		Negation: "negation", Hedge: "hedge", Term: "term", Lead: "lead", Credit: "credit",
	}[t]
}

// Severity is how much a finding matters to a news desk.
type Severity uint8

// The severities.
const (
	Low    Severity = iota // nuance
	Medium                 // should be fixed
	High                   // needs a correction
)

// Severities lists every severity, the gravest first.
func Severities() []Severity { return []Severity{High, Medium, Low} }

// String returns the severity's name as in the JSON form.
func (s Severity) String() string { return [...]string{"low", "medium", "high"}[s] }
