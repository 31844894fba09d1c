package finding

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// offices compares the title that stands before a name on both sides of a
// passage: a foreign minister is not a prime minister.
func (f *finder) offices() {
	f.pairs(func(n int, p *Row) {
		original := f.o.Titled(p.Original)
		for form, v := range f.v.Titled(p.Version) {
			o, ok := original[form]
			if !ok || !otherOffice(o.Words, v.Words) {
				continue
			}
			x, y := f.o.Place(o.First, o.Last), f.v.Place(v.First, v.Last)
			f.report(Name, Medium, n, x, y, "called {version} where the original has {original}")
		}
	})
}

// otherOffice reports whether two titles cannot be one office: nothing in
// common, or each with a word that the other lacks.
func otherOffice(a, b []string) bool {
	lacks := func(x, y []string) bool {
		return slices.ContainsFunc(x, func(w string) bool {
			return !english.Is(w, english.CourtesyTitle) && !slices.Contains(y, w) && !slices.Contains(y, english.SameOffice[w])
		})
	}
	return lacks(a, b) && lacks(b, a)
}

// nationalities reports an adjective of nationality for which the version has
// another in the same place.
func (f *finder) nationalities() {
	f.pairs(func(n int, p *Row) {
		for _, e := range p.Edits {
			if e.Op != wording.Replace || e.Class != wording.Wording {
				continue
			}
			o, v := f.o.Within(e.Original), f.v.Within(e.Version)
			if len(o) != 1 || len(v) != 1 || !f.o.Demonym(o[0]) || !f.v.Demonym(v[0]) {
				continue
			}
			a, b := facts.NameForm(f.o.Article.Words[o[0]]), facts.NameForm(f.v.Article.Words[v[0]])
			if english.Alike(a, b) > 0.75 || english.Derived(a, b) || facts.SameVariant(a, b) {
				continue
			}
			x, y := f.o.Place(o[0], o[0]+1), f.v.Place(v[0], v[0]+1)
			f.report(Name, High, n, x, y, "{version} where the original has {original}")
		}
		f.countrymen(n, p)
	})
}

// countrymen reports a person of another country in sentences however
// different: "a Czech national" beside "a Slovak citizen".
func (f *finder) countrymen(n int, p *Row) {
	o, v := f.o.Countryman(p.Original), f.v.Countryman(p.Version)
	if o < 0 || v < 0 {
		return
	}
	a, b := facts.NameForm(f.o.Article.Words[o]), facts.NameForm(f.v.Article.Words[v])
	if english.Alike(a, b) > 0.75 || english.Derived(a, b) || f.v.AnyOf(p.Version, f.o.Entries[o].Stem) || f.o.AnyOf(p.Original, f.v.Entries[v].Stem) {
		return
	}
	x, y := f.o.Place(o, o+1), f.v.Place(v, v+1)
	if !f.reported(Name, n, y) {
		f.report(Name, High, n, x, y, "{version} where the original has {original}")
	}
}
