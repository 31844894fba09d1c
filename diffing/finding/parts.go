package finding

import (
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// parts looks at names of several words: one that the version divides or joins
// while misspelling it, and one of which a word is another.
func (n *nameFinder) parts() {
	for _, right := range n.original.Forms {
		if strings.Contains(right, "-") {
			n.hyphened = append(n.hyphened, right)
		}
	}
	n.pairs(func(passage int, p *Row) {
		original := n.o.Mentions(p.Original)
		for _, v := range n.v.Mentions(p.Version) {
			if n.divided(passage, v) || n.o.HasName(v.Forms) {
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
func (n *nameFinder) divided(passage int, v facts.Mention) bool {
	if k := len(v.Forms) - 2; k > 0 && len(n.original.Places[v.Forms[k-1]]) > 0 && v.Last-v.First == len(v.Forms) {
		if n.divided(passage, facts.Mention{First: v.First + k, Last: v.Last, Forms: v.Forms[k:]}) {
			return true
		}
	}
	form := strings.Join(v.Forms, "-")
	if len(n.original.Places[form]) > 0 {
		return true
	}
	for _, form := range v.Forms {
		if len(n.original.Places[form]) > 0 {
			return false
		}
	}
	for _, right := range n.hyphened {
		if strings.Count(right, "-") == len(v.Forms)-1 && english.Alike(form, right) >= 0.6 {
			o := n.nearest(right, v.First)
			n.report(Name, High, passage, n.o.Place(o, o+1), n.v.Place(v.First, v.Last), "spelt {version} where the original has {name}", "{name}", n.o.Bare(o))
			return true
		}
	}
	return false
}

// swapped reports a name that shares a word with one of the original's in the
// passage and has another word in place of the rest, one the original has
// nowhere.
func (n *nameFinder) swapped(passage int, o, v facts.Mention) bool {
	if len(o.Forms) != len(v.Forms) {
		return false
	}
	same, other := 0, 0
	for k, form := range v.Forms {
		switch {
		case form == o.Forms[k] || n.wrong[form] == o.Forms[k] || n.out[form] == o.Forms[k]:
			same++
		case n.wrong[form] != "" || facts.SameVariant(form, o.Forms[k]) || english.Derived(form, o.Forms[k]) || len(n.original.Places[form]) > 0:
			return false
		case len(n.version.Places[o.Forms[k]]) > 0 || english.Is(form, english.Title):
			return false // the right word stands elsewhere: two names, not one
		default:
			other++
		}
	}
	if same == 0 || other == 0 {
		return false
	}
	n.report(Name, Medium, passage, n.o.Place(o.First, o.Last), n.v.Place(v.First, v.Last), "{version} where the original has {original}")
	return true
}
