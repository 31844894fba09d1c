package finding

import (
	"maps"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/naming"
	"storydiff/diffing/slots"
)

// nameFinder judges the version's spelling of the original's names, over the
// whole article: a misspelt name counts also where the sentence beside it
// says only "he".
type nameFinder struct {
	*finder
	identity          naming.Judge // may two names be one?
	original, version *facts.NameIndex
	rights            []string           // the original's forms, in the order of their first place
	rightIndex        *naming.Index      // of rights
	neighbours        *naming.Neighbours // of rights
	hyphened          []string           // those of the original's forms that have a hyphen
	byPair            map[string][]int   // indexes into rights, by pairs of letters
	wrong             map[string]string  // from a misspelt form of the version to the original's
	wrongIndex        *naming.Index      // of the keys of wrong; for meantElsewhere
	variants          map[string]string  // see variant
	asked             map[string]bool    // what known has answered, by form
	writtenOut        map[string]string  // from a form without diacritics, see transliterated, to the original's
	// originalAbove and versionAbove are the forms of the names above the texts.
	originalAbove, versionAbove map[string]bool
	publishing                  map[string]bool // see publishers
}

func (f *finder) names() *nameFinder {
	n := nameFinder{
		finder: f, original: f.o.NameIndex(), version: f.v.NameIndex(),
		wrong: make(map[string]string), variants: make(map[string]string), asked: make(map[string]bool),
		originalAbove: f.o.aboveForms(), versionAbove: f.v.aboveForms(),
	}
	n.identity = naming.Judge{O: f.o.Reading, V: f.v.Reading, Wrong: n.wrong}
	n.rights = n.original.Forms
	n.rightIndex = naming.NewIndex(n.rights)
	n.neighbours = naming.NewNeighbours(n.original, mostPlaces)
	forms := n.version.Forms
	for _, form := range forms {
		if right, ok := n.meant(form); ok {
			n.wrong[form] = right
		}
	}
	n.wrongIndex = naming.NewIndex(slices.Sorted(maps.Keys(n.wrong)))
	for _, form := range forms {
		if right, ok := n.meantElsewhere(form); ok {
			n.wrong[form] = right
			n.wrongIndex.Add(form)
		}
	}
	for _, form := range forms {
		if right, ok := n.wrong[form]; ok {
			n.misspelt(form, right)
		} else if len(n.original.Places[form]) > 0 {
			n.accents(form)
		} else if right, ok := n.transliterated(form); ok {
			n.accentsOut(form, right)
		} else {
			n.exonym(form)
		}
	}
	n.parts()
	n.renamed(forms)
	n.misspeltWords()
	n.several(forms)
	n.heads()
	n.offices(n.wrong)
	return &n
}

// inOriginal reports whether a form is a name of the original, in its text or above.
func (n *nameFinder) inOriginal(form string) bool {
	return len(n.original.Places[form]) > 0 || n.originalAbove[form]
}

// meantElsewhere returns the original's name of which a form is a misspelling
// because it resembles another misspelling of that name: a version that has
// Ségournet may also have Sigournet.
func (n *nameFinder) meantElsewhere(form string) (string, bool) {
	if n.wrong[form] != "" || n.inOriginal(form) || len(form) < 4 {
		return "", false
	}
	var others []string
	for _, at := range n.wrongIndex.AppendAlike(nil, form, leastMisspelt) {
		others = append(others, n.wrongIndex.Form(at))
	}
	slices.Sort(others)
	for _, other := range others {
		if right := n.wrong[other]; len(other) > 3 && misspeltAlike(form, other, right) {
			return right, true
		}
	}
	return "", false
}

// leastMisspelt is the least that misspeltAlike asks of two misspellings.
const leastMisspelt = 0.75

// misspeltAlike reports whether a form resembles another misspelling of a name,
// and the name itself, enough to be a misspelling of it, too.
func misspeltAlike(form, other, right string) bool {
	least := 0.85
	if form[0] == other[0] {
		least = leastMisspelt
	}
	near := english.AlikeFrom(form, other, least)
	if near < least {
		return false
	}
	far := english.Alike(form, right)
	return form[0] == other[0] && far >= 0.6 || near >= 0.85 && far >= 0.5
}

// meant returns the original's name that a form of the version misspells.
func (n *nameFinder) meant(form string) (string, bool) {
	if n.inOriginal(form) || len(form) < 3 {
		return "", false
	}
	if _, ok := n.transliterated(form); ok {
		return "", false
	}
	best, closest := "", 0.0
	variant, outline := n.variant(form), english.OutlineOf(form)
	partners := n.partners(form)
	for _, k := range n.resembling(form, partners) {
		right := n.rights[k]
		if len(right) < 3 || form == right || !n.original.Sure[right] || commonNouns(form, right) || variant == n.variant(right) {
			continue
		}
		if text.SameButForCase(n.v.Article.Language, form, right) || english.OneBearer(form, right) || n.romanized(form, right) {
			return "", false
		}
		if d := len(form) - len(right); d > len(form)/2 || -d > len(right)/2 || !n.rightIndex.MayBeAlike(k, &outline, leastEver) {
			continue // too long or too short to be alike, or of other letters
		}
		if english.PlaceAndPeople(form, right) || joinedWith(form, right) || joinedWith(right, form) {
			if english.Alike(form, right) > 0.7 {
				return "", false
			}
			continue
		}
		if a := english.AlikeFrom(form, right, max(closest, leastEver)); a > closest && a >= n.least(form, right, has(partners, k)) {
			best, closest = right, a
		}
	}
	return best, best != ""
}

