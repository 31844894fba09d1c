package english

import (
	"strings"
	"sync"
)

// baseForm maps the irregular forms of English verbs to the infinitive: a stemmer
// does not see that drove and driven belong together. Forms that are more often
// another word (bore, wound, ground) are left out.
var baseForm = sync.OnceValue(func() *table[string] { return baseForms(irregularVerbs) })

// MayBePast reports whether a word may be the past form of a verb: closed, fell.
func MayBePast(norm string) bool {
	return len(norm) > 4 && strings.HasSuffix(norm, "ed") || isIrregular(norm)
}

const irregularVerbs = `arise arose arisen, awake awoke awoken, beat beaten, become became, begin began begun, bend bent, bind bound,
	bite bit bitten, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt, buy bought, catch caught,
	choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven,
	eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden,
	forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, give gave given, go went gone, grow grew grown, hang hung,
	hear heard, hide hid hidden, hold held, keep kept, know knew known, lay laid, lead led, leave left, lend lent, lose lost,
	make made, mean meant, meet met, mistake mistook mistaken, overcome overcame, overtake overtook overtaken, pay paid, prove proven,
	ride rode ridden, ring rang rung, rise rose risen, run ran, seek sought, sell sold, send sent, shake shook shaken,
	shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken,
	speed sped, spend spent, stand stood, steal stole stolen, stick stuck, strike struck stricken, swear swore sworn, sweep swept,
	swim swam swum, swing swung, take took taken, teach taught, tear tore torn, think thought, throw threw thrown,
	undergo underwent undergone, understand understood, undertake undertook undertaken, uphold upheld, wake woke woken, wear wore worn,
	weep wept, win won, withdraw withdrew withdrawn, withhold withheld, withstand withstood, write wrote written`

func isIrregular(norm string) bool {
	_, ok := baseForm().find(norm)
	return ok
}

func baseForms(list string) *table[string] {
	out := newTable[string](strings.Count(list, " "))
	for row := range strings.SplitSeq(list, ",") {
		base := ""
		for f := range strings.FieldsSeq(row) {
			if base == "" {
				base = f
			} else {
				*out.put(f) = base
			}
		}
	}
	return out
}
