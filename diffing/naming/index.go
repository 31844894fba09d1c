package naming

import (
	"slices"

	"storydiff/diffing/english"
)

// An Index finds those of many names that another name may be, without going through
// the rules for each. It returns some too many, and never one too few: what it finds is
// compared by the rules.
type Index struct {
	forms      []string
	bySize     [][]outlined     // by number of letters
	beginnings map[string][]int // by the first letters, see beginning
	listed     []int            // those that english.HasOtherNames knows
	bare       map[string][]int // by the form without an article
	romanized  map[string][]int // those that are written in many ways, by english.FirmLetters
	outlines   []english.Outline
	byEnds     map[string][]int // where there are many: by the first letters, and by the last

	// The rest is read when MayBeAny is first asked for; until then an index may be added to.
	sorted               []string
	has, stems, variants map[string]bool
}

type outlined struct {
	english.Outline
	at int
}

// NewIndex returns an index of names by their forms (see facts.NameForm).
func NewIndex(forms []string) *Index {
	x := &Index{beginnings: make(map[string][]int), bare: make(map[string][]int), romanized: make(map[string][]int)}
	for _, form := range forms {
		x.Add(form)
	}
	return x
}

// Add adds a form, whose index is the number of those before.
func (x *Index) Add(form string) {
	at := len(x.forms)
	x.forms = append(x.forms, form)
	size := letters(form)
	for len(x.bySize) <= size {
		x.bySize = append(x.bySize, nil)
	}
	outline := english.OutlineOf(form)
	x.outlines = append(x.outlines, outline)
	x.bySize[size] = append(x.bySize[size], outlined{outline, at})
	x.beginnings[beginning(form)] = append(x.beginnings[beginning(form)], at)
	if english.HasOtherNames(form) {
		x.listed = append(x.listed, at)
	}
	if x.byEnds != nil {
		x.addEnds(form, at)
	}
	bare, manyWays := english.WithoutArticle(form)
	if bare != form {
		x.bare[bare] = append(x.bare[bare], at)
	}
	if manyWays {
		firm := english.FirmLetters(bare)
		x.romanized[firm] = append(x.romanized[firm], at)
	}
}

// Form returns the form at an index.
func (x *Index) Form(at int) string { return x.forms[at] }

// AppendAlike adds the indexes of the forms that may be as much alike as least, 0 to 1,
// in no order (see english.Alike).
func (x *Index) AppendAlike(to []int, form string, least float64) []int {
	o := english.OutlineOf(form)
	if len(x.forms) > MostCompared {
		return x.appendSameEnds(to, form, &o, least)
	}
	size := letters(form)
	shortest, longest := int(float64(size)*least), int(float64(size)/least)+1
	for n := shortest; n <= min(longest, len(x.bySize)-1); n++ {
		for i := range x.bySize[n] {
			y := &x.bySize[n][i]
			if o.MayBeAlike(&y.Outline, least) {
				to = append(to, y.at)
			}
		}
	}
	return to
}

// MostCompared is how many names an index may have for AppendAlike to find all that may
// be alike. If it has more, it looks among those that begin or end with the same letters: to
// look at each would take the square of their number. What is lost are names with mistakes
// at both ends.
const MostCompared = 2000

// Of very many names two must have so many bytes in common, at the beginning or the end. Ends
// are shared by more names: -berg, -ova.
const leastFirst, leastLast = 3, 4

func (x *Index) appendSameEnds(to []int, form string, o *english.Outline, least float64) []int {
	if x.byEnds == nil {
		x.byEnds = make(map[string][]int)
		for at, form := range x.forms {
			x.addEnds(form, at)
		}
	}
	first, last := ends(form)
	for _, list := range [][]int{x.byEnds[first], x.byEnds[last]} {
		for _, at := range list {
			if o.MayBeAlike(&x.outlines[at], least) {
				to = append(to, at)
			}
		}
	}
	return to
}

func (x *Index) addEnds(form string, at int) {
	first, last := ends(form)
	x.byEnds[first], x.byEnds[last] = append(x.byEnds[first], at), append(x.byEnds[last], at)
}

// ends returns the first and the last letters of a form, as keys.
func ends(form string) (first, last string) {
	return "<" + form[:min(len(form), leastFirst)], form[max(0, len(form)-leastLast):] + ">"
}

// HasAlike reports whether one of the forms is as much alike as least.
func (x *Index) HasAlike(form string, least float64) bool {
	return slices.ContainsFunc(x.AppendAlike(nil, form, least), func(at int) bool {
		return english.AlikeFrom(x.forms[at], form, least) >= least
	})
}

// MayBeAlike reports whether the form at an index may be as much alike as least, 0 to 1,
// to a form with an outline.
func (x *Index) MayBeAlike(at int, o *english.Outline, least float64) bool {
	return o.MayBeAlike(&x.outlines[at], least)
}

// AppendOther adds the indexes of the forms that may be of one bearer with a form without being
// spelt like it: Bob and Robert, Bombay and Mumbai, Kovalenko and Kowalenko, or one name in two
// cases.
func (x *Index) AppendOther(to []int, form string) []int {
	to = append(to, x.beginnings[beginning(form)]...)
	if english.HasOtherNames(form) {
		to = append(to, x.listed...)
	}
	return x.AppendRomanized(to, form)
}

// AppendRomanized adds the indexes of the forms that may be a form in other letters (see
// english.Romanized).
func (x *Index) AppendRomanized(to []int, form string) []int {
	bare, manyWays := english.WithoutArticle(form)
	to = append(to, x.bare[bare]...)
	if bare != form {
		to = append(to, x.beginnings[beginning(bare)]...)
	}
	if manyWays {
		to = append(to, x.romanized[english.FirmLetters(bare)]...)
	}
	return to
}

// SamePlace reports whether a name, of one word or several, may stand for one of the
// index as places and peoples do (see english.SamePlace).
func (x *Index) SamePlace(name string) bool {
	same := func(at int) bool { return english.SamePlace(x.forms[at], name) }
	if english.HasOtherNames(name) {
		return slices.ContainsFunc(x.forms, func(form string) bool { return english.SamePlace(form, name) })
	}
	return slices.ContainsFunc(x.listed, same) || slices.ContainsFunc(x.beginnings[beginning(name)], same)
}

// beginning returns the letters that two forms of a name have in common at least if one
// is the other with another ending.
func beginning(form string) string { return form[:min(len(form), 3)] }

func letters(form string) int {
	n := 0
	for range form {
		n++
	}
	return n
}
