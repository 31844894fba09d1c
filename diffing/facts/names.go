package facts

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// NameCertainty says how certain it is that a word is part of a name.
type NameCertainty uint8

// The degrees of certainty.
const (
	NotName NameCertainty = iota
	maybe                 // has a capital letter where any word would have one
	Surely                // has one where only names have, here or elsewhere in the story
)

// MarkNames sets Names in the readings of a story. A capital letter shows a name,
// except at the beginning of a sentence and in headings; there it counts if the
// word has a capital elsewhere in the story, and is nowhere written without. What
// stands above the texts shows nothing about their words: there a name is only
// what no text writes without a capital.
func MarkNames(readings []*Reading) {
	seen := make(map[string]bool, 64)   // forms with a capital in mid-sentence
	small := make(map[string]bool, 512) // forms without a capital
	shareMarks(readings)
	for _, p := range readings {
		p.Names = make([]NameCertainty, len(p.Article.Words))
		p.eachWord(func(i int, w text.Word, inner bool) {
			switch {
			case !capital(p.Article, w):
				small[p.NameForm(i)] = true
			case inner && properName(w):
				seen[p.NameForm(i)] = true
			}
		})
		p.eachMarkedName(func(i int) { seen[p.NameForm(i)] = true })
	}
	for _, p := range readings {
		p.eachWord(func(i int, w text.Word, inner bool) {
			form := p.NameForm(i)
			switch {
			case !capital(p.Article, w) || !properName(w):
			case inner, seen[form] && !small[form]:
				p.Names[i] = Surely
			case !small[form]:
				p.Names[i] = maybe
			}
		})
		p.eachHeadWord(func(i int, w text.Word, inner bool) {
			switch form := p.NameForm(i); {
			case !capital(p.Article, w) || !properName(w) || small[form]:
			case inner, seen[form]:
				p.Names[i] = Surely
			default:
				p.perhaps = append(p.perhaps, i)
			}
		})
		p.eachMarkedName(func(i int) { p.Names[i] = Surely })
	}
}

// eachWord calls f for every word of the text that is made of letters; inner says
// whether it stands where only names have capital letters.
func (p *Reading) eachWord(f func(i int, w text.Word, inner bool)) {
	for n := range p.Article.Sentences {
		if p.InStory(n) {
			p.eachWordOf(n, `":`, f)
		}
	}
}

// eachWordOf does the same for one sentence. Behind one of the marks a capital
// letter shows nothing.
func (p *Reading) eachWordOf(sentence int, marks string, f func(i int, w text.Word, inner bool)) {
	s := p.Article.Sentences[sentence]
	heading := p.titleCase(sentence)
	inner := false
	for i := s.FirstWord; i < s.LastWord; i++ {
		w := p.Article.Words[i]
		if w.Kind == text.Letters {
			f(i, w, inner && !heading)
			inner = true
		}
		if w.Kind == text.Punctuation && strings.ContainsAny(w.Norm, marks) {
			inner = false
		}
	}
}

// titleCase reports whether a sentence is a heading in which every word but
// function words has a capital letter.
func (p *Reading) titleCase(sentence int) bool {
	words := 0
	s := p.Article.Sentences[sentence]
	for i := s.FirstWord; i < s.LastWord; i++ {
		w := &p.Article.Words[i]
		if w.Kind != text.Letters || p.Entries[i].Written.Is(english.Function) {
			continue
		}
		words++
		if !capital(p.Article, *w) {
			return false
		}
	}
	return words > 1
}

func properName(w text.Word) bool {
	return len(w.Norm) > 1 && !english.Is(w.Norm, english.Function) && !english.InCalendar(english.Possessor(w.Norm)) && !english.Is(w.Norm, english.Title)
}

// NameForm returns the form under which word w of a name is compared: without
// possessive ending, diacritics and capitals. What is listed by form, or takes a
// form, means this.
func (p *Reading) NameForm(w int) string { return p.Entries[w].form }

// A Mention is a place where a name stands.
type Mention struct {
	First, Last int // words, half open
	Forms       []string
}

// Mentions returns the names of two or more words in some sentences.
func (p *Reading) Mentions(sentences []int) (out []Mention) {
	for _, m := range p.NamesOf(sentences) {
		if len(m.Forms) > 1 {
			out = append(out, m)
		}
	}
	return out
}

// NamesOf returns the names in some sentences, as NameAt reads them. The caller must not
// change the list.
func (p *Reading) NamesOf(sentences []int) []Mention { return p.mentions().of(sentences) }

