package diffing

import (
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A speaker is whoever is said to say something.
type speaker struct {
	verb        int // word that says so
	first, last int // words that name him, half open
	name        string
	role        string // root of a noun for one speaker: prosecutor, ministry
	plural      bool   // several people: they, residents, officials
	listed      bool   // the role is one we know
}

// speakers finds who speaks in each sentence of an article. "He" and "she" are
// the last speaker named, or who stands first in a sentence since. What is
// between quotation marks is not looked at.
func (p *profile) speakers() map[int][]speaker {
	quoted, families := p.quoted(), p.familyNames()
	out := make(map[int][]speaker)
	last := ""
	for n, s := range p.article.Sentences {
		if !p.story(n) {
			continue
		}
		if name := p.topic(s, quoted, families); name != "" {
			last = name
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if quoted[w] || !p.speaks(w) || strings.HasSuffix(p.article.Words[w].Norm, "ing") {
				continue
			}
			x, ok := p.subject(w, s, quoted)
			if !ok {
				continue
			}
			pronoun := false
			switch norm := p.article.Words[x.first].Norm; {
			case norm == "he" || norm == "she":
				x.name, pronoun = last, true
			case x.name != "":
				last = x.name
			}
			if x.name != "" || x.plural || x.role != "" || pronoun {
				out[n] = append(out[n], x)
			}
		}
	}
	return out
}

// topic returns the family name of the person that a sentence begins with, or
// "": two names in a row, or one that stands behind another elsewhere.
func (p *profile) topic(s corpus.Sentence, quoted []bool, families map[string]bool) string {
	w := s.FirstWord
	if w >= s.LastWord || quoted[w] {
		return ""
	}
	if p.names[w] == notName {
		if w = p.apposed(s, quoted); w < 0 {
			return ""
		}
	}
	first := w
	for w+1 < s.LastWord && p.names[w+1] != notName && p.article.Words[w+1].Kind == corpus.Letters {
		w++
	}
	if w+1 >= s.LastWord || p.article.Words[w].Norm != english.Possessor(p.article.Words[w].Norm) {
		return ""
	}
	form := nameForm(p.article.Words[w])
	if w == first && !families[form] {
		return ""
	}
	return form
}

// apposed returns the first word of a name between commas behind what a
// sentence begins with: "The receiver, Lars Holm, is", or -1.
func (p *profile) apposed(s corpus.Sentence, quoted []bool) int {
	for w := s.FirstWord + 1; w+1 < min(s.LastWord, s.FirstWord+10) && !quoted[w]; w++ {
		if p.article.Words[w].Norm == "," {
			if p.names[w+1] == surely {
				return w + 1
			}
			return -1
		}
	}
	return -1
}

// familyNames returns the names, by form, that stand right behind another.
func (p *profile) familyNames() map[string]bool {
	out := make(map[string]bool)
	for i := 1; i < len(p.names); i++ {
		if p.names[i] == surely && p.names[i-1] != notName && p.article.Words[i-1].Kind == corpus.Letters {
			out[nameForm(p.article.Words[i])] = true
		}
	}
	return out
}

// subject finds who does the saying: the name, pronoun or noun before the
// verb, over what stands between commas; else the one right after it.
func (p *profile) subject(verb int, s corpus.Sentence, quoted []bool) (speaker, bool) {
	if p.article.Words[verb].Norm == "according" {
		return p.after(verb, s, quoted)
	}
	w := verb - 1
	for w >= s.FirstWord && (english.Adverbs[p.article.Words[w].Norm] || strings.HasSuffix(p.article.Words[w].Norm, "ly")) {
		w--
	}
	inner := -1 // the last word between the commas
	if w >= s.FirstWord && p.article.Words[w].Norm == "," && !quoted[w] {
		inner = w - 1
		for w--; w > s.FirstWord && p.article.Words[w].Norm != "," && !quoted[w]; w-- {
		}
		if inner > w && english.Relative[p.article.Words[w+1].Norm] {
			inner = -1 // who keeps goats near Ternica, said
		}
		if w >= s.FirstWord && p.article.Words[w].Norm == "," {
			w--
		}
		if w-1 > s.FirstWord && p.article.Words[w].Kind == corpus.Number && p.article.Words[w-1].Norm == "," {
			w -= 2 // an age
		}
	}
	outer, ok := speaker{}, false
	if w >= s.FirstWord && !quoted[w] {
		outer, ok = p.speakerAt(w)
	}
	if inner >= s.FirstWord && (!ok || outer.name == "") {
		// Its chairman, Ignatius Perl, said: the name says more.
		if x, named := p.speakerAt(inner); named && (!ok || x.name != "") {
			outer, ok = x, true
		}
	}
	if ok {
		outer.verb = verb
		return outer, true
	}
	if w < s.FirstWord || quoted[w] || p.article.Words[w].Kind == corpus.Punctuation {
		return p.after(verb, s, quoted)
	}
	return speaker{}, false
}

// after reads the speaker behind the verb: said Wang; said the foreign
// minister, Wang Yi; according to police. A name says more than a noun.
func (p *profile) after(verb int, s corpus.Sentence, quoted []bool) (speaker, bool) {
	best, found := speaker{}, false
	for k := verb + 1; k < s.LastWord && k < verb+7 && !quoted[k]; k++ {
		w := p.article.Words[k]
		if w.Norm == "," && found && best.name == "" && k+1 < s.LastWord && p.names[k+1] == surely {
			continue // said her counsel, Abena Holt
		}
		if w.Kind == corpus.Punctuation || english.FunctionWords[w.Norm] && w.Norm != "the" && w.Norm != "to" && w.Norm != "a" && w.Norm != "he" && w.Norm != "she" && w.Norm != "they" && w.Norm != "her" && w.Norm != "his" && w.Norm != "its" && w.Norm != "their" {
			break
		}
		x, ok := p.speakerAt(k)
		if !ok || x.role != "" && !x.listed {
			continue
		}
		if !found || x.name != "" {
			x.verb = verb
			best, found = x, true
			if x.name != "" {
				break
			}
		}
	}
	return best, found
}

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
	case word.Kind == corpus.Letters && english.Groups[word.Norm]:
		x.plural, x.listed = true, true
		x.role = p.entries[w].root
		return x, true
	case english.Roles[p.entries[w].root] != 0:
		x.role, x.listed = p.entries[w].root, true
		return x, true
	case word.Kind == corpus.Letters && !p.entries[w].function && p.entries[w].traits&numeric == 0 && english.UnitName(word.Norm) == "" && !english.Calendar[word.Norm] && !strings.HasSuffix(word.Norm, "ly"):
		x.role = p.entries[w].root
		return x, true
	}
	return x, false
}
