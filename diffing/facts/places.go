package facts

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// NamePlace is the place of one word without its possessive ending.
func (p *Reading) NamePlace(w int) *Place {
	x := p.Place(w, w+1)
	x.Text = p.Bare(w)
	x.End = x.Start + len(x.Text)
	return x
}

// Bare is a word as written, without its possessive ending.
func (p *Reading) Bare(w int) string {
	return english.WithoutPossessive(p.Article.Slice(p.Article.Words[w].Span))
}

// Place is the text of words [from,to).
func (p *Reading) Place(from, to int) *Place {
	s := text.Span{Start: p.Article.Words[from].Start, End: p.Article.Words[to-1].End}
	return &Place{Span: s, Text: p.Article.Slice(s)}
}

// A Place is a piece of an article's text.
type Place struct {
	text.Span
	Text string
}
