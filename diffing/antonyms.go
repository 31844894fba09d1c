package diffing

import "storydiff/diffing/english"

// oppositeForms are words of the version by what makes them the opposite of
// another.
type oppositeForms struct {
	profile  *profile
	contrary []int            // that have antonyms
	plain    map[string][]int // by their norms
	stripped map[string][]int // by their norms without a negative prefix
}

func (p *profile) oppositeForms(words []int) oppositeForms {
	f := oppositeForms{profile: p, plain: make(map[string][]int, len(words)), stripped: make(map[string][]int)}
	for _, j := range words {
		norm := p.article.Words[j].Norm
		f.plain[norm] = append(f.plain[norm], j)
		if p.entries[j].traits&contrary != 0 {
			f.contrary = append(f.contrary, j)
		}
		for _, prefix := range english.NegativePrefixes {
			if rest, ok := english.Strip(norm, prefix); ok {
				f.stripped[rest] = append(f.stripped[rest], j)
			}
		}
	}
	return f
}

// of returns the words that may say the opposite of word i of the original.
func (f *oppositeForms) of(original *profile, i int) []int {
	e, norm := original.entries[i], original.article.Words[i].Norm
	var out []int
	if e.traits&contrary != 0 {
		for _, j := range f.contrary {
			if english.AntonymOf[e.root][f.profile.entries[j].root] {
				out = append(out, j)
			}
		}
	}
	for _, prefix := range english.NegativePrefixes {
		if rest, ok := english.Strip(norm, prefix); ok {
			out = append(out, f.plain[rest]...)
		}
	}
	return append(out, f.stripped[norm]...)
}
