// Package exchange finds a noun that stands where an otherwise verbatim passage has another,
// so that the version tells of something else: the train for the ferry, teachers for nurses.
package exchange

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A Passage is sentences of the original and those of the version that carry them.
type Passage struct {
	O, V              *facts.Reading
	Original, Version []int
}

// most is how many words a noun with what stands before it may have to be taken for one term.
const most = 5

// Nouns returns the words of two nouns for different things, of the words that one edit
// replaces, all else in the passage being the same; none where the two may be one thing by
// two names, or are no nouns. Known says that the thesaurus has them, so that they are not
// merely rare words for the same.
func (p *Passage) Nouns(original, version []int) (o, v []int, known bool) {
	o, v = noun(p.O, original), noun(p.V, version)
	if len(o) == 0 || len(v) == 0 {
		return nil, nil, false
	}
	i, j := o[len(o)-1], v[len(v)-1]
	if _, told := english.ExclusiveParts(norm(p.O, i), norm(p.V, j)); told || verbs(p.O, i) && verbs(p.V, j) {
		return nil, nil, false // what of the known kinds is one thing is known better
	}
	head := endsInHead(p.O, o)
	unit := english.UnitName(norm(p.O, i))
	if head != endsInHead(p.V, v) || unit != "" && unit == english.UnitName(norm(p.V, j)) || p.calledSo(i, j) || p.kin(o, v) {
		return nil, nil, false
	}
	may, listed := mayStandFor(norm(p.O, i), norm(p.V, j))
	if len(o)+len(v) > 2 && !may {
		may, _ = mayStandFor(joined(p.O, o), joined(p.V, v))
	}
	known = listed == 2 || listed == 1 && head
	if may || !known && (!head || len(o)+len(v) > 2) {
		return nil, nil, false
	}
	return o, v, known
}

func norm(s *facts.Reading, w int) string { return s.Article.Words[w].Norm }

// joined is what some words say, with spaces between.
func joined(s *facts.Reading, words []int) string {
	var out []string
	for _, w := range words {
		out = append(out, norm(s, w))
	}
	return strings.Join(out, " ")
}

// noun returns the words of an edit without the articles and marks around them, if they are a plain
// noun, perhaps with words that belong to it, and nil if they are not.
func noun(s *facts.Reading, words []int) []int {
	idle := func(w int) bool {
		return s.Entries[w].Is(english.Determiner) && !english.UseOf(norm(s, w)).Is(english.Preposition) || s.Article.Words[w].Kind == text.Punctuation
	}
	for len(words) > 0 && idle(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && idle(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || len(words) > most || s.Entries[words[len(words)-1]].Is(english.GeneralNoun) {
		return nil
	}
	p, ok := statements.PhraseAt(s, words[0])
	if (!ok || p.Last <= words[len(words)-1]) && !settled(s, words) || p.Pronoun || p.Time {
		return nil
	}
	last := words[len(words)-1]
	if !plain(s, last) || slices.ContainsFunc(words, func(w int) bool {
		return s.Names[w] != facts.NotName || s.Quoted()[w] || s.Article.Words[w].Kind == text.Number
	}) {
		return nil
	}
	return words
}

// settled reports whether what stands before some words makes them a noun, however they look, and
// nothing behind them that would be one: a law on party financing.
func settled(s *facts.Reading, words []int) bool {
	before, behind := words[0]-1, words[len(words)-1]+1
	if before < 0 || behind >= len(s.Entries) || !english.UseOf(norm(s, before)).Is(english.Preposition) {
		return false
	}
	return s.Article.Words[behind].Kind == text.Punctuation || english.UseOf(norm(s, behind)).Is(english.Preposition)
}

// shortest is how many letters the longest word has that may be an abbreviation of another: m, km.
const shortest = 2

// plain reports whether word w may be part of a noun: no name, number, per cent or function word, and
// not in a quotation.
func plain(s *facts.Reading, w int) bool {
	x := &s.Article.Words[w]
	first, _ := utf8.DecodeRuneInString(s.Article.Slice(x.Span))
	return x.Kind == text.Letters && len(x.Norm) > shortest && !unicode.IsUpper(first) && s.Names[w] == facts.NotName && !s.Quoted()[w] &&
		!s.Entries[w].Function && s.Entries[w].Traits&facts.Numeric == 0 && english.UnitName(x.Norm) != "%"
}

// verbs reports whether word w may be a verb, and nothing before it makes it a noun: crews train.
func verbs(s *facts.Reading, w int) bool {
	_, forms := english.VerbOf(norm(s, w))
	if forms == 0 || forms.Is(english.Guessed) {
		return false
	}
	return w == 0 || !s.Entries[w-1].Is(english.BeforeNoun) && (forms.Is(english.IngForm) || !english.UseOf(norm(s, w-1)).Is(english.Preposition))
}

// endsInHead reports whether the last of some words says what their phrase is.
func endsInHead(s *facts.Reading, words []int) bool {
	last := words[len(words)-1]
	p, ok := statements.PhraseAt(s, last)
	return ok && p.Head == last || settled(s, words)
}

// kin reports whether a word of the one may be made of a word of the other, or is of one kind
// with it: organisers, the organisation.
func (p *Passage) kin(o, v []int) bool {
	return slices.ContainsFunc(o, func(i int) bool {
		return slices.ContainsFunc(v, func(j int) bool {
			return p.O.Entries[i].Stem == p.V.Entries[j].Stem || english.EventOf(p.O.Entries[i].Root) == english.EventOf(p.V.Entries[j].Root) ||
				english.Akin(norm(p.O, i), norm(p.V, j)) || family(norm(p.O, i), norm(p.V, j))
		})
	})
}

// sharedRoot is how many letters two words must begin with in common to be of one family:
// reader, readership.
const sharedRoot = 5

func family(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= sharedRoot || n > 2 && n+2 >= min(len(a), len(b))
}

// besideCalled is how many sentences before and after a passage may show that the original
// calls a thing by two nouns.
const besideCalled = 3

// calledSo reports whether the original has the version's word j nearby, or the version the
// original's i: then one thing may have two nouns, or the sentence was turned round.
func (p *Passage) calledSo(i, j int) bool {
	return near(p.O, p.Original, norm(p.V, j)) || near(p.V, p.Version, norm(p.O, i))
}

func near(s *facts.Reading, sentences []int, norm string) bool {
	first, last := max(0, sentences[0]-besideCalled), min(len(s.Article.Sentences), sentences[len(sentences)-1]+1+besideCalled)
	return slices.ContainsFunc(s.Article.Sentences[first:last], func(x text.Sentence) bool {
		for w := x.FirstWord; w < x.LastWord; w++ {
			if n := s.Article.Words[w].Norm; n == norm || english.Singular(n) == english.Singular(norm) {
				return true
			}
		}
		return false
	})
}
