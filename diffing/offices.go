package diffing

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// An office is a word beside a person's name that says what that person is.
type office struct {
	class, group string
	word         int
	deputy       bool // its deputy
	former       bool
}

// officesOfPersons compares what the two articles say the original's persons are, each
// over the whole article: a museum's director is not its curator. Only words
// that exclude one another are compared; a judge may well be a farmer.
func (f *finder) officesOfPersons(meant map[string]string) {
	original, version := f.o.officesOf(nil), f.v.officesOf(meant)
	for _, form := range slices.Sorted(maps.Keys(version)) {
		for _, v := range version[form] {
			o := excludedBy(original[form], v)
			if o == nil || slices.ContainsFunc(version[form], func(x office) bool { return x == *o }) {
				continue
			}
			n := f.ofWord[v.word]
			x, y := f.o.place(o.word, o.word+1), f.v.place(v.word, v.word+1)
			if !f.reported(Name, n, y) {
				f.add(Finding{Type: Name, Severity: Medium, Passage: n, Original: x, Version: y,
					Note: fmt.Sprintf("called %s where the original has %s", described(f.v, v), described(f.o, *o))})
			}
			break
		}
	}
}

func described(p *profile, r office) string {
	switch {
	case r.deputy:
		return "deputy " + p.article.Words[r.word].Norm
	case r.former:
		return "former " + p.article.Words[r.word].Norm
	}
	return p.article.Slice(p.article.Words[r.word].Span)
}

// excludedBy returns an office of the original that excludes the version's, where
// none agrees with it.
func excludedBy(original []office, v office) *office {
	var other *office
	for _, o := range original {
		switch {
		case o.class != v.class:
		case o.group == v.group && o.deputy == v.deputy && o.former == v.former:
			return nil
		case other == nil:
			other = &o
		}
	}
	return other
}

// officesOf returns the offices of an article's persons, by the form of the family
// name; meant gives the forms that are misspelt.
func (p *profile) officesOf(meant map[string]string) map[string][]office {
	out := make(map[string][]office)
	for n, s := range p.article.Sentences {
		if !p.story(n) {
			continue
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.names[w] == notName || p.article.Words[w].Kind != corpus.Letters {
				continue
			}
			first := w
			for w+1 < s.LastWord && p.names[w+1] != notName && p.article.Words[w+1].Kind == corpus.Letters {
				w++
			}
			form := nameForm(p.article.Words[w])
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
func (p *profile) officesBefore(name int, s corpus.Sentence) []office {
	k := name - 1
	reach := 3
	if k >= s.FirstWord && p.article.Words[k].Norm == "," {
		k--
		reach = 8
	}
	var out []office
	for ; k >= s.FirstWord && k >= name-1-reach; k-- {
		norm := p.article.Words[k].Norm
		if p.article.Words[k].Kind == corpus.Punctuation && norm != "'" && norm != "-" || p.speaks(k) || reach == 3 && p.names[k] == surely {
			break
		}
		if r, ok := p.officeAt(k); ok {
			out = append(out, r)
		}
	}
	if reach == 8 && len(out) > 1 {
		return nil // a list: who of them is named cannot be told
	}
	return out
}

// officesAfter reads "NAME, director of the museum," and "NAME, who chairs it".
func (p *profile) officesAfter(name int, s corpus.Sentence) []office {
	if name+2 >= s.LastWord || p.article.Words[name+1].Norm != "," {
		return nil
	}
	for k := name + 2; k < s.LastWord && k < name+8; k++ {
		norm := p.article.Words[k].Norm
		switch {
		case p.article.Words[k].Kind == corpus.Punctuation && norm != "'" && norm != "-", norm == "and", p.speaks(k), p.names[k] == surely && k == name+2:
			return nil
		}
		if r, ok := p.officeAt(k); ok {
			return []office{r}
		}
	}
	return nil
}

// officeAt reads one word as an office.
func (p *profile) officeAt(w int) (office, bool) {
	norm := english.Possessor(p.article.Words[w].Norm)
	before := ""
	if w > 0 {
		before = p.article.Words[w-1].Norm
	}
	switch {
	case norm == "executive" && before == "chief", norm == "director" && (before == "general" || before == "managing" || before == "executive"):
		norm = "ceo"
	case norm == "secretary" && before == "press":
		norm = "spokesman"
	case norm == "minister" && before == "prime":
		norm = "premier"
	}
	r := office{word: w}
	for k := max(0, w-2); k < w; k++ {
		x := p.article.Words[k].Norm
		r.former = r.former || x == "former" || x == "ex-" || x == "retired"
		r.deputy = r.deputy || x == "deputy" || x == "vice" || x == "vice-" || x == "assistant" || x == "acting"
	}
	if english.Portfolios[norm] != "" && w+1 < len(p.article.Words) && (p.article.Words[w+1].Norm == "minister" || p.article.Words[w+1].Norm == "secretary") {
		r.class, r.group = "portfolio", english.Portfolios[norm]
		return r, true
	}
	if at, ok := english.OfficeGroups[norm]; ok {
		r.class, r.group = at[0], at[1]
	} else if slices.ContainsFunc(english.Callings, func(end string) bool { return strings.HasSuffix(norm, end) }) && len(norm) > 7 {
		r.class, r.group = "calling", norm
	} else {
		return r, false
	}
	return r, true
}
