// Package facts extracts from an article what comparisons need to know of it:
// the classes and stems of its words, its names and their forms, its numbers
// with their units, its dates and times, its quotations and their speakers,
// what it denies and what it leaves open.
//
// A Reading holds the facts of one article, and a Lexicon the vocabulary of all
// articles of a story. Nothing here compares two articles: packages align,
// wording and finding do.
//
// Words are given as indexes into Article.Words, and ranges of words as
// [first,last), without the last. Sentences are given as indexes into
// Article.Sentences. An index of -1 means that there is none.
package facts

import (
	"slices"
	"sort"
	"strings"
	"time"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/marks"
)

// A Reading is an article with what is known of its words and sentences. The
// facts that are worked out on demand may be asked for from several goroutines.
type Reading struct {
	Article *text.Article
	lexicon *Lexicon
	Entries []*Entry        // by word
	Names   []NameCertainty // by word; see MarkNames
	heads   []bool          // by word: it stands above the text; nil where nothing does
	perhaps []int           // words above the text that may be names: no text has them with a small letter
	// amounts are the stems of numbers that are followed by a multiplier, by
	// word: 3.2 million gets the stem of 3.2m.
	amounts   map[int]int32
	Sentences []Sketch     // by sentence, empty before SketchSentences
	counting  []int        // the indexes of all words, of which Within returns a part
	marked    *marks.Marks // what the file says that words are; nil where it says nothing
	published time.Time    // see Publication
	lazyFacts
}

// ReadArticle enters the words of article a into the lexicon; it is the one at index n of
// those for which ReadVocabulary made v. The words of all articles of a lexicon stand in
// one vocabulary. The reading has no sketches yet: weights depend on the counts of
// all articles of the story (see CountStems, SketchSentences).
func ReadArticle(l *Lexicon, a *text.Article, v Vocabulary, n int) *Reading {
	if l.counting == nil {
		l.counting = Range(0, v.longest())
	}
	p := &Reading{Article: a, lexicon: l, Entries: make([]*Entry, len(a.Words)), counting: l.counting[:len(a.Words)], marked: marks.Of(a), published: Publication(a)}
	p.lazyFacts = p.newLazyFacts()
	for i, k := range v.of[n] {
		p.Entries[i] = l.enter(&v.words[k])
	}
	p.readAmounts(l)
	p.markHeads()
	return p
}

// CountStems returns in how many sentences of the article's text each stem of the
// lexicon stands, and how many such sentences there are. stems is the size of the
// lexicon.
func (p *Reading) CountStems(stems int) (frequency []int32, sentences int) {
	frequency = make([]int32, stems)
	return frequency, p.AddStems(frequency)
}

// AddStems adds to frequency, which has a number for each stem of the lexicon, what
// CountStems returns for it, and returns the number of sentences.
func (p *Reading) AddStems(frequency []int32) (sentences int) {
	var seen []int32
	for _, s := range p.Article.Sentences {
		if s.Part != text.Body {
			continue
		}
		sentences++
		seen = seen[:0]
		for w := s.FirstWord; w < s.LastWord; w++ {
			seen = append(seen, p.stem(w))
		}
		slices.Sort(seen)
		for _, id := range slices.Compact(seen) {
			frequency[id]++
		}
	}
	return sentences
}

func (p *Reading) readAmounts(l *Lexicon) {
	for i := 0; i+1 < len(p.Entries); i++ {
		if p.Entries[i].Traits&Numeric == 0 {
			continue
		}
		if f, ok := english.Multipliers[p.Article.Words[i+1].Norm]; ok {
			if n, ok := english.ParseNumeral(p.Article.Words[i].Norm); ok && n.Value < f {
				if p.amounts == nil {
					p.amounts = make(map[int]int32)
				}
				p.amounts[i] = l.id("/" + english.Stem(english.Numeral{Value: n.Value * f}.Form()))
			}
		}
	}
}

// stem returns the stem by which word w counts in the similarity of sentences.
func (p *Reading) stem(w int) int32 {
	if id, ok := p.amounts[w]; ok {
		return id
	}
	return p.Entries[w].Stem
}

// SketchSentences sets the sketches of all sentences. The lexicon must have the
// counts of all articles.
func (p *Reading) SketchSentences(l *Lexicon) {
	p.Sentences = make([]Sketch, len(p.Article.Sentences))
	k := p.newSketcher(l, 0, len(p.Article.Words))
	for i, s := range p.Article.Sentences {
		p.Sentences[i] = k.sketch(s.FirstWord, s.LastWord)
		p.Sentences[i].heading = s.Part == text.Body && p.heading(i)
	}
	for _, quotes := range [][]Quote{p.Quotes(), p.HeadQuotes()} {
		for _, q := range quotes {
			if q.Last-q.First > 1 {
				s := &p.Sentences[p.Article.FindSentence(p.Article.Words[q.First].Start)]
				s.quoted = append(s.quoted, p.hash(q.First, q.Last))
			}
		}
	}
	for i := range p.Sentences {
		slices.Sort(p.Sentences[i].quoted)
	}
}

// longestHeading is how many words a line without a full stop may have to be
// taken for a heading.
const longestHeading = 8

