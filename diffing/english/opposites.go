package english

import (
	"slices"
	"strings"
	"sync"
)

// negatedBy returns the class of the words that a prefix turns into their
// opposite. Before other words the prefix does not negate, as in immigrant and
// improve.
func negatedBy(prefix string) Class {
	switch prefix {
	case "in":
		return negatedByIn
	case "im":
		return negatedByIm
	case "il":
		return negatedByIl
	case "ir":
		return negatedByIr
	}
	return negatedByDis
}

// HasAntonym reports whether a root has an antonym in the list.
func HasAntonym(root string) bool { return readAntonyms()[root] != nil }

// AreAntonyms reports whether two roots say the opposite of each other.
func AreAntonyms(a, b string) bool { return readAntonyms()[a][b] }

var readAntonyms = sync.OnceValue(func() map[string]map[string]bool { return antonyms(antonymPairs) })

const antonymPairs = `rise fall, rise drop, rise decline, rose fell, rose dropped, rose declined, risen fallen, increase decrease, increase decline, increase fall,
	increased fell, grow shrink, grew shrank, growth decline, growth contraction,
	expand contract, gain lose, gained lost, win lose, won lost, accept reject, accept refuse, accepted rejected, win fail, pass reject, agree refuse,
	approve reject, support oppose, back oppose, allow ban, allow forbid, permit ban, permit forbid, legal illegal, guilty innocent, convict acquit, confirm deny,
	confirmed denied, admit deny, admitted denied, acknowledge deny, strengthen weaken, stronger weaker, strong weak, improve worsen, better worse, higher lower,
	raise cut, raise lower, raised cut, more less, more fewer, open close, opened closed, begin end, began ended, start stop, arrive leave, before after, buy sell,
	bought sold, import export, halve double, halved doubled, surplus deficit, profit loss, success failure, succeed fail, include exclude, remember forget,
	friend enemy, ally enemy, ally adversary, peace war, agree disagree, praise criticise, praised criticised, welcome condemn, welcomed condemned, defend attack,
	hire fire, borrow lend, up down, top bottom, first last, maximum minimum, most least, always never, all none, widen narrow, lengthen shorten, accelerate slow,
	upgrade downgrade, optimistic pessimistic, safe dangerous, dead alive, die survive, died survived, killed rescued, north south, east west, northern southern,
	eastern western, present absent, present former, appoint dismiss, join leave, joined left, enter exit, advance retreat, release arrest, released arrested,
	freed jailed, ease tighten, loosen tighten, quicker slower, earlier later, majority minority, above below, heavier lighter, rich poor,
	easy difficult, publish withhold, published withheld, criticize welcome, criticize praise,
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

// NegativePrefixes turn a word into its opposite: "un" and "non-" before any
// word, each of the others only before the words of its class (see negatedBy).
var NegativePrefixes = [...]string{"un", "non-", "in", "im", "il", "ir", "dis"}

// WithoutNegativePrefix returns a word without one of NegativePrefixes; ok is
// false where the word does not begin with it, or is not negated by it.
func WithoutNegativePrefix(norm, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(norm, prefix)
	return rest, ok && len(rest) >= 5 && (prefix == "un" || prefix == "non-" || Is(rest, negatedBy(prefix)))
}

// IsAdverb reports whether a word ends in -ly and is not one of the listed verbs
// and nouns in -ly.
func IsAdverb(norm string) bool {
	return strings.HasSuffix(norm, "ly") && !Is(norm, lyNoAdverb)
}

// HasNegativePrefix reports whether a word begins with a prefix that negates it.
func HasNegativePrefix(norm string) bool {
	if slices.ContainsFunc(unButNegative, func(beginning string) bool { return strings.HasPrefix(norm, beginning) }) {
		return false
	}
	return slices.ContainsFunc(NegativePrefixes[:], func(prefix string) bool {
		_, ok := WithoutNegativePrefix(norm, prefix)
		return ok
	})
}

// unButNegative are beginnings of words in which "un" does not negate.
var unButNegative = []string{"under", "union", "univers", "unit"}
