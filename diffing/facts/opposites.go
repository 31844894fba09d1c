package facts

import "storydiff/diffing/english"

// OppositeForms finds, among some words of an article, those that say the
// opposite of a given word.
type OppositeForms struct {
	reading  *Reading
	contrary []int            // words that have antonyms
	Plain    map[string][]int // words by Norm; nil in the zero value
	stripped map[string][]int // words by Norm without a negative prefix
}

// OppositeForms prepares the search among some words of the article.
func (p *Reading) OppositeForms(words []int) OppositeForms {
	f := OppositeForms{reading: p, Plain: make(map[string][]int, len(words)), stripped: make(map[string][]int)}
	for _, j := range words {
		norm := p.Article.Words[j].Norm
		f.Plain[norm] = append(f.Plain[norm], j)
		if p.Entries[j].Traits&contrary != 0 {
			f.contrary = append(f.contrary, j)
		}
		for _, prefix := range english.NegativePrefixes {
			if rest, ok := english.WithoutNegativePrefix(norm, prefix); ok {
				f.stripped[rest] = append(f.stripped[rest], j)
			}
		}
	}
	return f
}

// Of returns the words that may say the opposite of word i of another article,
// the original.
func (f *OppositeForms) Of(original *Reading, i int) []int {
	e, norm := original.Entries[i], original.Article.Words[i].Norm
	var out []int
	if e.Traits&contrary != 0 {
		for _, j := range f.contrary {
			if english.AreAntonyms(e.Root, f.reading.Entries[j].Root) {
				out = append(out, j)
			}
		}
	}
	for _, prefix := range english.NegativePrefixes {
		if rest, ok := english.WithoutNegativePrefix(norm, prefix); ok {
			out = append(out, f.Plain[rest]...)
		}
	}
	return append(out, f.stripped[norm]...)
}
