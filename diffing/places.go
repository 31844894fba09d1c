package diffing

import (
	"storydiff/corpus"
	"storydiff/diffing/english"
)

// namePlace is the place of one word without its possessive ending.
func (p *profile) namePlace(w int) *Place {
	x := p.place(w, w+1)
	x.Text = bare(p, w)
	x.End = x.Start + len(x.Text)
	return x
}

// bare is a word as written, without its possessive ending.
func bare(p *profile, w int) string {
	return english.WithoutPossessive(p.article.Slice(p.article.Words[w].Span))
}

// place is the text of words [from,to).
func (p *profile) place(from, to int) *Place {
	s := corpus.Span{Start: p.article.Words[from].Start, End: p.article.Words[to-1].End}
	return &Place{Span: s, Text: p.article.Slice(s)}
}
