package seed

import (
	"strings"

	"storydiff/corpus/text"
)

func otherNameWays() []way {
	return []way{
		{"a name from elsewhere", (*reading).foreignNames},
		{"another of the story's names", (*reading).exchangedFromAfar},
	}
}

func exchangedNameWays() []way {
	return []way{
		{"two names of a sentence", func(r *reading) []proposal { return r.exchangedNames(true) }},
		{"two names of a paragraph", func(r *reading) []proposal { return r.exchangedNames(false) }},
	}
}

func exchangedNumberWays() []way {
	return []way{{"two numbers of a sentence", (*reading).exchangedNumbers}}
}

// elsewhere are names of people and places that are in no story: the first of a
// person for a person, the first of a place for anything else.
func elsewhere() (people, places []string) {
	return strings.Fields("Abernathy Okonkwo Tamburini Vasquez Lindqvist Haruki Mbeki Castellane Thornbury Petrossian"),
		strings.Fields("Bellacourt Nairobi Wexcombe Tashkent Montevideo Dunharrow Reykjavik Lusaka Ostermoor Calgary")
}

// A mention is a name at one place: tokens [from,to), the last one perhaps
// with a possessive ending.
type mention struct{ from, to int }

// mentions returns the names of the story outside quotations, whole: a name of
// several words is one.
func (r *reading) mentions() []mention {
	forms, places := r.names()
	named := make(map[int]bool)
	for _, f := range forms {
		for _, i := range places[f] {
			named[i] = true
		}
	}
	var out []mention
	for i := 0; i < len(r.tokens); i++ {
		if !named[i] {
			continue
		}
		from, to := r.nameAround(i)
		whole := true
		for k := from; k < to; k++ {
			whole = whole && named[k] && !r.tokens[k].quoted
		}
		if whole && !r.hyphened(from, to) {
			out = append(out, mention{from, to})
		}
		i = to - 1
	}
	return out
}

// hyphened tells whether a name is part of a longer word or of a title.
func (r *reading) hyphened(from, to int) bool {
	after := r.norm(to)
	return strings.ContainsAny(r.text(mention{from, to}), "-/") || strings.HasPrefix(after, "-") || titles()[r.norm(from-1)] && to-from > 1
}

// text returns a name without its possessive ending.
func (r *reading) text(m mention) string { return r.a.Slice(r.bareSpanOf(m)) }

func (r *reading) bareSpanOf(m mention) text.Span {
	return text.Span{Start: r.tokens[m.from].Start, End: r.tokens[m.to-1].bareSpan().End}
}

// isPerson tells whether a name is a person's family name, or ends in one.
func (r *reading) isPerson(m mention) bool {
	for _, p := range r.people {
		if p.family == r.tokens[m.to-1].bare() {
			return true
		}
	}
	return false
}

// foreignNames proposes for each name, at one of its places, one that is
// nowhere in the story.
func (r *reading) foreignNames() []proposal {
	people, places := elsewhere()
	var out []proposal
	for n, m := range r.mentions() {
		list := places
		if r.isPerson(m) {
			list = people
		}
		other := list[n%len(list)]
		if strings.Contains(r.a.Text, other) {
			continue
		}
		out = append(out, r.nameFor(m, other))
	}
	return out
}

// nameFor proposes another name in the place of one.
func (r *reading) nameFor(m mention, other string) proposal {
	p := replaced(r.bareSpanOf(m), other)
	p.told, p.also = Name, Attribution
	return p.fault("medium", r.text(m)+" becomes "+other)
}

// exchangedFromAfar proposes for each name another of the story's, of a person
// for a person, that is not in its paragraph.
func (r *reading) exchangedFromAfar() []proposal {
	all := r.mentions()
	var out []proposal
	for n, m := range all {
		for k := 1; k < len(all); k++ {
			o := all[(n+k)%len(all)]
			other := r.text(o)
			if r.isPerson(o) != r.isPerson(m) || o.to-o.from != m.to-m.from || strings.Contains(r.paragraphText(m), other) {
				continue
			}
			out = append(out, r.nameFor(m, other))
			break
		}
	}
	return out
}

func (r *reading) paragraphText(m mention) string {
	return r.a.Slice(r.a.Paragraphs[r.a.Sentences[r.tokens[m.from].sentence].Paragraph].Span)
}

// exchangedNames proposes that two names of one sentence, or of two sentences of a
// paragraph, change places, unless nothing but a list or "with" stands between
// them.
func (r *reading) exchangedNames(ofSentence bool) []proposal {
	all := r.mentions()
	var out []proposal
	for n, a := range all {
		for _, b := range all[n+1:] {
			if r.paragraphText(a) != r.paragraphText(b) {
				break
			}
			if ofSentence && r.isPerson(a) != r.isPerson(b) || sharesWord(r.text(a), r.text(b)) || !r.stateBetween(a.to, b.from) ||
				(r.tokens[b.from].sentence == r.tokens[a.from].sentence) != ofSentence {
				continue
			}
			p := r.swapped(r.bareSpanOf(a), r.bareSpanOf(b))
			p.told, p.also = Name, Attribution
			out = append(out, p.fault("medium", r.text(a)+" and "+r.text(b)+" change places"))
		}
	}
	return out
}

// swapped proposes that two spans change places.
func (r *reading) swapped(a, b text.Span) proposal {
	return proposal{patches: []patch{{a, r.a.Slice(b)}, {b, r.a.Slice(a)}}, both: []text.Span{a, b}}
}

func sharesWord(a, b string) bool {
	in := set(b)
	for w := range set(a) {
		if in[w] {
			return true
		}
	}
	return false
}

// stateBetween tells whether tokens [from,to) say more than that two names
// stand side by side.
func (r *reading) stateBetween(from, to int) bool {
	joining := set("and or with between of in the , — – -- ; ( ) from as both also while")
	for i := from; i < to; i++ {
		if !joining[r.norm(i)] && !r.tokens[i].capital() {
			return true
		}
	}
	return false
}

// exchangedNumbers proposes that two numbers of one sentence change places.
func (r *reading) exchangedNumbers() []proposal {
	var out []proposal
	for i, a := range r.tokens {
		if a.Kind != text.Number || a.quoted || !plainNumber(a.text) {
			continue
		}
		for k := i + 1; k < len(r.tokens) && r.tokens[k].sentence == a.sentence; k++ {
			b := r.tokens[k]
			if b.Kind != text.Number || b.quoted || !plainNumber(b.text) || b.text == a.text || !r.stateBetween(i+1, k) {
				continue
			}
			p := r.swapped(a.Span, b.Span)
			p.told, p.also = Number, Date
			out = append(out, p.fault("medium", a.text+" and "+b.text+" change places"))
		}
	}
	return out
}

func plainNumber(s string) bool { return strings.Trim(s, "0123456789.,") == "" }
