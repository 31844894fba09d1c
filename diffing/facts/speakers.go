package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A Speaker is a person or body to whom an article attributes a statement.
type Speaker struct {
	Verb        int         // the verb of saying, or the colon of a label
	First, Last int         // the words for the speaker, half open
	Name        string      // form of the last name, for a pronoun that of the person meant; or ""
	Given       string      // form of the first name where it tells namesakes apart; or ""
	Sex         english.Sex // as far as the words or the article tell
	Role        string      // root of a noun for one speaker: prosecutor, ministry; or ""
	Plural      bool        // several people: they, residents, officials
	Listed      bool        // the role is in english.RoleGroup, or a group noun
	Joined      bool        // named with another: "and Brill" in "Venn and Brill said"
	Label       bool        // stands before a colon at the beginning of a paragraph
	Asks        bool        // such a label, behind which mostly questions stand
}

// readSpeakers finds the speakers of each sentence of an article, outside
// quotations. "He" and "she" stand for the last speaker named, or for the person
// that a sentence since then begins with. The text and what stands above it are
// read each by itself.
func (p *Reading) readSpeakers() map[int][]Speaker {
	out := make(map[int][]Speaker)
	p.readLabels(out)
	p.speakersOf(out, p.InStory)
	if p.heads != nil {
		p.speakersOf(out, p.Above)
	}
	return out
}

// speakersOf adds the speakers of those sentences that are in.
func (p *Reading) speakersOf(out map[int][]Speaker, in func(sentence int) bool) {
	r := speakerReader{Reading: p, quoted: p.Quoted(), families: p.FamilyNames(), sexes: make(map[person]english.Sex)}
	for n, s := range p.Article.Sentences {
		if !in(n) {
			continue
		}
		if name, given := p.topic(s, r.quoted, r.families); name != "" {
			r.spokenOf(person{name, given})
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if r.quoted[w] || !p.tellsWho(w) && !p.tagsQuote(w, s) {
				continue
			}
			x, ok := p.Subject(w, s, r.quoted)
			if !ok || x.First > s.FirstWord && p.normAt(x.First-1) == "what" || p.onlyCompares(x, s) { // what he said was rude
				continue
			}
			for _, x := range p.withJoined(x, s) {
				if r.resolve(&x) {
					out[n] = append(out[n], x)
				}
			}
		}
		if x, ok := r.introducer(s); ok && len(out[n]) == 0 && r.resolve(&x) {
			out[n] = append(out[n], x)
		}
	}
}

// A speakerReader goes through an article and remembers who spoke last.
type speakerReader struct {
	*Reading
	quoted       []bool
	families     map[string]bool
	last, before person                 // who was spoken of last, and before
	sexes        map[person]english.Sex // as pronouns tell
}

// A person is the forms of a family name and, where it tells namesakes apart, of a
// first name.
type person struct{ family, given string }

// spokenOf remembers a person.
func (r *speakerReader) spokenOf(x person) {
	if x.family != r.last.family {
		r.before = r.last
	}
	r.last = x
}

// resolve sets who a speaker is, for a pronoun the person spoken of last, and
// reports whether it says anything of the speaker.
func (r *speakerReader) resolve(x *Speaker) bool {
	if norm := r.Article.Words[x.First].Norm; norm == "he" || norm == "she" {
		x.Sex = english.SexOf(norm)
		for _, y := range []person{r.last, r.before} {
			sex := max(r.sexOf(y.family, y.given), r.sexes[y])
			if sex == english.Unsaid || sex == x.Sex {
				x.Name, x.Given = y.family, y.given
				r.sexes[y] = x.Sex
				r.spokenOf(y)
				break
			}
		}
		return true
	}
	if x.Name != "" && !x.Plural {
		r.identify(x)
		y := person{x.Name, x.Given}
		if r.Namesakes(x.Name) < 2 {
			y.given = ""
		}
		r.spokenOf(y)
	}
	return x.Name != "" || x.Plural || x.Role != ""
}

// tellsWho reports whether word w is a verb of saying whose subject is the
// speaker: not a form in -ing, which may have any subject, but that of "was quoted
// as saying", and not a name, such as Aske, whose stem is that of "ask".
func (p *Reading) tellsWho(w int) bool {
	if p.quotedAs(w) || p.Article.Words[w].Norm == "according" {
		return true
	}
	if w > 0 && p.Entries[w-1].Is(english.Determiner) {
		return false // her notes
	}
	return p.Speaks(w) && p.Names[w] != Surely && !strings.HasSuffix(p.Article.Words[w].Norm, "ing")
}

