package contrast

import (
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A superlative is an adjective that says that nothing is more so, with its noun: the oldest
// bridge; one of the oldest bridges.
type superlative struct {
	statements.Span
	form  string // of the adjective
	among bool   // one of several
	noun  int    // the word for what it is said of
}

// superlatives compares what is said to be the most so: the oldest, one of the oldest, the
// longest.
func (p *passage) superlatives(original, version []int) {
	ours, theirs := superlativesOf(p.o, original), superlativesOf(p.v, version)
	if len(ours) != 1 || len(theirs) != 1 {
		return
	}
	x, y := &ours[0], &theirs[0]
	if p.o.StemOf(x.noun) != p.v.StemOf(y.noun) || p.v.Quoted()[y.First] || p.o.Quoted()[x.First] {
		return
	}
	switch {
	case x.form == y.form && x.among != y.among:
		p.add(Extent, x.Span, y.Span, true)
	case x.form != y.form && contraryForms(x.form, y.form):
		p.add(Extent, x.Span, y.Span, true)
	}
}

// contraryForms reports whether two superlatives are of dimensions that have nothing to do
// with each other: oldest, longest.
func contraryForms(a, b string) bool {
	x, y := dimensionOf(a), dimensionOf(b)
	return x != "" && y != "" && x != y
}

// dimensionOf returns what a superlative measures, or "".
func dimensionOf(form string) string {
	for dimension, forms := range map[string]string{
		"age": "oldest youngest newest earliest latest", "length": "longest shortest", "height": "highest tallest lowest deepest",
		"speed": "fastest quickest slowest", "wealth": "richest poorest", "price": "dearest cheapest costliest", "heat": "hottest warmest coldest coolest",
		"water": "wettest driest", "danger": "safest deadliest", "weight": "heaviest lightest", "width": "widest narrowest",
	} {
		for f := range strings.FieldsSeq(forms) {
			if f == form {
				return dimension
			}
		}
	}
	return ""
}

// superlativesOf returns the superlatives of some sentences that stand before a noun.
func superlativesOf(s *facts.Reading, sentences []int) []superlative {
	var out []superlative
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w+1 < x.LastWord; w++ {
			norm := s.Article.Words[w].Norm
			if !strings.HasSuffix(norm, "est") || len(norm) < 6 || s.Names[w] != facts.NotName {
				continue
			}
			noun := w + 1
			for noun+1 < x.LastWord && tells(s, noun) && tells(s, noun+1) && s.Names[noun+1] == facts.NotName && s.Entries[noun+1].Traits&facts.Numeric == 0 {
				noun++
			}
			if !tells(s, noun) || s.Entries[noun].Is(english.Being) {
				continue
			}
			y := superlative{Span: statements.Span{First: w, Last: noun + 1}, form: norm, noun: noun}
			for k := w - 1; k >= x.FirstWord && k > w-4; k-- {
				if s.Article.Words[k].Norm == "of" && k > x.FirstWord || s.Article.Words[k].Norm == "among" {
					y.among, y.First = true, k
					if k > x.FirstWord && s.Article.Words[k-1].Norm == "one" {
						y.First = k - 1
					}
				}
			}
			out = append(out, y)
		}
	}
	return out
}
