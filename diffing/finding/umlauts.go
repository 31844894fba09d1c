package finding

import (
	"strings"

	"storydiff/diffing/english"
)

// transliterated returns the original's name that a form of the version is, with
// its marked letters written out.
func (n *nameFinder) transliterated(form string) (right string, ok bool) {
	if !strings.Contains(form, "e") && !strings.Contains(form, "aa") && !strings.Contains(form, "ny") {
		return "", false
	}
	if n.out == nil {
		n.out = make(map[string]string)
		for _, right := range n.rights {
			for _, w := range n.original.Places[right][:1] {
				if written := english.Possessor(n.o.Article.Words[w].Norm); written != english.Transliterated.Replace(written) {
					n.out[english.Unaccented(english.Transliterated.Replace(written))] = right
				}
			}
		}
	}
	right, ok = n.out[form]
	return right, ok && right != form
}

// accentsOut reports, once, a name whose marked letters are written out.
func (n *nameFinder) accentsOut(form, right string) {
	w := n.version.Places[form][0]
	o := n.nearest(right, w)
	n.report(Name, Low, n.v.passage[w], n.o.NamePlace(o), n.v.NamePlace(w), "the accents are written out: {version} for the original's {original}")
}
