package facts

import (
	"sort"

	"storydiff/corpus/text"
	"storydiff/corpus/workers"
)

// A Whole is what is worked out of an article once, when somebody first asks
// for it, and is then shared: by every finding, by every comparison that the
// article takes part in, and by the ledger. It may be asked for from several
// goroutines. Nobody changes what he gets.
//
// Where names play a part (speakers, terms, the book) it may be asked for only
// after MarkNames.
type lazyFacts struct {
	Quotes func() []Quote
	// Quoted marks the words between quotation marks, ShortlyQuoted those in
	// quotations of at most two words: there the marks do not say who speaks but
	// that the word is a term.
	Quoted, ShortlyQuoted func() []bool
	Speakers              func() map[int][]Speaker // by sentence
	FamilyNames           func() map[string]bool   // by form: those that stand right behind another name
	NameIndex             func() *NameIndex
	Terms                 func() []Term // what the article keeps to
	Concordance           func() Concordance

	quantities func() bySentence[Quantity]
	whens      func() bySentence[When]
	fullNames  func() fullNames
	fullForms  func() map[string]bool    // names of several words, see formKey
	placeNames func() map[string]bool    // names, by form, that something is in
	sideBySide func() map[[2]string]bool // names, by form, that stand side by side
}

func (p *Reading) newLazyFacts() lazyFacts {
	return lazyFacts{
		Quotes:        workers.Once(p.readQuotes),
		Quoted:        workers.Once(func() []bool { return p.wordsQuoted(len(p.Article.Words)) }),
		ShortlyQuoted: workers.Once(func() []bool { return p.wordsQuoted(2) }),
		Speakers:      workers.Once(p.readSpeakers),
		FamilyNames:   workers.Once(p.readFamilyNames),
		NameIndex:     workers.Once(p.readNameIndex),
		Terms:         workers.Once(p.readTerms),
		Concordance:   workers.Once(p.readConcordance),
		quantities:    workers.Once(func() bySentence[Quantity] { return inSentences(p, p.readQuantities) }),
		whens:         workers.Once(func() bySentence[When] { return inSentences(p, p.readWhens) }),
		fullNames:     workers.Once(p.readFullNames),
		fullForms:     workers.Once(p.readFullForms),
		placeNames:    workers.Once(p.readPlaceNames),
		sideBySide:    workers.Once(p.readSideBySide),
	}
}

// bySentence are facts in the order of the text.
type bySentence[T any] struct {
	all   []T
	first []int // by sentence, and one more for the end: index into all
}

// inSentences reads every sentence of the story, words [from,to).
func inSentences[T any](p *Reading, read func(from, to int) []T) bySentence[T] {
	b := bySentence[T]{first: make([]int, 0, len(p.Article.Sentences)+1)}
	for i, s := range p.Article.Sentences {
		b.first = append(b.first, len(b.all))
		if p.InStory(i) {
			b.all = append(b.all, read(s.FirstWord, s.LastWord)...)
		}
	}
	b.first = append(b.first, len(b.all))
	return b
}

// of returns the facts of some sentences, which are not to be changed.
func (b bySentence[T]) of(sentences []int) []T {
	if len(sentences) == 0 {
		return nil
	}
	next := sentences[0]
	for _, i := range sentences {
		if i != next {
			return b.gathered(sentences)
		}
		next++
	}
	from, to := b.first[sentences[0]], b.first[next]
	return b.all[from:to:to]
}

func (b bySentence[T]) gathered(sentences []int) []T {
	var out []T
	for _, i := range sentences {
		out = append(out, b.all[b.first[i]:b.first[i+1]]...)
	}
	return out
}

// Quantities returns the numbers of the story, in the order of the text.
func (p *Reading) Quantities() []Quantity { return p.quantities().all }

// QuantitiesOf returns the numbers of some sentences.
func (p *Reading) QuantitiesOf(sentences []int) []Quantity { return p.quantities().of(sentences) }

// Whens returns the dates and times of the story, in the order of the text.
func (p *Reading) Whens() []When { return p.whens().all }

// WhensOf returns the dates and times of some sentences.
func (p *Reading) WhensOf(sentences []int) []When { return p.whens().of(sentences) }

// Within returns the words of a span, which is not to be changed.
func (p *Reading) Within(s text.Span) []int {
	first := p.WordAt(s.Start)
	last := first + sort.Search(len(p.Article.Words)-first, func(i int) bool { return p.Article.Words[first+i].Start >= s.End })
	return p.counting[first:last:last]
}
