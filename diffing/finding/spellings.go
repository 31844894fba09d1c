package finding

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/naming"
)

// several reports a name that the version spells in more than one way. Forms
// that differ only in accents count as one spelling; once another spelling is
// reported, they are listed too.
func (n *nameFinder) several(forms []string) {
	spellings := make(map[string][]string)
	for _, form := range forms {
		if right, ok := n.wrong[form]; ok {
			spellings[right] = append(spellings[right], form)
		} else if len(n.original.Places[form]) > 0 {
			spellings[form] = append(spellings[form], form)
		}
	}
	for _, right := range n.rights {
		if len(spellings[right]) < 2 {
			continue
		}
		ways := n.waysOf(spellings[right])
		at := slices.IndexFunc(spellings[right], func(form string) bool { return n.wrong[form] != "" })
		o, w := n.original.Places[right][0], n.version.Places[spellings[right][at]][0]
		n.report(Name, Medium, -1, n.o.NamePlace(o), n.v.NamePlace(w), "{original} is spelt in {number} ways: {ways}", "{number}", english.Counted(len(ways)), "{ways}", strings.Join(ways, ", "))
	}
}

// waysOf lists how some forms are written, and how often each.
func (n *nameFinder) waysOf(forms []string) []string {
	var order []string
	count := make(map[string]int)
	for _, form := range forms {
		for _, w := range n.version.Places[form] {
			text := n.v.Bare(w)
			if count[text] == 0 {
				order = append(order, text)
			}
			count[text]++
		}
	}
	for k, text := range order {
		order[k] = fmt.Sprintf("%s (%d)", text, count[text])
	}
	return order
}

// manyNames is how many names the original may have for a form to be compared with
// all of them. If it has more, only those that share two pairs of letters are.
const manyNames = 500

// resembling returns the names of the original, as indexes into rights, ascending, that
// meant has to look at to find what a form of the version misspells, or to see that it is
// another form of one. The rules ask less of names that stand in the same passage, and of
// its partners; of all others they ask that nearly all letters be the same.
func (n *nameFinder) resembling(form string, partners []int) []int {
	at := n.rightIndex.AppendAlike(nil, form, leastAnywhere)
	at = n.rightIndex.AppendOther(at, form)
	near := slices.Clone(partners)
	for _, w := range n.someOf(n.version.Places[form]) {
		if p := n.v.passageOf(w); p >= 0 {
			near = n.appendNamed(near, n.rows[p].Original)
		}
	}
	outline := english.OutlineOf(form)
	for _, k := range near {
		if n.rightIndex.MayBeAlike(k, &outline, leastEver) {
			at = append(at, k)
		}
	}
	return n.sharingPairs(form, at)
}

