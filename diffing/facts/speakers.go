package facts

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A Speaker is whoever is said to say something.
type Speaker struct {
	Verb        int // word that says so
	First, Last int // words that name him, half open
	Name        string
	Role        string // root of a noun for one speaker: prosecutor, ministry
	Plural      bool   // several people: they, residents, officials
	Listed      bool   // the role is one we know
}

// readSpeakers finds who speaks in each sentence of an article. "He" and "she" are
// the last speaker named, or who stands first in a sentence since. What is
// between quotation marks is not looked at.
func (p *Reading) readSpeakers() map[int][]Speaker {
	quoted, families := p.Quoted(), p.FamilyNames()
	out := make(map[int][]Speaker)
	last := ""
	for n, s := range p.Article.Sentences {
		if !p.InStory(n) {
			continue
		}
		if name := p.topic(s, quoted, families); name != "" {
			last = name
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if quoted[w] || !p.tellsWho(w) {
				continue
			}
			x, ok := p.Subject(w, s, quoted)
			if !ok {
				continue
			}
			pronoun := false
			switch norm := p.Article.Words[x.First].Norm; {
			case norm == "he" || norm == "she":
				x.Name, pronoun = last, true
			case x.Name != "":
				last = x.Name
			}
			if x.Name != "" || x.Plural || x.Role != "" || pronoun {
				out[n] = append(out[n], x)
			}
		}
	}
	return out
}

// tellsWho reports whether a word is a verb of saying beside which the speaker
// is looked for: no participle, which is anybody's, and no name, as in Tomas
// Aske, which the stemmer takes for "ask".
func (p *Reading) tellsWho(w int) bool {
	return p.Speaks(w) && p.Names[w] != Surely && !strings.HasSuffix(p.Article.Words[w].Norm, "ing")
}

// topic returns the family name of the person that a sentence begins with, or
// "": two names in a row, or one that stands behind another elsewhere.
func (p *Reading) topic(s text.Sentence, quoted []bool, families map[string]bool) string {
	w := s.FirstWord
	if w >= s.LastWord || quoted[w] {
		return ""
	}
	if p.Names[w] == NotName {
		if w = p.apposed(s, quoted); w < 0 {
			return ""
		}
	}
	first := w
	for w+1 < s.LastWord && p.Names[w+1] != NotName && p.Article.Words[w+1].Kind == text.Letters {
		w++
	}
	if w+1 >= s.LastWord || p.Article.Words[w].Norm != english.Possessor(p.Article.Words[w].Norm) {
		return ""
	}
	form := NameForm(p.Article.Words[w])
	if w == first && !families[form] {
		return ""
	}
	return form
}

// apposed returns the first word of a name between commas behind what a
// sentence begins with: "The receiver, Lars Holm, is", or -1.
func (p *Reading) apposed(s text.Sentence, quoted []bool) int {
	for w := s.FirstWord + 1; w+1 < min(s.LastWord, s.FirstWord+10) && !quoted[w]; w++ {
		if p.Article.Words[w].Norm == "," {
			if p.Names[w+1] == Surely {
				return w + 1
			}
			return -1
		}
	}
	return -1
}

// readFamilyNames returns the names, by form, that stand right behind another.
func (p *Reading) readFamilyNames() map[string]bool {
	out := make(map[string]bool)
	for i := 1; i < len(p.Names); i++ {
		if p.Names[i] == Surely && p.Names[i-1] != NotName && p.Article.Words[i-1].Kind == text.Letters {
			out[NameForm(p.Article.Words[i])] = true
		}
	}
	return out
}

// Subject finds who does the saying: the name, pronoun or noun before the
// verb, over what stands between commas; else the one right after it.
func (p *Reading) Subject(verb int, s text.Sentence, quoted []bool) (Speaker, bool) {
	if p.Article.Words[verb].Norm == "according" {
		return p.after(verb, s, quoted)
	}
	w := verb - 1
	for w >= s.FirstWord && (p.Entries[w].Is(english.Interposed) || strings.HasSuffix(p.Article.Words[w].Norm, "ly")) {
		w--
	}
	inner := -1 // the last word between the commas
	if w >= s.FirstWord && p.Article.Words[w].Norm == "," && !quoted[w] {
		inner = w - 1
		for w--; w > s.FirstWord && p.Article.Words[w].Norm != "," && !quoted[w]; w-- {
		}
		if inner > w && p.Entries[w+1].Is(english.RelativePronoun) {
			inner = -1 // who keeps goats near Ternica, said
		}
		if w >= s.FirstWord && p.Article.Words[w].Norm == "," {
			w--
		}
		if w-1 > s.FirstWord && p.Article.Words[w].Kind == text.Number && p.Article.Words[w-1].Norm == "," {
			w -= 2 // an age
		}
	}
	outer, ok := Speaker{}, false
	if w >= s.FirstWord && !quoted[w] {
		outer, ok = p.speakerAt(w)
	}
	if inner >= s.FirstWord && (!ok || outer.Name == "") {
		// Its chairman, Ignatius Perl, said: the name says more.
		if x, named := p.speakerAt(inner); named && (!ok || x.Name != "") {
			outer, ok = x, true
		}
	}
	if ok {
		outer.Verb = verb
		return outer, true
	}
	if w < s.FirstWord || quoted[w] || p.Article.Words[w].Kind == text.Punctuation {
		return p.after(verb, s, quoted)
	}
	return Speaker{}, false
}

