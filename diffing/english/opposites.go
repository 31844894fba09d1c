package english

import "strings"

// negatable are, by prefix, words that it turns into their opposite; before
// others it says something else, as in immigrant and improve.
var negatable = map[string]map[string]bool{
	"in": WordSet(`capable correct complete direct effective efficient secure sufficient visible dependent accurate adequate appropriate formal
		human tolerant valid active curable edible eligible`),
	"im": WordSet("possible mature moral perfect proper patient probable mobile"),
	"il": WordSet("legal legally literate logical"),
	"ir": WordSet("responsible regular relevant rational resolute reversible replaceable"),
	"dis": WordSet(`honest agree agreed agrees approve approved approves liked loyal obeyed organized organised satisfied similar trust trusted
		advantage connect connected appear appeared appears allow allowed believe believed continue continued qualify qualified
		prove proved proven respect`),
}

// AntonymOf gives for a stem the stems that say the opposite.
var AntonymOf = antonyms(`rise fall, rise drop, rise decline, rose fell, rose dropped, rose declined, risen fallen, increase decrease, increase decline, increase fall,
	increased fell, grow shrink, grew shrank, growth decline, growth contraction, expand contract, gain lose, gained lost, win lose, won lost, accept reject, accept refuse, accepted rejected, win fail, pass reject, agree refuse,
	approve reject, support oppose, back oppose, allow ban, allow forbid, permit ban, permit forbid, legal illegal, guilty innocent, convict acquit, confirm deny,
	confirmed denied, admit deny, admitted denied, acknowledge deny, strengthen weaken, stronger weaker, strong weak, improve worsen, better worse, higher lower,
	raise cut, raise lower, raised cut, more less, more fewer, open close, opened closed, begin end, began ended, start stop, arrive leave, before after, buy sell,
	bought sold, import export, halve double, halved doubled, surplus deficit, profit loss, success failure, succeed fail, include exclude, remember forget,
	friend enemy, ally enemy, ally adversary, peace war, agree disagree, praise criticise, praised criticised, welcome condemn, welcomed condemned, defend attack,
	hire fire, borrow lend, up down, top bottom, first last, maximum minimum, most least, always never, all none, widen narrow, lengthen shorten, accelerate slow,
	upgrade downgrade, optimistic pessimistic, safe dangerous, dead alive, die survive, died survived, killed rescued, north south, east west, northern southern,
	eastern western, present absent, present former, appoint dismiss, join leave, joined left, enter exit, advance retreat, release arrest, released arrested,
	freed jailed, ease tighten, loosen tighten, quicker slower, earlier later, majority minority, above below, heavier lighter, rich poor, easy difficult, publish withhold, published withheld, criticize welcome, criticize praise,
	highest lowest, biggest smallest, largest smallest, save cost, saves costs, complete cancel, completed cancelled, opening closing, inside outside,
	early late, long short, fast slow, hot cold, wet dry, full empty, public private, major minor, victory defeat, public secret, start finish, build demolish,
	create destroy, protect endanger, honest dishonest, deny confirm, deny admit, possible impossible, rejected upheld, reject uphold, overturn uphold,
	overturned upheld, suspend resume, suspended resumed, postpone hasten, keep abandon, kept abandoned, hire dismiss, lift impose, lifted imposed,
	rises falls, up down, higher lower, exceed undershoot, agreed refused, vote abstain, encourage discourage, reward punish, attract repel, introduce abolish, introduced abolished, upstream downstream,
	longest shortest, extend shorten, extended shortened, block approve, blocked approved, healthier sicker, healthy sick, tallest shortest, oldest youngest,
	older younger, nearest farthest, cheapest dearest, cheap expensive, cheaper dearer, hottest coldest, warm cold, light heavy, uphill downhill,
	indoor outdoor, import export, supporter opponent, ahead behind, above below, ally rival, hope fear, active inactive, visible hidden, known unknown,
	permanent temporary, voluntary compulsory, mandatory optional, domestic foreign, urban rural, right wrong, true false, agree refuse, grant deny, granted denied,
	granted refused, receive send, push pull, ascend descend, inflate deflate, appreciate depreciate, overestimate underestimate`)

