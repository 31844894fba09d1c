package contrast

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// crowd compares the one source of what two passages say: where a body, a document or a
// person says it in the original, people who speak for nobody but themselves cannot be
// meant in the version: according to the federation, shoppers said.
func (p *passage) crowd(original, version []int) {
	ours, theirs := facts.SpeakersIn(p.o.Speakers(), original), facts.SpeakersIn(p.v.Speakers(), version)
	if len(ours) != 1 || len(theirs) != 1 {
		return
	}
	x, y := ours[0], theirs[0]
	if !private(p.v, y) || private(p.o, x) || p.vagueSource(x) ||
		p.o.HasStem(original, p.v.StemOf(y.Last-1)) || !p.mostlySame(original, version, x, y) {
		return
	}
	p.add(Owner, statements.Span{First: x.First, Last: x.Last}, statements.Span{First: y.First, Last: y.Last}, true)
}

// private reports whether a speaker is a noun in the plural for people who hold no office
// and belong to no body.
func private(s *facts.Reading, x facts.Speaker) bool {
	if x.Name != "" || !x.Plural && x.Role == "" {
		return false
	}
	w := x.Last - 1
	norm := s.Article.Words[w].Norm
	one := english.Singular(norm)
	if norm == one || s.Entries[w].Is(english.SourceNoun, english.GeneralNoun) ||
		english.Is(one, english.SourceNoun, english.Title, english.Body) {
		return false
	}
	if _, office := english.OfficeGroups()[one]; office {
		return false
	}
	if g := english.RoleGroup(s.Entries[w].Root); g != 0 {
		return slices.ContainsFunc(privateRoles[:], func(root string) bool { return english.RoleGroup(english.Stem(root)) == g })
	}
	return somebody(s, w)
}

// privateRoles are nouns, one of each group, for people who speak for themselves.
var privateRoles = [...]string{
	"resident", "passenger", "witness", "survivor", "protester", "tenant", "fisherman",
	"farmer", "pupil", "shopkeeper", "landlord", "parent",
}

// vagueSource reports whether a source of the original says too little of itself to be
// another than some people: officials, a source, they.
func (p *passage) vagueSource(x facts.Speaker) bool {
	e := p.o.Entries[x.Last-1]
	if english.WrittenRole(e.Root) {
		return false
	}
	little := e.Is(english.SourceNoun, english.GeneralNoun, english.GroupNoun) && english.RoleGroup(e.Root) == 0
	return x.Name == "" && (x.Role == "" || little) || e.Is(english.SubjectPronoun)
}

// leastSaid is how much of what the version says, as a share of the words that say
// something, the original must say for both to be one statement.
const leastSaid = 0.6

// mostlySame reports whether two passages say the same, but for who says it.
func (p *passage) mostlySame(original, version []int, x, y facts.Speaker) bool {
	said, common := 0, 0
	for _, j := range version {
		s := p.v.Article.Sentences[j]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if !tells(p.v, w) || w == y.Verb || y.First <= w && w < y.Last || p.v.Quoted()[w] {
				continue
			}
			said++
			if p.o.HasStem(original, p.v.StemOf(w)) {
				common++
			}
		}
	}
	return common >= 4 && float64(common) >= leastSaid*float64(said)
}