func (p *Reading) readMentions() bySentence[Mention] {
	b := bySentence[Mention]{first: make([]int, 0, len(p.Article.Sentences)+1)}
	for _, s := range p.Article.Sentences {
		b.first = append(b.first, len(b.all))
		for w := s.FirstWord; w < s.LastWord; w++ {
			if m, ok := p.NameAt(w, s.LastWord); ok {
				b.all = append(b.all, m)
				w = m.Last - 1
			}
		}
	}
	b.first = append(b.first, len(b.all))
	return b
}

// NameAt returns the name that begins with word w and ends before word end, if one
// does. Particles belong to it, as in "Van den Brink" and "Ana de la Cruz"; its forms
// leave out an "of" between the words.
func (p *Reading) NameAt(w, end int) (m Mention, ok bool) {
	if m, ok, end = p.markedNameAt(w, end); ok {
		return m, true
	}
	m.First = w
	words := p.Article.Words
	if k := p.particles(w, end); k > w+1 || k > w && capital(p.Article, words[w]) {
		m.Forms, w = p.appendForms(m.Forms, w, k), k
	}
	for w < end && p.Names[w] != NotName && words[w].Kind == text.Letters {
		m.Forms = append(m.Forms, p.NameForm(w))
		w++
		m.Last = w
		for w < end && p.Entries[w].Is(english.Body) && words[w-1].End+1 == words[w].Start && capital(p.Article, words[w]) && p.Names[w] == NotName {
			m.Forms = append(m.Forms, p.NameForm(w)) // the Nordic Parliament
			w++
			m.Last = w
		}
		switch k := p.particles(w, end); {
		case k > w:
			m.Forms, w = p.appendForms(m.Forms, w, k), k
		case w+1 >= end:
		case words[w].Norm == "of" && p.Names[w+1] == Surely, // the Court of Appeal
			words[w].Norm == "'" && words[w+1].Start == words[w].End+1 && p.Names[w+1] != NotName: // the Carters' Guild
			w++
		}
	}
	return m, m.Last > m.First
}

// particles returns the word of a name before which particles stand from word w on;
// w if there are none, or no name follows.
func (p *Reading) particles(w, end int) int {
	k := w
	for k < end && p.Names[k] == NotName && p.Entries[k].Is(english.NameParticle) {
		k++
	}
	if k == end || p.Names[k] == NotName || p.Article.Words[k].Kind != text.Letters {
		return w
	}
	return k
}

func (p *Reading) appendForms(to []string, from, last int) []string {
	for w := from; w < last; w++ {
		to = append(to, p.NameForm(w))
	}
	return to
}

// HasName reports whether the article has a name of several words with these
// forms.
func (p *Reading) HasName(forms []string) bool { return p.fullForms()[formKey(forms)] }

// formKey joins the forms of a name to one key of a map.
func formKey(forms []string) string { return strings.Join(forms, "\x00") }

func (p *Reading) readFullForms() map[string]bool {
	out := make(map[string]bool)
	for _, m := range p.Mentions(Indexes(p.Article.Sentences)) {
		out[formKey(m.Forms)] = true // also one above the text
	}
	return out
}

// A FullName is a first and a family name: words [First,Last).
type FullName struct{ First, Last int }

// FullNames returns, by form of the family name, the first place where a person
// is named in full, and which names stand alone somewhere.
func (p *Reading) FullNames() (full map[string]*FullName, alone map[string]bool) {
	f := p.fullNames()
	return f.full, f.alone
}

// fullNames are persons named in full, and names that stand alone, by family
// name.
type fullNames struct {
	full  map[string]*FullName
	alone map[string]bool
}

func (p *Reading) readFullNames() fullNames {
	f := fullNames{make(map[string]*FullName), make(map[string]bool)}
	for i := 0; i < len(p.Names); i++ {
		if p.nameInText(i) != Surely {
			continue
		}
		first := i
		for i+1 < len(p.Names) && p.nameInText(i+1) == Surely && p.Article.Words[i+1].Kind == text.Letters {
			i++
		}
		family := p.NameForm(i)
		switch {
		case i == first:
			f.alone[family] = true
		case f.full[family] == nil:
			f.full[family] = &FullName{first, i + 1}
		}
	}
	return f
}

// SameVariant reports whether two forms are variants of one spelling (see
// english.Variant).
func SameVariant(a, b string) bool { return english.Variant(a) == english.Variant(b) }

// AllNames reports whether all words of [first,last) have capitals, function
// words apart, as in the name of a work or an organisation. Between quotation
// marks these are no quotation.
func (p *Reading) AllNames(first, last int) bool {
	for i := first; i < last; i++ {
		if p.Article.Words[i].Kind == text.Letters && !p.Entries[i].Function && !capital(p.Article, p.Article.Words[i]) {
			return false
		}
	}
	return true
}
