package english

import (
	"strings"
	"sync"
)

// negatedBy are the classes of the words that a prefix turns into their
// opposite; before others it says something else, as in immigrant and improve.
func negatedBy(prefix string) Class {
	switch prefix {
	case "in":
		return NegatedByIn
	case "im":
		return NegatedByIm
	case "il":
		return NegatedByIl
	case "ir":
		return NegatedByIr
	}
	return NegatedByDis
}

// HasAntonym reports whether there is a word for the opposite of a root.
func HasAntonym(root string) bool { return readAntonyms()[root] != nil }

// Antonyms reports whether two roots say the opposite of each other.
func Antonyms(a, b string) bool { return readAntonyms()[a][b] }

var readAntonyms = sync.OnceValue(func() map[string]map[string]bool { return antonyms(antonymPairs) })

const antonymPairs = `rise fall, rise drop, rise decline, rose fell, rose dropped, rose declined, risen fallen, increase decrease, increase decline, increase fall,
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
	granted refused, receive send, push pull, ascend descend, inflate deflate, appreciate depreciate, overestimate underestimate`

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
// word, the others before the words that have it as their class.
var NegativePrefixes = [...]string{"un", "non-", "in", "im", "il", "ir", "dis"}

// Strip returns a word without a prefix that negates it.
func Strip(norm, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(norm, prefix)
	return rest, ok && len(rest) >= 5 && (prefix == "un" || prefix == "non-" || Is(rest, negatedBy(prefix)))
}

// Adverb reports whether a word ends as adverbs do and is none of the verbs and
// nouns that end so.
func Adverb(norm string) bool {
	return strings.HasSuffix(norm, "ly") && !Is(norm, LyNoAdverb)
}

// NegativePrefix reports whether a word is negated by its beginning.
func NegativePrefix(norm string) bool {
	for _, prefix := range NegativePrefixes {
		rest, ok := strings.CutPrefix(norm, prefix)
		if ok && len(rest) >= 5 && (prefix == "un" || prefix == "non-" || Is(rest, negatedBy(prefix))) && !strings.HasPrefix(norm, "under") && !strings.HasPrefix(norm, "union") && !strings.HasPrefix(norm, "univers") && !strings.HasPrefix(norm, "unit") {
			return true
		}
	}
	return false
}