func antonyms(list string) map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	for _, pair := range strings.Split(list, ",") {
		w := strings.Fields(pair)
		a, b := Stem(w[0]), Stem(w[1])
		for _, p := range [...][2]string{{a, b}, {b, a}} {
			if out[p[0]] == nil {
				out[p[0]] = make(map[string]bool)
			}
			out[p[0]][p[1]] = true
		}
	}
	return out
}

// NegativePrefixes turn a word into its opposite: the first two before any
// word, the others before those in negatable.
var NegativePrefixes = [...]string{"un", "non-", "in", "im", "il", "ir", "dis"}

// Strip returns a word without a prefix that negates it.
func Strip(norm, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(norm, prefix)
	return rest, ok && len(rest) >= 5 && (prefix == "un" || prefix == "non-" || negatable[prefix][rest])
}

var Negations = WordSet("not no never nothing nobody none neither nor without cannot hardly barely")

var Intensifiers = WordSet(`very absolutely completely totally extremely utterly highly deeply fully entirely strongly firmly clearly
	certainly definitely always must only all every some perhaps maybe possibly probably almost`)

var Owning = stemSet("admit acknowledge concede confess")

// NotNegating follow "not" where it takes nothing back.
var NotNegating = WordSet("only just least merely necessarily even so . , doubt will would can could may might shall should must")

// Aside are prepositions before what is negated only as a place.
var Aside = WordSet("into onto")

// Adverb reports whether a word ends as adverbs do and is none of the verbs and
// nouns that end so.
func Adverb(norm string) bool {
	return strings.HasSuffix(norm, "ly") && !endsInLy[norm]
}

var endsInLy = WordSet("fly apply supply rely reply comply imply multiply ally family assembly anomaly monopoly bully july italy")

// Statements are nouns, by root, for what is denied: the denial is of what
// they say.
var Statements = stemSet("report claim allegation rumour rumor accusation suggestion charge story assertion speculation newspaper media")

// ClauseEnds part what is said of one thing from what is said of the next.
var ClauseEnds = WordSet("; : and but while although though whereas")

// WeakNegatives are words, by root, that may stand for a negation.
var WeakNegatives = stemSet(`hardly barely scarcely rarely seldom little few yet still remain nothing nobody none neither nor without dismiss dispute
	refute contradict contest brush shun decline withhold miss missing absent exclude forbid ban bar free stop end lose lost fall away rather instead
	otherwise contrary far spare immune quash drop hold held keep kept short less`)

// NegativePrefix reports whether a word is negated by its beginning.
func NegativePrefix(norm string) bool {
	for _, prefix := range []string{"un", "non-", "dis", "in", "im", "ir"} {
		rest, ok := strings.CutPrefix(norm, prefix)
		if ok && len(rest) >= 5 && (prefix == "un" || prefix == "non-" || negatable[prefix][rest]) && !strings.HasPrefix(norm, "under") && !strings.HasPrefix(norm, "union") && !strings.HasPrefix(norm, "univers") && !strings.HasPrefix(norm, "unit") {
			return true
		}
	}
	return false
}

// NegativeWords negate by what they mean.
var NegativeWords = stemSet(`deny refuse fail lack avoid prevent stop halt reject oppose decline abandon scrap cancel abolish rule unless unlikely
	unable impossible unwilling illegal unclear uncertain untrue false absence against lacking unsafe unfair unnecessary incapable
	insufficient unacceptable off out beyond bar ban forbid prohibit exclude`)

// BoundWords follow "no" where it belongs to a number.
var BoundWords = WordSet("more less fewer later earlier sooner")

// LightVerbs say no more than "is".
var LightVerbs = WordSet("remain remains remained remaining stay stays stayed become becomes became get gets got any anything anyone anybody longer yet")

var Turning = WordSet("but if unless only yet however though although except")
