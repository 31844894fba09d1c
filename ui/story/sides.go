package story

import (
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/wording"
)

// Side is one of the two articles of a comparison.
type Side uint8

// The sides.
const (
	OriginalSide Side = iota
	VersionSide
	Sides // the number of sides
)

// Article returns the article on one side of a comparison.
func Article(c *diffing.Comparison, s Side) *text.Article {
	if s == OriginalSide {
		return c.Original
	}
	return c.Version
}

// Sentences returns the sentences that a passage has on one side, as indexes
// into the article's sentences.
func Sentences(p *diffing.Passage, s Side) []int {
	if s == OriginalSide {
		return p.Original
	}
	return p.Version
}

// EditSpan returns the bytes that an edit covers in the article on one side.
func EditSpan(e wording.Edit, s Side) text.Span {
	if s == OriginalSide {
		return e.Original
	}
	return e.Version
}

// PlaceOf returns the place that a finding rests on in the article on one side;
// nil if there is none.
func PlaceOf(f *finding.Finding, s Side) *facts.Place {
	if s == OriginalSide {
		return f.Original
	}
	return f.Version
}
