package facts

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A Term is a content word, or two in a row, that an article uses more than once.
type Term struct {
	Stems  []int32 // one or two
	Places []int   // where it stands, its first word, ascending
	Quoted bool    // it stands in a quotation of at most two words somewhere
}

// An occurrence is a place where a term may stand: its key, and its first word.
type occurrence struct {
	key  uint64
	word int
}

// termKey returns the key of a term, from the variant of its first word, or -1
// for a noun alone, and its noun in the singular.
func termKey(first, noun int32) uint64 { return uint64(first+1)<<32 | uint64(noun) }

func (a occurrence) compare(b occurrence) int {
	switch {
	case a.key < b.key:
		return -1
	case a.key > b.key:
		return 1
	}
	return a.word - b.word
}

// alone reports whether an occurrence is of one word.
func (a occurrence) alone() bool { return a.key>>32 == 0 }

// readTerms finds the terms of an article, in the order of their first place.
func (p *Reading) readTerms() []Term {
	quoted := p.ShortlyQuoted()
	found := p.occurrences()
	slices.SortFunc(found, occurrence.compare)
	var out []Term
	for len(found) > 0 {
		head, n := found[0], 1
		for n < len(found) && found[n].key == head.key {
			n++
		}
		if n > 1 {
			x := Term{Stems: []int32{p.Entries[head.word].Stem}}
			if !head.alone() {
				x.Stems = append(x.Stems, p.Entries[head.word+1].Stem)
			}
			for _, o := range found[:n] {
				x.Places = append(x.Places, o.word)
				x.Quoted = x.Quoted || quoted[o.word] && (o.alone() || quoted[o.word+1])
			}
			out = append(out, x)
		}
		found = found[n:]
	}
	slices.SortFunc(out, func(a, b Term) int {
		return cmp.Or(cmp.Compare(a.Places[0], b.Places[0]), cmp.Compare(len(b.Stems), len(a.Stems)))
	})
	return out
}

// occurrences returns every word, and every two words, that may be a term.
func (p *Reading) occurrences() []occurrence {
	var out []occurrence
	for n, s := range p.Article.Sentences {
		if !p.InStory(n) {
			continue
		}
		before := false
		for w := s.FirstWord; w < s.LastWord; w++ {
			now := p.TermWord(w)
			if now {
				out = append(out, occurrence{termKey(-1, p.Entries[w].noun), w})
			}
			if now && before && p.Article.Words[w].Start == p.Article.Words[w-1].End+1 {
				out = append(out, occurrence{termKey(p.Entries[w-1].Variant, p.Entries[w].noun), w - 1})
			}
			before = now
		}
	}
	return out
}

// TermWord reports whether word w can be part of a term. A name, a number, a
// unit, a day or month, a verb of saying or a function word cannot.
func (p *Reading) TermWord(w int) bool {
	x, e := p.Article.Words[w], p.Entries[w]
	if x.Kind != text.Letters || len(x.Norm) < 3 || e.Function || p.Speaks(w) {
		return false
	}
	named := p.Names[w] != NotName || capitalInside(p, w)
	counts := e.Traits&Numeric != 0 || english.Multipliers[x.Norm] != 0 || english.UnitName(x.Norm) != ""
	return !named && !counts && !english.InCalendar(x.Norm)
}

// Noun reports whether a word is used as a noun at some places: it follows words
// before which nouns stand more often than words before which verbs stand.
func (p *Reading) Noun(places []int) bool {
	nouns, verbs := 0, 0
	for _, w := range places {
		if w == 0 {
			continue
		}
		switch before := p.Article.Words[w-1].Norm; {
		case english.Is(before, english.BeforeVerb) || strings.HasSuffix(before, "n't"):
			verbs++
		case english.Is(before, english.BeforeNoun):
			nouns++
		}
	}
	return nouns > verbs
}

// capitalInside reports whether a word has a capital after another word, as in
// the name of an office or an organisation.
func capitalInside(p *Reading, w int) bool {
	return capital(p.Article, p.Article.Words[w]) && w > 0 && p.Article.Words[w-1].Kind == text.Letters
}

// CountStem returns how often some sentences have a stem.
func (p *Reading) CountStem(sentences []int, stem int32) int {
	n := 0
	for _, i := range sentences {
		for _, w := range p.Sentences[i].Stems {
			if w.Stem == stem {
				n++
			}
		}
	}
	return n
}

// LongTerm is how many bytes a word must have to be taken for a term by itself.
const LongTerm = 6

// A LongWord is a word of LongTerm bytes or more that is no name.
type LongWord struct {
	Form   string
	Places []int // words, ascending
}

// LongWords returns the long words that stand in at least so many places of the
// article and that the other has in no inflection, in the order of their first
// places.
func (p *Reading) LongWords(other *Reading, least int) []LongWord {
	has := other.allStems()
	at := make(map[string]int)
	var out []LongWord
	p.eachWord(func(w int, _ text.Word, _ bool) {
		form := p.NameForm(w)
		if len(form) < LongTerm || p.Names[w] != NotName || p.Entries[w].Function || has.has(p.Entries[w].Stem) {
			return
		}
		k, ok := at[form]
		if !ok {
			k = len(out)
			at[form] = k
			out = append(out, LongWord{Form: form})
		}
		out[k].Places = append(out[k].Places, w)
	})
	return slices.DeleteFunc(out, func(x LongWord) bool { return len(x.Places) < least })
}

func (p *Reading) readKnownForms() map[string]bool {
	out := make(map[string]bool, distinctOf(len(p.Entries)))
	for i, s := range p.Article.Sentences {
		if !p.InStory(i) && !p.Above(i) {
			continue
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			out[p.NameForm(w)] = true
		}
	}
	return out
}
