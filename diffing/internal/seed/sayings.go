package seed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

func sayingWays() []way {
	return []way{
		{"quotation to the end, colon", func(r *reading) []proposal { return r.saidFirst(": ") }},
		{"quotation to the end, comma", func(r *reading) []proposal { return r.saidFirst(", ") }},
		{"verb before the speaker", verbFirst},
		{"indirect speech turned round", indirectTurned},
		{"indirect speech turned back", indirectBack},
	}
}

// An attributed sentence is a quotation and then who said it, and nothing
// else.
type attributed struct {
	quotation
	who  string // the speaker and the verb, in this order
	verb string
	says text.Span // what stands after the quotation, without the stop
}

// attributed returns the sentences that are a quotation and an attribution.
func (r *reading) attributed() []attributed {
	var out []attributed
	for _, q := range r.quotes {
		if q.first >= len(r.tokens) {
			continue
		}
		s := r.sentence(q.first)
		comma := r.a.Text[q.inside.End-1] == ','
		if s.Start != q.Start || s.End <= q.End+2 || !comma && r.a.Text[q.End] != ',' {
			continue
		}
		from, to := r.tokenAt(q.End), r.tokenAt(s.End)
		if from < len(r.tokens) && r.tokens[from].Kind == text.Punctuation && r.tokens[from].text != "," {
			from++
		}
		if r.norm(from) == "," {
			from++
		}
		to-- // the full stop
		if a, ok := r.attribution(q, from, to); ok {
			out = append(out, a)
		}
	}
	return out
}

// attribution reads tokens [from,to) as a speaker and one verb of saying,
// whichever comes first.
func (r *reading) attribution(q quotation, from, to int) (attributed, bool) {
	if to-from < 2 || to-from > 7 || r.norm(to) != "." {
		return attributed{}, false
	}
	for _, t := range r.tokens[from:to] {
		if t.Kind == text.Punctuation || t.quoted {
			return attributed{}, false
		}
	}
	a := attributed{quotation: q, says: r.span(from, to)}
	verbs := set("said added told")
	switch {
	case verbs[r.norm(from)] && r.norm(from) != "told":
		a.verb = r.tokens[from].text
		a.who = r.a.Slice(r.span(from+1, to))
	case verbs[r.norm(to-1)]:
		a.verb = r.tokens[to-1].text
		a.who = r.a.Slice(r.span(from, to-1))
	default:
		return attributed{}, false
	}
	return a, true
}

// saidFirst puts the speaker before the quotation.
func (r *reading) saidFirst(mark string) []proposal {
	var out []proposal
	for _, q := range r.attributed() {
		s := r.sentence(q.first)
		open, close := r.a.Text[q.Start:q.inside.Start], r.a.Text[q.inside.End:q.End]
		said := strings.TrimSuffix(r.a.Slice(q.inside), ",")
		with := capital(q.who) + " " + q.verb + mark + open + said + "." + close
		out = append(out, replaced(s, with))
	}
	return out
}

// verbFirst turns "Renn said" into "said Renn", and back.
func verbFirst(r *reading) []proposal {
	var out []proposal
	for _, q := range r.attributed() {
		if set("he she they")[strings.ToLower(q.who)] {
			continue
		}
		with := q.verb + " " + q.who
		if r.a.Slice(q.says) == with {
			with = q.who + " " + q.verb
		}
		out = append(out, replaced(q.says, with).shownIn(r.sentence(q.first)))
	}
	return out
}

// indirectTurned puts who says it at the front of an indirect statement, with
// "that" after the verb.
func indirectTurned(r *reading) []proposal {
	var out []proposal
	for v, t := range r.tokens {
		s := r.sentence(v)
		if t.quoted || t.Norm != "said" || t.End+1 != s.End || strings.ContainsAny(r.a.Slice(s), `"“”`) {
			continue
		}
		comma := v
		for comma > 0 && r.tokens[comma-1].sentence == t.sentence && v-comma < 8 && r.norm(comma) != "," {
			comma--
		}
		first := r.tokenAt(s.Start)
		if r.norm(comma) != "," || v-comma < 2 {
			continue
		}
		claim := r.a.Text[s.Start:r.tokens[comma].Start]
		if !r.isNameAt(first) {
			claim = lower(claim)
		}
		who := r.a.Slice(r.span(comma+1, v))
		out = append(out, replaced(s, capital(who)+" said that "+claim+"."))
		if !set("he she they")[who] {
			out = append(out, replaced(s, "According to "+who+", "+claim+"."))
		}
	}
	return out
}

// indirectBack puts who says it at the end: "Renn said that it rained"
// becomes "It rained, Renn said".
func indirectBack(r *reading) []proposal {
	var out []proposal
	for v, t := range r.tokens {
		s, first := r.sentence(v), 0
		if first = r.tokenAt(s.Start); t.Norm != "said" || r.norm(v+1) != "that" || v-first > 6 || v == first || strings.ContainsAny(r.a.Slice(s), `"“”–—`) {
			continue
		}
		who := r.a.Slice(r.span(first, v))
		claim, ends := strings.CutSuffix(r.a.Text[r.tokens[v+2].Start:s.End], ".")
		if !ends || auxiliaries()[r.norm(v+2)] || strings.Contains(who, ",") || strings.Contains(claim, ", but ") || strings.Contains(claim, " and that ") {
			continue
		}
		if !r.isNameAt(first) && !r.tokens[first+1].capital() {
			who = lower(who)
		}
		out = append(out, replaced(s, capital(claim)+", "+who+" said."))
	}
	return out
}

// isNameAt tells whether token i, at the beginning of a sentence, keeps its
// capital inside one.
func (r *reading) isNameAt(i int) bool {
	_, places := r.names()
	t := r.tokens[i]
	return len(places[t.bare()]) > 0 || isDemonym(t.bare()) || isMonth(strings.ToLower(t.bare()))
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
