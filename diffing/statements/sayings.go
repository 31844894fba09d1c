package statements

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Saying is a clause with the words that tell it from others.
type Saying struct {
	Clause
	Sentence int
	Content  []int32 // stems of its words that are no function words, ascending
}

// Sayings returns the clauses of some sentences that stand for themselves or are what
// somebody says, each with the words up to the next.
func Sayings(s *facts.Reading, sentences []int) []Saying {
	var out []Saying
	for _, i := range sentences {
		first := len(out)
		for _, c := range Read(s, i) {
			if c.Kind == Main || c.Kind == Said {
				out = append(out, Saying{Clause: c, Sentence: i})
			}
		}
		for k := first; k < len(out); k++ {
			last := s.Article.Sentences[i].LastWord
			if k+1 < len(out) && out[k+1].First > out[k].First {
				last = out[k+1].First
			}
			out[k].Content = content(s, out[k].First, max(last, out[k].Last))
		}
	}
	return out
}

// content returns the stems of some words that tell a statement from others.
func content(s *facts.Reading, first, last int) []int32 {
	var out []int32
	for w := first; w < last; w++ {
		e := s.Entries[w]
		if !e.Function && s.Article.Words[w].Kind != text.Punctuation && !e.Is(english.ReportVerb) {
			out = append(out, e.Stem)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Shared returns how many words two sayings share.
func (x *Saying) Shared(y *Saying) int {
	n := 0
	for _, stem := range x.Content {
		if _, ok := slices.BinarySearch(y.Content, stem); ok {
			n++
		}
	}
	return n
}

// SameSource reports whether two sayings of one article are of the same words for their
// source, or both of none.
func (x *Saying) SameSource(y *Saying) bool {
	if len(x.Source) == 0 || len(y.Source) == 0 {
		return len(x.Source) == len(y.Source)
	}
	return x.Source[0].Span == y.Source[0].Span
}
