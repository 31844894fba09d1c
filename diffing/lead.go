package diffing

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// leads looks at the original's first sentence: gone, or no longer first; and
// at people of whom the version tells only the family name because the
// sentence that introduces them is cut.
func (f *finder) leads() {
	f.lead()
	f.introductions()
}

func (f *finder) lead() {
	lead := f.o.firstSentence()
	first := f.v.firstSentence()
	if lead < 0 || first < 0 {
		return
	}
	s := f.o.article.Sentences[lead]
	place := f.o.place(s.FirstWord, s.LastWord)
	for n, p := range f.rows {
		if len(p.Version) == 0 || !slices.Contains(p.Original, lead) {
			continue
		}
		if slices.Contains(p.Version, first) || f.nothingBefore(n) {
			return
		}
		v := f.v.article.Sentences[first]
		f.add(Finding{Type: Lead, Severity: Medium, Passage: -1, Original: place, Version: f.v.place(v.FirstWord, v.LastWord),
			Note: "the original's lead is not first here"})
		return
	}
	f.add(Finding{Type: Lead, Severity: Medium, Passage: -1, Original: place, Note: "the version does not have the original's lead"})
}

// nothingBefore reports whether nothing of the original stands before a passage.
func (f *finder) nothingBefore(n int) bool {
	for _, p := range f.rows[:n] {
		if len(p.Original) > 0 && len(p.Version) > 0 {
			return false
		}
	}
	return true
}

// firstSentence returns the first sentence of the story that is no heading.
func (p *profile) firstSentence() int {
	for i := range p.article.Sentences {
		if p.story(i) && !p.sentences[i].heading {
			return i
		}
	}
	return -1
}

// introductions reports people whom the original names in full before it uses
// the family name alone, and whom the version never does.
func (f *finder) introductions() {
	full, alone := f.o.fullNames()
	version, _ := f.v.fullNames()
	here := readNames(f.v)
	for _, family := range sortedFamilies(full) {
		m := full[family]
		places := here.places[family]
		if len(places) == 0 || !alone[family] || !f.isPerson(m, family) || introduced(version, family) || f.hasTitle(places[0]) {
			continue
		}
		f.add(Finding{Type: Lead, Severity: Low, Passage: f.passageOf(places[0]), Original: f.o.place(m.first, m.last), Version: f.v.place(places[0], places[0]+1),
			Note: fmt.Sprintf("%s is never introduced: the original calls him or her %s", bare(f.v, places[0]), f.o.place(m.first, m.last).Text)})
	}
}

// isPerson reports whether a full name is somebody's: it has a title before
// it, or whoever bears it speaks.
func (f *finder) isPerson(m *fullName, family string) bool {
	for k := m.first - 1; k >= 0 && k >= m.first-2; k-- {
		if english.Titles[f.o.article.Words[k].Norm] {
			return true
		}
	}
	for _, list := range f.spoken {
		for _, x := range list {
			if x.name == family {
				return true
			}
		}
	}
	return false
}

// introduced reports whether a person is named in full, though perhaps
// misspelt.
func introduced(full map[string]*fullName, family string) bool {
	for f := range full {
		if f == family || english.Alike(f, family) >= 0.6 {
			return true
		}
	}
	return false
}

func sortedFamilies(full map[string]*fullName) []string {
	return slices.SortedFunc(maps.Keys(full), func(a, b string) int { return cmp.Compare(full[a].first, full[b].first) })
}

// A fullName is a first and a family name, words half open.
type fullName struct{ first, last int }

// fullNames returns, by family name, the first place where a person is named
// in full, and which family names stand alone somewhere.
func (p *profile) fullNames() (full map[string]*fullName, alone map[string]bool) {
	out := make(map[string]*fullName)
	alone = make(map[string]bool)
	for i := 0; i < len(p.names); i++ {
		if p.names[i] != surely {
			continue
		}
		first := i
		for i+1 < len(p.names) && p.names[i+1] == surely && p.article.Words[i+1].Kind == corpus.Letters {
			i++
		}
		family := nameForm(p.article.Words[i])
		switch {
		case i == first:
			alone[family] = true
		case out[family] == nil:
			out[family] = &fullName{first, i + 1}
		}
	}
	return out, alone
}

// hasTitle reports whether a title stands before a name and says who it is.
func (f *finder) hasTitle(w int) bool {
	for k := w - 1; k >= 0 && k >= w-3; k-- {
		if english.Titles[f.v.article.Words[k].Norm] {
			return true
		}
	}
	return false
}
