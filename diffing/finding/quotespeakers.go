package finding

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// speakersOfQuotations compares the speakers of the same quotation, wherever it
// stands in the two articles: one that is given to somebody else is often moved,
// too.
func (a *attributionFinder) speakersOfQuotations() {
	original := a.quotesOf(a.o)
	index := newQuoteIndex(original)
	for _, v := range a.quotesOf(a.v) {
		if a.v.Content(v.Quote) < 2 {
			continue // one word may be quoted of several people
		}
		with := index.With(v.keys)
		if len(with) != 1 {
			continue // not said, or said twice
		}
		o, ok := speakerOf(a.o, a.original, original[with[0]].Quote, true)
		x, ok2 := speakerOf(a.v, a.version, v.Quote, false)
		if !ok || !ok2 || a.samePerson(o, x) && !a.otherSex(o, x) && !a.namesake(o, x) && x.Role == "" || !a.mixedUp(o, x) {
			continue
		}
		if n := v.passage; n >= 0 && !a.reported(Attribution, n, a.v.Place(x.First, x.Last)) {
			a.judge(n, o, x)
		}
	}
}

// mixedUp reports whether two speakers of the same words are two persons whom
// the original knows.
func (a *attributionFinder) mixedUp(o, v facts.Speaker) bool {
	if a.otherSex(o, v) || a.namesake(o, v) {
		return true
	}
	if v.Listed && !v.Plural && v.Role != "" && o.Name != "" {
		return a.otherRole(o.Name, v)
	}
	if a.pronoun(a.o, o) && !a.plain(a.o, o) || a.pronoun(a.v, v) || o.Name == "" || v.Name == "" || o.Plural || v.Plural {
		return false // whom a pronoun stands for is not certain
	}
	s := a.v.Article.FindSentence(a.v.Article.Words[v.First].Start)
	return len(a.names.Places[v.Name]) > 0 && !a.o.IsPlace(o.Name) && !a.o.IsPlace(v.Name) && !a.v.named([]int{s}, o.Name)
}

// otherRole reports whether the original gives a person a role, and a version's
// speaker has one that it gives to somebody else.
func (a *attributionFinder) otherRole(name string, v facts.Speaker) bool {
	if a.held == nil {
		a.held, a.holders = make(map[string]map[int]bool), make(map[int]int)
		for form := range a.families {
			a.held[form] = a.rolesBeside(form)
			for role := range a.held[form] {
				a.holders[role]++
			}
		}
	}
	own, role := a.held[name], english.RoleGroup(v.Role)
	return len(own) > 0 && !own[role] && a.holders[role] > 0
}

// rolesBeside returns the roles, by number, that stand right before a name of
// the original or in apposition to it.
func (a *attributionFinder) rolesBeside(form string) map[int]bool {
	held := make(map[int]bool)
	for _, w := range a.names.Places[form] {
		s := a.o.Article.Sentences[a.o.Article.FindSentence(a.o.Article.Words[w].Start)]
		for k := max(s.FirstWord, w-6); k < min(s.LastWord, w+7); k++ {
			if k > w+1 && a.o.Article.Words[w+1].Norm != "," || k > w && a.o.Speaks(k) {
				break
			}
			if n := english.RoleGroup(a.o.Entries[k].Root); n > 0 {
				held[n] = true
			}
		}
	}
	return held
}

// plain reports whether there is no doubt whom a pronoun stands for: the sentences of
// its paragraph and the last of the paragraph before name nobody else.
func (a *attributionFinder) plain(p *side, s facts.Speaker) bool {
	sentences := p.Article.Sentences
	n := p.Article.FindSentence(p.Article.Words[s.First].Start)
	found := false
	for k := n; k >= 0 && sentences[k].Paragraph >= sentences[n].Paragraph-1; k-- {
		for w := sentences[k].FirstWord; w < sentences[k].LastWord; w++ {
			switch form := facts.NameForm(p.Article.Words[w]); {
			case form == s.Name:
				found = true
			case a.families[form] && p.Names[w] != facts.NotName && !a.o.IsPlace(form):
				return false
			}
		}
		if sentences[k].Paragraph < sentences[n].Paragraph {
			break
		}
	}
	return found
}

// renamed reports whether the name that a pronoun of the version stands for is in the
// place of that of the original, or in a sentence that the original does not have: then
// that is reported, and not what follows from it.
func (a *attributionFinder) renamed(o, v facts.Speaker) bool {
	for w := v.First - 1; w >= 0; w-- {
		if facts.NameForm(a.v.Article.Words[w]) == v.Name && a.v.Names[w] != facts.NotName {
			n := a.v.passage[w]
			return n >= 0 && (len(a.rows[n].Original) == 0 || a.o.named(a.rows[n].Original, o.Name))
		}
	}
	return false
}

func (a *attributionFinder) pronoun(p *side, s facts.Speaker) bool {
	norm := p.Article.Words[s.First].Norm
	return norm == "he" || norm == "she"
}

// speakerOf returns who says a quotation: the speaker named nearest to it in
// its sentence, or, with before set, the last one named before it in its
// paragraph.
func speakerOf(p *side, by map[int][]facts.Speaker, q facts.Quote, before bool) (facts.Speaker, bool) {
	n := p.Article.FindSentence(p.Article.Words[q.First].Start)
	if len(by[n]) > 0 {
		return slices.MinFunc(by[n], func(a, b facts.Speaker) int { return distance(a.Verb, q) - distance(b.Verb, q) }), true
	}
	for k := n - 1; before && k >= 0 && p.Article.Sentences[k].Paragraph == p.Article.Sentences[n].Paragraph; k-- {
		if len(by[k]) > 0 {
			return by[k][len(by[k])-1], true
		}
	}
	return facts.Speaker{}, false
}

// distance is how many words a word stands from a quotation.
func distance(w int, q facts.Quote) int {
	switch {
	case w < q.First:
		return q.First - w
	case w >= q.Last:
		return w - q.Last + 1
	}
	return 0
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

// leftOver returns the one speaker of a passage, as an index, who is surely one and
// whom the other side does not have by the same name or role, or -1.
func (a *attributionFinder) leftOver(here, there []facts.Speaker) int {
	found := -1
	for k, x := range here {
		doubtful := x.Role != "" && !x.Listed
		if doubtful && len(here) > 1 || len(here)+len(there) > 2 && slices.ContainsFunc(there, func(y facts.Speaker) bool {
			return x.Name == y.Name && (x.Role == y.Role || sameGroup(x.Role, y.Role))
		}) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// admitted reports a speaker who claims something in the original and admits it in
// the version.
func (a *attributionFinder) admitted(n int, o []facts.Speaker, x facts.Speaker) {
	if !a.v.Entries[x.Verb].Is(english.AdmittingVerb) {
		return
	}
	for _, y := range o {
		claims := a.o.Entries[y.Verb].Is(english.ClaimVerb) && a.o.Entries[y.Verb].Is(english.Doubt)
		if claims && a.same(y, x, false) && a.o.StemOf(y.Last-1) == a.v.StemOf(x.Last-1) {
			a.report(Attribution, Low, n, a.o.Place(y.First, y.Verb+1), a.v.Place(x.First, x.Verb+1), "“{version}” here; “{original}” in the original")
			return
		}
	}
}
