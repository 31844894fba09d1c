package mend

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// between returns what belongs between the parts of a divided word: nothing, its
// own hyphen, or a hyphen and a space where the parts are "two-" and "and". rest
// is the text from the second part on.
//
// The words of the story's texts decide first: its texts mostly have the word
// once more, whole. Where none has, figures and capitals keep the hyphen, so do
// parts that English writes with one, and the others are one word.
func (v Vocabulary) between(left, right, rest string) string {
	l, r := lastPart(left), firstPart(right)
	whole, hyphened := v.has(l+r), v.has(left+"-"+right) || v.has(l+"-"+r)
	switch {
	case whole != hyphened && whole:
		return ""
	case isSuspended(right, rest):
		return "- "
	case whole != hyphened:
		return "-"
	case keepsHyphen(left, right, l, r):
		return "-"
	case whole || hyphened || isPieceOfWord(r) || solidSeconds.has(strings.ToLower(r)) || solidFirsts.has(strings.ToLower(l)):
		return ""
	case v.has(l) && v.has(r) && utf8.RuneCountInString(l) > 2 && utf8.RuneCountInString(r) > 2:
		return "-"
	}
	return ""
}

func lastPart(s string) string  { return s[strings.LastIndexByte(s, '-')+1:] }
func firstPart(s string) string { first, _, _ := strings.Cut(s, "-"); return first }

// isSuspended reports whether the second part is a word of its own, and the first
// waits for the end of the next: two- and three-year terms.
func isSuspended(right, rest string) bool {
	switch right {
	case "and", "or", "to", "und", "oder", "bis", "sowie":
	default:
		return false
	}
	words := strings.Fields(rest[:min(len(rest), 80)])
	for _, w := range words[min(1, len(words)):min(4, len(words))] {
		w = strings.TrimRight(w, ".,;:")
		if i := strings.IndexByte(w, '-'); i > 0 && i < len(w)-1 {
			return true
		}
	}
	return right == "und" || right == "oder" || right == "bis" || right == "sowie"
}

// keepsHyphen reports whether the form of the parts says that the word has a
// hyphen. l and r are the parts next to it.
func keepsHyphen(left, right, l, r string) bool {
	before, _ := utf8.DecodeLastRuneInString(l)
	after, _ := utf8.DecodeRuneInString(r)
	lower := strings.ToLower(l)
	second := strings.ToLower(r)
	switch {
	case l == "" || r == "" || unicode.IsDigit(before) || unicode.IsDigit(after) || utf8.RuneCountInString(l) == 1:
		return true
	case unicode.IsUpper(after) && !(isCapitals(l) && isCapitals(r) && len(l) > 2 && len(r) > 2):
		return true
	case isPieceOfWord(r):
		return false
	case second == "led" && strings.HasSuffix(lower, "l"): // travel-led, as the British write it
		return false
	case hyphenSeconds.has(second) && !strings.Contains(left, "-"):
		return !solidFirsts.has(lower)
	case hyphenSeconds.has(second):
		return true
	case numberWords.has(lower), hyphenPairs[lower] != "" && startsWithAny(second, hyphenPairs[lower]):
		return true
	case strings.Contains(right, "-") && smallWords.has(second), second == "like" && l != lower:
		return true // door-to-door, Kafka-like
	case solidSeconds.has(second):
		return false
	case hyphenFirsts.has(lower):
		return true
	case lower == "re":
		return strings.HasPrefix(second, "e") && len(second) > 3
	case solidPairs[lower] != "":
		return !startsWithAny(second, solidPairs[lower])
	}
	return strings.Contains(left, "-") && smallWords.has(lower) || strings.Contains(right, "-") && smallWords.has(firstPart(right[len(r)+1:]))
}

func isCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// startsWithAny reports whether a word begins with one of those in a list.
func startsWithAny(word, list string) bool {
	for p := range strings.FieldsSeq(list) {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

// isPieceOfWord reports whether a part is no word by itself, but the end of one.
func isPieceOfWord(r string) bool {
	r = strings.ToLower(r)
	return endings.has(r) || !strings.ContainsAny(r, "aeiouyäöüéèàáíóúêâôîûœæåø") && len(r) > 1 && strings.Trim(r, "abcdefghijklmnopqrstuvwxyz") == ""
}

// A wordList is a set of words. It is made when it is first asked: few texts need one.
type wordList func() map[string]bool

func listOf(words string) wordList {
	return sync.OnceValue(func() map[string]bool {
		list := map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			list[w] = true
		}
		return list
	})
}

func (l wordList) has(word string) bool { return l()[word] }

var (
	endings = listOf(`able ably al ally ance ances ant ants ary ate ated ates ating ation ations ative ble bly cal cally ce ces cial cially cian cians
		cious ciously cy dent dents dinary ed ence ences ency ent ently ents er ers es est ety ful fully gent gious ial ially ian ians ible ibly ic ical
		ically ics ied ies ily ing ingly ings ion ional ions ious ise ised ish ism ist istic ists ite ities ity ive ively ize ized less lessly lier lished
		lishing lier ling lings ly ment mental mentally ments mit mits mitted mitting ness nesses nal nally nance nated nation nent ny or ors ory ous
		ously pal pared paring ple ples plied pose posed rate rated rates ration rial rially ried ries rious ry sequent sequently sible sion sional sions
		sive sively sor sors ster sters tain tained taining tal tally tary ted ten ter ters tial tially tic tical tically ties tific tify tine ting tion
		tional tionally tioned tions tious tist tists tive tively tives tle tled tor tors tory tric tries try tual tually ture tured tures turing ty
		ual ually ular ulated ulation ure ured ures uring ursed ution utions vate ver vers versity vice vices vided viding vious viously wards`)

	// numberWords begin numbers and measures: twenty-five, two-thirds, six-month.
	numberWords = listOf(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
		twenty thirty forty fifty sixty seventy eighty ninety hundred first second third fourth fifth sixth seventh eighth ninth tenth`)

	// smallWords stand in the middle of words like mother-in-law and up-to-date.
	smallWords = listOf(`in of to the and at on by for up a la de en year month week day mile metre meter old`)

	// hyphenFirsts begin words that have a hyphen, whatever follows, but for the
	// endings and seconds above and below.
	hyphenFirsts = listOf(`well ill self vice high higher low lower long longer short full part large small left right far hard soft fast slow wide deep
		open early late middle upper working so then mother father brother sister son daughter editor runner passer attorney commander double single
		multi quarter half cross decision policy law peace record state government family user market tax oil gas coal trade privately publicly face life
		energy fuel drug gun knife computer cost job price interest profit revenue risk evidence community church world party city army police ultra
		much best least most worst better lesser little newly year month week
		anglo franco sino russo austro`)

	// hyphenSeconds end words that have a hyphen, whatever stands before.
	hyphenSeconds = listOf(`term based led backed owned called known elect free style made looking making maker makers minded handed hearted sized
		winger winners paid reaching lasting serving held hit torn stricken ridden driven funded controlled occupied dominated educated trained armed
		appointed sponsored related friendly conscious effective intensive dependent sharing saving breaking shattering law laws general thirds
		même mêmes là vous nous blown fledged grown collar fired powered fuelled bodied linked aligned oriented orientated specific`)

	// solidFirsts and solidSeconds are parts of words that have none.
	solidFirsts = listOf(`with under over out up in every any some no where there how what who when never for be fore to un dis mis inter trans sub super
		news fire home house hand head day sun snow rain down re pre be em en`)
	solidSeconds = listOf(`way ways light lights age ages coming ground grounds line lines shore quarters hold holds holder holders front paper papers
		wash mail night where thing one body ever fore by self selves ward wards stand stands ship ships land lands man men woman women house houses
		side sides work works worker workers shop shops word words yard yards road roads room rooms stone field fields fall falls down town towns
		day days spread cut cuts lived keeper keepers wife book books boat boats post posts port ports fighter fighters less ness guard guards
		play player wide off stairs standing`)

	// hyphenPairs are beginnings that have a hyphen only before some words, and
	// solidPairs those that have none before some.
	hyphenPairs = map[string]string{
		"ex":    "president minister prime wife husband soldier leader chief boss partner player convict police girlfriend boyfriend king champion manager",
		"pro":   "government democracy independence war choice life business russian european western eu kremlin palestinian",
		"co":    "founder found author chair owner own pilot worker director defendant host lead sponsor star writer accused",
		"all":   "time party round star day night male female inclusive important clear white weather",
		"pre":   "election war tax trial dawn existing planned packed approved",
		"post":  "war election mortem match soviet brexit pandemic",
		"by":    "election elections",
		"on":    "site",
		"in":    "depth house flight person",
		"off":   "duty peak site",
		"south": "east west", "north": "east west",
	}
	solidPairs = map[string]string{
		"anti": "trust bod biot cip que dote septic hero gen thesis",
		"non":  "sense profit e fiction chalan",
		"mid":  "night day week summer winter land field point wife town way st dle get",
	}
)
