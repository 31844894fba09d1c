package facts

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// namesakes are the persons of an article who bear one family name: what is known
// of their sex, by the form of the first name.
type namesakes map[string]english.Sex

// Namesakes reports how many persons of the article bear a family name, as far as
// first names tell.
func (p *Reading) Namesakes(family string) int { return len(p.namesakes()[family]) }

// IsNamesake reports whether a person of these first and family names is in the
// article, by form.
func (p *Reading) IsNamesake(given, family string) bool {
	_, ok := p.namesakes()[family][given]
	return ok
}

func (p *Reading) readNamesakes() map[string]namesakes {
	out := make(map[string]namesakes)
	for i := 1; i < len(p.Names); i++ {
		if p.nameInText(i) != Surely || i+1 < len(p.Names) && p.nameInText(i+1) != NotName || !p.bearsName(i) {
			continue
		}
		first := i
		for first > 0 && p.partOfName(first-1) {
			first--
		}
		family, given := p.NameForm(i), ""
		if first < i {
			given = p.NameForm(first)
		}
		if out[family] == nil {
			out[family] = make(namesakes)
		}
		sex := p.sexBeside(first, i+1)
		if given == "" && sex == english.Unsaid {
			continue
		}
		if known, ok := out[family][given]; !ok || known == english.Unsaid {
			out[family][given] = sex
		}
	}
	for _, persons := range out {
		if len(persons) > 1 {
			delete(persons, "") // Mr Venn is one of them
		}
	}
	return out
}

// bearsName reports whether the last word of a name may be a family name, and does
// not tell of a body, as in Harbour Council.
func (p *Reading) bearsName(w int) bool {
	if p.isNoPerson(w) {
		return false
	}
	e, norm := p.Entries[w], p.Article.Words[w].Norm
	return p.Article.Words[w].Kind == text.Letters && english.RoleGroup(e.Root) == 0 && !e.Is(english.GroupNoun, english.GeneralNoun) && !english.HasKind(norm)
}

// sexBeside returns what the words beside a name tell of its bearer: Mr and Mrs;
// "his sister, NAME"; "NAME and his".
func (p *Reading) sexBeside(first, last int) english.Sex {
	words := p.Article.Words
	k := first - 1
	if k >= 0 && words[k].Norm == "." {
		k--
	}
	if k > 0 && words[k].Norm == "," {
		k--
	}
	if k >= 0 && english.SexOf(words[k].Norm) != english.Unsaid && !p.Entries[k].Function {
		return english.SexOf(words[k].Norm)
	}
	for k := last; k < min(len(words), last+10) && p.Names[k] == NotName && words[k].Norm != "."; k++ {
		switch words[k].Norm {
		case "his", "her":
			return english.SexOf(words[k].Norm)
		case "he", "she", "who":
			return english.Unsaid
		}
	}
	return english.Unsaid
}

// sexOf returns what the article tells of the sex of a person, by form of the names;
// given may be "" where nobody shares the family name.
func (p *Reading) sexOf(family, given string) english.Sex {
	persons := p.namesakes()[family]
	if given == "" && len(persons) == 1 {
		for _, sex := range persons {
			return sex
		}
	}
	return persons[given]
}

// identify sets the first name and the sex of a speaker who is named: "Ms Venn" is
// the one Venn of the article who may be a woman.
func (p *Reading) identify(x *Speaker) {
	persons := p.namesakes()[x.Name]
	x.Sex = p.titleSex(x.First)
	if x.Last-x.First > 1 {
		x.Given = p.NameForm(x.First)
		return
	}
	if len(persons) < 2 {
		return
	}
	fitting := ""
	for given, sex := range persons {
		if x.Sex == english.Unsaid || sex != english.Unsaid && sex != x.Sex {
			continue
		}
		if fitting != "" {
			return
		}
		fitting = given
	}
	x.Given = fitting
}

// titleSex returns what the title before a name tells: Mr, Ms.
func (p *Reading) titleSex(name int) english.Sex {
	k := name - 1
	if k >= 0 && p.Article.Words[k].Norm == "." {
		k--
	}
	if k < 0 || p.Names[k] != NotName && !p.Entries[k].Is(english.Title) {
		return english.Unsaid
	}
	return english.SexOf(p.Article.Words[k].Norm)
}

// withJoined returns a speaker and whoever is named beside and says the same: Venn
// and Brill in "Orla Venn and Tomas Brill said", the police and the insurer.
func (p *Reading) withJoined(x Speaker, s text.Sentence) []Speaker {
	before, behind := x.First-1, x.Last
	if x.Name == "" {
		if before >= s.FirstWord && p.Entries[before].Is(english.Determiner) {
			before--
		}
	}
	and := func(w int) bool { return w > s.FirstWord && w+1 < s.LastWord && p.Article.Words[w].Norm == "and" }
	fits := func(y Speaker) bool { return y.Name != "" || x.Name == "" && y.Listed }
	begins := func(w int) bool {
		if w >= s.FirstWord && p.Entries[w].Is(english.Determiner) {
			w--
		}
		return w < s.FirstWord || p.Article.Words[w].Kind == text.Punctuation || p.Article.Words[w].Norm == "both"
	}
	switch {
	case x.First < x.Verb && and(before):
		if y, ok := p.speakerAt(before - 1); ok && fits(y) && (x.Name != "" || begins(y.First-1)) {
			x.Joined, y.Verb, y.Joined = true, x.Verb, true
			return []Speaker{y, x}
		}
	case x.First > x.Verb && and(behind):
		k := behind + 1
		if x.Name == "" && k+1 < s.LastWord && p.Entries[k].Is(english.Determiner) {
			k++
		}
		if y, ok := p.speakerAt(k); ok && fits(y) && (x.Name != "" || x.Listed) {
			x.Joined, y.Verb, y.Joined = true, x.Verb, true
			return []Speaker{x, y}
		}
	}
	return []Speaker{x}
}

