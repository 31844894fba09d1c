package facts

import (
	"slices"
	"sort"
	"sync"

	"storydiff/corpus/text"
	"storydiff/corpus/workers"
)

// lazyFacts are the facts of an article that are worked out when they are first
// asked for, and then kept: findings, ledger and all comparisons of the article
// share them. They may be asked for from several goroutines, and nobody may
// change what is returned.
//
// Speakers, Terms and all that concerns names need MarkNames to have been called.
type lazyFacts struct {
	// Quotes are the quotations of the text, HeadQuotes those above it.
	Quotes, HeadQuotes func() []Quote
	// Quoted marks the words between quotation marks, by word; ShortlyQuoted those
	// in quotations of at most two words, whose marks do not show speech but that
	// the word is a term.
	Quoted, ShortlyQuoted func() []bool
	Speakers              func() map[int][]Speaker // by sentence
	FamilyNames           func() map[string]bool   // by form: names that follow another name somewhere
	NameIndex             func() *NameIndex
	Terms                 func() []Term
	// AllSaid is the keys of the words of the text and of what stands above it, as
	// Said gives them; Concordance has an index of them besides.
	AllSaid     func() []int32
	Concordance func() Concordance
	// KnownForms are the forms of all words of the text and of what stands above
	// it, names or not.
	KnownForms func() map[string]bool

	spacesThousands func() bool // see readSpacesThousands
	dateOrder       func() int  // see readDateOrder

	quantities func() bySentence[Quantity]
	whens      func() bySentence[When]
	mentions   func() bySentence[Mention] // see NamesOf
	fullNames  func() fullNames
	fullForms  func() map[string]bool      // names of several words, see formKey
	placeNames func() map[string]bool      // by form: names that follow "in"
	sideBySide func() map[[2]string]bool   // by forms: pairs of names that stand side by side
	namesakes  func() map[string]namesakes // by form of the family name
	everyStem  func() idSet                // see EverHasStem
	allStems   func() idSet                // of all words, wherever they stand
	kept       *sync.Map                   // see Kept
}

func (p *Reading) newLazyFacts() lazyFacts {
	return lazyFacts{
		Quotes:          workers.Once(func() []Quote { return p.readQuotes(p.InStory) }),
		HeadQuotes:      workers.Once(p.readHeadQuotes),
		Quoted:          workers.Once(func() []bool { return p.wordsQuoted(len(p.Article.Words)) }),
		ShortlyQuoted:   workers.Once(func() []bool { return p.wordsQuoted(2) }),
		Speakers:        workers.Once(p.readSpeakers),
		FamilyNames:     workers.Once(p.readFamilyNames),
		NameIndex:       workers.Once(p.readNameIndex),
		Terms:           workers.Once(p.readTerms),
		AllSaid:         workers.Once(p.readAllSaid),
		Concordance:     workers.Once(func() Concordance { return NewConcordance(p.AllSaid()) }),
		KnownForms:      workers.Once(p.readKnownForms),
		spacesThousands: workers.Once(p.readSpacesThousands),
		dateOrder:       workers.Once(p.readDateOrder),
		quantities:      workers.Once(func() bySentence[Quantity] { return inSentences(p, p.readQuantities) }),
		whens:           workers.Once(func() bySentence[When] { return inSentences(p, p.readWhens) }),
		mentions:        workers.Once(p.readMentions),
		fullNames:       workers.Once(p.readFullNames),
		fullForms:       workers.Once(p.readFullForms),
		placeNames:      workers.Once(p.readPlaceNames),
		sideBySide:      workers.Once(p.readSideBySide),
		namesakes:       workers.Once(p.readNamesakes),
		everyStem:       workers.Once(p.readEveryStem),
		allStems:        workers.Once(p.readAllStems),
		kept:            new(sync.Map),
	}
}

// Kept returns what was read before under a key, else what read returns, and keeps it
// as long as the article's reading. It is for rooms above this one, whose facts are
// asked for by several rules and comparisons; nobody may change what is returned. The
// key's type must be the caller's own.
func (p *Reading) Kept(key any, read func() any) any {
	if x, ok := p.kept.Load(key); ok {
		return x
	}
	x, _ := p.kept.LoadOrStore(key, read())
	return x
}

