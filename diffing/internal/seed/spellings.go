package seed

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"storydiff/corpus/text"
)

func spellingWays() []way {
	return []way{
		{"the other English", func(r *reading) []proposal { return r.otherSpellings(false) }},
		{"the other English throughout", func(r *reading) []proposal { return r.otherSpellings(true) }},
	}
}

// spellings are words as Americans and as Britons write them.
func spellings() map[string]string {
	const pairs = `
neighbor neighbour neighbors neighbours neighboring neighbouring harbor harbour labor labour color colour colors colours colored coloured favor favour favors favours honor honour
center centre centers centres kilometer kilometre kilometers kilometres meter metre meters metres millimeter millimetre millimeters millimetres
liter litre liters litres hectoliters hectolitres theater theatre aluminum aluminium defense defence license licence
traveling travelling traveled travelled canceled cancelled canceling cancelling modeling modelling labeled labelled
modernization modernisation organization organisation organizations organisations organize organise recognized recognised
realize realise authorized authorised criticized criticised analyze analyse analyzed analysed program programme programs programmes gray grey judgment judgement
enroll enrol skillful skilful learned learnt burned burnt spelled spelt toward towards afterward afterwards
onward onwards fulfill fulfil among amongst while whilst catalog catalogue check cheque plow plough tire tyre adviser advisor
skeptical sceptical maneuver manoeuvre pediatric paediatric practiced practised cozy cosy jewelry jewellery mold mould`
	m := make(map[string]string)
	words := strings.Fields(pairs)
	for i := 0; i < len(words); i += 2 {
		m[words[i]], m[words[i+1]] = words[i+1], words[i]
	}
	// What is another word in the other English, or another sense here.
	for _, w := range []string{"check", "cheque", "meter", "metre", "tire", "tyre"} {
		delete(m, w)
	}
	return m
}

func (r *reading) otherSpellings(throughout bool) []proposal {
	other := spellings()
	var all proposal
	var each []proposal
	for _, t := range r.tokens {
		with, ok := other[t.Norm]
		if !ok || t.capital() && !t.initial {
			continue
		}
		p := replaced(t.Span, likeCase(t.text, with))
		each = append(each, p)
		all.patches = append(all.patches, p.patches...)
		all.both = append(all.both, p.both...)
	}
	if !throughout {
		return each
	}
	return atOnce(all)
}

func contractionWays() []way {
	return []way{
		{"contracted", func(r *reading) []proposal { return r.recast(contractions(), false) }},
		{"written out", func(r *reading) []proposal { return r.recast(contractions(), true) }},
		{"negation recast", func(r *reading) []proposal {
			return append(r.recast(recasts(), false), r.recast(recasts(), true)...)
		}},
	}
}

// contractions are phrases and what they contract to.
func contractions() [][2]string {
	pairs := [][2]string{{"cannot", "can't"}, {"will not", "won't"}, {"let us", "let's"}}
	for _, verb := range strings.Fields("is are was were has have had do does did would could should") {
		pairs = append(pairs, [2]string{verb + " not", verb + "n't"})
	}
	for _, who := range strings.Fields("i we they you he she it that there") {
		for _, c := range [][2]string{{"am", "'m"}, {"are", "'re"}, {"is", "'s"}, {"have", "'ve"}, {"will", "'ll"}, {"would", "'d"}} {
			if agrees(who, c[0]) {
				pairs = append(pairs, [2]string{who + " " + c[0], who + c[1]})
			}
		}
	}
	return pairs
}

// agrees tells whether a pronoun takes a form of a verb.
func agrees(who, verb string) bool {
	switch verb {
	case "am":
		return who == "i"
	case "are", "have":
		return set("we they you")[who] || verb == "have" && who == "i"
	case "is":
		return set("he she it that there")[who]
	case "would":
		return set("i we they you he she")[who]
	}
	return set("i we they you he she it")[who]
}

// recasts are negations and the words that have them built in.
func recasts() [][2]string {
	return [][2]string{
		{"not possible", "impossible"}, {"not likely", "unlikely"}, {"not clear", "unclear"}, {"not aware", "unaware"},
		{"not curable", "incurable"}, {"not available", "unavailable"}, {"not known", "unknown"}, {"not able", "unable"},
		{"not legal", "illegal"}, {"not complete", "incomplete"},
	}
}

// recast puts the second phrase of a pair for the first, or back. A pronoun
// contracts with a verb only where words follow.
func (r *reading) recast(pairs [][2]string, back bool) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		for _, pair := range pairs {
			from, to := pair[0], pair[1]
			if back {
				from, to = to, from
			}
			n, ok := r.follows(i, from)
			if !ok || i+n >= len(r.tokens) || r.tokens[i+n].Kind == text.Punctuation {
				continue
			}
			if back && r.misleads(i, n) {
				continue
			}
			if t.text == "I" || strings.HasPrefix(t.text, "I'") {
				to = "I" + to[1:]
			}
			out = append(out, replaced(r.span(i, i+n), likeCase(t.text, to)))
		}
	}
	return out
}

// misleads tells whether a short form of tokens [i,i+n) may stand for another
// long one: "it's been" for "it has been"; or is no predicate: "an illegal".
func (r *reading) misleads(i, n int) bool {
	next := r.norm(i + n)
	participle := set("been had got become made")[next] || strings.HasSuffix(next, "ed")
	return strings.Contains(r.norm(i), "'") && participle || set("a an the as no")[r.norm(i-1)]
}

func accentWays() []way {
	plain := strings.NewReplacer("ø", "o", "Ø", "O", "æ", "ae", "ł", "l")
	drop := func(s string) string {
		return plain.Replace(strings.Map(func(c rune) rune {
			if unicode.Is(unicode.Mn, c) {
				return -1
			}
			return c
		}, norm.NFD.String(s)))
	}
	return []way{
		{"dropped from a name", func(r *reading) []proposal { return r.otherAccents(drop, 0) }},
		{"dropped once", func(r *reading) []proposal { return r.otherAccents(drop, 1) }},
		{"dropped throughout", func(r *reading) []proposal { return r.otherAccents(drop, 2) }},
	}
}

// otherAccents respells names: each at all its places, at one place, or all
// names at all places.
func (r *reading) otherAccents(respell func(string) string, how int) []proposal {
	var all proposal
	var each, once []proposal
	var forms []string
	named := make(map[string]*proposal)
	for _, t := range r.tokens {
		form := t.bare()
		with := respell(form)
		if !t.capital() || with == form {
			continue
		}
		if named[form] == nil {
			named[form] = new(proposal)
			forms = append(forms, form)
		}
		p := replaced(t.bareSpan(), with)
		for _, to := range []*proposal{named[form], &all} {
			to.patches = append(to.patches, p.patches...)
			to.both = append(to.both, p.both...)
		}
		once = append(once, p)
	}
	for _, f := range slices.Sorted(slices.Values(forms)) {
		each = append(each, *named[f])
	}
	return [][]proposal{each, once, atOnce(all)}[how]
}
