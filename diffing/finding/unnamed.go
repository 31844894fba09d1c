package finding

import (
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// unnamed reports what the original has from a source whom it keeps unnamed
// and the version gives to somebody: to a person with a name, to a body, or
// to several where one spoke.
func (a *attributionFinder) unnamed(n int, p *Row) {
	v := facts.Collect(a.version, p.Version)
	if len(v) != 1 || !a.tells(a.o, p.Original, english.KeepsUnnamed) || a.tells(a.v, around(a.v, p.Version), english.KnownAsUnnamed) {
		return
	}
	source := a.oneSource(p.Original)
	if source < 0 {
		return
	}
	x, severity := v[0], Medium
	switch word := a.v.Article.Words[x.First].Norm; {
	case x.Name != "" && !a.pronoun(a.v, x):
		if len(a.names.Places[x.Name]) == 0 || a.named(a.o, p.Original, x.Name) || a.v.IsPlace(x.Name) {
			return
		}
		severity = High
	case word == a.o.Article.Words[source].Norm+"s", x.Plural && x.Listed:
	default:
		return
	}
	y, z := a.o.Place(source, source+1), a.v.Place(x.First, x.Last)
	if !a.reported(Attribution, n, z) {
		a.report(Attribution, severity, n, y, z, "said by {version} here; the original has it from one {original} whom it does not name")
	}
}

// oneSource returns the word for a single person who speaks without a name, or
// -1.
func (a *attributionFinder) oneSource(sentences []int) int {
	for _, i := range sentences {
		s := a.o.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if a.o.Entries[w].Is(english.SourceNoun) && !a.o.quoted[w] {
				return w
			}
		}
	}
	return -1
}

// tells reports whether some sentences have a word with one of some
// beginnings, outside quotations.
func (a *attributionFinder) tells(p *side, sentences []int, beginnings []string) bool {
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			for _, b := range beginnings {
				if !p.quoted[w] && strings.HasPrefix(p.Article.Words[w].Norm, b) {
					return true
				}
			}
		}
	}
	return false
}

// around adds to sentences those beside them in their paragraphs.
func around(p *side, sentences []int) []int {
	all := p.Article.Sentences
	var out []int
	for _, i := range sentences {
		for k := max(0, i-1); k <= min(len(all)-1, i+1); k++ {
			if all[k].Paragraph == all[i].Paragraph {
				out = append(out, k)
			}
		}
	}
	return out
}
