package diffing

import (
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// nameness says how surely a word is part of a name.
type nameness uint8

const (
	notName nameness = iota
	maybe            // has a capital letter where any word would
	surely           // has one where only names do, here or elsewhere in the story
)

// markNames judges every word of a story's articles: capitals tell, except at
// the head of a sentence and in headings, where the rest of the story is asked.
func markNames(profiles []*profile) {
	seen := make(map[string]bool) // forms with a capital in mid-sentence
	small := make(map[string]bool)
	for _, p := range profiles {
		p.names = make([]nameness, len(p.article.Words))
		p.eachWord(func(i int, w corpus.Word, inner bool) {
			switch {
			case !capital(p.article, w):
				small[nameForm(w)] = true
			case inner && properName(w):
				seen[nameForm(w)] = true
			}
		})
	}
	for _, p := range profiles {
		p.eachWord(func(i int, w corpus.Word, inner bool) {
			form := nameForm(w)
			switch {
			case !capital(p.article, w) || !properName(w):
			case inner, seen[form] && !small[form]:
				p.names[i] = surely
			case !small[form]:
				p.names[i] = maybe
			}
		})
	}
}

// eachWord calls f for every word proper of the story, with whether it stands
// where only names have capital letters.
func (p *profile) eachWord(f func(i int, w corpus.Word, inner bool)) {
	a := p.article
	for n := range a.Sentences {
		if !p.story(n) {
			continue
		}
		s := a.Sentences[n]
		heading := p.titleCase(n)
		inner := false
		for i := s.FirstWord; i < s.LastWord; i++ {
			w := a.Words[i]
			if w.Kind == corpus.Letters {
				f(i, w, inner && !heading)
				inner = true
			}
			if w.Kind == corpus.Punctuation && strings.ContainsAny(w.Norm, `":`) {
				inner = false
			}
		}
	}
}

// titleCase reports whether a sentence is a heading in which every word of
// weight has a capital letter.
func (p *profile) titleCase(sentence int) bool {
	words, capitals := 0, 0
	for _, w := range p.article.SentenceWords(sentence) {
		if w.Kind != corpus.Letters || english.FunctionWords[w.Norm] {
			continue
		}
		words++
		if capital(p.article, w) {
			capitals++
		}
	}
	return words > 1 && words == capitals
}

func properName(w corpus.Word) bool {
	return len(w.Norm) > 1 && !english.FunctionWords[w.Norm] && !english.Calendar[w.Norm] && !english.Titles[w.Norm]
}

// nameForm is what the spellings of a name's word share: no possessive, no
// diacritics, no capitals.
func nameForm(w corpus.Word) string {
	return english.Unaccented(english.Possessor(w.Norm))
}
