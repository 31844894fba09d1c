package english

// A Class groups the words that some rule treats alike. words.txt lists the
// classes of every word.
type Class uint8

// The classes of words as they are written, each with what its words do and two examples.
const (
	// Two sentences on different subjects share it by accident: the, of.
	Function Class = iota
	// Makes what follows a noun, and no verb of saying: the, their.
	Determiner
	// A noun or its adjective follows: those, some.
	BeforeNoun
	// A verb follows: to, would.
	BeforeVerb
	// Behind it, 'd may be would or had: she, there.
	SubjectPronoun
	// Begins a clause about the noun before it: who, whose.
	RelativePronoun
	// A form of be: was, been.
	Being
	// Says no more than "is" does, or nothing of its own beside a negation: remains, anybody.
	LightVerb
	// May stand between a subject and its verb of saying: later, has.
	Interposed
	// A function word that may stand between a verb of saying and who says it: the, their.
	BeforeSpeaker
	// Parts what is said of one thing from what is said of the next: but, whereas.
	ClauseEnd
	// Contradicts or limits what was said before: however, unless.
	Contrast
	// Makes likely a comparison and no qualifier: as, equally.
	Comparing
	// A punctuation mark whose use is a matter of house style, unlike a question or quotation mark: comma, dash.
	LightMark
	// Makes what is said possible: might, perhaps.
	modalPossible
	// Makes what is said likely: should, probably.
	modalLikely
	// Makes what is said certain: will, definitely.
	modalCertain
	// Leaves open by itself whether something is so: could, likely.
	OpenModal
	// Keeps a statement weak where a modal is gone: able, risk.
	Conditional
	// Says that something depends: provided, unless.
	Condition
	// Leaves something open, but counts only where the original does not have it: whether, would.
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
	// Before "that", introduces an accusation that is not established: allegation, suspicions.
	AccusationNoun
	// Before "to", makes a statement a belief: feared, presumed.
	Belief
	// Before "to", makes a statement an expectation: hopes, planned.
	Expectation
	// Before "that", makes a statement a guess: suspects, suggested.
	Guess
	// After "no", leaves open what is said: evidence, sign.
	Proof
	// Beside verbs of saying, tells that a statement is somebody's: remarks, reportedly.
	Attributing
	// Negates: not, nobody.
	Negation
	// After "not", which then negates nothing: only, necessarily.
	IdleNegation
	// After a negation, makes it a limit in time or a condition: before, unless.
	LimitInTime
	// After "no", which then belongs to a number: fewer, later.
	Comparative
	// Begins a place; a negation before it is about the place alone: into, onto.
	Direction
	// Has its opposite with in-: correct, formal.
	negatedByIn
	// Has its opposite with im-: possible, mature.
	negatedByIm
	// Has its opposite with il-: legal, logical.
	negatedByIl
	// Has its opposite with ir-: regular, relevant.
	negatedByIr
	// Has its opposite with dis-: honest, agree.
	negatedByDis
	// Ends in -ly and is no adverb: supply, assembly.
	lyNoAdverb
	// Looks like a form of a word of opposites.txt, and has a meaning of its own: important, hardly.
	ownMeaning
	// Before a number, leaves it open both ways: about, close to.
	boundRoughly
	// Before a number, says that it is more: over, at least.
	boundAbove
	// Before a number, says that it is less: nearly, up to.
	boundBelow
	// Before a number, says more or less, depending on what is counted: no later than, not earlier than.
	boundUnclear
	// Behind a number, leaves it open both ways: or so, give or take.
	lateRoughly
	// Behind a number, says that it is more: or more, and counting.
	lateAbove
	// Behind a number, says that it is less: or less, tops.
	lateBelow
	// May stand between a phrase before a number and the number: a, additional.
	BoundFiller
	// A date or a time may begin with it, besides numbers and names of the calendar: tomorrow, noon.
	dateStart
	// Last and next stand before it, and no calendar names it: weekend, decade.
	RelativePeriod
	// Stands between two days or hours: to, until.
	Ranging
	// Before May or March, shows that the month is meant: since, early.
	BeforeMonth
	// Before a date, leaves open when it is: earliest, soon.
	OpenDate
	// Mutual: what it says of two it says of both, whichever is named first: met.
	Mutual
	// Before 10.30, shows that a time of day is meant: at, until.
	BeforeClock
	// Is written with a capital before a name, but is no part of it: president, sir.
	Title
	// A title that says nothing of an office: mrs, former.
	CourtesyTitle
	// The last word of the name of an organisation: ministry, museum.
	Body
	// Part of a name, mostly without a capital: van, ibn.
	NameParticle
	// Before an office, says that it is no longer held: ex-, retired.
	Former
	// Before an office, says that its bearer stands in for the holder: vice, acting.
	Deputy
	// Several people who speak as one: residents, critics.
	GroupNoun
	// A person, after an adjective of nationality: tourist, sailors.
	CitizenNoun
	// A source that an article may keep unnamed: official, insider.
	SourceNoun
	// Says too little to be a term: thing, group.
	GeneralNoun
	// An adjective that makes no term of the noun behind it: top, recent.
	PlainAdjective
	// A name that has two accepted forms: kyiv, kiev.
	TwoForms
)

