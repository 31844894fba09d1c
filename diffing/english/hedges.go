package english

import (
	"strings"

	"storydiff/corpus/text"
)

// Finite reports whether a word can be a verb with its subject: not "report"
// or "warning", which are nouns as often.
func Finite(norm string) bool {
	return norm == "according" || norm == "said" || norm == "told" || strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "s") || norm == "say" || norm == "claim"
}

var Determiners = WordSet("the a an this that its his her their of in on no any each every")

var Evidence = WordSet("put puts words view opinion statement comments remarks mention warning assertion apparently reportedly")

// DoubtWords mark a statement as not established.
var DoubtWords = WordSet(`alleged allegedly allegation allegations allege alleges alleging suspected suspect suspects suspicion suspicions purported
	purportedly reportedly apparent apparently supposed supposedly accused accusing accuse accuses accusation accusations claimed claims claim
	claiming believed presumed unconfirmed unverified charged charges feared fears thought appears appeared appear seems seemed seem
	preliminary provisional tentative presumably ostensibly seemingly`)

// Softeners take a little off what a sentence claims.
var Softeners = WordSet(`largely mostly partly mainly generally usually often sometimes somewhat relatively fairly virtually nearly almost
	practically essentially broadly partially`)

var BeingVerbs = WordSet("is are was were be been being")

// ModalStrength is how sure a modal word makes what it says.
var ModalStrength = map[string]int{
	"might": 1, "could": 1, "may": 1, "possibly": 1, "perhaps": 1, "maybe": 1, "possible": 1,
	"likely": 2, "probably": 2, "expected": 2, "probable": 2, "should": 2, "due": 2, "hopes": 2, "aims": 2, "intends": 2, "plans": 2,
	"will": 3, "would": 3, "certain": 3, "certainly": 3, "definitely": 3, "inevitably": 3, "undoubtedly": 3, "must": 3,
}

// OpenModals leave open by themselves whether something is so.
var OpenModals = WordSet("might could may possibly perhaps maybe likely probably probable possible")

var Conditionals = WordSet("free permitted entitled eligible option can would should able if whether potential potentially risk chance expects expect forecast hopes hope plans plan aims due set likely impossible unlikely uncertain")

// Modal is the strength of a modal word, negated or not.
func Modal(w text.Word) int { return ModalStrength[strings.TrimSuffix(w.Norm, "n't")] }

// OpenWords and OpenRoots leave open what their sentence says.
var (
	OpenWords = WordSet(`might could may can would should if whether perhaps maybe possibly probably likely unlikely seemingly ostensibly
		presumably reportedly apparently supposedly purportedly allegedly potentially almost nearly not unless provided free allowed permitted entitled ?
		evidence indication indications sign signs proof hint`)
	OpenRoots = stemSet(`allege suspect accuse claim believe think thought appear seem suppose presume purport rumour rumor fear estimate suggest
		indicate hint imply assume expect likely potential possible probable apparent chance risk threat tentative preliminary provisional initial
		unconfirmed unverified unclear unknown dispute consider view opinion hope aim plan intend attempt try seek offer propose want charge
		doubt uncertain sign consistent compatible rule exclude understand`)
	// Intending are those of them that are about what is to come, and take
	// nothing off an accusation.
	Intending      = stemSet("expect chance risk consider view opinion hope aim plan intend attempt try seek offer propose want likely potential possible threat rule")
	ConditionWords = WordSet("if only unless provided condition conditions conditional depends depending should case event whether until")
)

var (
	Accusing    = WordSet("alleged allegedly purported purportedly suspected reportedly unconfirmed")
	OpenAdverbs = WordSet("possible potential provisional apparently supposedly presumably probably possibly perhaps potentially probable presumed tentatively provisionally preliminary")
	Believing   = WordSet("believed thought understood reported feared presumed alleged suspected rumoured rumored assumed said estimated supposed")
	Proofs      = WordSet("evidence indication indications sign signs proof suggestion hint")
	// Connecting leave something open only where the original does without.
	Connecting = WordSet("if whether unless would should")
	Comparing  = WordSet("as less more how equally times")
	Expecting  = WordSet("expects expected expect hopes hoped aims aimed plans planned intends intended")
	Guessing   = WordSet("believe believes believed think thinks suspect suspects fear fears assume assumes suggest suggests suggested indicate indicates indicated")
)

var (
	SoftVerbs  = stemSet("say said argue believe think thought expect suggest claim estimate suspect hope fear assume allege maintain contend insist indicate")
	ProofVerbs = stemSet("show shown know knew known prove proved confirm establish demonstrate reveal find found discover")
)

// CaseStages are words for the stages of a criminal case, by root.
var CaseStages = stages("investigate investigation question probe inquiry", "suspect suspicion suspected accuse accused accusation allege alleged allegation claim",
	"charge charged indict indicted indictment arrest arrested", "trial court prosecute prosecuted prosecution", "guilty convict convicted conviction sentence sentenced verdict")

func stages(rows ...string) map[string]int {
	table := make(map[string]int)
	for n, row := range rows {
		for _, w := range strings.Fields(row) {
			table[Stem(w)] = n + 1
		}
	}
	return table
}
