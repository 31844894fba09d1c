package facts

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// NamePlace returns the place of word w without its possessive ending.
func (p *Reading) NamePlace(w int) *Place {
	x := p.Place(w, w+1)
	x.Text = p.Bare(w)
	x.End = x.Start + len(x.Text)
	return x
}

// Bare returns word w as it is written, without its possessive ending.
func (p *Reading) Bare(w int) string {
	return english.WithoutPossessive(p.Article.Slice(p.Article.Words[w].Span))
}

// Place returns the place of words [from,to), of which there is at least one.
func (p *Reading) Place(from, to int) *Place {
	s := text.Span{Start: p.Article.Words[from].Start, End: p.Article.Words[to-1].End}
	return &Place{Span: s, Text: p.Article.Slice(s)}
}

// A Place is a piece of an article's text: its span in bytes and the text itself.
type Place struct {
	text.Span
	Text string
}
