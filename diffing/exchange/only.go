package exchange

import (
	"slices"

	"storydiff/diffing/facts"
)

// Only reports whether one edit does no more than to say, or no longer to say, that something
// holds of nothing else: only members may vote, members may vote, not only members may vote.
// What it says of a number is a matter of tone, and before "after" or "if" it says little.
func (p *Passage) Only(original, version []int) bool {
	o, v := limits(p.O, original), limits(p.V, version)
	return o != v && o != noLimit && v != noLimit
}

// A limit is what some words say of what they stand before.
type limit uint8

const (
	noLimit  limit = iota // something else
	nothing               // there are no words
	itAlone               // only
	notAlone              // not only
)

// limits returns what some words say if they are no more than a limit.
func limits(s *facts.Reading, words []int) limit {
	if len(words) == 0 {
		return nothing
	}
	last := words[len(words)-1]
	if len(words) == 1 && norm(s, last) == "not" && last+2 < len(s.Entries) && norm(s, last+1) == "only" && holds(s, last+2) {
		return notAlone
	}
	if !slices.Contains([]string{"only", "solely", "exclusively"}, norm(s, last)) || last+1 >= len(s.Entries) || !holds(s, last+1) {
		return noLimit
	}
	switch {
	case len(words) == 1:
		return itAlone
	case len(words) == 2 && norm(s, words[0]) == "not":
		return notAlone
	}
	return noLimit
}

// holds reports whether word w may begin what alone something holds of.
func holds(s *facts.Reading, w int) bool {
	return !s.Quoted()[w] && s.Entries[w].Traits&facts.Numeric == 0 &&
		!slices.Contains([]string{"a", "an", "after", "if", "when", "because", "by", "once", "that", "to", "as", "in"}, norm(s, w))
}