// joinedWith reports whether a form is a name joined by a hyphen to another, or to an
// article: Brandow-Quist, al-Hadi.
func joinedWith(form, name string) bool {
	return len(form) > len(name)+1 && (form[:len(name)] == name && form[len(name)] == '-' || form[len(form)-len(name):] == name && form[len(form)-len(name)-1] == '-')
}

const (
	// leastEver is the smallest value that least returns.
	leastEver = 0.5
	// leastAnywhere is no more than what least returns for names that neither stand in
	// one passage nor have the same name beside them, nor than what meant asks of a
	// place and its people.
	leastAnywhere = 0.7
)

// least returns how alike a form must be to a name, 0 to 1, to be taken for a
// misspelling of it: the more their places show that the name is meant, the less.
// 2 means never.
func (n *nameFinder) least(form, right string, partner bool) float64 {
	beside := n.standsFor(form, right)
	short := min(len(form), len(right)) < 5
	switch {
	case !beside && !partner && (len(n.version.Places[right]) > 0 || n.onlyAdded(form)):
		return 0.88 // another name may be meant
	case partner && short:
		return 0.6
	case partner:
		return leastEver
	case beside && short:
		return 0.75
	case beside:
		return 0.62
	case len(n.version.Places[right]) == 0 && !short:
		return 0.72
	case short:
		return 2
	}
	return 0.8
}

// onlyAdded reports whether a form stands in nothing but what the version adds.
func (n *nameFinder) onlyAdded(form string) bool {
	for _, w := range n.version.Places[form] {
		if p := n.v.passageOf(w); p >= 0 && len(n.rows[p].Original) > 0 {
			return false
		}
	}
	return true
}

// standsFor reports whether a form stands in a passage whose original side has a name
// and whose version side lacks it.
func (n *nameFinder) standsFor(form, right string) bool {
	return slices.ContainsFunc(n.someOf(n.version.Places[form]), func(w int) bool {
		p := n.v.passageOf(w)
		return p >= 0 && n.sideHas(n.original, n.rows[p].Original, right) && !n.sideHas(n.version, n.rows[p].Version, right)
	})
}

// partners returns the original's names, as indexes into rights, ascending, that have the
// same first or family name beside them somewhere as a form of the version.
func (n *nameFinder) partners(form string) []int {
	var at []int
	for _, w := range n.someOf(n.version.Places[form]) {
		at = n.neighbours.Append(at, n.v.Reading, w)
	}
	slices.Sort(at)
	return slices.Compact(at)
}

func has(sorted []int, k int) bool {
	_, ok := slices.BinarySearch(sorted, k)
	return ok
}

// someOf returns at most a hundred places of a name: what these do not show,
// further ones will not.
func (n *nameFinder) someOf(places []int) []int { return places[:min(len(places), mostPlaces)] }

const mostPlaces = 100

// neighbour reports whether the words beside a version's and an original's
// word are the same name.
func (n *nameFinder) neighbour(w, o, step int) bool {
	v, r := w+step, o+step
	if v < 0 || r < 0 || v >= len(n.v.Names) || r >= len(n.o.Names) || n.v.Names[v] == facts.NotName || n.o.Names[r] == facts.NotName {
		return false
	}
	return naming.SameNeighbour(n.v.NameForm(v), n.o.NameForm(r))
}

func (n *nameFinder) sideHas(b *facts.NameIndex, sentences []int, form string) bool {
	return slices.ContainsFunc(sentences, func(i int) bool { return len(b.PlacesIn(i, form)) > 0 })
}

// commonNouns reports whether two forms are words of their own, so that neither misspells the
// other: Harbour Trust, Harbour Street.
func commonNouns(a, b string) bool {
	known := func(form string) bool { return english.HasKind(form) || english.Is(form, english.Body) }
	return known(a) && known(b) && english.Alike(a, b) < nearlySame
}

// misspelt reports every place of a wrong spelling.
func (n *nameFinder) misspelt(form, right string) {
	severity, note := High, "spelt {version} where the original has {original}, which the version never spells right"
	if len(n.version.Places[right]) > 0 || n.versionAbove[right] {
		severity, note = Medium, "spelt {version} where the original has {original}, as the version does elsewhere"
	}
	for _, w := range n.version.Places[form] {
		o := n.nearest(right, w)
		n.finder.misspelt[w] = true
		n.report(Name, severity, n.v.passageOf(w), n.o.NamePlace(o), n.v.NamePlace(w), note)
	}
}

// nearest returns the place of a name in the original that a reader would
// look at: in the passage of the version's word, else the first.
func (n *nameFinder) nearest(form string, w int) int {
	places := n.original.Places[form]
	if p := n.v.passageOf(w); p >= 0 {
		for _, i := range n.rows[p].Original {
			if here := n.original.PlacesIn(i, form); len(here) > 0 {
				return here[0]
			}
		}
	}
	return places[0]
}

// told reports whether a passage has a finding of any type already whose place in
// the version overlaps p.
func (n *nameFinder) told(passage int, p *facts.Place) bool {
	return n.found(passage, func(x *Finding) bool { return x.Version != nil && x.Version.Start < p.End && p.Start < x.Version.End })
}

// surely reports whether a slot's name is one without doubt.
func (n *nameFinder) surely(s *side, x *slots.Slot) bool {
	for w := x.First; w < x.Last; w++ {
		if s.Names[w] == facts.Surely {
			return true
		}
	}
	return false
}
