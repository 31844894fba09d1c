package finding

import (
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// nationalities reports an adjective of nationality for which the version has
// another in the same place.
func (f *finder) nationalities() {
	f.pairs(func(n int, p *Row) {
		f.replaced(p, func(o, v []int) {
			if len(o) == 1 && len(v) == 1 && f.o.Demonym(o[0]) && f.v.Demonym(v[0]) {
				f.nationality(n, o[0], v[0])
			}
		})
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
	if !f.reported(Name, n, f.v.Place(v, v+1)) && !f.v.AnyOf(p.Version, f.o.Entries[o].Stem) && !f.o.AnyOf(p.Original, f.v.Entries[v].Stem) {
		f.nationality(n, o, v)
	}
}

// nationality reports two adjectives of nationality, but where one may be a
// spelling of the other.
func (f *finder) nationality(n, o, v int) {
	a, b := facts.NameForm(f.o.Article.Words[o]), facts.NameForm(f.v.Article.Words[v])
	if english.Alike(a, b) > 0.75 || english.Derived(a, b) || facts.SameVariant(a, b) {
		return
	}
	f.report(Name, High, n, f.o.Place(o, o+1), f.v.Place(v, v+1), "{version} where the original has {original}")
}
