package english

import (
	"strings"
	"sync"
)

// WithoutPossessive takes the possessive ending off a text.
func WithoutPossessive(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
}

// Possessor takes the possessive ending off a word's Norm.
func Possessor(norm string) string {
	return strings.TrimSuffix(strings.TrimSuffix(norm, "'s"), "'")
}

// OfficeGroups are words for offices by class, and within it by those that may
// stand for one another.
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

// Callings are the endings of words for what somebody has learnt.
var Callings = []string{"ologist", "urgist", "emist", "icist", "onomist", "istorian", "ographer", "tician", "anist", "onomer", "chitect", "thropist"}

// Portfolios are what ministers are responsible for, and other words for it.
var Portfolios = map[string]string{
	"interior": "interior", "home": "interior", "foreign": "foreign", "finance": "finance", "defence": "defence", "defense": "defence",
	"justice": "justice", "energy": "energy", "transport": "transport", "transportation": "transport", "health": "health",
	"education": "education", "trade": "trade", "agriculture": "agriculture", "farm": "agriculture", "environment": "environment", "culture": "culture",
	"labour": "labour", "labor": "labour", "employment": "labour", "economy": "economy", "housing": "housing", "tourism": "tourism",
}

// RoleGroup returns, for the root of a noun for one who speaks, the number of
// its group, and 0 for other roots. Those of a group may be the same person, or
// speak for one another.
func RoleGroup(root string) int { return readRoles()[root] }

var readRoles = sync.OnceValue(func() map[string]int {
	return roleTable(
		"prosecutor prosecution", "lawyer attorney solicitor barrister counsel defence defense", "judge court justice tribunal magistrate",
		"spokesman spokeswoman spokesperson", "minister ministry government secretary", "president", "mayor council councillor city town",
		"police officer inspector constable detective", "company firm operator manufacturer manager director owner", "union federation",
		"bank governor", "doctor hospital physician surgeon", "witness", "victim survivor", "resident neighbour neighbor villager local",
		"expert analyst economist scientist researcher professor institute university", "teacher school", "driver captain pilot crew",
		"mother father parent", "brother sister", "widow widower wife husband", "farmer", "fisherman", "worker employee", "defendant accused",
		"commission", "agency", "office administration presidency", "opposition", "bishop priest church", "coach trainer", "chairman chairwoman chair",
	)
})

func roleTable(rows ...string) map[string]int {
	table := make(map[string]int)
	for n, row := range rows {
		for _, w := range strings.Fields(row) {
			table[Stem(w)] = n + 1
		}
	}
	return table
}

// Singular takes the plural's ending off a word.
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

// SameOffice are titles that stand for one another.
var SameOffice = map[string]string{
	"premier": "prime", "prime": "premier", "chairman": "president", "chairwoman": "president", "president": "chairman", "head": "chief",
	"spokesman": "spokesperson", "spokeswoman": "spokesperson", "spokesperson": "spokesman", "defense": "defence", "defence": "defense",
	"inspector": "detective", "professor": "prof", "minister": "secretary", "secretary": "minister", "director": "manager",
}

// Beginnings of words that say a source is not to be named, and of those that
// a version may say it with.
var (
	KeepsUnnamed   = []string{"anonym", "unnamed", "named", "identified", "authoriz", "authoris"}
	KnownAsUnnamed = append([]string{"source", "person", "insider", "someone", "somebody", "familiar", "close", "official", "unidentified"}, KeepsUnnamed...)
)
