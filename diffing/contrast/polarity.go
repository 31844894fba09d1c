package contrast

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// polarity compares two clauses of different verbs with the same subject and the same
// object: received fees, never accepted fees. Where one of the verbs negates by what it
// means, the two may say the same.
func (p *passage) polarity(a, b *clause) {
	if a.Verb.Negated == b.Verb.Negated || !a.Sure || !b.Sure || p.turns(p.o, a) || p.turns(p.v, b) {
		return
	}
	if !p.mayBeOne(a.Doers(), b.Doers()) || !p.sameThing(a, b) {
		return
	}
	p.add(Polarity, a.whole(), b.whole(), false)
}

// turns reports whether the verb of a clause negates by what it means, or says too
// little for its negation to mean anything.
func (p *passage) turns(s *facts.Reading, c *clause) bool {
	e := s.Entries[c.Verb.Main]
	return e.Is(english.Negative, english.WeakNegative, english.Refusing, english.Stopping, english.Preventing, english.Lacking) ||
		c.Verb.Infinitive == "be" || english.HasNegativePrefix(s.Article.Words[c.Verb.Main].Norm)
}

// mayBeOne reports whether two lists of phrases may name the same: they do, or one has
// a pronoun or a noun for what the other names.
func (p *passage) mayBeOne(xs, ys []statements.Phrase) bool {
	if len(xs) == 0 || len(ys) == 0 {
		return false
	}
	if p.anyAlike(xs, ys) {
		return true
	}
	pronoun := func(x statements.Phrase) bool { return x.Pronoun }
	return slices.ContainsFunc(xs, pronoun) || slices.ContainsFunc(ys, pronoun)
}

// sameThing reports whether two clauses have the same object, with all its words.
func (p *passage) sameThing(a, b *clause) bool {
	for _, x := range a.Done() {
		for _, y := range b.Done() {
			if p.alike(&x, &y) && p.tellsMore(&x, &y) {
				return true
			}
		}
	}
	return false
}

// tellsMore reports whether two phrases have two words in common that say something.
func (p *passage) tellsMore(x, y *statements.Phrase) bool {
	common := 0
	for i := x.First; i < x.Last; i++ {
		for j := y.First; j < y.Last; j++ {
			if tells(p.o, i) && tells(p.v, j) && p.o.Entries[i].Stem == p.v.Entries[j].Stem {
				common++
			}
		}
	}
	return common > 1
}

// seeming compares a clause that says how something seems with one that says that it is
// so: the risk appeared low, the risk is low.
func (p *passage) seeming(a, b *clause) {
	senses := slices.Contains([]string{"look", "sound", "feel"}, a.Verb.Infinitive) && p.anyAlike(a.Objects, b.Objects) // looked safe
	if !senses && !p.o.Entries[a.Verb.Main].Is(english.Seeming) || b.Verb.Infinitive != "be" || b.Verb.Modality != statements.AsFact || a.Verb.Negated != b.Verb.Negated {
		return
	}
	if p.anyAlike(a.Subject, b.Subject) {
		p.add(Seeming, a.Verb.Span, b.Verb.Span, false)
	}
}
