package corpus

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NewArticle divides a clean text into paragraphs, sentences and words, and
// marks what in it is furniture. The text is kept byte for byte; every byte of
// it that is not white space is in exactly one paragraph, one sentence and one
// word. Date and Agency are set where a stamp, a dateline or a credit line
// says them.
func NewArticle(id, path, text string) *Article {
	a := &Article{ID: id, Path: path, Text: text}
	a.Words = make([]Word, 0, len(text)/5)
	w := newWordCutter(text)
	for _, p := range divideParagraphs(text) {
		head := paragraphHead(text[p.Start:p.End], len(a.Paragraphs))
		first := len(a.Sentences)
		rest := p
		for _, piece := range head {
			s := trim(text, Span{rest.Start, p.Start + piece.end})
			a.addSentence(w, s, piece.kind)
			rest.Start = p.Start + piece.end
		}
		for _, s := range divideSentences(text, trim(text, rest)) {
			a.addSentence(w, s, NotFurniture)
		}
		a.Paragraphs = append(a.Paragraphs, Paragraph{p, first, len(a.Sentences)})
	}
	markFurniture(a)
	a.Date = stampDate(a)
	a.Agency = creditedAgency(a)
	return a
}

// FromSentences makes an article of sentences that are already divided. They
// are joined by line breaks; each is one paragraph and one sentence, also an
// empty one, so that indexes stay. Nothing is marked as furniture.
func FromSentences(id string, sentences []string) *Article {
	a := &Article{ID: id, Text: strings.Join(sentences, "\n")}
	w := newWordCutter(a.Text)
	at := 0
	for i, s := range sentences {
		span := trim(a.Text, Span{at, at + len(s)})
		a.addSentence(w, span, NotFurniture)
		a.Paragraphs = append(a.Paragraphs, Paragraph{span, i, i + 1})
		at += len(s) + 1
	}
	return a
}

// addSentence appends a sentence of the paragraph that comes next, with its
// words.
func (a *Article) addSentence(w *wordCutter, s Span, f Furniture) {
	first := len(a.Words)
	a.Words = w.appendWords(a.Words, s)
	a.Sentences = append(a.Sentences, Sentence{
		Span: s, Paragraph: len(a.Paragraphs),
		FirstWord: first, LastWord: len(a.Words), Furniture: f,
	})
}

// FindSentence returns the index of the sentence that holds the byte at
// offset, or -1 where the byte is in none.
func (a *Article) FindSentence(offset int) int {
	i := sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].End > offset })
	if i == len(a.Sentences) || a.Sentences[i].Start > offset {
		return -1
	}
	return i
}

// FindWord returns the index of the word that holds the byte at offset, or -1
// where the byte is in none.
func (a *Article) FindWord(offset int) int {
	i := sort.Search(len(a.Words), func(i int) bool { return a.Words[i].End > offset })
	if i == len(a.Words) || a.Words[i].Start > offset {
		return -1
	}
	return i
}

// trim narrows a span so that no white space is at its ends. A space that
// bears a combining mark is no white space.
func trim(text string, s Span) Span {
	for s.Start < s.End {
		n := spaceAt(text[:s.End], s.Start)
		if n == 0 {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}
