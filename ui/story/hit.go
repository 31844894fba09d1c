package story

import "storydiff/corpus/text"

// A Hit is a place where a query was found: in one of the articles, or in both
// where the passage has the same words there.
type Hit struct {
	Passage int // index into Comparison.Passages
	// Beside is 0 for a hit in the comparison itself. For a hit in a version
	// shown beside it, Beside is 1 + the index of that version, and Passage is
	// the passage in whose row the hit stands.
	Beside int
	Spans  [Sides]text.Span // as in Nowhere for a side that does not have the words
}

// Nowhere returns spans that start at -1, which stand for no place on either
// side.
func Nowhere() [Sides]text.Span {
	return [Sides]text.Span{{Start: -1, End: -1}, {Start: -1, End: -1}}
}