// The classes of roots. Such a class holds the words that words.txt lists in it
// and all other words of the same root.
const (
	// Reports what somebody says: insist, tweet.
	SpeechVerb = TwoForms + 1 + iota
	// Attributes a statement to somebody without help of other words: add, warn.
	ReportVerb
	// Says or believes, and does not prove: argue, suspect.
	ClaimVerb
	// Says that something is established: show, confirm.
	ProofVerb
	// Makes something known, and claims or proves no more than another of its kind: say, reveal.
	Telling
	// Stands before "over", which then belongs to it and not to a number: dispute, preside.
	HavingOver
	// Admits: acknowledge, confess.
	AdmittingVerb
	// Leaves open what its sentence says, in all its forms: imply, risk.
	OpenRoot
	// Names a doubt or what may be: guess, assumption, likelihood.
	HedgeNoun
	// One of OpenRoot that is about the future, and makes an accusation no weaker: hope, offer.
	Intention
	// Negates by what it means: refuse, unable.
	Negative
	// May stand for a negation: seldom, shun.
	WeakNegative
	// Before "to", negates what follows: refuse, unable.
	Refusing
	// Before a verb in -ing, negates it: stop, avoid.
	Stopping
	// With "from" and a verb in -ing behind it, negates the verb: prevent, bar.
	Preventing
	// Negates what follows, or what follows behind "of": lack, devoid.
	Lacking
	// In the passive, tells who knows what is written: seen, obtained.
	Witnessing
	// What may be granted or denied, so that to deny it is no denial: bail, asylum.
	Grantable
	// After a verb of denying, stands for the statement that is denied: rumour, allegation.
	StatementNoun
	// Says that something is hardly to be expected: unlikely, improbable.
	Improbable
	// Judges what was done: mistake, wrong.
	Wrong
	// Has a side in what it tells of, so that its word is no fact: prosecutor, union.
	Interested
	// The first stage of a criminal case: investigate, probe.
	stageInquiry
	// The second: suspect, accuse.
	stageSuspicion
	// The third: indict, arrest.
	stageCharge
	// The fourth: court, prosecute.
	stageTrial
	// The last: convict, sentence.
	stageVerdict
)

const (
	firstOfRoots = SpeechVerb
	classCount   = stageVerdict + 1
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
	modalPossible:   "modal-possible",
	modalLikely:     "modal-likely",
	modalCertain:    "modal-certain",
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
	negatedByIn:     "negated-by-in",
	negatedByIm:     "negated-by-im",
	negatedByIl:     "negated-by-il",
	negatedByIr:     "negated-by-ir",
	negatedByDis:    "negated-by-dis",
	lyNoAdverb:      "ly-no-adverb",
	ownMeaning:      "own-meaning",
	boundRoughly:    "bound-roughly",
	boundAbove:      "bound-above",
	boundBelow:      "bound-below",
	boundUnclear:    "bound-unclear",
	lateRoughly:     "late-roughly",
	lateAbove:       "late-above",
	lateBelow:       "late-below",
	BoundFiller:     "bound-filler",
	dateStart:       "date-start",
	RelativePeriod:  "relative-period",
	Ranging:         "ranging",
	BeforeMonth:     "before-month",
	OpenDate:        "open-date",
	Mutual:          "mutual",
	BeforeClock:     "before-clock",
	Title:           "title",
	CourtesyTitle:   "courtesy-title",
	Body:            "body",
	NameParticle:    "name-particle",
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
	Telling:         "telling",
	HavingOver:      "having-over",
	AdmittingVerb:   "admitting-verb",
	OpenRoot:        "open-root",
	HedgeNoun:       "hedge-noun",
	Intention:       "intention",
	Negative:        "negative",
	WeakNegative:    "weak-negative",
	Refusing:        "refusing",
	Stopping:        "stopping",
	Preventing:      "preventing",
	Lacking:         "lacking",
	Witnessing:      "witnessing",
	Grantable:       "grantable",
	StatementNoun:   "statement-noun",
	Improbable:      "improbable",
	Wrong:           "wrong",
	Interested:      "interested",
	stageInquiry:    "stage-inquiry",
	stageSuspicion:  "stage-suspicion",
	stageCharge:     "stage-charge",
	stageTrial:      "stage-trial",
	stageVerdict:    "stage-verdict",
}
