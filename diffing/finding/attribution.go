package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// attributions compares the speakers of each passage. It reports a statement that
// is attributed to somebody else, or to more people than made it.
func (f *finder) attributions() {
	a := attributionFinder{
		finder: f, original: f.o.Speakers(), version: f.v.Speakers(), names: f.o.NameIndex(),
		families: f.o.FamilyNames(), versionFamilies: f.v.FamilyNames(),
	}
	f.changes(a.compare)
	f.changes(a.namesakes)
	f.pairs(a.unnamed)
	f.changes(a.sayings)
	f.changes(a.hearers)
	a.speakersOfQuotations()
}

type attributionFinder struct {
	*finder
	original, version map[int][]facts.Speaker // by sentence
	names             *facts.NameIndex
	versionFamilies   map[string]bool
	families          map[string]bool         // of the original
	held              map[string]map[int]bool // roles in the original by family name, see otherRole
	holders           map[int]int             // by role, how many persons of the original have it
}

// compare reports the speakers of the version in passage n that cannot be those
// of the original.
func (a *attributionFinder) compare(n int, p *Row) {
	o, v := facts.SpeakersIn(a.original, p.Original), facts.SpeakersIn(a.version, p.Version)
	if len(o) == 0 || len(v) == 0 {
		return
	}
	left, leftOver := a.leftOver(o, v), a.leftOver(v, o)
	for i, x := range v {
		right, wrong := false, -1
		for k, y := range o {
			face := a.facing(p, y, x)
			switch {
			case left >= 0 && i == leftOver && k != left && !face: // the other's, who is there, too
			case a.same(y, x, face):
				right = true
			case wrong < 0 && (face || a.o.StemOf(y.Verb) == a.v.StemOf(x.Verb) || k == left && i == leftOver) && a.contradicts(p, y, x, face):
				wrong = k
			}
		}
		if right || wrong < 0 {
			a.joined(n, o, v, x, right)
			a.admitted(n, o, x)
			continue
		}
		a.judge(n, o[wrong], x)
	}
}

// facing reports whether two speakers stand with the same word for saying in a
// passage that is the same around it.
func (a *attributionFinder) facing(p *Row, o, v facts.Speaker) bool {
	if p.Similarity < leastFacing && !singleChange(p) || a.o.StemOf(o.Verb) != a.v.StemOf(v.Verb) {
		return false
	}
	x, y := a.o.Article.Words[o.Verb].Span, a.v.Article.Words[v.Verb].Span
	return slices.ContainsFunc(p.Edits, func(e wording.Edit) bool {
		inside := e.Original.Start <= x.Start && x.End <= e.Original.End && e.Version.Start <= y.Start && y.End <= e.Version.End
		return inside && (e.Op != wording.Equal || y.Start-e.Version.Start == x.Start-e.Original.Start)
	})
}

// leastFacing is how similar the sides of a passage must be for the same verb to
// show that the speakers beside it stand for each other.
const leastFacing = 0.5

// joined reports a speaker who stands beside the original's and says the same.
func (a *attributionFinder) joined(n int, o, v []facts.Speaker, x facts.Speaker, right bool) {
	if !x.Joined || right && x.Role == "" || len(o) != 1 || o[0].Joined || x.Name != "" && (o[0].Plural || a.o.named(a.rows[n].Original, x.Name)) {
		return
	}
	if x.Role != "" && (x.Role == o[0].Role || sameGroup(x.Role, o[0].Role) ||
		a.v.Entries[x.Last-1].Is(english.SourceNoun, english.GeneralNoun) || english.WrittenRole(x.Role) || a.o.hasRole(a.rows[n].Original, x.Role)) {
		return
	}
	beside := slices.IndexFunc(v, func(z facts.Speaker) bool { return z.Verb == x.Verb && z.Name == o[0].Name && z.Role == o[0].Role })
	if beside < 0 {
		return
	}
	a.report(Attribution, Medium, n, a.o.Place(o[0].First, o[0].Last), a.v.Place(x.First, x.Last), "given to {version}, too; in the original {original} alone says it")
}

// same reports whether two speakers may be one; facing says that they stand in the
// same place.
func (a *attributionFinder) same(o, v facts.Speaker, facing bool) bool {
	if o.Label && v.Label && (len(o.Name) == 1 || len(v.Name) == 1 || o.Asks && v.Asks) {
		return o.Asks == v.Asks || o.Name == v.Name // Q: and the paper's name
	}
	if a.otherSex(o, v) || a.namesake(o, v) {
		return false
	}
	if facing && o.Role != "" && v.Role != "" && o.Plural != v.Plural && o.Role != v.Role && !sameGroup(o.Role, v.Role) {
		return a.vague(o, v)
	}
	return a.samePerson(o, v)
}

