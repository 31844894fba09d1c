package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// An Office is an office or profession that is given to a person by name.
type Office struct {
	Class, Group string // see english.OfficeGroups
	Word         int    // index of the word for it
	Deputy       bool   // the person is the holder's deputy
	Former       bool   // the person no longer holds it
}

// OfficesOf returns the offices of the persons in an article, by the form of
// their family name. meant maps misspelt forms to the right ones, under which
// their offices are listed.
func (p *Reading) OfficesOf(meant map[string]string) map[string][]Office {
	out := make(map[string][]Office)
	for n, s := range p.Article.Sentences {
		if !p.InStory(n) {
			continue
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Names[w] == NotName || p.Article.Words[w].Kind != text.Letters {
				continue
			}
			first := w
			for w+1 < s.LastWord && p.Names[w+1] != NotName && p.Article.Words[w+1].Kind == text.Letters {
				w++
			}
			form := p.NameForm(w)
			if right, ok := meant[form]; ok {
				form = right
			}
			out[form] = append(out[form], p.officesBefore(first, s)...)
			out[form] = append(out[form], p.officesAfter(w, s)...)
		}
	}
	return out
}

// officesBefore reads "Deputy Commissioner NAME" and "the director of the
// museum, NAME".
func (p *Reading) officesBefore(name int, s text.Sentence) []Office {
	k := name - 1
	reach := 3
	if k >= s.FirstWord && p.Article.Words[k].Norm == "," {
		k--
		reach = 8
	}
	var out []Office
	for ; k >= s.FirstWord && k >= name-1-reach; k-- {
		norm := p.Article.Words[k].Norm
		if p.Article.Words[k].Kind == text.Punctuation && norm != "'" && norm != "-" || p.Speaks(k) || reach == 3 && p.Names[k] == Surely {
			break
		}
		if r, ok := p.officeAt(k); ok {
			out = append(out, r)
		}
	}
	if reach == 8 && len(out) > 1 {
		return nil // a list of people: which of them is named is not clear
	}
	return out
}

// officesAfter reads "NAME, director of the museum," and "NAME, who chairs it".
func (p *Reading) officesAfter(name int, s text.Sentence) []Office {
	if name+2 >= s.LastWord || p.Article.Words[name+1].Norm != "," {
		return nil
	}
	for k := name + 2; k < s.LastWord && k < name+8; k++ {
		norm := p.Article.Words[k].Norm
		switch {
		case p.Article.Words[k].Kind == text.Punctuation && norm != "'" && norm != "-", norm == "and", norm == "by", p.Speaks(k), p.Entries[k].Is(english.Being), p.Names[k] == Surely && k == name+2:
			return nil
		}
		if r, ok := p.officeAt(k); ok {
			return []Office{r}
		}
	}
	return nil
}

// officeAt reads word w, with the words beside it, as an office.
func (p *Reading) officeAt(w int) (Office, bool) {
	norm := english.Possessor(p.Article.Words[w].Norm)
	before := ""
	if w > 0 {
		before = p.Article.Words[w-1].Norm
	}
	switch {
	case norm == "executive" && before == "chief", norm == "director" && (before == "general" || before == "managing" || before == "executive"):
		norm = "ceo"
	case norm == "secretary" && before == "press":
		norm = "spokesman"
	case norm == "minister" && before == "prime":
		norm = "premier"
	}
	r := Office{Word: w}
	for k := max(0, w-2); k < w; k++ {
		r.Former = r.Former || p.Entries[k].Is(english.Former)
		r.Deputy = r.Deputy || p.Entries[k].Is(english.Deputy)
	}
	if english.Portfolios[norm] != "" && w+1 < len(p.Article.Words) && (p.Article.Words[w+1].Norm == "minister" || p.Article.Words[w+1].Norm == "secretary") {
		r.Class, r.Group = "portfolio", english.Portfolios[norm]
		return r, true
	}
	if at, ok := english.OfficeGroups()[norm]; ok {
		r.Class, r.Group = at[0], at[1]
	} else if slices.ContainsFunc(english.Callings, func(end string) bool { return strings.HasSuffix(norm, end) }) && len(norm) > 7 {
		r.Class, r.Group = "calling", norm
	} else {
		return r, false
	}
	return r, true
}

// A Title is the title before a name, such as "Foreign Minister".
type Title struct {
	First, Last int // words, half open
	Words       []string
}

