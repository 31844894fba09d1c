package facts

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Claims reports whether a word of doubt is the verb of a reported statement:
// "that" follows it, or a name stands before it. A statement whose source is
// lost is reported by itself.
func (p *Reading) Claims(w int) bool {
	return w+1 < len(p.Article.Words) && p.Article.Words[w+1].Norm == "that" || w > 0 && p.Names[w-1] != NotName
}

// Softens reports whether word w takes a little off what its sentence claims.
func (p *Reading) Softens(w int) bool { return p.Entries[w].Is(english.Softener) }

// Doubts reports whether word w marks a statement as not established. Several
// such words have other senses, which the words beside them show.
func (p *Reading) Doubts(w int) bool {
	norm := p.Article.Words[w].Norm
	if !english.Is(norm, english.Doubt) || p.Names[w] != NotName {
		return false
	}
	before, after := "", ""
	if w > 0 {
		before = p.Article.Words[w-1].Norm
	}
	if w+1 < len(p.Article.Words) {
		after = p.Article.Words[w+1].Norm
	}
	switch {
	case p.Entries[w].Is(english.Seeming, english.DoubtVerb):
		return after == "to" || after == "that"
	case norm == "supposed":
		return english.Is(before, english.Being) && after != "to" // was to
	case norm == "charged" || norm == "charges":
		return after == "with" || after == "over" || after == "against" || english.Is(before, english.Being)
	case p.Entries[w].Is(english.DoubtParticiple):
		return english.Is(before, english.Being)
	}
	return true
}

// CountDoubts returns how many words of some sentences mark a statement as not
// established.
func (p *Reading) CountDoubts(sentences []int) int {
	n := 0
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Doubts(w) {
				n++
			}
		}
	}
	return n
}

// MonthPlace reports whether word w is "May" as a month or a name, not the verb.
func (p *Reading) MonthPlace(w int) bool {
	return p.Article.Words[w].Norm == "may" && w > 0 && p.Article.Words[w-1].Kind != text.Punctuation && capital(p.Article, p.Article.Words[w])
}
