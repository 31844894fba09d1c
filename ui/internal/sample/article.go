package sample

import (
	"strings"

	"storydiff/corpus/text"
)

// An Article puts an article's text together, row by row.
type Article struct {
	article *text.Article
	rows    map[int]text.Span // the bytes of each row
	list    map[int][]int     // its sentences
}

// NewArticle begins an article.
func NewArticle(id, outlet string) *Article {
	a := &text.Article{ID: id, Path: "articles/" + id + ".txt", Outlet: outlet}
	return &Article{a, map[int]text.Span{}, map[int][]int{}}
}

// add appends a row's text.
func (b *Article) add(i int, content string, join, furniture bool) {
	if content == "" {
		return
	}
	a := b.article
	switch {
	case a.Text == "":
	case join:
		a.Text += " "
	default:
		a.Text += "\n\n"
	}
	start := len(a.Text)
	if !join || len(a.Paragraphs) == 0 {
		a.Paragraphs = append(a.Paragraphs, text.Paragraph{
			Span: text.Span{Start: start, End: start}, FirstSentence: len(a.Sentences), LastSentence: len(a.Sentences)})
	}
	for n, sentence := range strings.Split(content, " / ") {
		if n > 0 {
			a.Text += " / "
		}
		b.list[i] = append(b.list[i], len(a.Sentences))
		b.sentence(sentence, furniture)
	}
	b.rows[i] = text.Span{Start: start, End: len(a.Text)}
	p := &a.Paragraphs[len(a.Paragraphs)-1]
	p.End, p.LastSentence = len(a.Text), len(a.Sentences)
}

func (b *Article) sentence(content string, furniture bool) {
	a := b.article
	start := len(a.Text)
	s := text.Sentence{Span: text.Span{Start: start, End: start + len(content)}, Paragraph: len(a.Paragraphs) - 1, FirstWord: len(a.Words)}
	if furniture {
		s.Part = text.Promo
	}
	a.Text += content
	for at := 0; at < len(content); {
		n := strings.IndexByte(content[at:]+" ", ' ')
		if n > 0 {
			a.Words = append(a.Words, text.Word{Span: text.Span{Start: start + at, End: start + at + n}, Form: &text.Form{Norm: strings.ToLower(content[at : at+n])}})
		}
		at += n + 1
	}
	s.LastWord = len(a.Words)
	a.Sentences = append(a.Sentences, s)
}
