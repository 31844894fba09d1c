package finding

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
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
	return len(a.names.Places[v.Name]) > 0 && !a.o.IsPlace(o.Name) && !a.o.IsPlace(v.Name) &&
		(!a.v.named([]int{s}, o.Name) || a.v.norm(v.First-1) == "by" && v.Verb < v.First)
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
	found, spoken := false, a.original
	if p == a.v {
		spoken = a.version
	}
	for k := n; k >= 0 && sentences[k].Paragraph >= sentences[n].Paragraph-1; k-- {
		if k < n && slices.ContainsFunc(spoken[k], func(x facts.Speaker) bool { return x.Role != "" && !x.Plural && !x.Listed }) {
			return false // the swimmer said
		}
		for w := sentences[k].FirstWord; w < sentences[k].LastWord; w++ {
			switch form := p.NameForm(w); {
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
		if a.v.NameForm(w) == v.Name && a.v.Names[w] != facts.NotName {
			n := a.v.passageOf(w)
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

// sayings compares whose statement each clause of a rewritten passage is: one that the
// original has from somebody stands in the version as another's, or as a fact.
func (a *attributionFinder) sayings(n int, p *Row) {
	if p.Similarity > nearVerbatim && len(p.Original) == 1 || !a.o.HasAttribution(p.Original) {
		return // where little differs in one sentence, words are compared
	}
	original := statements.Sayings(a.o.Reading, p.Original)
	for _, y := range statements.Sayings(a.v.Reading, p.Version) {
		x := likest(original, &y)
		if x == nil || len(x.Source) == 0 || a.v.quoted[y.Verb.Main] || a.o.quoted[x.Verb.Main] {
			continue
		}
		o, ok := speakerAt(a.original[x.Sentence], x.Source)
		if !ok {
			continue
		}
		if v, ok := speakerAt(a.version[y.Sentence], y.Source); ok {
			a.exchangedSource(n, p, &y, o, v)
		} else if len(y.Source) == 0 && y.Kind == statements.Main {
			a.lostSource(n, p, x, &y, o)
		}
	}
}

// fewestOfClause and leastOfClause are how many words of a clause, in number and as a
// share, another must have to be the same statement.
const (
	fewestOfClause = 3
	leastOfClause  = 0.6
)

// likest returns the statement of the original that a clause of the version gives, or
// nil where there is none that is much more like it than the next.
func likest(original []statements.Saying, y *statements.Saying) *statements.Saying {
	best, most := -1, 0
	for k := range original {
		if n := original[k].Shared(y); n > most {
			best, most = k, n
		}
	}
	if most < fewestOfClause {
		return nil
	}
	x := &original[best]
	for k := range original {
		if 2*original[k].Shared(y) > most && !original[k].SameSource(x) {
			return nil
		}
	}
	if float64(most) < leastOfClause*float64(min(len(x.Content), len(y.Content))) || 2*most < max(len(x.Content), len(y.Content)) {
		return nil
	}
	return x
}

// speakerAt returns the speaker who stands in a phrase, or in apposition to it.
func speakerAt(speakers []facts.Speaker, source []statements.Phrase) (facts.Speaker, bool) {
	for _, p := range source {
		for _, x := range speakers {
			if p.First < x.Last && x.First < p.Last || slices.ContainsFunc(p.Names, func(n statements.Span) bool { return n.First < x.Last && x.First < n.Last }) {
				return x, true
			}
		}
	}
	return facts.Speaker{}, false
}

// exchangedSource reports a statement that the version gives to a speaker who says
// something else in the same passage of the original.
func (a *attributionFinder) exchangedSource(n int, p *Row, y *statements.Saying, o, v facts.Speaker) {
	says := func(x facts.Speaker) bool {
		return x.Verb != o.Verb && x.Name == v.Name && x.Role == v.Role && (x.Name != "" || x.Listed)
	}
	if o.Name == v.Name && o.Role == v.Role || sameGroup(o.Role, v.Role) || a.pronoun(a.o, o) && !a.plain(a.o, o) ||
		!slices.ContainsFunc(facts.SpeakersIn(a.original, p.Original), says) {
		return
	}
	if o.Role != "" && v.Name != "" && (!o.Listed && a.vague(o, v) && !a.o.Entries[o.Last-1].Is(english.SourceNoun, english.GeneralNoun) || a.rolesBeside(v.Name)[english.RoleGroup(o.Role)]) {
		return
	}
	if a.reported(Attribution, n, a.v.Place(v.First, v.Last)) {
		return
	}
	severity := Medium
	if v.Name != "" && (o.Name != "" || a.o.begins(p.Original, english.KeepsUnnamed)) {
		severity = High
	}
	a.report(Attribution, severity, n, a.o.Place(o.First, o.Last), a.v.Place(y.First, min(y.Last, y.First+shownWords)),
		"“{version} …” is said by {speaker} here, by {original} in the original", "{speaker}", a.v.Place(v.First, v.Last).Text)
}

// lostSource reports a statement of the original's speaker o that is a clause of its own
// in the version, beside what others say in both: one side's word stands as a fact.
func (a *attributionFinder) lostSource(n int, p *Row, x, y *statements.Saying, o facts.Speaker) {
	if a.pronoun(a.o, o) || o.Role != "" && !o.Listed || a.speakerIn(a.v, a.v.around(p.Version), o) || a.v.anyIn(p.Version, a.v.Accounts) {
		return
	}
	others := facts.SpeakersIn(a.original, p.Original)
	answers := func(z facts.Speaker) bool { return a.o.Entries[z.Verb].Is(english.AdmittingVerb, english.Negative) }
	if o.Plural && !a.o.begins(p.Original, english.KeepsUnnamed) && !slices.ContainsFunc(others, answers) {
		return // officials say what nobody doubts
	}
	if !slices.ContainsFunc(others, func(z facts.Speaker) bool { return z.Name != o.Name || z.Role != o.Role }) {
		return
	}
	for _, v := range facts.SpeakersIn(a.version, p.Version) {
		if !slices.ContainsFunc(others, func(z facts.Speaker) bool { return z.Verb != o.Verb && z.Name == v.Name && z.Role == v.Role }) {
			return
		}
	}
	place := a.v.Place(y.First, min(y.Last, y.First+shownWords))
	if a.found(n, func(f *Finding) bool {
		return f.Type == Hedge && f.Original != nil && f.Original.Start <= a.o.Article.Words[o.First].Start && a.o.Article.Words[o.First].Start < f.Original.End
	}) {
		return
	}
	a.report(Hedge, Medium, n, a.o.Place(min(o.First, o.Verb), max(o.Last, o.Verb+1)), place, "“{version} …” has no source here; the original has “{original}”")
}