// heading reports whether a sentence is a short line of its own that does not
// end as sentences do.
func (p *Reading) heading(i int) bool {
	s := p.Article.Sentences[i]
	par := p.Article.Paragraphs[s.Paragraph]
	if par.LastSentence-par.FirstSentence > 1 || p.Sentences[i].Words > longestHeading || s.LastWord == s.FirstWord {
		return false
	}
	for w := s.LastWord - 1; w >= s.FirstWord && p.Article.Words[w].Kind == text.Punctuation; w-- {
		if strings.ContainsAny(p.Article.Words[w].Norm, ".!?…") {
			return false
		}
	}
	return true
}

// Long reports whether two articles are so long that it takes less time to do halves of
// what is to be done with them side by side. Short ones are many, and done side by side
// themselves.
func Long(o, v *Reading) bool { return len(o.Entries)+len(v.Entries) >= manyWords }

// WordAt returns the first word that ends after byte at of the text; the number
// of words if there is none.
func (p *Reading) WordAt(at int) int {
	return sort.Search(len(p.Article.Words), func(i int) bool { return p.Article.Words[i].End > at })
}

// InStory reports whether sentence i is part of the story's text: it has words,
// and is neither page text nor what stands above the text.
func (p *Reading) InStory(i int) bool { return p.InPart(i, text.Body) }

// InPart reports whether sentence i is of a part, and has words.
func (p *Reading) InPart(i int, part text.Part) bool {
	return p.Article.Sentences[i].Part == part && p.Sentences[i].Words > 0
}

// WordList returns the words at some indexes, which ascend, each word once.
func (p *Reading) WordList(indexes []int) []text.Word {
	var out []text.Word
	for n, i := range indexes {
		if n == 0 || i != indexes[n-1] {
			out = append(out, p.Article.Words[i])
		}
	}
	return out
}

// TextOf returns words as they are written, with a space between.
func (p *Reading) TextOf(words []text.Word) string {
	texts := make([]string, len(words))
	for n, w := range words {
		texts[n] = p.Article.Slice(w.Span)
	}
	return strings.Join(texts, " ")
}

// Indexes returns the indexes of a slice: 0, 1, 2 and so on.
func Indexes[T any](s []T) []int { return Range(0, len(s)) }

// FirstSentence returns the first sentence of the story that is no heading, or
// -1.
func (p *Reading) FirstSentence() int {
	for i := range p.Article.Sentences {
		if p.InStory(i) && !p.Sentences[i].heading {
			return i
		}
	}
	return -1
}

// Range returns the integers from first to last, without last.
func Range(first, last int) []int {
	out := make([]int, 0, last-first)
	for i := first; i < last; i++ {
		out = append(out, i)
	}
	return out
}

// WordsOf returns the words [first,last) from the beginning of the first of some
// sentences to the end of the last. There must be at least one.
func (p *Reading) WordsOf(sentences []int) (first, last int) {
	s := p.Article.Sentences
	return s[sentences[0]].FirstWord, s[sentences[len(sentences)-1]].LastWord
}

// markHeads notes which words stand above the text.
func (p *Reading) markHeads() {
	for _, s := range p.Article.Sentences {
		if !s.Part.IsHead() {
			continue
		}
		if p.heads == nil {
			p.heads = make([]bool, len(p.Article.Words))
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			p.heads[w] = true
		}
	}
}

// inHead reports whether word w stands above the text.
func (p *Reading) inHead(w int) bool { return p.heads != nil && p.heads[w] }

// Above reports whether sentence i stands above the text and has words: it is of
// the headline or the standfirst.
func (p *Reading) Above(i int) bool {
	return p.Article.Sentences[i].Part.IsHead() && p.Sentences[i].Words > 0
}

// eachHeadWord does the same above the text. There single marks are the rule
// round a quotation.
func (p *Reading) eachHeadWord(f func(i int, w text.Word, inner bool)) {
	for n := 0; p.heads != nil && n < len(p.Article.Sentences); n++ {
		if p.Above(n) {
			p.eachWordOf(n, `"':`, f)
		}
	}
}

// nameInText returns what Names says of word i if it is a word of the text, and
// NotName above the text. What the article calls somebody is read in the text
// alone: headlines cut names short.
func (p *Reading) nameInText(i int) NameCertainty {
	if p.inHead(i) {
		return NotName
	}
	return p.Names[i]
}

// HeadNames returns the words of some sentences that stand above the text and are
// names.
func (p *Reading) HeadNames(sentences []int) []int {
	var out []int
	for _, i := range sentences {
		if !p.Above(i) {
			continue
		}
		for w := p.Article.Sentences[i].FirstWord; w < p.Article.Sentences[i].LastWord; w++ {
			if p.Names[w] == Surely && p.Article.Words[w].Kind == text.Letters {
				out = append(out, w)
			}
		}
	}
	return out
}

// PerhapsNames returns the words of some sentences above the text that may be names,
// but stand where every word has a capital letter.
func (p *Reading) PerhapsNames(sentences []int) []int {
	var out []int
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for _, w := range p.perhaps {
			if s.FirstWord <= w && w < s.LastWord {
				out = append(out, w)
			}
		}
	}
	return out
}