// readLabels adds the speakers that stand before a colon at the beginning of a
// paragraph, as in an interview: Q:, A:, VENN:, Venn (on the phone):. One alone may
// be anything else.
func (p *Reading) readLabels(out map[int][]Speaker) {
	var found []Speaker
	var at []int
	asked, times := make(map[string]int), make(map[string]int)
	for _, par := range p.Article.Paragraphs {
		if par.FirstSentence >= par.LastSentence {
			continue
		}
		s, in := p.Article.Sentences[par.FirstSentence], par.FirstSentence
		if s.Part == text.Dateline && in+1 < par.LastSentence {
			in++ // VENN (on the phone): looks like one
		}
		if !p.InStory(in) {
			continue
		}
		end := p.Article.Sentences[par.LastSentence-1].LastWord
		x, ok := p.labelOf(s, end)
		if !ok {
			continue
		}
		found, at = append(found, x), append(at, in)
		times[x.Name]++
		if p.Article.Words[end-1].Norm == "?" {
			asked[x.Name]++
		}
	}
	interview := len(times) > 1 && len(found) > 2
	for k, x := range found {
		if !interview && !p.Quoted()[min(x.Verb+2, len(p.Article.Words)-1)] {
			continue // Note: the bridge is shut
		}
		x.Asks = 2*asked[x.Name] > times[x.Name]
		out[at[k]] = append(out[at[k]], x)
	}
}

// longestLabel is how many words may stand before the colon of a label, what is in
// brackets apart.
const longestLabel = 4

// labelOf reads the label at the beginning of a sentence.
func (p *Reading) labelOf(s text.Sentence, end int) (Speaker, bool) {
	words := p.Article.Words
	w := s.FirstWord
	for w < min(end, s.FirstWord+longestLabel) && (words[w].Kind == text.Letters && (capital(p.Article, words[w]) || p.personNoun(w)) || words[w].Norm == "." && w > s.FirstWord) {
		w++
	}
	x := Speaker{First: s.FirstWord, Last: w, Label: true}
	if w == s.FirstWord {
		return x, false
	}
	x.Name = p.NameForm(w - 1)
	if w < end && words[w].Norm == "(" {
		for w < min(end, x.Last+longestLabel+4) && words[w].Norm != ")" {
			w++
		}
		w++
	}
	if w >= end-1 || words[w].Norm != ":" {
		return x, false
	}
	x.Verb = w
	return x, true
}

// tagsQuote reports whether a verb in the past that is none of saying stands beside a
// quotation as one: “…,” grumbled the mayor; “…,” Venn sighed.
func (p *Reading) tagsQuote(w int, s text.Sentence) bool {
	words := p.Article.Words
	if words[w].Kind != text.Letters || p.Names[w] != NotName || w == s.FirstWord || w+1 >= s.LastWord || !strings.HasSuffix(words[w].Norm, "ed") {
		return false
	}
	if p.afterQuote(w-1, s) {
		return p.Names[w+1] == Surely || p.Entries[w+1].Is(english.Determiner)
	}
	k := w - 1
	for k > s.FirstWord && p.Names[k] != NotName {
		k--
	}
	return k < w-1 && p.afterQuote(k, s) && words[w+1].Kind == text.Punctuation
}

// afterQuote reports whether word w ends a quotation that goes on outside: a mark with a
// comma, a question or an exclamation mark beside it.
func (p *Reading) afterQuote(w int, s text.Sentence) bool {
	words := p.Article.Words
	if w > s.FirstWord && words[w].Norm == "," {
		return QuotationMark(words[w-1].Norm) != ""
	}
	if w <= s.FirstWord || QuotationMark(words[w].Norm) == "" {
		return false
	}
	switch words[w-1].Norm {
	case ",", "?", "!":
		return true
	}
	return false
}

// introducer returns the person with whom a sentence begins that gives a quotation behind
// a colon: He has a saying of his own: “…”
func (r *speakerReader) introducer(s text.Sentence) (Speaker, bool) {
	words := r.Article.Words
	w := s.FirstWord
	if r.Names[w] == maybe && w+1 < s.LastWord && r.Names[w+1] == Surely {
		w++
	}
	if norm := words[w].Norm; norm != "he" && norm != "she" && r.Names[w] != Surely {
		return Speaker{}, false
	}
	for k := w + 1; k+2 < s.LastWord && !r.quoted[k]; k++ {
		if words[k].Norm == ":" {
			x, ok := r.speakerAt(w)
			x.Verb = k
			return x, ok && x.Last < k && QuotationMark(words[k+1].Norm) != "" && !r.owns(x.Last-1)
		}
	}
	return Speaker{}, false
}
