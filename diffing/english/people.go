package english

import "strings"

// WithoutPossessive takes the possessive ending off a text.
func WithoutPossessive(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
}

// Possessor takes the possessive ending off a word's Norm.
func Possessor(norm string) string {
	return strings.TrimSuffix(strings.TrimSuffix(norm, "'s"), "'")
}

// Calendar are words with capitals that dates are made of.
var Calendar = WordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec`)

// Titles are words with capitals that stand before a name and are none.
var Titles = WordSet(`mr mrs ms miss dr prof professor sir lord lady president minister prime foreign secretary general chancellor king
	queen prince princess senator governor mayor judge justice chief director chairman chairwoman chairperson spokesman spokeswoman
	spokesperson ambassador captain colonel major lieutenant sergeant officer inspector commissioner vice deputy premier pope bishop
	archbishop rev reverend mp ministry government parliament state department former interior finance defense defence trade`)

// OfficeGroups are words for offices by class, and within it by those that may
// stand for one another.
var OfficeGroups = callingTable(map[string][]string{
	"office": {"director directors", "curator", "chairman chair chairwoman chairperson chairs chaired president", "secretary", "treasurer",
		"spokesman spokeswoman spokesperson", "ceo", "speaker", "premier", "chancellor", "king queen monarch", "founder", "librarian", "headteacher headmaster"},
	"rank": {"captain", "major", "colonel", "lieutenant", "sergeant", "inspector", "commissioner", "superintendent", "constable",
		"admiral", "corporal"},
	"law":      {"judge", "prosecutor", "lawyer attorney barrister solicitor", "magistrate", "juror"},
	"politics": {"mayor", "governor", "senator", "ambassador", "consul"},
	"church":   {"bishop", "archbishop", "cardinal", "pope", "priest"},
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

var Relative = WordSet("who whose whom which where")

var Adverbs = WordSet("also then later earlier again has had have who in turn still already once was is")

// Roles are nouns for one who speaks, by root; those of a row may be the same
// person, or speak for one another.
var Roles = roleTable(
	"prosecutor prosecution", "lawyer attorney solicitor barrister counsel defence defense", "judge court justice tribunal magistrate",
	"spokesman spokeswoman spokesperson", "minister ministry government secretary", "president", "mayor council councillor city town",
	"police officer inspector constable detective", "company firm operator manufacturer manager director owner", "union federation",
	"bank governor", "doctor hospital physician surgeon", "witness", "victim survivor", "resident neighbour neighbor villager local",
	"expert analyst economist scientist researcher professor institute university", "teacher school", "driver captain pilot crew",
	"mother father parent", "brother sister", "widow widower wife husband", "farmer", "fisherman", "worker employee", "defendant accused",
	"commission", "agency", "office administration presidency", "opposition", "bishop priest church", "coach trainer", "chairman chairwoman chair",
)

func roleTable(rows ...string) map[string]int {
	table := make(map[string]int)
	for n, row := range rows {
		for _, w := range strings.Fields(row) {
			table[Stem(w)] = n + 1
		}
	}
	return table
}

// Groups are nouns for several people who speak as one.
var Groups = WordSet(`residents officials employers employees workers unions authorities experts analysts economists witnesses police
	prosecutors lawyers neighbours neighbors farmers ministers leaders protesters activists critics supporters observers locals
	villagers scientists researchers doctors investigators survivors relatives people sources spokesmen teachers students parents
	defendants judges soldiers companies firms banks traders investors opponents campaigners both all many some`)

// General are nouns that say too little to be anybody's term.
var General = WordSet(`people person persons man men woman women child children year years month months week weeks day days time times hour hours thing
	things way ways part parts side sides place places work works life world case cases fact facts number numbers group groups member members
	result results change changes news police home house family state states country countries city town government minister official officials
	end start point points area areas problem problems issue issues question questions reason reasons role plan plans help need needs use
	report reports statement less more half piece pieces item items company companies business job jobs money price prices talk talks meeting meetings effort efforts`)

var (
	BeforeVerb = WordSet("to will would could should may might must can he she they it we you who which has have had be been not never did does do")
	BeforeNoun = WordSet("the a an this that these those its his her their our my your of no any some every each")
)

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

// Everyday are adjectives that describe and fix nothing.
var Everyday = WordSet(`top senior former new old big small main major latest late early young local national foreign chief key own high low long short
	great good bad first last next other recent`)

var Courtesy = WordSet("mr mrs ms miss dr prof sir lord lady former")

// SameOffice are titles that stand for one another.
var SameOffice = map[string]string{
	"premier": "prime", "prime": "premier", "chairman": "president", "chairwoman": "president", "president": "chairman", "head": "chief",
	"spokesman": "spokesperson", "spokeswoman": "spokesperson", "spokesperson": "spokesman", "defense": "defence", "defence": "defense",
	"inspector": "detective", "professor": "prof", "minister": "secretary", "secretary": "minister", "director": "manager",
}

var Countrymen = WordSet(`national nationals citizen citizens man woman men women couple tourist tourists student students soldier soldiers sailor sailors
	passport passports engineer engineers worker workers journalist journalists businessman businesswoman diplomat diplomats driver drivers`)

var SourceNouns = WordSet("person source official diplomat aide adviser advisor lawmaker executive insider employee officer investigator negotiator banker trader")

// Beginnings of words that say a source is not to be named, and of those that
// a version may say it with.
var (
	KeepsUnnamed   = []string{"anonym", "unnamed", "named", "identified", "authoriz", "authoris"}
	KnownAsUnnamed = append([]string{"source", "person", "insider", "someone", "somebody", "familiar", "close", "official", "unidentified"}, KeepsUnnamed...)
)
