package english

// A Class is a use that rules have for words. words.txt says which words are of
// which classes.
type Class uint8

// The classes of words as they are written.
const (
	// Sentences share it by accident: the, of.
	Function Class = iota
	// Makes what follows a noun, and no verb of saying: the, their.
	Determiner
	// A noun or its adjective follows: those, some.
	BeforeNoun
	// A verb follows: to, would.
	BeforeVerb
	// Before it, 'd is would or had: she, there.
	SubjectPronoun
	// Begins a clause about the noun before it: who, whose.
	RelativePronoun
	// A form of be: was, been.
	Being
	// Says no more than is, or nothing of its own beside a negation: remains, anybody.
	LightVerb
	// May stand between a subject and its verb of saying: later, has.
	Interposed
	// A function word that may stand between a verb of saying and who says it: the, their.
	BeforeSpeaker
	// Parts what is said of one thing from what is said of the next: but, whereas.
	ClauseEnd
	// Turns round or limits what was said before: however, unless.
	Contrast
	// Makes likely a comparison and no qualifier: as, equally.
	Comparing
	// A mark that comes and goes with a desk's style, as no question or quotation mark does: comma, dash.
	LightMark
	// Makes what is said possible: might, perhaps.
	ModalPossible
	// Makes what is said likely: should, probably.
	ModalLikely
	// Makes what is said certain: will, definitely.
	ModalCertain
	// Leaves open by itself whether something is so: could, likely.
	OpenModal
	// Keeps a statement weak where a modal is gone: able, risk.
	Conditional
	// Says that something depends: provided, unless.
	Condition
	// Leaves something open only where the original does without it: whether, would.
	OpenConnective
	// Leaves open what its sentence says: seemingly, hint.
	Open
	// Qualifies the words behind it: provisional, supposedly.
	Hedge
	// Takes a little off what a sentence claims: largely, somewhat.
	Softener
	// Says how much or how sure: utterly, almost.
	Intensifier
	// Marks a statement as not established: purported, accusation.
	Doubt
	// Doubts only before to or that: appears, seem.
	Seeming
	// Doubts only behind a form of be: feared, presumed.
	DoubtParticiple
	// Doubts only before that or to: claims, fears.
	DoubtVerb
	// Marks an accusation as not established: alleged, suspected.
	Accusing
	// With that behind it, accuses without saying that it is so: allegation, suspicions.
	AccusationNoun
	// Before to, makes a statement a belief: feared, presumed.
	Belief
	// Before to, makes a statement an expectation: hopes, planned.
	Expectation
	// Before that, makes a statement a guess: suspects, suggested.
	Guess
	// Behind no, leaves open what is said: evidence, sign.
	Proof
	// Beside verbs of saying, tells that a statement is somebody's: remarks, reportedly.
	Attributing
	// Negates: not, nobody.
	Negation
	// Behind not, which then takes nothing back: only, necessarily.
	IdleNegation
	// Behind a negation, makes it a limit in time or a condition: before, unless.
	LimitInTime
	// Behind no, which then belongs to a number: fewer, later.
	Comparative
	// Begins a place, and what was negated is that place alone: into, onto.
	Direction
	// Has its opposite with in-: correct, formal.
	NegatedByIn
	// Has its opposite with im-: possible, mature.
	NegatedByIm
	// Has its opposite with il-: legal, logical.
	NegatedByIl
	// Has its opposite with ir-: regular, relevant.
	NegatedByIr
	// Has its opposite with dis-: honest, agree.
	NegatedByDis
	// Ends in -ly and is no adverb: supply, assembly.
	LyNoAdverb
	// Before a number, leaves it open both ways: about, close to.
	BoundRoughly
	// Before a number, says that it is more: over, at least.
	BoundAbove
	// Before a number, says that it is less: nearly, up to.
	BoundBelow
	// Before a number, says more or less, by what is counted: no later than, not earlier than.
	BoundUnclear
	// May stand between such a phrase and its number: a, additional.
	BoundFiller
	// A date or a time may begin with it, besides numbers and names of the calendar: tomorrow, noon.
	DateStart
	// Last and next stand before it, and no calendar names it: weekend, decade.
	RelativePeriod
	// Stands between two days or hours: to, until.
	Ranging
	// Before May or March, shows that the month is meant: since, early.
	BeforeMonth
	// Before a date, leaves open when it is: earliest, soon.
	OpenDate
	// Before 10.30, shows that a time of day is meant: at, until.
	BeforeClock
	// Has a capital before a name and is none: president, sir.
	Title
	// A title that says nothing of an office: mrs, former.
	CourtesyTitle
	// Before an office, says that it is held no more: ex-, retired.
	Former
	// Before an office, says that it is another's: vice, acting.
	Deputy
	// Several people who speak as one: residents, critics.
	GroupNoun
	// A person behind an adjective of nationality: tourist, sailors.
	CitizenNoun
	// A source that an article may keep unnamed: official, insider.
	SourceNoun
	// Says too little to be anybody's term: thing, group.
	GeneralNoun
	// Describes, and fixes nothing: top, recent.
	PlainAdjective
	// A name that has two accepted forms: kyiv, kiev.
	TwoForms
)

