package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Subject returns the speaker of a verb of saying in sentence s: the name,
// pronoun or noun before the verb, without regard to what stands between commas;
// otherwise the one right after it. The result is false if there is none, as
// where something is said to be so.
func (p *Reading) Subject(verb int, s text.Sentence, quoted []bool) (Speaker, bool) {
	words := p.Article.Words
	if words[verb].Norm == "according" {
		return p.after(verb, s, quoted)
	}
	w, passive := verb-1, false
	if p.quotedAs(verb) {
		w -= 2
	}
	for w >= s.FirstWord && (p.Entries[w].Is(english.Interposed, english.Being) || strings.HasSuffix(words[w].Norm, "ly")) {
		passive = passive || p.Entries[w].Is(english.Being)
		w--
	}
	if passive && !p.quotedAs(verb) {
		return p.saidBy(verb, s, quoted) // is said to be safe
	}
	if w > s.FirstWord && (words[w].Norm == "and" || words[w].Norm == "but") && p.leads(s, w) {
		w = s.FirstWord // He left at noon, but said
	}
	w, inner := p.beforeCommas(w, s, quoted)
	outer, ok := Speaker{}, false
	if w >= s.FirstWord && !quoted[w] {
		outer, ok = p.speakerAt(p.headOf(w, s))
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
	if w < s.FirstWord || quoted[w] || words[w].Kind == text.Punctuation {
		return p.after(verb, s, quoted)
	}
	return Speaker{}, false
}

// beforeCommas goes back from word w, if it is a comma, to the one before it and
// over that. It returns the word before both and the last one between, or -1 where
// there is none that may be the speaker.
func (p *Reading) beforeCommas(w int, s text.Sentence, quoted []bool) (outer, inner int) {
	words := p.Article.Words
	if w < s.FirstWord || words[w].Norm != "," || quoted[w] {
		return w, -1
	}
	inner = w - 1
	for w--; w > s.FirstWord && words[w].Norm != "," && !quoted[w]; w-- {
	}
	if inner > w && p.Entries[w+1].Is(english.RelativePronoun) {
		inner = -1 // who keeps goats near Ternica, said
	}
	if w < s.FirstWord {
		return w, -1
	}
	if words[w].Norm != "," && !quoted[w] && !p.apposition(inner, s) {
		return s.FirstWord - 1, -1 // The ship had been warned, said its owner
	}
	if words[w].Norm == "," {
		w--
	}
	if w-1 > s.FirstWord && words[w].Kind == text.Number && words[w-1].Norm == "," {
		w -= 2 // an age
	}
	return w, inner
}

// leads reports whether the "he" or "she" that a sentence begins with is the subject
// of all verbs before word end: nobody else is named there.
func (p *Reading) leads(s text.Sentence, end int) bool {
	if norm := p.Article.Words[s.FirstWord].Norm; norm != "he" && norm != "she" {
		return false
	}
	for w := s.FirstWord + 1; w < end; w++ {
		if p.Entries[w].Is(english.SubjectPronoun) || p.Names[w] == Surely {
			return false
		}
	}
	return true
}

// apposition reports whether a name that ends with word w, right before a comma, is
// the beginning of its sentence.
func (p *Reading) apposition(w int, s text.Sentence) bool {
	for w > s.FirstWord && p.Names[w] != NotName {
		w--
	}
	return w == s.FirstWord && p.Names[w] != NotName
}

// farthestHead is how many words behind a noun what is said of it may reach.
const farthestHead = 9

// headOf returns the noun of a phrase that ends with word w: the spokeswoman in "a
// spokeswoman for the council", the woman in "a woman who saw it". Where nothing
// shows such a noun it is w.
func (p *Reading) headOf(w int, s text.Sentence) int {
	words := p.Article.Words
	for k := w; k > max(s.FirstWord, w-farthestHead) && words[k].Kind != text.Punctuation; k-- {
		if words[k].Norm == "who" && !p.Entries[k+1].Is(english.Determiner, english.SubjectPronoun) && p.Names[k+1] == NotName && words[k-1].Kind == text.Letters {
			return k - 1
		}
	}
	for k := w; k > max(s.FirstWord, w-farthestHead) && words[k].Kind != text.Punctuation; k-- {
		if !joinsNouns(words[k].Norm) {
			continue
		}
		switch {
		case p.personNoun(k - 1):
			return p.headOf(k-1, s)
		case k-2 >= s.FirstWord && p.personNoun(k-2) && !p.Entries[k-1].Function && p.Names[k-1] == NotName:
			return p.headOf(k-2, s) // an official briefed on the plan
		}
	}
	return w
}

// joinsNouns reports whether a word may stand between a noun and one that says more
// of it.
func joinsNouns(norm string) bool {
	return slices.Contains([]string{"of", "for", "at", "from", "with", "in", "on", "to", "about"}, norm)
}

// personNoun reports whether a word is a noun for somebody who speaks.
func (p *Reading) personNoun(w int) bool {
	e, norm := p.Entries[w], p.Article.Words[w].Norm
	if p.Names[w] == Surely || e.Function {
		return false
	}
	if one := english.Singular(norm); one != norm && byEnding(one) {
		return true
	}
	_, office := english.OfficeGroups()[norm]
	return office || english.RoleGroup(e.Root) != 0 || e.Is(english.GroupNoun, english.SourceNoun) || english.SexOf(norm) != english.Unsaid || norm == "head" || norm == "chief"
}

// byEnding reports whether a noun in the singular is by its ending one for a person.
func byEnding(norm string) bool {
	return len(norm) > 6 && slices.ContainsFunc([]string{"ist", "ian", "eer", "yer", "ner", "mer", "ver"}, func(end string) bool { return strings.HasSuffix(norm, end) })
}

// reach is how many words behind a verb of saying the speaker may stand.
const reach = 14

// after reads the speaker behind the verb: said Wang; said the foreign
// minister, Wang Yi; according to police. A name says more than a noun.
func (p *Reading) after(verb int, s text.Sentence, quoted []bool) (Speaker, bool) {
	best, found, inside := Speaker{}, false, false
	words := p.Article.Words
	k := verb + 1
	if words[verb].Norm == "according" && k < s.LastWord && words[k].Norm == "to" {
		k++
	}
	for first := k; k < s.LastWord && k < first+reach && !quoted[k]; k++ {
		w := words[k]
		if w.Norm == "," && k > first && k+1 < s.LastWord && p.Names[k+1] == Surely && (!found || best.Name == "") {
			inside = false
			continue // said her counsel, Abena Holt
		}
		if w.Kind == text.Punctuation {
			break
		}
		if inside || found && joinsNouns(w.Norm) && best.Name == "" {
			inside = true // said the mayor of Lenn, Orla Venn
			continue
		}
		if k >= first+6 && !found || english.Is(w.Norm, english.Function) && !english.Is(w.Norm, english.BeforeSpeaker) {
			break
		}
		x, ok := p.speakerAt(k)
		if !ok || x.Name != "" && x.Last == k+1 && p.Demonym(k) || x.Role != "" && !x.Listed && !p.personNoun(k) && !p.endsPhrase(k, first, s) || p.owns(k) {
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

// endsPhrase reports whether a noun of which nothing shows that it speaks can be
// nothing else: "the baker" in "said the baker." or "according to the report".
func (p *Reading) endsPhrase(w, first int, s text.Sentence) bool {
	if !english.Is(p.Article.Words[first].Norm, english.Determiner) || w == first {
		return false
	}
	if w+1 >= s.LastWord {
		return true
	}
	next := p.Article.Words[w+1]
	return next.Kind == text.Punctuation && next.Norm != "-" && next.Norm != "'" || joinsNouns(next.Norm) || p.Entries[w+1].Is(english.RelativePronoun)
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
		for x.First > 0 && p.partOfName(x.First-1) {
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

// partOfName reports whether word w, before a part of a name, is another one: also
// a particle between two, and a first name at the beginning of a sentence.
func (p *Reading) partOfName(w int) bool {
	words := p.Article.Words
	switch {
	case words[w].Kind != text.Letters || p.owns(w):
		return false
	case p.Names[w] == Surely:
		return true
	case p.Names[w] == maybe:
		norm := words[w].Norm
		return !p.Speaks(w) && !strings.HasSuffix(norm, "ly") && !strings.HasSuffix(norm, "ing") && !strings.HasSuffix(norm, "ed")
	}
	return w > 0 && particle(words[w].Norm) && (p.Names[w-1] != NotName || particle(words[w-1].Norm))
}

// owns reports whether word w has the ending of a possessive.
func (p *Reading) owns(w int) bool {
	norm := p.Article.Words[w].Norm
	return english.Possessor(norm) != norm
}

// particle reports whether a word may stand inside the name of a person.
func particle(norm string) bool {
	return slices.Contains([]string{"van", "von", "der", "den", "de", "da", "di", "del", "dos", "la", "le", "ter", "al", "el", "bin", "ben", "ibn"}, norm)
}

// mayBeRole reports whether a word may be a noun for a speaker: no function word,
// number, unit, day, month or adverb.
func (p *Reading) mayBeRole(w int) bool {
	e, word := p.Entries[w], p.Article.Words[w]
	if word.Kind != text.Letters || e.Function || e.Traits&Numeric != 0 {
		return false
	}
	if strings.HasSuffix(word.Norm, "ed") || english.UseOf(word.Norm).Is(english.Particle|english.Adverb|english.ModalVerb) {
		return false // rejected demands, turned down demands
	}
	return english.UnitName(word.Norm) == "" && !english.InCalendar(word.Norm) && !strings.HasSuffix(word.Norm, "ly") && !p.adverbial(w)
}

// adverbial reports whether a word stands right behind one that no noun follows
// without an article: "so far" in "had so far alleged any".
func (p *Reading) adverbial(w int) bool {
	if w == 0 || strings.HasSuffix(p.Article.Words[w].Norm, "s") {
		return false
	}
	norm := p.Article.Words[w-1].Norm
	return norm == "so" || norm == "as" || norm == "very" || norm == "too" || p.Entries[w-1].Is(english.Being)
}
