package finding

import (
	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// Operators (see facts.Operator) are compared in three steps. The operators of one
// side are read; the words of their scope are looked for on the other side; and
// near these, whatever has the same effect as the operator.

// A facing is a passage as seen from one side, whose operators are looked for
// on the other.
type facing struct {
	here, there  *side
	ours, theirs []int // the sentences of either side
}

// carried returns the words of the other side that have the stems of words of a
// scope, and the words of the scope that have them. A word that stands there twice,
// or in a quotation, does not count.
func (x facing) carried(scope []int) (there, here []int) {
	for _, w := range scope {
		if at := x.there.OnlyWordWith(x.theirs, x.here.Entries[w].Stem); at >= 0 && !x.there.quoted[at] {
			there, here = append(there, at), append(here, w)
		}
	}
	return there, here
}

// anyOf reports whether one of words [first,last) is of a kind.
func anyOf(first, last int, is func(w int) bool) bool {
	for w := first; w < last; w++ {
		if is(w) {
			return true
		}
	}
	return false
}

// firstIn returns the first word of some sentences that is of a kind, or -1.
func (s *side) firstIn(sentences []int, is func(w int) bool) int {
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if is(w) {
				return w
			}
		}
	}
	return -1
}

// anyIn reports whether a word of some sentences is of a kind.
func (s *side) anyIn(sentences []int, is func(w int) bool) bool { return s.firstIn(sentences, is) >= 0 }

// norm is a word in small letters.
func (s *side) norm(w int) string { return s.Article.Words[w].Norm }

// highest returns the first of some words with the highest rank, and the rank; -1
// and 0 if no rank is above 0.
func highest(words []int, rank func(w int) int) (word, most int) {
	word = -1
	for _, w := range words {
		if r := rank(w); r > most {
			word, most = w, r
		}
	}
	return word, most
}

// beside returns the place of an edit's words on this side, or, if it has none,
// that of the words before and after it.
func (s *side) beside(edit text.Span, sentences []int) *facts.Place {
	if words := s.Within(edit); len(words) > 0 {
		return s.Place(words[0], words[len(words)-1]+1)
	}
	first, last := s.WordsOf(sentences)
	w := min(max(s.WordAt(edit.Start), first), last-1)
	return s.Place(max(first, w-1), min(last, w+2))
}
