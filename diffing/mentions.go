package diffing

import (
	"strings"

	"storydiff/corpus"
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
		if w.Kind != corpus.Letters || functionWords[w.Norm] {
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
	return len(w.Norm) > 1 && !functionWords[w.Norm] && !calendar[w.Norm] && !titles[w.Norm]
}

// nameForm is what the spellings of a name's word share: no possessive, no
// diacritics, no capitals.
func nameForm(w corpus.Word) string {
	return unaccented(possessor(w.Norm))
}

// withoutPossessive takes the possessive ending off a text.
func withoutPossessive(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
}

// possessor takes the possessive ending off a word's Norm.
func possessor(norm string) string {
	return strings.TrimSuffix(strings.TrimSuffix(norm, "'s"), "'")
}

// calendar are words with capitals that dates are made of.
var calendar = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec`)

// titles are words with capitals that stand before a name and are none.
var titles = wordSet(`mr mrs ms miss dr prof professor sir lord lady president minister prime foreign secretary general chancellor king
	queen prince princess senator governor mayor judge justice chief director chairman chairwoman chairperson spokesman spokeswoman
	spokesperson ambassador captain colonel major lieutenant sergeant officer inspector commissioner vice deputy premier pope bishop
	archbishop rev reverend mp ministry government parliament state department former interior finance defense defence trade`)
