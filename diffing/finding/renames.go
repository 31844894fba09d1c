package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
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
	carrying := n.passagesOf(n.v, n.version.Places)
	for _, right := range n.rights {
		if !n.original.Sure[right] || len(right) < 4 || found[right] || len(n.version.Places[right]) > 0 {
			continue
		}
		in := n.passagesOf(n.o, map[string][]int{right: n.original.Places[right]})[right]
		best, most := "", 1
		for _, form := range forms {
			// All passages that carry the form must be among those of the name: few pass the first test.
			if all := len(carrying[form]); all <= most || all > len(in) || 3*all < 2*len(in) || found[form] || !n.unknown(form) {
				continue
			}
			if common := countCommon(in, carrying[form]); common == len(carrying[form]) && !n.identity.MayBeOneWord(right, form) {
				best, most = form, common
			}
		}
		if best == "" {
			continue
		}
		found[best] = true
		w := n.version.Places[best][0]
		o := n.nearest(right, w)
		n.report(Name, Medium, n.v.passageOf(w), n.o.NamePlace(o), n.v.NamePlace(w), "{version} stands where the original has {original}, {often} times", "{often}", english.Counted(most))
	}
}

// unknown reports whether a form of the version is none of the original's names
// and no misspelling of one, and long enough to be compared.
func (n *nameFinder) unknown(form string) bool {
	return len(form) >= 4 && !n.inOriginal(form) && n.wrong[form] == ""
}

