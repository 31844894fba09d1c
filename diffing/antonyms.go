package diffing

import "strings"

// negatable are, by prefix, words that it turns into their opposite; before
// others it says something else, as in immigrant and improve.
var negatable = map[string]map[string]bool{
	"in": wordSet(`capable correct complete direct effective efficient secure sufficient visible dependent accurate adequate appropriate formal
		human tolerant valid active curable edible eligible`),
	"im": wordSet("possible mature moral perfect proper patient probable mobile"),
	"il": wordSet("legal legally literate logical"),
	"ir": wordSet("responsible regular relevant rational resolute reversible replaceable"),
	"dis": wordSet(`honest agree agreed agrees approve approved approves liked loyal obeyed organized organised satisfied similar trust trusted
		advantage connect connected appear appeared appears allow allowed believe believed continue continued qualify qualified
		prove proved proven respect`),
}

// antonymOf gives for a stem the stems that say the opposite.
var antonymOf = antonyms(`rise fall, rise drop, rise decline, rose fell, rose dropped, rose declined, risen fallen, increase decrease, increase decline, increase fall,
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
		a, b := stem(w[0]), stem(w[1])
		for _, p := range [...][2]string{{a, b}, {b, a}} {
			if out[p[0]] == nil {
				out[p[0]] = make(map[string]bool)
			}
			out[p[0]][p[1]] = true
		}
	}
	return out
}

// negativePrefixes turn a word into its opposite: the first two before any
// word, the others before those in negatable.
var negativePrefixes = [...]string{"un", "non-", "in", "im", "il", "ir", "dis"}

// strip returns a word without a prefix that negates it.
func strip(norm, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(norm, prefix)
	return rest, ok && len(rest) >= 5 && (prefix == "un" || prefix == "non-" || negatable[prefix][rest])
}

// oppositeForms are words of the version by what makes them the opposite of
// another.
type oppositeForms struct {
	profile  *profile
	contrary []int            // that have antonyms
	plain    map[string][]int // by their norms
	stripped map[string][]int // by their norms without a negative prefix
}

func (p *profile) oppositeForms(words []int) oppositeForms {
	f := oppositeForms{profile: p, plain: make(map[string][]int, len(words)), stripped: make(map[string][]int)}
	for _, j := range words {
		norm := p.article.Words[j].Norm
		f.plain[norm] = append(f.plain[norm], j)
		if p.entries[j].traits&contrary != 0 {
			f.contrary = append(f.contrary, j)
		}
		for _, prefix := range negativePrefixes {
			if rest, ok := strip(norm, prefix); ok {
				f.stripped[rest] = append(f.stripped[rest], j)
			}
		}
	}
	return f
}

// of returns the words that may say the opposite of word i of the original.
func (f *oppositeForms) of(original *profile, i int) []int {
	e, norm := original.entries[i], original.article.Words[i].Norm
	var out []int
	if e.traits&contrary != 0 {
		for _, j := range f.contrary {
			if antonymOf[e.root][f.profile.entries[j].root] {
				out = append(out, j)
			}
		}
	}
	for _, prefix := range negativePrefixes {
		if rest, ok := strip(norm, prefix); ok {
			out = append(out, f.plain[rest]...)
		}
	}
	return append(out, f.stripped[norm]...)
}
