package english

import "strings"

// baseForm gives, for the irregular forms of English verbs, the verb: what one
// desk writes as driven another writes as drove, and no stemmer knows it.
// Forms that are more often another word (bore, wound, ground) are left out.
var baseForm = baseForms(`arise arose arisen, awake awoke awoken, beat beaten, become became, begin began begun, bend bent, bind bound,
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
	weep wept, win won, withdraw withdrew withdrawn, withhold withheld, withstand withstood, write wrote written`)

func baseForms(list string) map[string]string {
	out := make(map[string]string)
	for _, row := range strings.Split(list, ",") {
		forms := strings.Fields(row)
		for _, f := range forms[1:] {
			out[f] = forms[0]
		}
	}
	return out
}

// SpeechVerbs are the stems of verbs that report what somebody says.
var SpeechVerbs = stemSet(`say said says tell told add adds added adding state announce declare claim argue insist stress emphasize emphasise note explain warn admit
	acknowledge deny confirm report reply respond answer ask demand urge call describe suggest predict forecast expect estimate believe think
	consider accuse allege maintain affirm assert reiterate conclude continue write tweet post testify recall remark indicate express voice
	promise pledge vow concede complain reveal disclose comment point according agree assure caution contend observe propose recount relate decline confess quip lament joke`)

// ReportVerbs are those that, standing alone, make a statement somebody's.
var ReportVerbs = stemSet(`say said says tell told add adds added adding state announce declare claim argue insist stress emphasize note explain warn admit acknowledge
	deny confirm report reply respond maintain affirm assert reiterate conclude testify indicate according concede complain reveal allege`)

func stemSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[Stem(w)] = true
		set[w] = true
	}
	return set
}
