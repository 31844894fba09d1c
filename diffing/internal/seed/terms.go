package seed

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"storydiff/corpus/text"
)

func termWays() []way {
	return []way{
		{"another word throughout", func(r *reading) []proposal { return r.retermed(true) }},
		{"another word once", func(r *reading) []proposal { return r.retermed(false) }},
	}
}

// inOrder returns the keys of a map, the longest first.
func inOrder(m map[string]string) []string {
	return slices.SortedFunc(maps.Keys(m), func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
}

// A term is one or two words that the text keeps to: a phrase of two words
// that it uses twice, or a noun that it uses three times.
type term struct {
	words  string // norms, in the singular
	places []int  // first tokens
}

// terms returns the terms of the story that there are other words for.
func (r *reading) terms() []term {
	var all []term
	for _, words := range slices.Sorted(maps.Keys(otherTerms())) {
		parts := strings.Fields(words)
		t := term{words: words}
		for i := range r.tokens {
			if r.isTerm(i, parts) {
				t.places = append(t.places, i)
			}
		}
		if len(t.places) >= 4-len(parts) {
			all = append(all, t)
		}
	}
	return all
}

// isTerm tells whether the words stand from token i on, the last one perhaps
// in the plural, and are no part of a name.
func (r *reading) isTerm(i int, parts []string) bool {
	for n, w := range parts {
		if i+n >= len(r.tokens) {
			return false
		}
		t := r.tokens[i+n]
		last := n == len(parts)-1
		if t.Norm != w && !(last && t.Norm == plural(w)) || t.capital() && !t.initial || !last && !r.together(i+n) {
			return false
		}
		// A name that begins with the word is another thing.
		if t.capital() && r.together(i+n) && r.tokens[i+n+1].capital() {
			return false
		}
	}
	return true
}

func plural(word string) string {
	switch {
	case strings.HasSuffix(word, "y") && !strings.HasSuffix(word, "ey"):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"):
		return word + "es"
	}
	return word + "s"
}

// retermed proposes other words for each term, at all its places or at each.
func (r *reading) retermed(throughout bool) []proposal {
	other := otherTerms()
	var out []proposal
	for _, t := range r.terms() {
		for _, with := range other[t.words] {
			note := t.words + " becomes " + with
			if throughout {
				out = append(out, r.termAt(t, with, t.places).fault("medium", note+" throughout"))
				continue
			}
			for i := range t.places {
				out = append(out, r.termAt(t, with, t.places[i:i+1]).fault("low", note+" once"))
			}
		}
	}
	return out
}

func (r *reading) termAt(t term, with string, places []int) proposal {
	var p proposal
	n := len(strings.Fields(t.words))
	for _, i := range places {
		from, w := i, with
		if last := r.tokens[i+n-1].Norm; last != t.words && strings.HasSuffix(last, "s") && !strings.HasSuffix(t.words, last) {
			w = plural(with)
		}
		// An article goes with the word after it.
		if a := r.norm(i - 1); (a == "a" || a == "an") && r.together(i-1) {
			from--
			w = likeCase(r.tokens[from].text, articleFor(with)+" "+w)
		} else {
			w = likeCase(r.tokens[i].text, w)
		}
		s := r.span(from, i+n)
		p.patches = append(p.patches, patch{s, w})
		p.both = append(p.both, text.Span{Start: s.Start, End: s.End})
	}
	return p
}

func articleFor(word string) string {
	if strings.ContainsAny(word[:1], "aeiou") {
		return "an"
	}
	return "a"
}

// otherTerms gives for a term other words that a translator or a rewriter
// might think as good.
func otherTerms() map[string][]string {
	m := make(map[string][]string)
	for _, line := range strings.Split(strings.TrimSpace(otherTermsList), "\n") {
		t, others, _ := strings.Cut(line, ": ")
		m[t] = strings.Split(others, ", ")
	}
	return m
}

const otherTermsList = `
ballot: voting paper, slip
bank: lender, institution
commission: authority, committee
company: firm, enterprise, business
core inflation: underlying inflation, basic inflation
court: tribunal, bench
crew: sailor, staff
dam: barrage, weir
defendant: accused, suspect
diversion: transfer, conversion, deflection
drawdown: lowering, emptying, reduction
drawing: sketch, picture, artwork
drug: medicine, remedy, substance
envelope: packet, cover
expert report: specialist opinion, survey
ferry: boat, ship
guarantee: assurance, pledge
household: family, home
increase: rise, hike
inflation: price growth, dearness
lake: reservoir, basin
lay judge: juror, assessor
main rate: principal rate, leading rate
museum: gallery, collection
night roster: night rota, night schedule, overnight shift plan
offer: bid, proposal
officer: mate, guard
operator: carrier, provider
patient: sufferer, sick person
placebo: dummy pill, sham
plant: factory, works
platform: ramp, quay
postal ballot: absentee vote, mail-in paper
preliminary report: first report, interim finding
price cap: price ceiling, tariff limit, price lid
rate: level, charge
recount: second count, new tally, repeat count
relapse: setback, recurrence
sack: bag, pouch
share: stake, holding
shareholder: investor, owner
sheet: leaf, page
slope: hillside, incline
station: terminal, stop
strike: walkout, stoppage, protest
study: survey, paper
takeover: acquisition, merger, purchase
tablet: pill, capsule
town: city, settlement
treaty: pact, agreement
trial: experiment, test
union: association, guild
warning: alert, notice`
