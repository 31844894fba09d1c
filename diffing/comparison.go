package diffing

import (
	"storydiff/corpus/text"
	"storydiff/diffing/finding"
)

// A Comparison says how a version departs from the original. It does not
// change once it is made.
type Comparison struct {
	Original, Version *text.Article
	// Passages are in the version's order. What the version dropped follows the
	// last unmoved passage that carries an earlier sentence of the original. The
	// sentences of a passage are of one part on both sides (see Part).
	Passages []Passage
	Findings []finding.Finding
	Figures  Figures
	// Brief is what a desk editor wants to know first, in two or three plain
	// sentences.
	Brief string
	// Dismissed tells of each finding whether a reader has said that it is no fault;
	// nil where none was. See Dismiss.
	Dismissed []bool
	// unsought is what was not looked for, told at the end of the brief.
	unsought []string
}

// A Passage is a row of a comparison, with what became of it.
type Passage struct {
	finding.Row
	Kind Kind
	// Moved is set on passages out of the original's order: on those with the fewest
	// words without which the rest are in order. That of the standfirst is an order
	// of its own, and headlines have none.
	Moved bool
	// Again is set where the version uses sentences of the original that an
	// earlier passage has carried already.
	Again bool
	// Findings are indexes into Comparison.Findings.
	Findings []int
}

// Part returns the part of their articles that the sentences of passage i are: the
// text, the headline, the standfirst, or a kind of furniture.
func (m *Comparison) Part(i int) text.Part {
	if p := &m.Passages[i]; len(p.Version) > 0 {
		return m.Version.Sentences[p.Version[0]].Part
	}
	return m.Original.Sentences[m.Passages[i].Original[0]].Part
}

// Kind is what became of a passage.
type Kind uint8

// The kinds of a passage, from the least change to the most.
const (
	Kept      Kind = iota // the same but for the white space between words
	Restyled              // only typography, spelling variant, case or number format differ
	Reworded              // said in other words
	Garbled               // carries a finding of severity high or medium that was not dismissed
	Added                 // only in the version
	Dropped               // only in the original
	Furniture             // page text: on one side, or the same words on both
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

// Label returns what an editor calls the kind. It is String but for one: a passage
// that is not as the original in what it says is at odds with it, whoever wrote it
// so; programs know it as garbled.
func (k Kind) Label() string {
	if k == Garbled {
		return "at odds"
	}
	return k.String()
}

// Figures are the counts of a comparison. All but the findings are of the text and
// of furniture: headlines and standfirsts count in none of them.
type Figures struct {
	// Coverage is the share of the words of the original's text that the version
	// carries: 0 to 1.
	Coverage float64
	// Words counts words by kind: the original's for Kept, Restyled, Reworded,
	// Garbled and Dropped, the version's for Added and Furniture.
	Words [kinds]int
	// Passages counts passages by kind.
	Passages [kinds]int
	Moved    int // passages
	// Findings counts findings by type, Severities by severity, those on headlines
	// and standfirsts among them. Those that were dismissed count in Dismissed alone.
	Findings   [finding.TypeCount]int
	Severities [finding.High + 1]int
	Dismissed  int
}