// Apart returns a reading with the same facts, which keeps by itself what is read from
// now on: for what is needed a single time.
func (p *Reading) Apart() *Reading {
	q := *p
	q.kept = new(sync.Map)
	return &q
}

// bySentence are facts in the order of the article.
type bySentence[T any] struct {
	all   []T
	story []T   // those of the text alone
	first []int // by sentence, its first fact as an index into all; the last element is len(all)
}

// inSentences calls read for the words [from,to) of every sentence of the text and
// above it, and keeps the facts it returns by sentence.
func inSentences[T any](p *Reading, read func(from, to int) []T) bySentence[T] {
	b := bySentence[T]{first: make([]int, 0, len(p.Article.Sentences)+1)}
	for i, s := range p.Article.Sentences {
		b.first = append(b.first, len(b.all))
		if p.InStory(i) || p.Above(i) {
			b.all = append(b.all, read(s.FirstWord, s.LastWord)...)
		}
	}
	b.first = append(b.first, len(b.all))
	b.story = b.all
	if p.heads != nil {
		b.story = nil
		for i := range p.Article.Sentences {
			if p.InStory(i) {
				b.story = append(b.story, b.all[b.first[i]:b.first[i+1]]...)
			}
		}
	}
	return b
}

// of returns the facts of some sentences. The caller must not change them: where
// the sentences follow one another they are a part of the whole list.
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

// Quantities returns the numbers of the text, in its order.
func (p *Reading) Quantities() []Quantity { return p.quantities().story }

// AllQuantities returns the numbers of the text and of what stands above it.
func (p *Reading) AllQuantities() []Quantity { return p.quantities().all }

// QuantitiesOf returns the numbers of some sentences.
func (p *Reading) QuantitiesOf(sentences []int) []Quantity { return p.quantities().of(sentences) }

// Whens returns the dates and times of the text, in its order.
func (p *Reading) Whens() []When { return p.whens().story }

// AllWhens returns the dates and times of the text and of what stands above it.
func (p *Reading) AllWhens() []When { return p.whens().all }

// WhensOf returns the dates and times of some sentences.
func (p *Reading) WhensOf(sentences []int) []When { return p.whens().of(sentences) }

// Within returns the words of a span of bytes, ascending. The caller must not
// change the list.
func (p *Reading) Within(s text.Span) []int {
	first := p.WordAt(s.Start)
	last := first + sort.Search(len(p.Article.Words)-first, func(i int) bool { return p.Article.Words[first+i].Start >= s.End })
	return p.counting[first:last:last]
}

// A NameIndex lists the words of an article that are parts of names, by form.
type NameIndex struct {
	Reading *Reading
	Places  map[string][]int // words, ascending
	Sure    map[string]bool  // forms that are Surely names somewhere
	Forms   []string         // in the order of their first place
	Of      []int32          // by word, its form as an index into Forms; -1 where it is no part of a name
}

func (p *Reading) readNameIndex() *NameIndex {
	b := &NameIndex{Reading: p, Places: make(map[string][]int), Sure: make(map[string]bool), Of: make([]int32, len(p.Names))}
	numbers := make(map[string]int32)
	var places [][]int
	for i := range p.Names {
		b.Of[i] = -1
		n := p.nameInText(i)
		if n == NotName {
			continue
		}
		form := p.NameForm(i)
		k, ok := numbers[form]
		if !ok {
			k = int32(len(b.Forms))
			numbers[form] = k
			b.Forms, places = append(b.Forms, form), append(places, nil)
		}
		b.Of[i] = k
		places[k] = append(places[k], i)
		if n == Surely && !b.Sure[form] {
			b.Sure[form] = true
		}
	}
	for k, form := range b.Forms {
		b.Places[form] = places[k]
	}
	return b
}

// PlacesIn returns the words of a sentence that are a form. The caller must not change
// the list.
func (x *NameIndex) PlacesIn(sentence int, form string) []int {
	s := x.Reading.Article.Sentences[sentence]
	places := x.Places[form]
	first, _ := slices.BinarySearch(places, s.FirstWord)
	last, _ := slices.BinarySearch(places[first:], s.LastWord)
	return places[first : first+last]
}