// otherSex reports whether one side says he and the other she, or Mr and Ms.
func (a *attributionFinder) otherSex(o, v facts.Speaker) bool {
	return o.Sex != english.Unsaid && v.Sex != english.Unsaid && o.Sex != v.Sex
}

// contradicts reports whether a difference between two speakers shows an error of
// the version. It does not where a pronoun may mean either, where a place may
// stand for its government, or where a side names the other's speaker, too.
func (a *attributionFinder) contradicts(p *Row, o, v facts.Speaker, facing bool) bool {
	norm := a.v.Article.Words[v.First].Norm
	if a.otherSex(o, v) || a.namesake(o, v) || o.Label && v.Label {
		return true
	}
	if norm == "they" && o.Name != "" && !a.families[o.Name] {
		return false // a state, a company
	}
	if a.families[o.Name] && v.Name != "" && a.mayBeBody(v) {
		return false // a person, and the body for which the person speaks
	}
	if a.pronoun(a.o, o) && a.pronoun(a.v, v) {
		return o.Name != v.Name && a.families[o.Name] && a.families[v.Name] && a.plain(a.o, o) && a.plain(a.v, v) && !a.renamed(o, v)
	}
	if a.pronoun(a.o, o) && v.Name != "" && a.near(o, v.Name) && !a.plain(a.o, o) {
		return false // he may be this one
	}
	if norm == "he" || norm == "she" || a.o.IsPlace(o.Name) || a.o.IsPlace(v.Name) || a.v.IsPlace(v.Name) {
		return false
	}
	if o.Role != "" && !o.Listed || v.Role != "" && !v.Listed {
		// Any noun may stand for any other in a sentence that is rewritten.
		sure := facing && a.o.Entries[o.Verb].Is(english.ReportVerb, english.ClaimVerb) || singleChange(p)
		if o.Role == "" || v.Role == "" || !sure || a.vague(o, v) {
			return false
		}
	}
	if o.Role != "" && v.Role != "" && o.Role != v.Role {
		return !a.o.hasRole(p.Original, v.Role) && !a.v.hasRole(p.Version, o.Role)
	}
	return v.Plural || !a.o.named(p.Original, v.Name) && !a.v.named(p.Version, o.Name)
}

// near reports whether the original names somebody in the paragraph of a speaker or
// the one before.
func (a *attributionFinder) near(o facts.Speaker, name string) bool {
	sentences := a.o.Article.Sentences
	n := a.o.Article.FindSentence(a.o.Article.Words[o.First].Start)
	for k := n; k >= 0 && sentences[k].Paragraph >= sentences[n].Paragraph-1; k-- {
		if a.o.named([]int{k}, name) {
			return true
		}
	}
	return false
}

// mayBeBody reports whether a name may be that of a body and not of a person: an
// article such as "the" stands before it, or it is no family name.
func (a *attributionFinder) mayBeBody(v facts.Speaker) bool {
	article := v.First > 0 && a.v.Entries[v.First-1].Is(english.Determiner)
	return article || !a.families[v.Name] && !a.versionFamilies[v.Name]
}

// hasRole reports whether some sentences have a word for a role.
func (s *side) hasRole(sentences []int, role string) bool {
	group := english.RoleGroup(role)
	return s.anyIn(sentences, func(w int) bool {
		return s.Entries[w].Root == role || group != 0 && english.RoleGroup(s.Entries[w].Root) == group
	})
}

// sameGroup reports whether two roles are one: prosecutor and prosecution.
func sameGroup(a, b string) bool {
	return english.RoleGroup(a) != 0 && english.RoleGroup(a) == english.RoleGroup(b)
}

// named reports whether some sentences hold a name.
func (s *side) named(sentences []int, name string) bool {
	return s.anyIn(sentences, func(w int) bool { return facts.NameForm(s.Article.Words[w]) == name })
}

// samePerson reports whether two speakers may be the same: they have the same name
// or spellings of one, their names are parts of one person's, or nothing shows
// that they differ.
func (a *attributionFinder) samePerson(o, v facts.Speaker) bool {
	switch {
	case o.Plural && v.Plural && english.RoleGroup(o.Role) != 0 && english.RoleGroup(v.Role) != 0:
		return sameGroup(o.Role, v.Role)
	case o.Role != "" && v.Role != "":
		return o.Role == v.Role && o.Plural == v.Plural || o.Role != v.Role && sameGroup(o.Role, v.Role) || !v.Plural && o.Plural
	case o.Role != "" && !o.Plural || v.Role != "" && !v.Plural:
		return true // one side names a role, the other perhaps the person who has it
	case o.Plural && v.Plural:
		return true
	case o.Plural || v.Plural:
		return false
	case o.Name == v.Name || o.Name == "" || v.Name == "":
		return true
	}
	if a.initials(a.o, o, a.v, v) || a.initials(a.v, v, a.o, o) {
		return true
	}
	oneSpelling := english.Alike(o.Name, v.Name) >= 0.6 || facts.SameVariant(o.Name, v.Name) || english.PlaceAndPeople(o.Name, v.Name)
	return oneSpelling || a.o.SharesMention(o.Name, v.Name) || a.v.SharesMention(o.Name, v.Name)
}

