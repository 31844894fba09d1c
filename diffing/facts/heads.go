package facts

import "storydiff/corpus/text"

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

func (p *Reading) readKnownForms() map[string]bool {
	out := make(map[string]bool)
	for i, s := range p.Article.Sentences {
		if !p.InStory(i) && !p.Above(i) {
			continue
		}
		for _, w := range p.Article.Words[s.FirstWord:s.LastWord] {
			out[NameForm(w)] = true
		}
	}
	return out
}

func (p *Reading) readHeadQuotes() []Quote {
	if p.heads == nil {
		return nil
	}
	return p.readQuotes(p.Above)
}
