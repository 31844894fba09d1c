package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// nameness says how surely a word is part of a name.
type NameCertainty uint8

const (
	NotName NameCertainty = iota
	maybe                 // has a capital letter where any word would
	Surely                // has one where only names do, here or elsewhere in the story
)

// MarkNames judges every word of a story's articles: capitals tell, except at
// the head of a sentence and in headings, where the rest of the story is asked.
func MarkNames(readings []*Reading) {
	seen := make(map[string]bool) // forms with a capital in mid-sentence
	small := make(map[string]bool)
	for _, p := range readings {
		p.Names = make([]NameCertainty, len(p.Article.Words))
		p.eachWord(func(i int, w text.Word, inner bool) {
			switch {
			case !capital(p.Article, w):
				small[NameForm(w)] = true
			case inner && properName(w):
				seen[NameForm(w)] = true
			}
		})
	}
	for _, p := range readings {
		p.eachWord(func(i int, w text.Word, inner bool) {
			form := NameForm(w)
			switch {
			case !capital(p.Article, w) || !properName(w):
			case inner, seen[form] && !small[form]:
				p.Names[i] = Surely
			case !small[form]:
				p.Names[i] = maybe
			}
		})
	}
}

// eachWord calls f for every word proper of the story, with whether it stands
// where only names have capital letters.
func (p *Reading) eachWord(f func(i int, w text.Word, inner bool)) {
	a := p.Article
	for n := range a.Sentences {
		if !p.InStory(n) {
			continue
		}
		s := a.Sentences[n]
		heading := p.titleCase(n)
		inner := false
		for i := s.FirstWord; i < s.LastWord; i++ {
			w := a.Words[i]
			if w.Kind == text.Letters {
				f(i, w, inner && !heading)
				inner = true
			}
			if w.Kind == text.Punctuation && strings.ContainsAny(w.Norm, `":`) {
				inner = false
			}
		}
	}
}

// titleCase reports whether a sentence is a heading in which every word of
// weight has a capital letter.
func (p *Reading) titleCase(sentence int) bool {
	words, capitals := 0, 0
	for _, w := range p.Article.SentenceWords(sentence) {
		if w.Kind != text.Letters || english.Is(w.Norm, english.Function) {
			continue
		}
		words++
		if capital(p.Article, w) {
			capitals++
		}
	}
	return words > 1 && words == capitals
}

func properName(w text.Word) bool {
	return len(w.Norm) > 1 && !english.Is(w.Norm, english.Function) && !english.InCalendar(w.Norm) && !english.Is(w.Norm, english.Title)
}

// NameForm is what the spellings of a name's word share: no possessive, no
// diacritics, no capitals.
func NameForm(w text.Word) string {
	return english.Unaccented(english.Possessor(w.Norm))
}

// A Mention is a name of several words where it stands.
type Mention struct {
	First, Last int // words, half open
	Forms       []string
}

// Mentions returns the runs of two or more name words in some sentences. What
// joins them ("of", "the") is left out.
func (p *Reading) Mentions(sentences []int) []Mention {
	var out []Mention
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Names[w] == NotName {
				continue
			}
			m := Mention{First: w}
			for w < s.LastWord && p.Names[w] != NotName && p.Article.Words[w].Kind == text.Letters {
				m.Forms = append(m.Forms, NameForm(p.Article.Words[w]))
				if w++; w+1 < s.LastWord && p.Article.Words[w].Norm == "'" && p.Article.Words[w+1].Start == p.Article.Words[w].End+1 && p.Names[w+1] != NotName {
					w++ // the Carters' Guild
				}
				m.Last = w
				if w+1 < s.LastWord && p.Article.Words[w].Norm == "of" && p.Names[w+1] == Surely {
					w++ // the Court of Appeal
				}
			}
			if len(m.Forms) > 1 {
				out = append(out, m)
			}
		}
	}
	return out
}

// HasName reports whether a name of several words, by its forms, stands in the
// article.
func (p *Reading) HasName(forms []string) bool { return p.fullForms()[formKey(forms)] }

// formKey is a name of several words in one.
func formKey(forms []string) string { return strings.Join(forms, "\x00") }

func (p *Reading) readFullForms() map[string]bool {
	out := make(map[string]bool)
	for _, m := range p.Mentions(Indexes(p.Article.Sentences)) {
		out[formKey(m.Forms)] = true
	}
	return out
}

// A FullName is a first and a family name, words half open.
type FullName struct{ First, Last int }

// FullNames returns, by family name, the first place where a person is named
// in full, and which family names stand alone somewhere.
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
		if p.Names[i] != Surely {
			continue
		}
		first := i
		for i+1 < len(p.Names) && p.Names[i+1] == Surely && p.Article.Words[i+1].Kind == text.Letters {
			i++
		}
		family := NameForm(p.Article.Words[i])
		switch {
		case i == first:
			f.alone[family] = true
		case f.full[family] == nil:
			f.full[family] = &FullName{first, i + 1}
		}
	}
	return f
}

// A NameBook is the name words of one article, by form.
type NameIndex struct {
	Reading *Reading
	Places  map[string][]int // word indexes, ascending
	Sure    map[string]bool
	Forms   []string // in the order of their first place
}

func (p *Reading) readNameIndex() *NameIndex {
	b := &NameIndex{Reading: p, Places: make(map[string][]int), Sure: make(map[string]bool)}
	for i, n := range p.Names {
		if n == NotName {
			continue
		}
		form := NameForm(p.Article.Words[i])
		if b.Places[form] == nil {
			b.Forms = append(b.Forms, form)
		}
		b.Places[form] = append(b.Places[form], i)
		b.Sure[form] = b.Sure[form] || n == Surely
	}
	return b
}

func SameVariant(a, b string) bool { return english.Variant(a) == english.Variant(b) }

// AllNames reports whether every word of a run is part of a name: a title or
// an organisation between quotation marks is no quotation.
func (p *Reading) AllNames(first, last int) bool {
	for i := first; i < last; i++ {
		if p.Article.Words[i].Kind == text.Letters && !p.Entries[i].Function && !capital(p.Article, p.Article.Words[i]) {
			return false
		}
	}
	return true
}

const (
	LongTerm = 6
)

// A longWord is a word without a capital, and where it stands.
type LongWord struct {
	Form   string
	Places []int
}

// LongWords returns the long words of an article that another has in no
// inflection and that stand in so many places, in the order of their first.
func (p *Reading) LongWords(other *Reading, least int) []LongWord {
	has := make(map[int32]bool)
	for _, e := range other.Entries {
		has[e.Stem] = true
	}
	at := make(map[string]int)
	var out []LongWord
	p.eachWord(func(w int, x text.Word, _ bool) {
		form := NameForm(x)
		if len(form) < LongTerm || p.Names[w] != NotName || p.Entries[w].Function || has[p.Entries[w].Stem] {
			return
		}
		k, ok := at[form]
		if !ok {
			k = len(out)
			at[form] = k
			out = append(out, LongWord{Form: form})
		}
		out[k].Places = append(out[k].Places, w)
	})
	return slices.DeleteFunc(out, func(x LongWord) bool { return len(x.Places) < least })
}
