package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// attributions compares the speakers of each passage. It reports a statement that
// is attributed to somebody else, or to more people than made it.
func (f *finder) attributions() {
	a := attributionFinder{
		finder: f, original: f.o.Speakers(), version: f.v.Speakers(), names: f.o.NameIndex(),
		families: f.o.FamilyNames(), versionFamilies: f.v.FamilyNames(),
	}
	f.changes(a.compare)
	f.pairs(a.unnamed)
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
	for _, x := range v {
		right, wrong := false, -1
		for k, y := range o {
			switch {
			case a.samePerson(y, x) && !a.otherSex(y, x):
				right = true
			case wrong < 0 && (a.o.StemOf(y.Verb) == a.v.StemOf(x.Verb) || len(o) == 1 && len(v) == 1) && a.contradicts(p, y, x):
				wrong = k
			}
		}
		if right || wrong < 0 {
			continue
		}
		a.judge(n, o[wrong], x)
	}
}

// otherSex reports whether one side says he and the other she.
func (a *attributionFinder) otherSex(o, v facts.Speaker) bool {
	x, y := a.o.Article.Words[o.First].Norm, a.v.Article.Words[v.First].Norm
	return x == "he" && y == "she" || x == "she" && y == "he"
}

// contradicts reports whether a difference between two speakers shows an error of
// the version. It does not where a pronoun may mean either, where a place may
// stand for its government, or where a side names the other's speaker, too.
func (a *attributionFinder) contradicts(p *Row, o, v facts.Speaker) bool {
	norm := a.v.Article.Words[v.First].Norm
	if a.otherSex(o, v) {
		return true
	}
	if norm == "they" && o.Name != "" && !a.families[o.Name] {
		return false // a state, a company
	}
	if a.families[o.Name] && v.Name != "" && a.mayBeBody(v) {
		return false // a person, and the body for which the person speaks
	}
	if norm == "he" || norm == "she" || a.o.IsPlace(o.Name) || a.o.IsPlace(v.Name) || a.v.IsPlace(v.Name) {
		return false
	}
	if o.Role != "" && !o.Listed || v.Role != "" && !v.Listed {
		// Any noun may stand for any other in a sentence that is rewritten.
		if o.Role == "" || v.Role == "" || !singleChange(p) {
			return false
		}
	}
	if o.Role != "" && v.Role != "" && o.Role != v.Role {
		return !a.o.hasRole(p.Original, v.Role) && !a.v.hasRole(p.Version, o.Role)
	}
	return v.Plural || !a.o.named(p.Original, v.Name) && !a.v.named(p.Version, o.Name)
}

// mayBeBody reports whether a name may be that of a body and not of a person: an
// article such as "the" stands before it, or it is no family name.
func (a *attributionFinder) mayBeBody(v facts.Speaker) bool {
	article := v.First > 0 && a.v.Entries[v.First-1].Is(english.Determiner)
	return article || !a.families[v.Name] && !a.versionFamilies[v.Name]
}

// hasRole reports whether some sentences have a word for a role.
func (s *side) hasRole(sentences []int, role string) bool {
	return s.anyIn(sentences, func(w int) bool { return s.Entries[w].Root == role || sameGroup(s.Entries[w].Root, role) })
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
	oneSpelling := english.Alike(o.Name, v.Name) >= 0.6 || facts.SameVariant(o.Name, v.Name) || english.PlaceAndPeople(o.Name, v.Name)
	return oneSpelling || a.o.SharesMention(o.Name, v.Name) || a.v.SharesMention(o.Name, v.Name)
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
	case v.Plural:
		severity, note = Medium, "given to {version} here; in the original {speaker} alone says it"
	case o.Plural:
		severity, note = Medium, "given to {version} alone here; in the original it is {speaker}"
	case a.otherSex(o, v), v.Name == "" && v.Listed && !v.Plural && o.Name != "":
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
	v := facts.SpeakersIn(a.version, p.Version)
	if len(v) != 1 || !a.o.begins(p.Original, english.KeepsUnnamed) || a.v.begins(a.v.around(p.Version), english.KnownAsUnnamed) {
		return
	}
	source := a.o.oneSource(p.Original)
	if source < 0 {
		return
	}
	x, severity := v[0], Medium
	switch word := a.v.Article.Words[x.First].Norm; {
	case x.Name != "" && !a.pronoun(a.v, x):
		if len(a.names.Places[x.Name]) == 0 || a.o.named(p.Original, x.Name) || a.v.IsPlace(x.Name) {
			return
		}
		severity = High
	case word == a.o.Article.Words[source].Norm+"s", x.Plural && x.Listed:
	default:
		return
	}
	y, z := a.o.Place(source, source+1), a.v.Place(x.First, x.Last)
	if !a.reported(Attribution, n, z) {
		a.report(Attribution, severity, n, y, z, "said by {version} here; the original has it from one {original} whom it does not name")
	}
}

// oneSource returns the first word for an unnamed source, in the singular, in some
// sentences, or -1.
func (s *side) oneSource(sentences []int) int {
	return s.firstIn(sentences, func(w int) bool { return s.Entries[w].Is(english.SourceNoun) && !s.quoted[w] })
}

// begins reports whether some sentences have a word with one of some
// beginnings, outside quotations.
func (s *side) begins(sentences []int, beginnings []string) bool {
	return s.anyIn(sentences, func(w int) bool {
		return !s.quoted[w] && slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(s.norm(w), b) })
	})
}

// around returns some sentences and those beside them in the same paragraph.
func (s *side) around(sentences []int) []int {
	all := s.Article.Sentences
	var out []int
	for _, i := range sentences {
		for k := max(0, i-1); k <= min(len(all)-1, i+1); k++ {
			if all[k].Paragraph == all[i].Paragraph {
				out = append(out, k)
			}
		}
	}
	return out
}