// passagesOf returns the linked passages that names of an article stand in,
// ascending.
func (n *nameFinder) passagesOf(p *side, places map[string][]int) map[string][]int {
	out := make(map[string][]int)
	for form, words := range places {
		for _, w := range n.someOf(words) {
			if k := p.passageOf(w); k >= 0 && len(n.rows[k].Original) > 0 && len(n.rows[k].Version) > 0 {
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

const (
	// oftenTerm is in how many places a word of fewer than 9 bytes must stand in
	// the original to be taken for a term.
	oftenTerm = 3
	// nearlySame is how alike two long words are that differ in one letter.
	nearlySame = 0.9
)

// misspeltWords reports a long word that the original keeps to and the version
// never has, where a spelling of it stands in the same passages: the name of a
// drug or of a plant has no capital.
func (n *nameFinder) misspeltWords() {
	original, version := n.o.LongWords(n.v.Reading, 2), n.v.LongWords(n.o.Reading, 1)
	if len(original) > manyNames || len(version) > manyNames {
		return
	}
	for _, o := range original {
		in := n.passagesOf(n.o, map[string][]int{o.Form: o.Places})[o.Form]
		for _, v := range version {
			if english.AlikeFrom(o.Form, v.Form, 0.8) < 0.8 || inflected(o.Form, v.Form) {
				continue
			}
			// One passage is enough where only one letter differs.
			common := countCommon(in, n.passagesOf(n.v, map[string][]int{v.Form: v.Places})[v.Form])
			if common == 0 || common < 2 && english.Alike(o.Form, v.Form) < nearlySame || len(o.Places) < oftenTerm && len(o.Form) < 9 {
				continue
			}
			for _, w := range v.Places {
				n.report(Name, Medium, n.v.passageOf(w), n.o.NamePlace(o.Places[0]), n.v.NamePlace(w), "spelt {version} where the original has {original}, which the version never spells right")
			}
			break
		}
	}
}

// inflected reports whether two words may be inflections of one.
func inflected(a, b string) bool {
	return english.Stem(a) == english.Stem(b) || strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// parts reports names of several words that the version divides and misspells, or
// in which it has another word.
func (n *nameFinder) parts() {
	for _, right := range n.original.Forms {
		if strings.Contains(right, "-") {
			n.hyphened = append(n.hyphened, right)
		}
	}
	n.changes(func(passage int, p *Row) {
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
		if n.inOriginal(form) {
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

// swapped reports a name that shares a word with a name of the original in the
// same passage, and whose other words the original does not have as names.
func (n *nameFinder) swapped(passage int, o, v facts.Mention) bool {
	if len(o.Forms) != len(v.Forms) {
		return false
	}
	same, other := 0, 0
	for k, form := range v.Forms {
		switch {
		case form == o.Forms[k] || n.wrong[form] == o.Forms[k] || n.writtenOut[form] == o.Forms[k] || n.romanized(form, o.Forms[k]):
			same++
		case english.Generation(form) != "" && english.Generation(o.Forms[k]) != "":
			if english.Generation(form) == english.Generation(o.Forms[k]) {
				same++
			} else {
				other++
			}
		case n.wrong[form] != "" || facts.SameVariant(form, o.Forms[k]) || english.PlaceAndPeople(form, o.Forms[k]) || english.OneBearer(form, o.Forms[k]) || n.inOriginal(form):
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

// leftNames reports a name of the version that the original has nowhere, if what is
// near it is said in the original of a name that the version has nowhere: the sentence
// was rewritten, and names another.
func (n *nameFinder) leftNames() {
	v := n.leftOf(n.v, facts.Indexes(n.v.Article.Sentences), func(form string) bool {
		return n.o.KnownForms()[form] || n.wrong[form] != "" || n.writtenOut[form] != ""
	})
	if len(v) == 0 || len(v) > manyLeft {
		return
	}
	o := n.leftOf(n.o, facts.Indexes(n.o.Article.Sentences), func(form string) bool { return n.v.KnownForms()[form] })
	if len(o) > manyLeft {
		return
	}
	for _, y := range v {
		if passage := n.v.passageOf(y.First); passage >= 0 {
			if x, ok := n.mostLike(o, y); ok {
				n.leftName(passage, x, y)
			}
		}
	}
}

// manyLeft is how many names one article may have that the other lacks. Where there
// are more, the two tell different stories.
const manyLeft = 50

// leftOf returns the names of some sentences of the text that are names without doubt,
// stand in no quotation, and have no word that the other side knows.
func (n *nameFinder) leftOf(s *side, sentences []int, known func(form string) bool) []facts.Mention {
	names := s.NamesOf(sentences)
	sources := make(map[string]bool) // names that are one somewhere
	for _, m := range names {
		if s.IsSource(m) {
			sources[m.Forms[len(m.Forms)-1]] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(names), func(m facts.Mention) bool {
		if s.quoted[m.First] || s.Demonym(m.First) || s.passageOf(m.First) < 0 || n.isHead(&n.rows[s.passageOf(m.First)]) ||
			!n.surely(s, &slots.Slot{First: m.First, Last: m.Last}) || sources[m.Forms[len(m.Forms)-1]] {
			return true
		}
		return slices.ContainsFunc(m.Forms, func(form string) bool {
			if english.Is(form, english.NameParticle, english.Function) {
				return false
			}
			return known(form) || strings.ContainsAny(form, "0123456789") || slices.ContainsFunc(strings.Split(form, "-"), known)
		})
	})
}

// mostLike returns the name of the original that has more words in common near it with
// a name of the version than any other, and enough; the word right before both counts.
func (n *nameFinder) mostLike(o []facts.Mention, y facts.Mention) (best facts.Mention, ok bool) {
	most, kind, around := 0, n.v.NameKind(y), n.v.Around(y)
	for _, x := range o {
		if n.o.NameKind(x) != kind {
			continue
		}
		near := 0
		for stem := range n.o.Around(x) {
			if around[stem] {
				near++
			}
		}
		if near > 0 && x.First > 0 && y.First > 0 && n.o.norm(x.First-1) == n.v.norm(y.First-1) {
			near++
		}
		switch {
		case near > most:
			best, most, ok = x, near, true
		case near == most && !slices.Equal(x.Forms, best.Forms):
			ok = false
		}
	}
	return best, ok && most >= leastNear
}

// leastNear is how many words two names must have in common near them.
const leastNear = 2

// shortName is how many letters a name must have not to be taken for letters that stand
// for something.
const shortName = 4

// leftName reports a name of the version for one of the original.
func (n *nameFinder) leftName(passage int, x, y facts.Mention) {
	place := n.v.Place(y.First, y.Last)
	if !n.told(passage, place) && !n.identity.MayBeOne(x.Forms, y.Forms) {
		severity := Medium
		if len(x.Forms) == 1 && len(x.Forms[0]) < shortName {
			severity = Low // BC, and before Christ
		}
		n.report(Name, severity, passage, n.o.Place(x.First, x.Last), place, "{version} where the original has {original}; the original never names {version}")
	}
}
