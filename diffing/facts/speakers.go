package facts

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A Speaker is a person or body to whom an article attributes a statement.
type Speaker struct {
	Verb        int    // the verb of saying
	First, Last int    // the words for the speaker, half open
	Name        string // form of the last name, for a pronoun that of the person meant; or ""
	Role        string // root of a noun for one speaker: prosecutor, ministry; or ""
	Plural      bool   // several people: they, residents, officials
	Listed      bool   // the role is in english.RoleGroup, or a group noun
}

// readSpeakers finds the speakers of each sentence of an article, outside
// quotations. "He" and "she" stand for the last speaker named, or for the person
// that a sentence since then begins with. The text and what stands above it are
// read each by itself.
func (p *Reading) readSpeakers() map[int][]Speaker {
	out := make(map[int][]Speaker)
	p.speakersOf(out, p.InStory)
	if p.heads != nil {
		p.speakersOf(out, p.Above)
	}
	return out
}

// speakersOf adds the speakers of those sentences that are in.
func (p *Reading) speakersOf(out map[int][]Speaker, in func(sentence int) bool) {
	quoted, families := p.Quoted(), p.FamilyNames()
	last := ""
	for n, s := range p.Article.Sentences {
		if !in(n) {
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
}

// tellsWho reports whether word w is a verb of saying whose subject is the
// speaker: not a form in -ing, which may have any subject, and not a name, such
// as Aske, whose stem is that of "ask".
func (p *Reading) tellsWho(w int) bool {
	return p.Speaks(w) && p.Names[w] != Surely && !strings.HasSuffix(p.Article.Words[w].Norm, "ing")
}

// topic returns the family name, by form, of the person that a sentence begins
// with, or "". A single name counts if it is a family name elsewhere.
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

// apposed returns the first word of a name in apposition to the subject at the
// beginning of a sentence, as in "The receiver, Lars Holm, is", or -1.
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
		if p.nameInText(i) == Surely && p.nameInText(i-1) != NotName && p.Article.Words[i-1].Kind == text.Letters {
			out[NameForm(p.Article.Words[i])] = true
		}
	}
	return out
}

// Subject returns the speaker of a verb of saying in sentence s: the name,
// pronoun or noun before the verb, without regard to what stands between commas;
// otherwise the one right after it. The result is false if there is none.
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
		// In "Its chairman, Ignatius Perl, said" the name says more.
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

// speakerAt reads word w as a speaker: a name, a personal pronoun, a word for
// several people, or another noun.
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
	case p.mayBeRole(w):
		x.Role = p.Entries[w].Root
		return x, true
	}
	return x, false
}

// mayBeRole reports whether a word may be a noun for a speaker: no function word,
// number, unit, day, month or adverb.
func (p *Reading) mayBeRole(w int) bool {
	e, word := p.Entries[w], p.Article.Words[w]
	if word.Kind != text.Letters || e.Function || e.Traits&Numeric != 0 {
		return false
	}
	return english.UnitName(word.Norm) == "" && !english.InCalendar(word.Norm) && !strings.HasSuffix(word.Norm, "ly")
}

// IsPlace reports whether a name, by form, follows "in" somewhere in the article,
// as the name of a place does.
func (p *Reading) IsPlace(name string) bool { return p.placeNames()[name] }

func (p *Reading) readPlaceNames() map[string]bool {
	out := make(map[string]bool)
	for i := 1; i < len(p.Names); i++ {
		if p.nameInText(i) != NotName && p.Article.Words[i-1].Norm == "in" {
			out[NameForm(p.Article.Words[i])] = true
		}
	}
	return out
}

// StemOf returns the stem of word w.
func (p *Reading) StemOf(w int) int32 { return p.Entries[w].Stem }

// SpeakersIn returns the speakers of some sentences, from the speakers by
// sentence.
func SpeakersIn(by map[int][]Speaker, sentences []int) []Speaker {
	var out []Speaker
	for _, i := range sentences {
		out = append(out, by[i]...)
	}
	return out
}

// SharesMention reports whether two names, by form, stand side by side anywhere
// in the article, as first and family name of one person do.
func (p *Reading) SharesMention(x, y string) bool {
	beside := p.sideBySide()
	return beside[[2]string{x, y}] || beside[[2]string{y, x}]
}

func (p *Reading) readSideBySide() map[[2]string]bool {
	out := make(map[[2]string]bool)
	for i := 1; i < len(p.Names); i++ {
		if p.nameInText(i) != NotName && p.nameInText(i-1) != NotName {
			out[[2]string{NameForm(p.Article.Words[i-1]), NameForm(p.Article.Words[i])}] = true
		}
	}
	return out
}

// HasAttribution reports whether some sentences have a verb of saying or another
// word that attributes a statement to somebody or marks it as doubtful.
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