// initials reports whether the name of one speaker is the first letters of that of another: UN,
// United Nations.
func (a *attributionFinder) initials(s *side, short facts.Speaker, t *side, long facts.Speaker) bool {
	letters := ""
	for w := long.First; w < long.Last; w++ {
		letters += t.norm(w)[:1]
	}
	return short.Last == short.First+1 && long.Last > long.First+1 && strings.ReplaceAll(s.norm(short.First), ".", "") == letters
}

// judge reports that passage n has speaker v where the original has o, and how
// grave that is.
func (a *attributionFinder) judge(n int, o, v facts.Speaker) {
	severity, note := High, "said by {version} here, by {speaker} in the original"
	switch {
	case o.Role != "" && v.Role != "" && !(o.Listed && v.Listed) && a.rows[n].Similarity < 0.5:
		severity = Low // in a rewritten passage the two nouns may have nothing to do with each other
	case o.Role != "" && v.Role != "":
		severity = Medium
	case v.Plural && a.v.norm(v.Last-1) == "people":
		severity, note = Low, "given to {version} here; in the original {speaker} alone says it"
	case v.Plural:
		severity, note = Medium, "given to {version} here; in the original {speaker} alone says it"
	case o.Plural:
		severity, note = Medium, "given to {version} alone here; in the original it is {speaker}"
	case a.otherSex(o, v), a.namesake(o, v), v.Name == "" && v.Listed && !v.Plural && o.Name != "":
	case len(a.names.Places[v.Name]) == 0:
		severity = Medium // a name that the original does not have may be another of the person's
	}
	x, y := a.v.Place(v.First, v.Last), a.o.Place(o.First, o.Last)
	a.report(Attribution, severity, n, y, x, note, "{speaker}", a.called(y.Text, o.Name))
}

// called adds to a pronoun the name it stands for.
func (a *attributionFinder) called(text, name string) string {
	if (text == "he" || text == "she" || text == "He" || text == "She") && len(a.names.Places[name]) > 0 {
		return a.o.Bare(a.names.Places[name][0]) + " (“" + text + "”)"
	}
	return text
}

// unnamed reports a statement of a source that the original does not name, if the
// version attributes it to a person by name, or to several people where one spoke.
func (a *attributionFinder) unnamed(n int, p *Row) {
	if !a.o.begins(p.Original, english.KeepsUnnamed) || a.v.begins(a.v.around(p.Version), english.KeepsUnnamed) {
		return
	}
	known := a.v.begins(a.v.around(p.Version), english.KnownAsUnnamed)
	source := a.o.oneSource(p.Original)
	if source < 0 {
		return
	}
	o := facts.SpeakersIn(a.original, p.Original)
	for _, x := range facts.SpeakersIn(a.version, p.Version) {
		severity := Medium
		switch word := a.v.Article.Words[x.First].Norm; {
		case slices.ContainsFunc(o, func(y facts.Speaker) bool { return y.First != source && y.Name+y.Role == x.Name+x.Role }):
			continue // speaks there, too
		case word == a.o.Article.Words[source].Norm+"s":
		case known:
			continue
		case x.Name != "" && !a.pronoun(a.v, x):
			if len(a.names.Places[x.Name]) == 0 || a.o.named(p.Original, x.Name) || a.v.IsPlace(x.Name) {
				continue
			}
			severity = High
		case x.Plural && a.o.norm(source) == "people": // people who work for it: employees
			continue
		case x.Plural && x.Listed, x.Role != "" && x.Role != a.o.Entries[source].Root:
		default:
			continue
		}
		y, z := a.o.Place(source, source+1), a.v.Place(x.First, x.Last)
		if !a.reported(Attribution, n, z) {
			a.report(Attribution, severity, n, y, z, "said by {version} here; the original has it from {original}, whom it does not name")
		}
		return
	}
}

// oneSource returns the first word for an unnamed source, in the singular, in some
// sentences, or -1.
func (s *side) oneSource(sentences []int) int {
	return s.firstIn(sentences, func(w int) bool {
		return (s.Entries[w].Is(english.SourceNoun) || s.norm(w) == "people") && !s.quoted[w]
	})
}

// begins reports whether some sentences have a word with one of some
// beginnings, outside quotations.
func (s *side) begins(sentences []int, beginnings []string) bool {
	return s.anyIn(sentences, func(w int) bool {
		return !s.quoted[w] && slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(s.norm(w), b) })
	})
}
