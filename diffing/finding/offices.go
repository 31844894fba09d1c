package finding

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/naming"
)

// titles compares the title that stands before a name on both sides of a
// passage: a foreign minister is not a prime minister.
func (f *finder) titles() {
	f.changes(func(n int, p *Row) {
		original := f.o.TitlesByName(p.Original)
		for form, v := range f.v.TitlesByName(p.Version) {
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

// offices compares the offices that the two articles, as wholes, give to the same
// persons: a museum's director is not its curator. Only offices of one class
// exclude each other; a judge may also be a farmer.
func (f *finder) offices(meant map[string]string) {
	original, version := f.o.OfficesOf(nil), f.v.OfficesOf(meant)
	for _, form := range slices.Sorted(maps.Keys(version)) {
		for _, v := range version[form] {
			o := excludedBy(original[form], v)
			if o == nil || slices.ContainsFunc(version[form], func(x facts.Office) bool { return x == *o }) {
				continue
			}
			n := f.v.passageOf(v.Word)
			x, y := f.o.Place(o.Word, o.Word+1), f.v.Place(v.Word, v.Word+1)
			if !f.reported(Name, n, y) {
				f.report(Name, Medium, n, x, y, "called {here} where the original has {there}", "{here}", described(f.v, v), "{there}", described(f.o, *o))
			}
			break
		}
	}
}

func described(p *side, r facts.Office) string {
	switch {
	case r.Deputy:
		return "deputy " + p.Article.Words[r.Word].Norm
	case r.Former:
		return "former " + p.Article.Words[r.Word].Norm
	}
	return p.Article.Slice(p.Article.Words[r.Word].Span)
}

// excludedBy returns an office of the original that excludes one of the version,
// or nil if there is none, or if another agrees with it.
func excludedBy(original []facts.Office, v facts.Office) *facts.Office {
	var other *facts.Office
	for _, o := range original {
		switch {
		case o.Class != v.Class || o.Group == "spokesman" && v.Group == "speaker":
		case o.Group == v.Group && o.Deputy == v.Deputy && o.Former == v.Former:
			return nil
		case other == nil:
			other = &o
		}
	}
	return other
}

// nationalities reports an adjective of nationality for which the version has
// another in the same place.
func (f *finder) nationalities() {
	f.changes(func(n int, p *Row) {
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
	if !f.v.HasStem(p.Version, f.o.Entries[o].Stem) && !f.o.HasStem(p.Original, f.v.Entries[v].Stem) {
		f.nationality(n, o, v)
	}
}

// nationality reports two adjectives of nationality, but where one may be a
// spelling of the other, or is reported as a misspelt name.
func (f *finder) nationality(n, o, v int) {
	a, b := f.o.NameForm(o), f.v.NameForm(v)
	if english.Alike(a, b) > 0.75 || english.PlaceAndPeople(a, b) || facts.SameVariant(a, b) {
		return
	}
	if y := f.v.Place(v, v+1); !f.reported(Name, n, y) {
		f.report(Name, High, n, f.o.Place(o, o+1), y, "{version} where the original has {original}")
	}
}

// namesakes reports a person for whom the version has another one of the same family
// name, outside what somebody says: both are persons of the original.
func (a *attributionFinder) namesakes(n int, p *Row) {
	a.replaced(p, func(o, v []int) {
		if len(o) != 1 || len(v) != 1 {
			return
		}
		x, y := a.o.givenName(o[0]), a.v.givenName(v[0])
		if x == "" || x != y {
			return
		}
		given, other := a.o.NameForm(o[0]), a.v.NameForm(v[0])
		if given == other || english.SameFirstName(given, other) || !a.o.IsNamesake(given, x) || !a.o.IsNamesake(other, x) {
			return
		}
		place := a.v.Place(v[0], v[0]+2)
		if !a.reported(Attribution, n, place) {
			a.report(Name, High, n, a.o.Place(o[0], o[0]+2), place, "{version} where the original has {original}, who is another person")
		}
	})
}

// givenName returns the form of the family name that stands behind a word, if the
// word may be a first name.
func (s *side) givenName(w int) string {
	if w+1 >= len(s.Names) || s.Names[w] == facts.NotName || s.Names[w+1] != facts.Surely {
		return ""
	}
	return s.NameForm(w + 1)
}

// namesake reports whether two speakers are two persons of the original who share
// their family name.
func (a *attributionFinder) namesake(o, v facts.Speaker) bool {
	if x, y := a.o.Place(o.First, o.Last).Text, a.v.Place(v.First, v.Last).Text; strings.Contains(y, " ") && strings.HasSuffix(x, " "+y) || strings.Contains(x, " ") && strings.HasSuffix(y, " "+x) {
		return false // High Line Treks is no namesake of Line Treks
	}
	return o.Name != "" && o.Name == v.Name && o.Given != "" && v.Given != "" && o.Given != v.Given &&
		a.o.IsNamesake(o.Given, o.Name) && a.o.IsNamesake(v.Given, v.Name) && !english.SameFirstName(o.Given, v.Given)
}

// hearers reports a statement that was made to somebody whom the original names, and
// that the version has made to its own paper.
func (a *attributionFinder) hearers(n int, p *Row) {
	for _, x := range facts.SpeakersIn(a.version, p.Version) {
		own := a.v.ownPaper(x.Verb + 1)
		if a.v.norm(x.Verb) != "told" || own < 0 {
			continue
		}
		for _, y := range facts.SpeakersIn(a.original, p.Original) {
			first := y.Verb + 1
			if a.o.norm(y.Verb) != "told" || first >= len(a.o.Names) || !a.same(y, x, false) {
				continue
			}
			if a.o.norm(first) == "the" {
				first++
			}
			last := first
			for last < len(a.o.Names) && a.o.Names[last] == facts.Surely {
				last++
			}
			if last > first && !strings.Contains(strings.ToLower(a.v.Article.Outlet), a.o.norm(first)) {
				a.report(Attribution, Medium, n, a.o.Place(y.Verb, last), a.v.Place(x.Verb, own), "“{version}” here; “{original}” in the original")
				return
			}
		}
	}
}

// ownPaper returns the end of the words at w with which a paper speaks of itself: us,
// this newspaper; or -1.
func (s *side) ownPaper(w int) int {
	if w+1 >= len(s.Entries) {
		return -1
	}
	switch s.norm(w) {
	case "us":
		return w + 1
	case "this", "our":
		switch s.norm(w + 1) {
		case "newspaper", "paper", "magazine", "website", "site", "outlet", "reporter", "station", "programme", "program", "publication":
			return w + 2
		}
	}
	return -1
}

// vague reports whether two nouns may be of the same speaker, because one says
// little, or is of something written, or the two are near each other.
func (a *attributionFinder) vague(o, v facts.Speaker) bool {
	x, y := a.o.Article.Words[o.Last-1].Norm, a.v.Article.Words[v.Last-1].Norm
	little := func(s *side, z facts.Speaker, norm string) bool {
		e := s.Entries[z.Last-1]
		return e.Is(english.SourceNoun, english.GeneralNoun) || english.WrittenRole(z.Role) || english.SexOf(norm) != english.Unsaid && english.RoleGroup(z.Role) == 0 || norm == "head"
	}
	listed := english.RoleGroup(o.Role) != 0 && english.RoleGroup(v.Role) != 0
	return little(a.o, o, x) || little(a.v, v, y) || !listed && english.Akin(x, y)
}

// introductions reports people whom the original names in full and by the family
// name alone, and the version only by the family name. A person is who speaks, or
// has a title before the name.
func (f *finder) introductions() {
	full, alone := f.o.FullNames()
	version, _ := f.v.FullNames()
	here := f.v.NameIndex()
	speakers, above, introduced := f.o.speakerNames(), f.v.namesAbove(), naming.NewIndex(sortedFamilies(version))
	for _, family := range sortedFamilies(full) {
		m := full[family]
		places := here.Places[family]
		if len(places) == 0 || !alone[family] || !speakers[family] && !f.o.titled(m.First, 2) {
			continue
		}
		if above[family] || introduced.HasAlike(family, leastIntroduced) || f.v.titled(places[0], 3) {
			continue
		}
		f.report(Lead, Low, f.v.passageOf(places[0]), f.o.Place(m.First, m.Last), f.v.Place(places[0], places[0]+1),
			"{name} is never introduced: the original calls him or her {original}", "{name}", f.v.Bare(places[0]))
	}
}

// speakerNames returns the names of all whom an article quotes or reports on what they
// said, by form.
func (s *side) speakerNames() map[string]bool {
	out := make(map[string]bool)
	for _, list := range s.Speakers() {
		for _, x := range list {
			out[x.Name] = true
		}
	}
	return out
}

// leastIntroduced is how alike a family name must be to that of a person named in full
// to be introduced there, though misspelt.
const leastIntroduced = 0.6

// namesAbove returns the family names that stand behind another name above the text.
func (s *side) namesAbove() map[string]bool {
	out := make(map[string]bool)
	names := s.HeadNames(facts.Indexes(s.Article.Sentences))
	for k := 1; k < len(names); k++ {
		if names[k] == names[k-1]+1 {
			out[s.NameForm(names[k])] = true
		}
	}
	return out
}

func sortedFamilies(full map[string]*facts.FullName) []string {
	return slices.SortedFunc(maps.Keys(full), func(a, b string) int { return cmp.Compare(full[a].First, full[b].First) })
}

// titled reports whether one of the few words before a name is a title.
func (s *side) titled(name, few int) bool {
	return anyOf(max(0, name-few), name, func(w int) bool { return s.Entries[w].Is(english.Title) })
}
