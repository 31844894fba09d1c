package story

import "storydiff/corpus/text"

// A Hit is a place where the words searched for stand: in one of the
// articles, or in both where the passage has the same there.
type Hit struct {
	Passage int
	// Beside is one more than the index of the companion in whose text it is;
	// its passage is that on whose row it stands.
	Beside int
	Spans  [Sides]text.Span // nowhere for a side without it
}

func Nowhere() [Sides]text.Span {
	return [Sides]text.Span{{Start: -1, End: -1}, {Start: -1, End: -1}}
}
