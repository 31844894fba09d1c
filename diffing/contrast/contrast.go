// Package contrast compares what the clauses of two linked passages state: who does
// what to whom, whether it is so, and how many of how many. It asks what two clauses
// share and what stands in the same role of both, and not which words they are.
//
// What it returns is what the two sides give in ways that exclude each other; what an
// editor is told of it, and how gravely, package finding decides.
package contrast

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A Kind is what of a statement differs.
type Kind uint8

// The kinds.
const (
	Names    Kind = iota // two names have changed places: who does it and whom it is done to
	Roles                // so have two parties of which one has no name
	Doer                 // somebody else does it
	Polarity             // it is so here, and not so there
	Seeming              // it only seems so in the original
	Owner                // another person says, thinks or does it
	Office               // the office is held, and not given up, or held for another
	Opened               // it is left open in the original, and not in the version
	Number               // a number is the same, and what stands beside it is not
	Swapped              // two things have changed places
	Extent               // of how much of a whole it is said: most, all
)

// A Contrast is a difference between what two passages state.
type Contrast struct {
	Kind Kind
	O, V statements.Span
	Sure bool // nothing was guessed of either side
}

// A passage is two linked passages with their clauses.
type passage struct {
	o, v         *facts.Reading
	ours, theirs []clause
	found        []Contrast
}

// A clause is a clause with the sentence that has it.
type clause struct {
	statements.Clause
	sentence int
}

// Of returns how what some sentences of o, the original, and of v, the version, state
// differs.
func Of(o, v *facts.Reading, original, version []int) []Contrast {
	p := passage{o: o, v: v, ours: clausesOf(o, original), theirs: clausesOf(v, version)}
	if len(p.ours) > mostClauses || len(p.theirs) > mostClauses {
		return nil
	}
	p.frames(original, version)
	p.relations(original, version)
	p.connectives(original, version)
	p.exchanged(original, version)
	p.owners(original, version)
	p.open(original, version)
	p.spokenFor(original, version)
	p.swapped(original, version)
	p.extents(original, version)
	p.superlatives(original, version)
	p.sayers(original, version)
	p.offices(original, version)
	p.crowd(original, version)
	p.holders(version)
	for i := range p.ours {
		for j := range p.theirs {
			p.compare(&p.ours[i], &p.theirs[j])
		}
	}
	return p.found
}

// mostClauses is how many clauses a side of a passage may have for each to be compared
// with all of the other side.
const mostClauses = 40

func clausesOf(s *facts.Reading, sentences []int) []clause {
	var out []clause
	quoted := s.Quoted()
	for _, i := range sentences {
		for _, c := range statements.Read(s, i) {
			if c.Verb.Infinitive != "" && !quoted[c.Verb.Main] {
				out = append(out, clause{c, i})
			}
		}
	}
	return out
}

func (p *passage) compare(a, b *clause) {
	if p.sameVerb(a, b) {
		p.roles(a, b)
		p.doer(a, b)
		p.seers(a, b)
		return
	}
	p.silent(a, b)
	p.polarity(a, b)
	p.seeming(a, b)
}

func (p *passage) add(kind Kind, o, v statements.Span, sure bool) {
	p.found = append(p.found, Contrast{kind, o, v, sure})
}

// key is the same for verbs that tell of one event.
func key(s *facts.Reading, c *clause) string {
	return english.EventOfVerb(c.Verb.Infinitive, c.Verb.Particle, s.Entries[c.Verb.Main].Root)
}

// sameVerb reports whether two clauses have the same verb, and one that tells something.
func (p *passage) sameVerb(a, b *clause) bool {
	if a.Verb.Infinitive == "be" || a.Verb.Infinitive == "have" {
		return false
	}
	return key(p.o, a) == key(p.v, b)
}

// alike reports whether a phrase of the original and one of the version name the same.
func (p *passage) alike(x, y *statements.Phrase) bool {
	if x.Pronoun || y.Pronoun {
		return false
	}
	if x.Named() && y.Named() {
		return p.sharesName(x, y)
	}
	i, j := x.Head, y.Head
	return p.o.Entries[i].Stem == p.v.Entries[j].Stem || english.Akin(p.o.Article.Words[i].Norm, p.v.Article.Words[j].Norm)
}

// sharesName reports whether two phrases have a word of a name in common.
func (p *passage) sharesName(x, y *statements.Phrase) bool {
	own := func(z *statements.Phrase, n statements.Span) bool { return n.First < z.First || z.Head < n.Last } // not Venn of Venn's lawyer
	for _, a := range x.Names {
		for _, b := range y.Names {
			if !own(x, a) || !own(y, b) {
				continue
			}
			for i := a.First; i < a.Last; i++ {
				for j := b.First; j < b.Last; j++ {
					if facts.NameForm(p.o.Article.Words[i]) == facts.NameForm(p.v.Article.Words[j]) {
						return true
					}
				}
			}
		}
	}
	return false
}

// anyAlike reports whether one of some phrases of the original and one of some of the
// version name the same.
func (p *passage) anyAlike(xs, ys []statements.Phrase) bool {
	for i := range xs {
		for j := range ys {
			if p.alike(&xs[i], &ys[j]) {
				return true
			}
		}
	}
	return false
}

// others are those that a clause names besides whoever does it: whom or what it is done
// to, and what stands behind a preposition that may give a party.
func (c *clause) others(s *facts.Reading) []statements.Phrase {
	out := append([]statements.Phrase(nil), c.Done()...)
	for _, a := range c.Adjuncts {
		switch a.Preposition {
		case "to", "from", "by", "against", "of", "for", "on":
			out = append(out, a.Phrase)
		case "with": // its only crossing with the neighbour
			if d := c.Objects; len(d) > 0 && d[len(d)-1].Determiner >= 0 && s.Entries[d[len(d)-1].Determiner].Is(english.BeforeSpeaker) {
				out = append(out, a.Phrase)
			}
		}
	}
	return out
}

// whole is the part of a sentence that has the subject, the verb and the objects of a
// clause.
func (c *clause) whole() statements.Span {
	x := c.Verb.Span
	widen := func(list []statements.Phrase) {
		for _, y := range list {
			if y.First >= c.First-1 && y.Last <= c.Last+1 {
				x.First, x.Last = min(x.First, y.First), max(x.Last, y.Last)
			}
		}
	}
	widen(c.Subject)
	widen(c.Objects)
	widen(c.Agents)
	return x
}

// tells reports whether a word says something by itself.
func tells(s *facts.Reading, w int) bool {
	return !s.Entries[w].Function && s.Article.Words[w].Kind != text.Punctuation
}
