package english

import (
	"strings"
	"sync"
)

// WithoutPossessive returns a text as written without a possessive 's.
func WithoutPossessive(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
}

// Possessor returns a word's Norm without its possessive ending, 's or '.
func Possessor(norm string) string {
	return strings.TrimSuffix(strings.TrimSuffix(norm, "'s"), "'")
}

// OfficeGroups returns a map from each word for an office to its class and,
// within that, its group: words of one group may stand for one another; words
// of one class but different groups exclude one another.
var OfficeGroups = sync.OnceValue(func() map[string][2]string {
	return callingTable(map[string][]string{
		"office": {"director directors", "curator", "chairman chair chairwoman chairperson chairs chaired president", "secretary", "treasurer",
			"spokesman spokeswoman spokesperson", "ceo", "speaker", "premier", "chancellor", "king queen monarch", "founder", "librarian", "headteacher headmaster"},
		"rank": {"captain", "major", "colonel", "lieutenant", "sergeant", "inspector", "commissioner", "superintendent", "constable",
			"admiral", "corporal"},
		"law":      {"judge", "prosecutor", "lawyer attorney barrister solicitor", "magistrate", "juror"},
		"politics": {"mayor", "governor", "senator", "ambassador", "consul"},
		"church":   {"bishop", "archbishop", "cardinal", "pope", "priest"},
	})
})

func callingTable(classes map[string][]string) map[string][2]string {
	out := make(map[string][2]string)
	for class, groups := range classes {
		for _, group := range groups {
			for _, w := range strings.Fields(group) {
				out[w] = [2]string{class, group}
			}
		}
	}
	return out
}

// Callings are endings of words for professions: zoologist, architect.
var Callings = []string{"ologist", "urgist", "emist", "icist", "onomist", "istorian", "ographer", "tician", "anist", "onomer", "chitect", "thropist"}

// Portfolios maps the words for a minister's field to one word for each field:
// home and interior to interior.
var Portfolios = map[string]string{
	"interior": "interior", "home": "interior", "foreign": "foreign", "finance": "finance", "defence": "defence", "defense": "defence",
	"justice": "justice", "energy": "energy", "transport": "transport", "transportation": "transport", "health": "health",
	"education": "education", "trade": "trade", "agriculture": "agriculture", "farm": "agriculture", "environment": "environment", "culture": "culture",
	"labour": "labour", "labor": "labour", "employment": "labour", "economy": "economy", "housing": "housing", "tourism": "tourism",
}

// Singular returns a word without its plural and possessive endings.
func Singular(norm string) string {
	norm = Possessor(norm)
	if stem, ok := strings.CutSuffix(norm, "ies"); ok && len(stem) > 2 {
		return stem + "y"
	}
	if strings.HasSuffix(norm, "ss") {
		return norm
	}
	return strings.TrimSuffix(norm, "s")
}

// SameOffice maps a title to another that may stand for it.
var SameOffice = map[string]string{
	"premier": "prime", "prime": "premier", "chairman": "president", "chairwoman": "president", "president": "chairman", "head": "chief",
	"spokesman": "spokesperson", "spokeswoman": "spokesperson", "spokesperson": "spokesman", "defense": "defence", "defence": "defense",
	"inspector": "detective", "professor": "prof", "minister": "secretary", "secretary": "minister", "director": "manager",
}

var (
	// KeepsUnnamed are beginnings of words by which an article says that it does
	// not name its source.
	KeepsUnnamed = []string{"anonym", "unnamed", "named", "identified", "authoriz", "authoris"}
	// KnownAsUnnamed are beginnings of words that refer to a source without
	// naming it, those of KeepsUnnamed included.
	KnownAsUnnamed = append([]string{"source", "person", "insider", "someone", "somebody", "familiar", "close", "official", "unidentified"}, KeepsUnnamed...)
)
