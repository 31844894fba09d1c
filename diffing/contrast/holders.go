package contrast

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A holding is a noun that a text gives to a person by name: the arbiter, Orla Venn.
type holding struct {
	statements.Span
	noun int32  // its stem
	form string // of the family name
}

// holdingsKey is the key under which the holdings of an article are kept.
type holdingsKey struct{}

// holders compares the nouns that both texts give to persons by name: one that the original
// gives to somebody else alone, and not to this person, of whom it says another.
func (p *passage) holders(version []int) {
	all := p.o.Kept(holdingsKey{}, func() any { return holdingsOf(p.o, facts.Indexes(p.o.Article.Sentences)) }).([]holding)
	for _, v := range holdingsOf(p.v, version) {
		own, others := -1, 0
		for k, o := range all {
			switch same := p.oneName(o.form, v.form); {
			case same && o.noun == v.noun:
				own, others = -1, -1<<16
			case same && own < 0:
				own = k
			case o.noun == v.noun:
				others++
			}
		}
		shared := func(o holding) bool { return o.noun == all[own].noun && !p.oneName(o.form, v.form) }
		if own >= 0 && others > 0 && !slices.ContainsFunc(all, shared) {
			p.add(Office, all[own].Span, v.Span, true)
			return
		}
	}
}

// holdingsOf returns the nouns that some sentences give to persons by name.
func holdingsOf(s *facts.Reading, sentences []int) []holding {
	var out []holding
	families := s.FamilyNames()
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Names[w] != facts.Surely || s.Article.Words[w].Kind != text.Letters || s.Quoted()[w] {
				continue
			}
			first := w
			for w+1 < x.LastWord && s.Names[w+1] == facts.Surely && s.Article.Words[w+1].Kind == text.Letters {
				w++
			}
			form := s.NameForm(w)
			if !families[form] {
				continue
			}
			if n := nounBefore(s, first, x.FirstWord); n >= 0 {
				out = append(out, holding{statements.Span{First: n, Last: w + 1}, s.StemOf(n), form})
			}
			if n := nounAfter(s, w, x.LastWord); n >= 0 {
				out = append(out, holding{statements.Span{First: first, Last: n + 1}, s.StemOf(n), form})
			}
		}
	}
	return out
}

// nounBefore returns the noun right before a name, with "the" or "its" before it and
// perhaps a comma behind it: the arbiter, Orla Venn; or -1.
func nounBefore(s *facts.Reading, name, first int) int {
	w := name - 1
	if w > first && s.Article.Words[w].Norm == "," {
		w--
	}
	if w <= first || !holdable(s, w) || !definite(s.Article.Words[w-1].Norm) {
		return -1
	}
	return w
}

// nounAfter returns the noun behind a name and a comma: Orla Venn, the arbiter; or -1.
func nounAfter(s *facts.Reading, name, last int) int {
	w := name + 3
	if w >= last || s.Article.Words[name+1].Norm != "," || !definite(s.Article.Words[name+2].Norm) || !holdable(s, w) {
		return -1
	}
	if w+1 < last && s.Article.Words[w+1].Kind == text.Letters && !s.Entries[w+1].Function {
		return -1 // the arbiter's deputy
	}
	return w
}

func definite(norm string) bool {
	return slices.Contains([]string{"the", "its", "his", "her", "their"}, norm)
}

// holdable reports whether a word is a noun for one person.
func holdable(s *facts.Reading, w int) bool {
	norm := s.Article.Words[w].Norm
	one := norm == english.Singular(norm) && s.Entries[w].Traits&facts.Numeric == 0
	return one && s.Names[w] == facts.NotName && tells(s, w) && !s.Entries[w].Is(english.Former, english.Deputy)
}
