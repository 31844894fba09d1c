package statements

import (
	"storydiff/diffing/english"
)

// A builder makes the clauses of a sentence from its chunks.
type builder struct {
	*reader
	out []Clause
	at  []int // by clause, the chunk that is its verb
}

func (r *reader) clauses() []Clause {
	verbs := 0
	for k := range r.chunks {
		if r.chunks[k].kind == aVerb {
			verbs++
		}
	}
	b := builder{reader: r, out: make([]Clause, 0, verbs), at: make([]int, 0, verbs)}
	for k := range r.chunks {
		if r.chunks[k].kind != aVerb {
			continue
		}
		c := Clause{Span: r.chunks[k].Span, Verb: r.chunks[k].verb, Of: -1, Sure: true}
		b.complements(k, &c)
		b.subject(k, &c)
		b.out, b.at = append(b.out, c), append(b.at, k)
	}
	b.fronted()
	b.sources()
	for n := range b.out {
		b.out[n].stretch()
		b.negate(&b.out[n])
	}
	return b.out
}

// negate notes the negation that stands in the subject or the object: nobody, no ships.
func (b *builder) negate(c *Clause) {
	for _, list := range [][]Phrase{c.Subject, c.Objects[:min(1, len(c.Objects))], c.Agents} {
		for _, p := range list {
			if b.negates(p.First) {
				c.Verb.Negated = true
				return
			}
		}
	}
}

// negates reports whether the word with which a phrase begins negates what the clause
// says: not in "no fewer than ten", "a motion of no confidence", "they and nobody else".
func (b *builder) negates(w int) bool {
	if !b.s.Entries[w].Is(english.Negation) && b.norm(w) != "neither" && b.norm(w) != "none" {
		return false
	}
	counts := english.Is(b.norm(w+1), english.Comparative) && (b.norm(w+2) == "than" || b.number(w+2))
	return !counts && b.norm(w+1) != "doubt" && b.norm(w+1) != "else" && !b.is(w-1, english.Preposition)
}

// stretch makes the clause's span hold all its parts that stand beside its verb.
func (c *Clause) stretch() {
	for _, list := range [][]Phrase{c.Subject, c.Objects, c.Agents} {
		for _, p := range list {
			c.First, c.Last = min(c.First, p.First), max(c.Last, p.Last)
		}
	}
	for _, a := range c.Adjuncts {
		c.Last = max(c.Last, a.Last)
	}
}

// kindAt returns the kind of the chunk at k, and no kind outside the sentence.
func (b *builder) kindAt(k int) int {
	if k < 0 || k >= len(b.chunks) {
		return -1
	}
	return int(b.chunks[k].kind)
}

func (b *builder) isKind(k int, kind chunkKind) bool { return b.kindAt(k) == int(kind) }

func (b *builder) finiteAt(k int) bool { return b.isKind(k, aVerb) && b.chunks[k].form == finite }

// subjectOfNext reports whether the phrase at chunk k, with the phrases that hang on
// it, is followed by a finite verb.
func (b *builder) subjectOfNext(k int) bool {
	if !b.isKind(k, aPhrase) {
		return false
	}
	for b.isKind(k+1, aPreposition) && b.isKind(k+2, aPhrase) {
		k += 2
	}
	return b.finiteAt(k + 1)
}

// complements reads what follows the verb at chunk k: objects, agents, adjuncts.
func (b *builder) complements(k int, c *Clause) {
	last := &c.Objects
	for j := k + 1; j < len(b.chunks); j++ {
		x := &b.chunks[j]
		switch x.kind {
		case aPhrase:
			if b.finiteAt(j+1) && !b.objectOf(k, j) || b.reports(&b.chunks[k]) && b.subjectOfNext(j) {
				return
			}
			if x.phrase.Time {
				continue
			}
			c.Objects = append(c.Objects, x.phrase)
			last = &c.Objects
		case aPreposition:
			if !b.isKind(j+1, aPhrase) {
				return
			}
			j++
			p := b.chunks[j].phrase
			if c.Verb.Passive && b.norm(x.First) == "by" && !p.Time && !b.number(p.First) {
				c.Agents = append(c.Agents, p)
				last = &c.Agents
			} else {
				c.Adjuncts = append(c.Adjuncts, Adjunct{b.prepositionAt(x.First), p})
				last = nil
			}
		case aConjunction:
			if !b.isKind(j+1, aPhrase) || b.subjectOfNext(j+1) || last == nil || len(*last) == 0 {
				return
			}
			j++
			*last = append(*last, b.chunks[j].phrase)
		case aComma:
			if last == nil && len(c.Adjuncts) > 0 && b.isKind(j+1, aPhrase) && b.chunks[j+1].phrase.Named() && b.isKind(j+2, aComma) && !b.subjectOfNext(j+1) {
				p := &c.Adjuncts[len(c.Adjuncts)-1].Phrase
				p.Names = append(p.Names[:len(p.Names):len(p.Names)], b.chunks[j+1].phrase.Names...) // to his deputy, Ivo Brandt,
				j += 2
				continue
			}
			if !b.isKind(j+1, aPhrase) || last == nil || len(*last) == 0 || b.subjectOfNext(j+1) {
				return
			}
			p := &(*last)[len(*last)-1]
			if b.isKind(j+2, aConjunction) {
				*last = append(*last, b.chunks[j+1].phrase)
			} else {
				p.Names = append(p.Names, b.chunks[j+1].phrase.Names...)
			}
			j++
			if b.isKind(j+1, aComma) {
				j++
			}
		default:
			return
		}
	}
}

// prepositionAt is the preposition at word w, with the word before it where both make
// one.
func (b *builder) prepositionAt(w int) string {
	if w > b.first && b.norm(w-1) == "according" {
		return "according to"
	}
	return b.norm(w)
}