// onlyCompares reports whether a speaker is no source of what a sentence states: what
// somebody expected is only what it is measured against (more than analysts had
// expected), or people talk of something (when they argued about the will).
func (p *Reading) onlyCompares(x Speaker, s text.Sentence) bool {
	first := x.First
	for first > s.FirstWord && x.First-first < 4 && !p.Entries[first-1].Is(english.ClauseEnd) && p.normAt(first-1) != "than" && p.Article.Words[first-1].Kind == text.Letters {
		first--
	}
	if first > s.FirstWord && x.First < x.Verb && p.normAt(first-1) == "than" {
		return true
	}
	after := p.normAt(x.Verb + 1)
	return p.Entries[x.Verb].Is(english.HavingOver) && (after == "about" || after == "over" || after == "with")
}

// quotedAs reports whether word w is the last of "quoted as saying".
func (p *Reading) quotedAs(w int) bool {
	words := p.Article.Words
	return w >= 2 && words[w].Norm == "saying" && words[w-1].Norm == "as" && words[w-2].Norm == "quoted"
}

// topic returns the family name, by form, of the person that a sentence begins
// with, or "", and the first name if it tells namesakes apart. A single name counts
// if it is a family name elsewhere.
func (p *Reading) topic(s text.Sentence, quoted []bool, families map[string]bool) (family, given string) {
	w := s.FirstWord
	if w >= s.LastWord || quoted[w] {
		return "", ""
	}
	if p.Names[w] == NotName {
		if w = p.apposed(s, quoted); w < 0 {
			return "", ""
		}
	}
	first := w
	for w+1 < s.LastWord && p.Names[w+1] != NotName && p.Article.Words[w+1].Kind == text.Letters {
		w++
	}
	if w+1 >= s.LastWord || p.Article.Words[w].Norm != english.Possessor(p.Article.Words[w].Norm) {
		return "", ""
	}
	form := p.NameForm(w)
	if w == first && !families[form] {
		return "", ""
	}
	if w > first && len(p.namesakes()[form]) > 1 {
		given = p.NameForm(first)
	}
	return form, given
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
		if p.nameInText(i) == Surely && p.nameInText(i-1) != NotName && p.Article.Words[i-1].Kind == text.Letters && !p.isNoPerson(i) {
			out[p.NameForm(i)] = true
		}
	}
	return out
}

// IsPlace reports whether a name, by form, follows "in" somewhere in the article,
// as the name of a place does, or is marked as one.
func (p *Reading) IsPlace(name string) bool { return p.placeNames()[name] }

func (p *Reading) readPlaceNames() map[string]bool {
	out := make(map[string]bool)
	for i := 1; i < len(p.Names); i++ {
		if p.nameInText(i) != NotName && p.Article.Words[i-1].Norm == "in" {
			out[p.NameForm(i)] = true
		}
	}
	p.addMarkedPlaces(out)
	return out
}

// StemOf returns the stem of word w.
func (p *Reading) StemOf(w int) int32 { return p.Entries[w].Stem }

// Accounts reports whether word w is the last of a phrase that gives its sentence as
// somebody's statement without a verb of saying: by her own account, in the mayor's
// words.
func (p *Reading) Accounts(w int) bool {
	words := p.Article.Words
	switch words[w].Norm {
	case "account", "accounts", "words", "view", "opinion", "telling", "estimate", "reckoning", "testimony":
	default:
		return false
	}
	k := w - 1
	if k > 0 && words[k].Norm == "own" {
		k--
	}
	if k < 1 || !p.owns(k) && !slices.Contains([]string{"his", "her", "their", "its"}, words[k].Norm) {
		return w+1 < len(words) && words[w+1].Norm == "of" && k > 0 && words[k].Norm == "the" && p.introduces(k-1)
	}
	for k--; k > 0 && (p.Names[k] != NotName || p.Entries[k].Is(english.Determiner)); k-- {
	}
	return p.introduces(k)
}

// introduces reports whether word w may stand before "her account".
func (p *Reading) introduces(w int) bool {
	return slices.Contains([]string{"by", "in", "on", "from"}, p.Article.Words[w].Norm)
}

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
			out[[2]string{p.NameForm(i - 1), p.NameForm(i)}] = true
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
			if p.Entries[w].Written.Is(english.Doubt, english.Attributing) || p.Speaks(w) {
				return true
			}
		}
	}
	return false
}