// TitlesByName returns the titles that stand right before names in some
// sentences, by the form of the name's last word.
func (p *Reading) TitlesByName(sentences []int) map[string]Title {
	out := make(map[string]Title)
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Names[w] != Surely || w > s.FirstWord && p.Names[w-1] == Surely {
				continue
			}
			t := Title{First: w, Last: w}
			for t.First > s.FirstWord {
				before := p.Article.Words[t.First-1].Norm
				switch {
				case english.Is(before, english.Title):
					t.Words = append(t.Words, before)
				case before != "of" || t.First == w || t.First-2 < s.FirstWord || !p.Entries[t.First-2].Is(english.Title):
					before = ""
				}
				if before == "" {
					break
				}
				t.First--
			}
			last := w
			for last+1 < s.LastWord && p.Names[last+1] == Surely {
				last++
			}
			if len(t.Words) > 0 {
				out[p.NameForm(last)] = t
			}
		}
	}
	return out
}

// Countryman returns the word that gives a person's nationality, as "Czech" in
// "a Czech national", if some sentences have exactly one; otherwise -1.
func (p *Reading) Countryman(sentences []int) int {
	found := -1
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w+1 < s.LastWord; w++ {
			if !p.Demonym(w) || !p.Entries[w+1].Is(english.CitizenNoun) {
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

// Demonym reports whether word w looks like an adjective of nationality: it has a
// capital and one of the usual endings, and stands before a noun.
func (p *Reading) Demonym(w int) bool {
	words := p.Article.Words
	if p.Names[w] == NotName || w+1 >= len(words) || words[w+1].Kind != text.Letters || p.Names[w+1] == Surely {
		return false
	}
	for _, end := range []string{"ian", "ean", "ish", "ese", "can", "ch", "ek", "ak", "ic", "man", "ni", "qi", "li", "an", "sh"} {
		if strings.HasSuffix(words[w].Norm, end) {
			return true
		}
	}
	return false
}

// NameKind is what a name is of, as far as the words in it and before it show.
type NameKind uint8

// The kinds of names.
const (
	Unclear  NameKind = iota // mostly a person
	Location                 // a place
	TheName                  // an organisation, a ship, a work
)

// NameKind returns the kind of a name.
func (p *Reading) NameKind(m Mention) NameKind {
	if kind, ok := p.markedKind(m); ok {
		return kind
	}
	before := ""
	for k := m.First - 1; k >= 0 && k >= m.First-2; k-- {
		if before = p.Article.Words[k].Norm; p.Entries[k].Function {
			break
		}
	}
	last := m.Last - 1
	switch {
	case before == "the", p.Entries[last].Is(english.Body), m.Forms[0] == "the":
		return TheName
	case english.IsCountry(strings.Join(m.Forms, " ")), before == "in", p.placeNames()[p.NameForm(last)]:
		return Location
	}
	return Unclear
}

// IsSource reports whether a name seems to be of somebody who reports what is said
// there: it stands beside a verb of saying, or behind "according to" or "told".
func (p *Reading) IsSource(m Mention) bool {
	reports := func(w, step, most int) bool {
		for ; most > 0 && w >= 0 && w < len(p.Entries) && p.Article.Words[w].Kind != text.Punctuation; w += step {
			if norm := p.Article.Words[w].Norm; p.Speaks(w) || norm == "according" || norm == "told" {
				return true
			}
			most--
		}
		return false
	}
	return reports(m.First-1, -1, 2) || reports(m.Last, 1, 3)
}

// reachOfFrame is how many words before and behind a name say what it is or does.
const reachOfFrame = 9

// Around returns the stems of the words around a name, in its sentence, that say
// something by themselves.
func (p *Reading) Around(m Mention) map[int32]bool {
	out := make(map[int32]bool)
	for _, step := range []int{-1, 1} {
		w, left := m.First-1, reachOfFrame
		if step > 0 {
			w = m.Last
		}
		for ; w >= 0 && w < len(p.Entries) && left > 0; w += step {
			x := p.Article.Words[w]
			if x.Norm == "." || x.Norm == "?" || x.Norm == "!" {
				break
			}
			if x.Kind == text.Punctuation {
				continue
			}
			left--
			if !p.Entries[w].Function && p.Names[w] == NotName {
				out[p.Entries[w].Stem] = true
			}
		}
	}
	return out
}
