package diffing

import (
	"strings"

	"storydiff/corpus"
)

// A speaker is whoever is said to say something.
type speaker struct {
	verb        int // word that says so
	first, last int // words that name him, half open
	name        string
	plural      bool // several people: they, residents, officials
}

// speakers finds who speaks in each sentence of an article. "He" and "she" are
// the last speaker named. What is between quotation marks is not looked at.
func (p *profile) speakers() map[int][]speaker {
	quoted := p.quoted()
	out := make(map[int][]speaker)
	last := ""
	for n, s := range p.article.Sentences {
		if !p.story(n) {
			continue
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if quoted[w] || !p.speaks(w) {
				continue
			}
			x, ok := p.subject(w, s, quoted)
			if !ok {
				continue
			}
			switch norm := p.article.Words[x.first].Norm; {
			case norm == "he" || norm == "she":
				x.name = last
			case x.name != "":
				last = x.name
			}
			if x.name != "" || x.plural {
				out[n] = append(out[n], x)
			}
		}
	}
	return out
}

// subject finds who does the saying: the name, pronoun or noun before the
// verb, over what stands between commas; else the one right after it.
func (p *profile) subject(verb int, s corpus.Sentence, quoted []bool) (speaker, bool) {
	w := verb - 1
	for w >= s.FirstWord && (adverbs[p.article.Words[w].Norm] || strings.HasSuffix(p.article.Words[w].Norm, "ly")) {
		w--
	}
	comma := -1
	if w >= s.FirstWord && p.article.Words[w].Norm == "," && !quoted[w] {
		comma = w
		for w--; w > s.FirstWord && p.article.Words[w].Norm != "," && !quoted[w]; w-- {
		}
		if p.article.Words[w].Norm == "," {
			w--
		}
	}
	if w >= s.FirstWord && !quoted[w] {
		if x, ok := p.speakerAt(w); ok {
			x.verb = verb
			return x, true
		}
	}
	if comma > s.FirstWord {
		if x, ok := p.speakerAt(comma - 1); ok {
			x.verb = verb
			return x, true
		}
	}
	if w < s.FirstWord || quoted[w] || p.article.Words[w].Kind == corpus.Punctuation || p.article.Words[verb].Norm == "to" {
		for k := verb + 1; k < s.LastWord && k < verb+5 && !quoted[k]; k++ {
			if x, ok := p.speakerAt(k); ok {
				x.verb = verb
				return x, true
			}
			if p.article.Words[k].Kind == corpus.Punctuation || functionWords[p.article.Words[k].Norm] && p.article.Words[k].Norm != "the" {
				break
			}
		}
	}
	return speaker{}, false
}

var adverbs = wordSet("also then later earlier again has had have who in turn still already once was is")

// speakerAt reads the word as a speaker: a name, a person's pronoun, a plural.
func (p *profile) speakerAt(w int) (speaker, bool) {
	x := speaker{first: w, last: w + 1}
	word := p.article.Words[w]
	switch {
	case word.Norm == "he" || word.Norm == "she":
		return x, true
	case word.Norm == "they":
		x.plural = true
		return x, true
	case p.names[w] == surely:
		for x.last < len(p.names) && p.names[x.last] == surely {
			x.last++
		}
		for x.first > 0 && p.names[x.first-1] == surely {
			x.first--
		}
		x.name = nameForm(p.article.Words[x.last-1])
		return x, true
	case word.Kind == corpus.Letters && groups[word.Norm]:
		x.plural = true
		return x, true
	}
	return x, false
}

// groups are nouns for several people who speak as one.
var groups = wordSet(`residents officials employers employees workers unions authorities experts analysts economists witnesses police
	prosecutors lawyers neighbours neighbors farmers ministers leaders protesters activists critics supporters observers locals
	villagers scientists researchers doctors investigators survivors relatives people sources spokesmen teachers students parents
	defendants judges soldiers companies firms banks traders investors opponents campaigners both all many some`)