// after reads the speaker behind the verb: said Wang; said the foreign
// minister, Wang Yi; according to police. A name says more than a noun.
func (p *Reading) after(verb int, s text.Sentence, quoted []bool) (Speaker, bool) {
	best, found := Speaker{}, false
	for k := verb + 1; k < s.LastWord && k < verb+7 && !quoted[k]; k++ {
		w := p.Article.Words[k]
		if w.Norm == "," && found && best.Name == "" && k+1 < s.LastWord && p.Names[k+1] == Surely {
			continue // said her counsel, Abena Holt
		}
		if w.Kind == text.Punctuation || english.Is(w.Norm, english.Function) && !english.Is(w.Norm, english.BeforeSpeaker) {
			break
		}
		x, ok := p.speakerAt(k)
		if !ok || x.Role != "" && !x.Listed {
			continue
		}
		if !found || x.Name != "" {
			x.Verb = verb
			best, found = x, true
			if x.Name != "" {
				break
			}
		}
	}
	return best, found
}

// speakerAt reads the word as a speaker: a name, a person's pronoun, a plural.
func (p *Reading) speakerAt(w int) (Speaker, bool) {
	x := Speaker{First: w, Last: w + 1}
	word := p.Article.Words[w]
	switch {
	case word.Norm == "he" || word.Norm == "she":
		return x, true
	case word.Norm == "they":
		x.Plural = true
		return x, true
	case p.Names[w] == Surely:
		for x.Last < len(p.Names) && p.Names[x.Last] == Surely {
			x.Last++
		}
		for x.First > 0 && p.Names[x.First-1] == Surely {
			x.First--
		}
		x.Name = NameForm(p.Article.Words[x.Last-1])
		return x, true
	case word.Kind == text.Letters && english.Is(word.Norm, english.GroupNoun):
		x.Plural, x.Listed = true, true
		x.Role = p.Entries[w].Root
		return x, true
	case english.RoleGroup(p.Entries[w].Root) != 0:
		x.Role, x.Listed = p.Entries[w].Root, true
		return x, true
	case word.Kind == text.Letters && !p.Entries[w].Function && p.Entries[w].Traits&Numeric == 0 && english.UnitName(word.Norm) == "" && !english.InCalendar(word.Norm) && !strings.HasSuffix(word.Norm, "ly"):
		x.Role = p.Entries[w].Root
		return x, true
	}
	return x, false
}

// IsPlace reports whether a name is used for a place: something is in it.
func (p *Reading) IsPlace(name string) bool { return p.placeNames()[name] }

func (p *Reading) readPlaceNames() map[string]bool {
	out := make(map[string]bool)
	for i := 1; i < len(p.Names); i++ {
		if p.Names[i] != NotName && p.Article.Words[i-1].Norm == "in" {
			out[NameForm(p.Article.Words[i])] = true
		}
	}
	return out
}

func (p *Reading) StemOf(w int) int32 { return p.Entries[w].Stem }

func SpeakersIn(by map[int][]Speaker, sentences []int) []Speaker {
	var out []Speaker
	for _, i := range sentences {
		out = append(out, by[i]...)
	}
	return out
}

// SharesMention reports whether two names stand side by side anywhere: first
// and family name of one person.
func (p *Reading) SharesMention(x, y string) bool {
	beside := p.sideBySide()
	return beside[[2]string{x, y}] || beside[[2]string{y, x}]
}

func (p *Reading) readSideBySide() map[[2]string]bool {
	out := make(map[[2]string]bool)
	for i := 1; i < len(p.Names); i++ {
		if p.Names[i] != NotName && p.Names[i-1] != NotName {
			out[[2]string{NameForm(p.Article.Words[i-1]), NameForm(p.Article.Words[i])}] = true
		}
	}
	return out
}

// Tells reports whether some sentences say whose statement something is.
func (p *Reading) HasAttribution(sentences []int) bool {
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if norm := p.Article.Words[w].Norm; p.Speaks(w) || english.Is(norm, english.Doubt, english.Attributing) {
				return true
			}
		}
	}
	return false
}
