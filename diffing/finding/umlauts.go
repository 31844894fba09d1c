package finding

import (
	"fmt"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
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
	n.add(Finding{
		Type: Name, Severity: Low, Passage: n.passageOf(w),
		Original: n.o.NamePlace(o), Version: n.v.NamePlace(w),
		Note: fmt.Sprintf("the accents are written out: %s for the original's %s", facts.Bare(n.v, w), facts.Bare(n.o, o)),
	})
}
