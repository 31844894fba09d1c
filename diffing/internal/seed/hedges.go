package seed

import (
	"strings"

	"storydiff/corpus/text"
)

func hedgeWays() []way {
	return []way{
		{"approximation removed", exactNumbers},
		{"doubt removed", withoutDoubt},
		{"modal hardened", hardened},
		{"accusation becomes fact", accusedBecomesGuilty},
		{"source removed", withoutSource},
		{"hedge added", hedgedNumbers},
	}
}

// exactNumbers removes what makes a number an approximate one.
func exactNumbers(r *reading) []proposal {
	hedges := []string{
		"at least", "at most", "more than", "less than", "fewer than", "up to", "an estimated", "as much as", "as many as",
		"about", "around", "nearly", "almost", "some", "roughly", "perhaps", "over", "approximately",
	}
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted {
			continue
		}
		for _, h := range hedges {
			n, ok := r.follows(i, h)
			if ok && r.together(i+n-1) && r.counts(i+n) && !r.inDate(i+n) {
				out = append(out, r.gone(i, i+n).fault("medium", h+" is gone"))
				break
			}
		}
	}
	return out
}

// counts tells whether token i begins a number.
func (r *reading) counts(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	return r.tokens[i].Kind == text.Number ||
		set("two three four five six seven eight nine ten eleven twelve half forty fifty hundred")[r.norm(i)] ||
		r.norm(i) == "a" && set("third quarter fifth tenth")[r.norm(i+1)]
}

// withoutDoubt removes a word that keeps a claim from being a fact.
func withoutDoubt(r *reading) []proposal {
	doubt := set("alleged allegedly reportedly apparently possible possibly probably perhaps suspected reported presumably likely supposedly initial preliminary")
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || !doubt[t.Norm] || i+1 == len(r.tokens) || r.tokens[i+1].Kind == text.Punctuation || set("to that not")[r.norm(i+1)] ||
			set("not so very un is was are")[r.norm(i-1)] {
			continue
		}
		// Who reported something keeps nothing from being a fact.
		if set("reported suspected")[t.Norm] && !set("a an the his her its their for of into")[r.norm(i-1)] {
			continue
		}
		severity := "medium"
		if set("initial preliminary perhaps likely")[t.Norm] {
			severity = "low"
		}
		out = append(out, r.gone(i, i+1).fault(severity, t.Norm+" is gone"))
	}
	return out
}

// hardened turns what may be into what will be or is.
func hardened(r *reading) []proposal {
	harder := map[string]string{
		"may have": "has", "may be": "is", "may": "will", "might": "will", "could": "will", "should": "will",
		"is likely to": "will", "are likely to": "will", "is expected to": "will", "are expected to": "will", "was expected to": "was to",
		"were thought to be": "were", "is thought to be": "is", "is due to": "will", "appeared to have been": "had been",
		"was said to have": "had", "would probably": "would", "expects": "knows", "argued": "showed",
	}
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || t.capital() && !t.initial {
			continue
		}
		for _, h := range inOrder(harder) {
			n, ok := r.follows(i, h)
			if !ok || h == "could" && set("not n't")[r.norm(i+1)] || h == "should" && r.norm(i+1) == "not" {
				continue
			}
			s := r.span(i, i+n)
			out = append(out, replaced(s, likeCase(t.text, harder[h])).shownIn(r.around(i, i+n, 1)).fault("medium", h+" becomes "+harder[h]))
			break
		}
	}
	return out
}

// accusedBecomesGuilty tells what somebody is accused of as what he did.
func accusedBecomesGuilty(r *reading) []proposal {
	fact := map[string]string{
		"accused of": "guilty of", "charged with": "convicted of", "is charged with": "was convicted of", "alleges that": "proves that",
		"allege that": "have shown that", "under investigation for": "in court for", "suspected of": "known for", "claims that": "has shown that",
		"allegedly": "indisputably", "alleged": "proven", "possible negligence": "the negligence", "if convicted": "as a convict",
		"accused": "convicted",
	}
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted {
			continue
		}
		for _, h := range inOrder(fact) {
			n, ok := r.follows(i, h)
			// "X accused Y of" is an act, told as one.
			if !ok || h == "accused" && r.norm(i+1) != "of" || h == "accused of" && !set("dealer man woman is was are were")[r.norm(i-1)] {
				continue
			}
			s := r.span(i, i+n)
			out = append(out, replaced(s, likeCase(t.text, fact[h])).shownIn(r.around(i, i+n, 1)).fault("high", h+" becomes "+fact[h]))
			break
		}
	}
	return out
}

// withoutSource cuts who says it from the end of a sentence, or from its
// front, so that a claim stands as a fact.
func withoutSource(r *reading) []proposal {
	verbs := set("said says argued warned claimed")
	var out []proposal
	for v, t := range r.tokens {
		if t.quoted || !verbs[t.Norm] {
			continue
		}
		s := r.a.Sentences[t.sentence]
		if strings.ContainsAny(r.a.Slice(s.Span), `"“”`) {
			continue
		}
		if r.norm(v+1) == "that" && !auxiliaries()[r.norm(v+2)] && v+8 < len(r.tokens) && r.tokens[v+8].sentence == t.sentence {
			if set("it he she they")[r.norm(v+2)] {
				out = append(out, r.unsourced(r.gone(v, v+3)))
				continue
			}
			first := r.tokens[r.tokenAt(s.Start)]
			cut := text.Span{Start: s.Start, End: r.tokens[v+2].Start}
			if subject := r.tokens[v+2]; cut.Len() < 60 && subject.Kind == text.Letters && !strings.Contains(r.a.Slice(cut), "\n") {
				cut.End = subject.End
				out = append(out, r.unsourced(replaced(cut, likeCase(first.text, subject.text))))
			}
		}
		comma := v
		for comma > 0 && r.tokens[comma-1].sentence == t.sentence && v-comma < 8 && r.norm(comma) != "," {
			comma--
		}
		if r.norm(comma) == "," && r.tokens[v].End+1 == s.End {
			p := proposal{patches: []patch{deletion(r.span(comma, v+1))}}
			out = append(out, r.unsourced(p.shownIn(text.Span{Start: r.tokens[max(0, comma-2)].Start, End: s.End})))
		}
	}
	return out
}

func (r *reading) unsourced(p proposal) proposal {
	p.also = Attribution
	return p.fault("medium", "who says it is gone")
}

// hedgedNumbers makes an exact number an approximate one.
func hedgedNumbers(r *reading) []proposal {
	vague := set("about around nearly almost some roughly over than least most to estimated of only just as and - – — perhaps")
	var out []proposal
	for _, f := range r.figures() {
		if vague[r.norm(f.token-1)] || r.tokens[f.token].initial || !r.together(f.token-1) || strings.Contains(r.tokens[f.token].text, "-") {
			continue
		}
		for _, h := range []string{"about ", "nearly ", "more than ", "at least "} {
			p := proposal{patches: []patch{insertion(r.tokens[f.token].Start, h)}}
			out = append(out, p.shownIn(r.shown(f)).fault("low", h+"is put in"))
		}
	}
	return out
}
