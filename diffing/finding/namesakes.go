package finding

import (
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

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
		given, other := facts.NameForm(a.o.Article.Words[o[0]]), facts.NameForm(a.v.Article.Words[v[0]])
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
	return facts.NameForm(s.Article.Words[w+1])
}

// namesake reports whether two speakers are two persons of the original who share
// their family name.
func (a *attributionFinder) namesake(o, v facts.Speaker) bool {
	return o.Name != "" && o.Name == v.Name && o.Given != "" && v.Given != "" && o.Given != v.Given &&
		a.o.IsNamesake(o.Given, o.Name) && a.o.IsNamesake(v.Given, v.Name) && !english.SameFirstName(o.Given, v.Given)
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
