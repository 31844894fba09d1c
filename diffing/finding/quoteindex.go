package finding

import (
	"slices"

	"storydiff/diffing/facts"
)

// A quoteIndex finds quotations by the words in them. In a long article each is
// looked for among hundreds.
type quoteIndex struct {
	list  []quoteMatch
	words facts.Concordance // of all quotations, with a gap behind each
	at    []int             // by place in words, the quotation
	first map[int32][]int   // quotations by their first word
}

// gap is no word's key: no run of words reaches from one quotation into the next.
const gap = -1

func newQuoteIndex(list []quoteMatch) quoteIndex {
	x := quoteIndex{list: list, first: make(map[int32][]int)}
	var keys []int32
	for n, q := range list {
		keys = append(append(keys, q.keys...), gap)
		for range len(q.keys) + 1 {
			x.at = append(x.at, n)
		}
		x.first[q.keys[0]] = append(x.first[q.keys[0]], n)
	}
	x.words = facts.NewConcordance(keys)
	return x
}

// with returns the quotations, in their order, in which a run of words stands.
func (x quoteIndex) with(run []int32) []int {
	var out []int
	for _, at := range x.words.Places(run) {
		out = append(out, x.at[at])
	}
	return slices.Compact(out)
}

// inside returns the quotations, in any order, that stand in a run of words.
func (x quoteIndex) inside(run []int32) []int {
	var out []int
	for k, key := range run {
		for _, n := range x.first[key] {
			if q := x.list[n].keys; len(q) <= len(run)-k && slices.Equal(q, run[k:k+len(q)]) {
				out = append(out, n)
			}
		}
	}
	return out
}
