package contrast

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// swapped compares two passages that are the same but for two phrases in each other's
// place: against the conviction and not the sentence, against the sentence and not the
// conviction.
func (p *passage) swapped(original, version []int) {
	o, v := wordsThatCount(p.o, original), wordsThatCount(p.v, version)
	if len(o) != len(v) || len(o) > mostSwapped {
		return
	}
	same := func(i, j int) bool { return p.o.StemOf(o[i]) == p.v.StemOf(v[j]) }
	first, last := 0, len(o)
	for first < last && same(first, first) {
		first++
	}
	for last > first && same(last-1, last-1) {
		last--
	}
	for x := 1; x <= longestSwapped && x < last-first-1; x++ {
		for y := 1; y <= longestSwapped && x+y < last-first; y++ {
			between := last - first - x - y
			if !p.turned(o[first:last], v[first:last], x, y) || p.onlyJoins(o[first+x:first+x+between]) {
				continue
			}
			a, b := o[first:first+x], o[last-y:last]
			if p.stands(a) && p.stands(b) {
				p.add(p.kindOfSwap(a, b), statements.Span{First: o[first], Last: o[last-1] + 1}, statements.Span{First: v[first], Last: v[last-1] + 1}, true)
			}
			return
		}
	}
}

const (
	mostSwapped    = 80 // words that a passage may have
	longestSwapped = 5  // words that a phrase may have
)

// wordsThatCount are the words of some sentences but for marks and articles.
func wordsThatCount(s *facts.Reading, sentences []int) []int {
	var out []int
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			switch s.Article.Words[w].Norm {
			case "the", "a", "an", "that":
				continue
			}
			if s.Article.Words[w].Kind != text.Punctuation {
				out = append(out, w)
			}
		}
	}
	return out
}

// turned reports whether the words o and v, as many on each side, are the same but for the
// first x and the last y of o, which stand last and first in v.
func (p *passage) turned(o, v []int, x, y int) bool {
	equal := func(a, b []int) bool {
		return slices.EqualFunc(a, b, func(i, j int) bool { return p.o.StemOf(i) == p.v.StemOf(j) })
	}
	n := len(o)
	return equal(o[n-y:], v[:y]) && equal(o[x:n-y], v[y:n-x]) && equal(o[:x], v[n-x:])
}

// onlyJoins reports whether words between two phrases say that it is all the same which
// stands first: Venn and Brill, Venn met Brill.
func (p *passage) onlyJoins(words []int) bool {
	return !slices.ContainsFunc(words, func(w int) bool {
		norm := p.o.Article.Words[w].Norm
		return norm != "and" && norm != "or" && norm != "as" && norm != "well"
	}) || slices.ContainsFunc(words, func(w int) bool { return p.o.Entries[w].Is(english.Mutual) })
}

// stands reports whether some words are a phrase for a thing, a person or a number: the first
// and the last of them say something, and none is a verb of the sentence.
func (p *passage) stands(words []int) bool {
	says := func(w int) bool { return tells(p.o, w) || p.o.Entries[w].Traits&facts.Numeric != 0 }
	return says(words[0]) && says(words[len(words)-1]) && !slices.ContainsFunc(words, func(w int) bool {
		return slices.ContainsFunc(p.ours, func(c clause) bool { return c.Verb.First <= w && w < c.Verb.Last })
	})
}

// kindOfSwap returns what it is that two phrases in each other's place turn round.
func (p *passage) kindOfSwap(a, b []int) Kind {
	both := func(is func(w int) bool) bool { return slices.ContainsFunc(a, is) && slices.ContainsFunc(b, is) }
	switch {
	case both(func(w int) bool { return p.o.Entries[w].Traits&facts.Numeric != 0 }):
		return Number
	case both(func(w int) bool { return p.o.Names[w] == facts.Surely }):
		return Names
	case both(func(w int) bool { return p.o.Names[w] == facts.Surely || somebody(p.o, w) }):
		return Roles
	}
	return Swapped
}