// The classes of roots: of one are all words with the root of a word that
// words.txt has in it, and these words themselves.
const (
	// Reports what somebody says: insist, tweet.
	SpeechVerb = TwoForms + 1 + iota
	// Makes a statement somebody's, standing alone: add, warn.
	ReportVerb
	// Says or believes, and does not prove: argue, suspect.
	ClaimVerb
	// Says that something is established: show, confirm.
	ProofVerb
	// Admits: acknowledge, confess.
	AdmittingVerb
	// Leaves open what its sentence says, in all its forms: imply, risk.
	OpenRoot
	// Of those, is about what is to come, and takes nothing off an accusation: hope, offer.
	Intention
	// Negates by what it means: refuse, unable.
	Negative
	// May stand for a negation: seldom, shun.
	WeakNegative
	// Names what is denied, and the denial is of what it says: rumour, allegation.
	StatementNoun
	// The first stage of a criminal case: investigate, probe.
	StageInquiry
	// The second: suspect, accuse.
	StageSuspicion
	// The third: indict, arrest.
	StageCharge
	// The fourth: court, prosecute.
	StageTrial
	// The last: convict, sentence.
	StageVerdict
)

const (
	firstOfRoots = SpeechVerb
	classCount   = StageVerdict + 1
)

// classNames are what words.txt calls the classes.
var classNames = [classCount]string{
	Function:        "function",
	Determiner:      "determiner",
	BeforeNoun:      "before-noun",
	BeforeVerb:      "before-verb",
	SubjectPronoun:  "subject-pronoun",
	RelativePronoun: "relative-pronoun",
	Being:           "being",
	LightVerb:       "light-verb",
	Interposed:      "interposed",
	BeforeSpeaker:   "before-speaker",
	ClauseEnd:       "clause-end",
	Contrast:        "contrast",
	Comparing:       "comparing",
	LightMark:       "light-mark",
	ModalPossible:   "modal-possible",
	ModalLikely:     "modal-likely",
	ModalCertain:    "modal-certain",
	OpenModal:       "open-modal",
	Conditional:     "conditional",
	Condition:       "condition",
	OpenConnective:  "open-connective",
	Open:            "open",
	Hedge:           "hedge",
	Softener:        "softener",
	Intensifier:     "intensifier",
	Doubt:           "doubt",
	Seeming:         "seeming",
	DoubtParticiple: "doubt-participle",
	DoubtVerb:       "doubt-verb",
	Accusing:        "accusing",
	AccusationNoun:  "accusation-noun",
	Belief:          "belief",
	Expectation:     "expectation",
	Guess:           "guess",
	Proof:           "proof",
	Attributing:     "attributing",
	Negation:        "negation",
	IdleNegation:    "idle-negation",
	LimitInTime:     "limit-in-time",
	Comparative:     "comparative",
	Direction:       "direction",
	NegatedByIn:     "negated-by-in",
	NegatedByIm:     "negated-by-im",
	NegatedByIl:     "negated-by-il",
	NegatedByIr:     "negated-by-ir",
	NegatedByDis:    "negated-by-dis",
	LyNoAdverb:      "ly-no-adverb",
	BoundRoughly:    "bound-roughly",
	BoundAbove:      "bound-above",
	BoundBelow:      "bound-below",
	BoundUnclear:    "bound-unclear",
	BoundFiller:     "bound-filler",
	DateStart:       "date-start",
	RelativePeriod:  "relative-period",
	Ranging:         "ranging",
	BeforeMonth:     "before-month",
	OpenDate:        "open-date",
	BeforeClock:     "before-clock",
	Title:           "title",
	CourtesyTitle:   "courtesy-title",
	Former:          "former",
	Deputy:          "deputy",
	GroupNoun:       "group-noun",
	CitizenNoun:     "citizen-noun",
	SourceNoun:      "source-noun",
	GeneralNoun:     "general-noun",
	PlainAdjective:  "plain-adjective",
	TwoForms:        "two-forms",
	SpeechVerb:      "speech-verb",
	ReportVerb:      "report-verb",
	ClaimVerb:       "claim-verb",
	ProofVerb:       "proof-verb",
	AdmittingVerb:   "admitting-verb",
	OpenRoot:        "open-root",
	Intention:       "intention",
	Negative:        "negative",
	WeakNegative:    "weak-negative",
	StatementNoun:   "statement-noun",
	StageInquiry:    "stage-inquiry",
	StageSuspicion:  "stage-suspicion",
	StageCharge:     "stage-charge",
	StageTrial:      "stage-trial",
	StageVerdict:    "stage-verdict",
}
