package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A mention is a name of several words where it stands.
type mention struct {
	first, last int // words, half open
	forms       []string
}

// mentions returns the runs of two or more name words in some sentences. What
// joins them ("of", "the") is left out.
func (p *profile) mentions(sentences []int) []mention {
	var out []mention
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.names[w] == notName {
				continue
			}
			m := mention{first: w}
			for w < s.LastWord && p.names[w] != notName && p.article.Words[w].Kind == corpus.Letters {
				m.forms = append(m.forms, nameForm(p.article.Words[w]))
				if w++; w+1 < s.LastWord && p.article.Words[w].Norm == "'" && p.article.Words[w+1].Start == p.article.Words[w].End+1 && p.names[w+1] != notName {
					w++ // the Carters' Guild
				}
				m.last = w
				if w+1 < s.LastWord && p.article.Words[w].Norm == "of" && p.names[w+1] == surely {
					w++ // the Court of Appeal
				}
			}
			if len(m.forms) > 1 {
				out = append(out, m)
			}
		}
	}
	return out
}

// parts looks at names of several words: one that the version divides or joins
// while misspelling it, and one of which a word is another.
func (n *nameFinder) parts() {
	known := n.o.mentions(all(n.o.article.Sentences))
	n.pairs(func(passage int, p *Row) {
		original := n.o.mentions(p.Original)
		for _, v := range n.v.mentions(p.Version) {
			if n.divided(passage, v) || slices.ContainsFunc(known, func(m mention) bool { return slices.Equal(m.forms, v.forms) }) {
				continue
			}
			for _, o := range original {
				if n.swapped(passage, o, v) {
					break
				}
			}
		}
	})
}

// divided reports a name written with a hyphen in the original and misspelt in
// two words here, which may stand behind a first name.
func (n *nameFinder) divided(passage int, v mention) bool {
	if k := len(v.forms) - 2; k > 0 && len(n.original.places[v.forms[k-1]]) > 0 && v.last-v.first == len(v.forms) {
		if n.divided(passage, mention{first: v.first + k, last: v.last, forms: v.forms[k:]}) {
			return true
		}
	}
	form := strings.Join(v.forms, "-")
	if len(n.original.places[form]) > 0 {
		return true
	}
	for _, form := range v.forms {
		if len(n.original.places[form]) > 0 {
			return false
		}
	}
	for _, right := range n.original.forms() {
		if strings.Contains(right, "-") && strings.Count(right, "-") == len(v.forms)-1 && english.Alike(form, right) >= 0.6 {
			o := n.nearest(right, v.first)
			n.add(Finding{Type: Name, Severity: High, Passage: passage, Original: n.o.place(o, o+1), Version: n.v.place(v.first, v.last),
				Note: fmt.Sprintf("spelt %s where the original has %s", n.v.place(v.first, v.last).Text, bare(n.o, o))})
			return true
		}
	}
	return false
}

// swapped reports a name that shares a word with one of the original's in the
// passage and has another word in place of the rest, one the original has
// nowhere.
func (n *nameFinder) swapped(passage int, o, v mention) bool {
	if len(o.forms) != len(v.forms) {
		return false
	}
	same, other := 0, 0
	for k, form := range v.forms {
		switch {
		case form == o.forms[k] || n.wrong[form] == o.forms[k] || n.out[form] == o.forms[k]:
			same++
		case n.wrong[form] != "" || sameVariant(form, o.forms[k]) || english.Derived(form, o.forms[k]) || len(n.original.places[form]) > 0:
			return false
		case len(n.version.places[o.forms[k]]) > 0 || english.Titles[form]:
			return false // the right word stands elsewhere: two names, not one
		default:
			other++
		}
	}
	if same == 0 || other == 0 {
		return false
	}
	n.add(Finding{Type: Name, Severity: Medium, Passage: passage, Original: n.o.place(o.first, o.last), Version: n.v.place(v.first, v.last),
		Note: fmt.Sprintf("%s where the original has %s", n.v.place(v.first, v.last).Text, n.o.place(o.first, o.last).Text)})
	return true
}
