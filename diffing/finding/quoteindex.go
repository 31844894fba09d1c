package finding

import (
	"math"
	"slices"

	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
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

// leastAltered is what share of a quotation above the text must be words of one of
// the original's for it to be that one altered, and fewestAltered how many.
const (
	leastAltered  = 0.6
	fewestAltered = 3
	fewAbove      = 30 // quotations above a text, each of which is compared with all
)

// heads reports quotations above the text that alter one of the original's. One that
// resembles none proves nothing: there the marks often mean that the words are
// somebody's view. Nor do words that are left out.
func (q *quoteFinder) heads() {
	if len(q.v.HeadQuotes()) > fewAbove {
		return // that is no headline
	}
	var said []quoteMatch
	for _, o := range append(q.o.Quotes(), q.o.HeadQuotes()...) {
		said = append(said, quoteMatch{Quote: o, keys: o.Keys, passage: q.o.passage[o.First]})
	}
	for _, x := range q.v.HeadQuotes() {
		v := quoteMatch{Quote: x, keys: x.Keys, passage: q.v.passage[x.First]}
		if len(v.keys) < fewestAltered || q.v.AllNames(v.First, v.Last) || q.o.Concordance().Has(v.keys) {
			continue
		}
		best, most := -1, max(fewestAltered, int(math.Ceil(leastAltered*float64(len(v.keys)))))-1
		for n, o := range said {
			if same := shared(o.keys, v.keys); same > most {
				best, most = n, same
			}
		}
		if best >= 0 && most < len(v.keys) {
			q.altered(said[best], v)
		}
	}
}

// shared returns how many words of one quotation are those of another, in the same
// order.
func shared(o, v []int32) int {
	same := 0
	for _, r := range wording.DiffWords(o, v) {
		if r.Equal {
			same += r.A1 - r.A0
		}
	}
	return same
}

// saidAbove reports whether the original has a quotation of the version's text above
// its own.
func (q *quoteFinder) saidAbove(v quoteMatch) bool {
	return slices.ContainsFunc(q.o.HeadQuotes(), func(o facts.Quote) bool { return facts.ContainsRun(o.Keys, v.keys) })
}