// sharingPairs returns names of the original by their indexes, each once, ascending. Where
// there are many, those that share less than two pairs of letters with a form are left out.
func (n *nameFinder) sharingPairs(form string, at []int) []int {
	if len(n.rights) >= manyNames {
		pairs := letterPairs(form)
		at = slices.DeleteFunc(at, func(k int) bool { return !shareTwo(pairs, n.rights[k]) })
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// appendNamed adds the indexes of the names in some sentences of the original.
func (n *nameFinder) appendNamed(to []int, sentences []int) []int {
	for _, i := range sentences {
		s := n.o.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if k := n.original.Of[w]; k >= 0 {
				to = append(to, int(k))
			}
		}
	}
	return to
}

func shareTwo(pairs []string, form string) bool {
	shared := 0
	for _, pair := range pairs {
		if strings.Contains(form, pair) {
			shared++
		}
	}
	return shared > 1
}

// likely returns the names of the original that a form above the text may misspell.
// There are few such forms, so that each may be compared with all names.
func (n *nameFinder) likely(form string) []string {
	if len(n.rights) < manyNames {
		return n.rights
	}
	if n.byPair == nil {
		n.byPair = make(map[string][]int)
		for k, right := range n.rights {
			for _, pair := range letterPairs(right) {
				n.byPair[pair] = append(n.byPair[pair], k)
			}
		}
	}
	shared := make(map[int]int)
	for _, pair := range letterPairs(form) {
		for _, k := range n.byPair[pair] {
			shared[k]++
		}
	}
	var out []int
	for k, count := range shared {
		if count >= 2 {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	rights := make([]string, len(out))
	for i, k := range out {
		rights[i] = n.rights[k]
	}
	return rights
}

// letterPairs returns the pairs of neighbouring bytes of a form, each once.
func letterPairs(form string) []string {
	var out []string
	for i := 0; i+1 < len(form); i++ {
		if pair := form[i : i+2]; !slices.Contains(out, pair) {
			out = append(out, pair)
		}
	}
	return out
}

// accents reports, once for each, a spelling that differs from all of the
// original's in diacritics only.
func (n *nameFinder) accents(form string) {
	written := make(map[string]bool)
	for _, o := range n.original.Places[form] {
		written[english.Possessor(n.o.Article.Words[o].Norm)] = true
	}
	for _, w := range n.version.Places[form] {
		spelt := english.Possessor(n.v.Article.Words[w].Norm)
		if written[spelt] {
			continue
		}
		written[spelt] = true
		o := n.nearest(form, w)
		n.report(Name, Low, n.v.passageOf(w), n.o.NamePlace(o), n.v.NamePlace(w), "the accents differ: {version} for the original's {original}")
	}
}

// exonym reports, once, another accepted form of a name: Kiev for Kyiv.
func (n *nameFinder) exonym(form string) {
	if !n.version.Sure[form] {
		return
	}
	twoForms := english.Is(form, english.TwoForms)
	var at []int
	if twoForms {
		at = facts.Indexes(n.rights)
	} else {
		at = n.sharingPairs(form, n.rightIndex.AppendRomanized(nil, form))
	}
	for _, k := range at {
		right := n.rights[k]
		if right == form || !n.original.Sure[right] {
			continue
		}
		note := ""
		switch {
		case twoForms && n.variant(form) == n.variant(right):
			note = "{version} is another form of the original's {original}"
		case n.romanized(form, right):
			note = "{version} is the original's {original} in other letters"
		default:
			continue
		}
		w := n.version.Places[form][0]
		n.report(Name, Low, n.v.passageOf(w), n.o.NamePlace(n.nearest(right, w)), n.v.NamePlace(w), note)
		return
	}
}

// variant returns the one spelling of a form's variants (see english.Variant), which it
// keeps.
func (n *nameFinder) variant(form string) string {
	v, ok := n.variants[form]
	if !ok {
		v = english.Variant(form)
		n.variants[form] = v
	}
	return v
}

// romanized reports whether a form that the version uses throughout is a name of the
// original in other letters. A name with accents is written in Latin letters at home.
func (n *nameFinder) romanized(form, right string) bool {
	if len(form) < 4 || !english.Romanized(form, right) || len(n.version.Places[right]) > 0 {
		return false
	}
	places := n.original.Places[right]
	return len(places) > 0 && english.Possessor(n.o.norm(places[0])) == right
}

// transliterated returns the original's name that a form of the version is, with
// its marked letters written out.
func (n *nameFinder) transliterated(form string) (right string, ok bool) {
	if !strings.Contains(form, "e") && !strings.Contains(form, "aa") && !strings.Contains(form, "ny") {
		return "", false
	}
	if n.writtenOut == nil {
		n.writtenOut = make(map[string]string)
		n.identity.WrittenOut = n.writtenOut
		for _, right := range n.rights {
			for _, w := range n.original.Places[right][:1] {
				if written := english.Possessor(n.o.Article.Words[w].Norm); written != english.Transliterated.Replace(written) {
					n.writtenOut[english.Unaccented(english.Transliterated.Replace(written))] = right
				}
			}
		}
	}
	right, ok = n.writtenOut[form]
	return right, ok && right != form
}

// accentsOut reports, once, a name whose marked letters are written out.
func (n *nameFinder) accentsOut(form, right string) {
	w := n.version.Places[form][0]
	o := n.nearest(right, w)
	n.report(Name, Low, n.v.passageOf(w), n.o.NamePlace(o), n.v.NamePlace(w), "the accents are written out: {version} for the original's {original}")
}

// mostSpeakers is how many speakers a passage may have for it to be known which of them
// stand for each other.
const mostSpeakers = 100

// Unsought names what was not looked for, or not everywhere, because two articles have too
// many names or quotations; nothing for articles of a usual length. Each is a noun phrase.
func Unsought(o, v *facts.Reading) []string {
	var out []string
	names := len(o.NameIndex().Forms)
	if names > manyNames {
		out = append(out, "names that the original does not have")
	}
	if names > manyNames || len(v.NameIndex().Forms) > manyNames {
		out = append(out, "names that stand for others")
	}
	if names > naming.MostCompared {
		out = append(out, "names misspelt at both ends")
	}
	if len(o.Quotes()) > FewQuotations {
		out = append(out, "altered quotations in other passages")
	}
	return out
}
