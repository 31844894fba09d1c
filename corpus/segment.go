package corpus

import (
	"slices"
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/furniture"
	"storydiff/corpus/mend"
	"storydiff/corpus/text"
)

// NewArticle divides a clean text into paragraphs, sentences and words, and
// says what part of the article each sentence is. The text is kept byte for
// byte; every byte of it that is not white space is in exactly one paragraph,
// one sentence and one word. Date and Agency are set where a stamp, a dateline
// or a credit line says them; so is Language, where the text's own words tell it.
func NewArticle(id, path, content string) *text.Article {
	return NewArticleIn("", id, path, content)
}

// NewArticleIn is NewArticle for a text in a known language, an ISO 639-1 code;
// "" leaves it to the text's own words.
func NewArticleIn(language, id, path, content string) *text.Article {
	a := &text.Article{ID: id, Path: path, Text: content, Language: language}
	divide(a)
	return a
}

// divide does what NewArticle says with an article of which the text is known,
// and perhaps what its file says of it.
func divide(a *text.Article) {
	content := a.Text
	if a.Language == "" {
		a.Language = text.Language(content)
	}
	a.Words = make([]text.Word, 0, len(content)/5+headWords)
	w := text.NewWordCutter(content, a.Language)
	var heads furniture.Heads
	for _, p := range text.DivideParagraphs(content) {
		first := len(a.Sentences)
		rest := p
		for _, piece := range heads.Next(content[p.Start:p.End]) {
			s := text.Trim(content, text.Span{Start: rest.Start, End: p.Start + piece.End})
			a.AddSentence(w, s, piece.Kind)
			rest.Start = p.Start + piece.End
		}
		rest = text.Trim(content, rest)
		signs := furniture.SignOffTail(content[rest.Start:rest.End])
		if signs > 0 {
			rest.End -= signs
		}
		for _, s := range text.DivideSentences(content, text.Trim(content, rest), a.Language) {
			a.AddSentence(w, s, text.Body)
		}
		if signs > 0 {
			a.AddSentence(w, text.Span{Start: rest.End, End: rest.End + signs}, text.Slug)
		}
		a.Paragraphs = append(a.Paragraphs, text.Paragraph{Span: p, FirstSentence: first, LastSentence: len(a.Sentences)})
	}
	a.Words = withoutSpare(a.Words)
	furniture.MarkFurniture(a)
	if a.Date == "" {
		a.Date = furniture.StampDate(a)
	}
	if a.Agency == "" {
		a.Agency = furniture.CreditedAgency(a)
	}
}

// withoutSpare returns words with the room behind them given back where it is large.
func withoutSpare(words []text.Word) []text.Word {
	if cap(words)-len(words) < muchSpare {
		return words
	}
	return append(make([]text.Word, 0, len(words)+headWords), words...)
}

const (
	muchSpare = 4096 // words
	headWords = 32   // for which there is room, see putAbove
)

// articleOf makes an article of a file's text and of what the file says about
// it. Its title becomes the text's first paragraph, and so its headline, unless
// the text has a headline of its own; its standfirst comes below.
func articleOf(path, content string, doc *document.Document) *text.Article {
	a := &text.Article{Path: path, Text: content, Kind: doc.Kind}
	setFields(a, doc.Fields)
	divide(a)
	if doc.Headed {
		withoutHeads(a)
	}
	if a.WordCount(false) > 0 && !furniture.HasHeadline(a) {
		if standfirst := oneLine(doc.Fields.Standfirst); standfirst != "" {
			putAbove(a, standfirst, text.Standfirst)
		}
		if title := oneLine(a.Title); title != "" {
			putAbove(a, title, text.Headline)
		}
	}
	a.Marks = findMarks(a, doc.Marks, len(a.Text)-len(content))
	return a
}

// oneLine returns a field as it is put above the text.
func oneLine(field string) string {
	return strings.Join(strings.Fields(Clean(mend.Line(field))), " ")
}

// withoutHeads makes text of what was taken for a headline or a standfirst,
// where the file tells that these are not in the text.
func withoutHeads(a *text.Article) {
	for i := range a.Sentences {
		if a.Sentences[i].Part.IsHead() {
			a.Sentences[i].Part = text.Body
		}
	}
}

// putAbove puts a line before an article's text, as a paragraph and a sentence of its own.
func putAbove(a *text.Article, title string, part text.Part) {
	head := &text.Article{Text: title}
	head.AddSentence(text.NewWordCutter(title, a.Language), text.Span{End: len(title)}, part)
	a.Text = title + "\n\n" + a.Text
	by, words := len(title)+2, len(head.Words)
	for i := range a.Words {
		w := &a.Words[i]
		w.Start, w.End = w.Start+by, w.End+by
	}
	a.Words = slices.Insert(a.Words, 0, head.Words...)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		s.Start, s.End = s.Start+by, s.End+by
		s.Paragraph++
		s.FirstWord, s.LastWord = s.FirstWord+words, s.LastWord+words
	}
	a.Sentences = slices.Insert(a.Sentences, 0, head.Sentences...)
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		p.Start, p.End = p.Start+by, p.End+by
		p.FirstSentence, p.LastSentence = p.FirstSentence+1, p.LastSentence+1
	}
	a.Paragraphs = slices.Insert(a.Paragraphs, 0, text.Paragraph{Span: text.Span{End: len(title)}, LastSentence: 1})
}

// FromSentences makes an article of sentences that are already divided. They
// are joined by line breaks; each is one paragraph and one sentence, also an
// empty one, so that indexes stay. Nothing is marked as furniture.
func FromSentences(id string, sentences []string) *text.Article {
	a := &text.Article{ID: id, Text: strings.Join(sentences, "\n")}
	w := text.NewWordCutter(a.Text, "")
	at := 0
	for i, s := range sentences {
		span := text.Trim(a.Text, text.Span{Start: at, End: at + len(s)})
		a.AddSentence(w, span, text.Body)
		a.Paragraphs = append(a.Paragraphs, text.Paragraph{Span: span, FirstSentence: i, LastSentence: i + 1})
		at += len(s) + 1
	}
	return a
}
