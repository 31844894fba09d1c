package diffing

import (
	"fmt"
	"strings"
)

// outspoken writes marked letters as desks without them do in the languages
// that have them: Müller is Mueller, Ångström Aangstrom.
var outspoken = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "æ", "ae", "ß", "ss", "ñ", "ny")

// spelledOut returns the original's name that a form of the version is, with
// its marked letters written out.
func (n *nameFinder) spelledOut(form string) (right string, ok bool) {
	if !strings.Contains(form, "e") && !strings.Contains(form, "aa") && !strings.Contains(form, "ny") {
		return "", false
	}
	if n.out == nil {
		n.out = make(map[string]string)
		for _, right := range n.rights {
			for _, w := range n.original.places[right][:1] {
				if written := possessor(n.o.article.Words[w].Norm); written != outspoken.Replace(written) {
					n.out[unaccented(outspoken.Replace(written))] = right
				}
			}
		}
	}
	right, ok = n.out[form]
	return right, ok && right != form
}

// accentsOut reports, once, a name whose marked letters are written out.
func (n *nameFinder) accentsOut(form, right string) {
	w := n.version.places[form][0]
	o := n.nearest(right, w)
	n.add(Finding{
		Type: Name, Severity: Low, Passage: n.passageOf(w),
		Original: n.o.namePlace(o), Version: n.v.namePlace(w),
		Note: fmt.Sprintf("the accents are written out: %s for the original's %s", bare(n.v, w), bare(n.o, o)),
	})
}
