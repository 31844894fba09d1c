package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// renamed reports, once, a name of the original that the version never has and
// for which another stands in the same passages: a party translated, a drug
// spelt as another language does. One passage would prove nothing.
func (n *nameFinder) renamed(forms []string) {
	if len(n.rights) > manyNames || len(forms) > manyNames {
		return // a directory: which stands for which would be guessed
	}
	found := make(map[string]bool)
	for _, right := range n.wrong {
		found[right] = true
	}
	carrying := n.passagesOf(n.v, n.version.places)
	for _, right := range n.rights {
		if !n.original.sure[right] || len(right) < 4 || found[right] || len(n.version.places[right]) > 0 {
			continue
		}
		in := n.passagesOf(n.o, map[string][]int{right: n.original.places[right]})[right]
		best, most := "", 1
		for _, form := range forms {
			if len(n.original.places[form]) > 0 || n.wrong[form] != "" || found[form] || len(form) < 4 || sameVariant(form, right) || english.Derived(form, right) {
				continue
			}
			if common := countCommon(in, carrying[form]); common > most && 3*common >= 2*len(in) && common == len(carrying[form]) {
				best, most = form, common
			}
		}
		if best == "" {
			continue
		}
		found[best] = true
		w := n.version.places[best][0]
		o := n.nearest(right, w)
		n.add(Finding{Type: Name, Severity: Medium, Passage: n.passageOf(w), Original: n.o.namePlace(o), Version: n.v.namePlace(w),
			Note: fmt.Sprintf("%s stands where the original has %s, %d times", bare(n.v, w), bare(n.o, o), most)})
	}
}

// passagesOf returns the linked passages that names of an article stand in,
// ascending.
func (n *nameFinder) passagesOf(p *profile, places map[string][]int) map[string][]int {
	out := make(map[string][]int)
	for form, words := range places {
		for _, w := range n.someOf(words) {
			at := n.ofWord
			if p == n.o {
				at = n.ofOriginal
			}
			if k := at[w]; k >= 0 && len(n.rows[k].Original) > 0 && len(n.rows[k].Version) > 0 {
				out[form] = append(out[form], k)
			}
		}
		slices.Sort(out[form])
		out[form] = slices.Compact(out[form])
	}
	return out
}

func countCommon(a, b []int) int {
	n := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			n++
		}
	}
	return n
}

// words that are no names are compared from so many letters and places on.
const (
	longTerm  = 6
	oftenTerm = 3
	// nearlySame is how alike two of them are that differ in a letter.
	nearlySame = 0.9
)

// misspeltWords reports a long word that the original keeps to and the version
// never has, where a spelling of it stands in the same passages: the name of a
// drug or of a plant has no capital.
func (n *nameFinder) misspeltWords() {
	original, version := n.o.longWords(n.v, 2), n.v.longWords(n.o, 1)
	if len(original) > manyNames || len(version) > manyNames {
		return
	}
	for _, o := range original {
		in := n.passagesOf(n.o, map[string][]int{o.form: o.places})[o.form]
		for _, v := range version {
			if english.Alike(o.form, v.form) < 0.8 || english.Stem(o.form) == english.Stem(v.form) || strings.HasPrefix(v.form, o.form) || strings.HasPrefix(o.form, v.form) {
				continue
			}
			// One passage will do where a letter is another.
			common := countCommon(in, n.passagesOf(n.v, map[string][]int{v.form: v.places})[v.form])
			if common == 0 || common < 2 && english.Alike(o.form, v.form) < nearlySame || len(o.places) < oftenTerm && len(o.form) < 9 {
				continue
			}
			for _, w := range v.places {
				n.add(Finding{Type: Name, Severity: Medium, Passage: n.passageOf(w), Original: n.o.namePlace(o.places[0]), Version: n.v.namePlace(w),
					Note: fmt.Sprintf("spelt %s where the original has %s, which the version never spells right", bare(n.v, w), bare(n.o, o.places[0]))})
			}
			break
		}
	}
}

// A longWord is a word without a capital, and where it stands.
type longWord struct {
	form   string
	places []int
}

// longWords returns the long words of an article that another has in no
// inflection and that stand in so many places, in the order of their first.
func (p *profile) longWords(other *profile, least int) []longWord {
	has := make(map[int32]bool)
	for _, e := range other.entries {
		has[e.stem] = true
	}
	at := make(map[string]int)
	var out []longWord
	p.eachWord(func(w int, x corpus.Word, _ bool) {
		form := nameForm(x)
		if len(form) < longTerm || p.names[w] != notName || p.entries[w].function || has[p.entries[w].stem] {
			return
		}
		k, ok := at[form]
		if !ok {
			k = len(out)
			at[form] = k
			out = append(out, longWord{form: form})
		}
		out[k].places = append(out[k].places, w)
	})
	return slices.DeleteFunc(out, func(x longWord) bool { return len(x.places) < least })
}
