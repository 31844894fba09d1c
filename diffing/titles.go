package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// offices compares the title that stands before a name on both sides of a
// passage: a foreign minister is not a prime minister.
func (f *finder) offices() {
	f.pairs(func(n int, p *Row) {
		original := f.o.titled(p.Original)
		for form, v := range f.v.titled(p.Version) {
			o, ok := original[form]
			if !ok || !otherOffice(o.words, v.words) {
				continue
			}
			x, y := f.o.place(o.first, o.last), f.v.place(v.first, v.last)
			f.add(Finding{Type: Name, Severity: Medium, Passage: n, Original: x, Version: y, Note: fmt.Sprintf("called %s where the original has %s", y.Text, x.Text)})
		}
	})
}

// A title is the words before a name that say what office its bearer holds.
type title struct {
	first, last int // words, half open
	words       []string
}

// titled returns by name form the titles that stand right before names.
func (p *profile) titled(sentences []int) map[string]title {
	out := make(map[string]title)
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.names[w] != surely || w > s.FirstWord && p.names[w-1] == surely {
				continue
			}
			t := title{first: w, last: w}
			for t.first > s.FirstWord {
				before := p.article.Words[t.first-1].Norm
				switch {
				case english.Titles[before]:
					t.words = append(t.words, before)
				case before != "of" || t.first == w || t.first-2 < s.FirstWord || !english.Titles[p.article.Words[t.first-2].Norm]:
					before = ""
				}
				if before == "" {
					break
				}
				t.first--
			}
			last := w
			for last+1 < s.LastWord && p.names[last+1] == surely {
				last++
			}
			if len(t.words) > 0 {
				out[nameForm(p.article.Words[last])] = t
			}
		}
	}
	return out
}

// otherOffice reports whether two titles cannot be one office: nothing in
// common, or each with a word that the other lacks.
func otherOffice(a, b []string) bool {
	lacks := func(x, y []string) bool {
		return slices.ContainsFunc(x, func(w string) bool {
			return !english.Courtesy[w] && !slices.Contains(y, w) && !slices.Contains(y, english.SameOffice[w])
		})
	}
	return lacks(a, b) && lacks(b, a)
}

// nationalities reports an adjective of nationality for which the version has
// another in the same place.
func (f *finder) nationalities() {
	f.pairs(func(n int, p *Row) {
		for _, e := range p.Edits {
			if e.Op != Replace || e.Class != Wording {
				continue
			}
			o, v := f.o.within(e.Original), f.v.within(e.Version)
			if len(o) != 1 || len(v) != 1 || !f.o.demonym(o[0]) || !f.v.demonym(v[0]) {
				continue
			}
			a, b := nameForm(f.o.article.Words[o[0]]), nameForm(f.v.article.Words[v[0]])
			if english.Alike(a, b) > 0.75 || english.Derived(a, b) || sameVariant(a, b) {
				continue
			}
			x, y := f.o.place(o[0], o[0]+1), f.v.place(v[0], v[0]+1)
			f.add(Finding{Type: Name, Severity: High, Passage: n, Original: x, Version: y, Note: fmt.Sprintf("%s where the original has %s", y.Text, x.Text)})
		}
		f.countrymen(n, p)
	})
}

// countrymen reports a person of another country in sentences however
// different: "a Czech national" beside "a Slovak citizen".
func (f *finder) countrymen(n int, p *Row) {
	o, v := f.o.countryman(p.Original), f.v.countryman(p.Version)
	if o < 0 || v < 0 {
		return
	}
	a, b := nameForm(f.o.article.Words[o]), nameForm(f.v.article.Words[v])
	if english.Alike(a, b) > 0.75 || english.Derived(a, b) || f.v.anyOf(p.Version, f.o.entries[o].stem) || f.o.anyOf(p.Original, f.v.entries[v].stem) {
		return
	}
	x, y := f.o.place(o, o+1), f.v.place(v, v+1)
	if !f.reported(Name, n, y) {
		f.add(Finding{Type: Name, Severity: High, Passage: n, Original: x, Version: y, Note: fmt.Sprintf("%s where the original has %s", y.Text, x.Text)})
	}
}

// countryman returns the one adjective of nationality before a word for a
// person in some sentences, or -1.
func (p *profile) countryman(sentences []int) int {
	found := -1
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w+1 < s.LastWord; w++ {
			if !p.demonym(w) || !english.Countrymen[p.article.Words[w+1].Norm] {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = w
		}
	}
	return found
}

// demonym reports whether a word is an adjective of nationality: capital,
// ending as they do, before a noun.
func (p *profile) demonym(w int) bool {
	words := p.article.Words
	if p.names[w] == notName || w+1 >= len(words) || words[w+1].Kind != corpus.Letters || p.names[w+1] == surely {
		return false
	}
	for _, end := range []string{"ian", "ean", "ish", "ese", "can", "ch", "ek", "ak", "ic", "man", "ni", "qi", "li", "an", "sh"} {
		if strings.HasSuffix(words[w].Norm, end) {
			return true
		}
	}
	return false
}
