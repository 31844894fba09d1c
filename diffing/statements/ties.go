package statements

import (
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Tie is what a clause says of two parties: who does it, and whom or what it is
// done to, whichever way the clause puts it.
type Tie struct {
	Relation   string // see english.RelationsOf
	Doer, Done Phrase
	Clause     *Clause
	Mutual     bool // it is said of both alike: met
}

// addTies adds to a list what a clause says of two parties. Phrases joined by "and" are a
// tie each.
func (c *Clause) addTies(s *facts.Reading, out []Tie) []Tie {
	if c.Verb.Infinitive == "be" || c.Verb.Infinitive == "have" || c.Verb.Infinitive == "" {
		return out
	}
	way := c.Verb.Infinitive
	if c.Verb.Particle != "" {
		way += "_" + c.Verb.Particle
	}
	mutual := s.Entries[c.Verb.Main].Is(english.Mutual)
	add := func(way string, doers, done []Phrase, mutual bool) {
		for _, x := range english.RelationsOf(way) {
			for _, a := range doers {
				for _, b := range done {
					t := Tie{x.Name, a, b, c, mutual}
					if x.Reversed {
						t.Doer, t.Done = b, a
					}
					out = append(out, t)
				}
			}
		}
	}
	add(c.wayWith(s, way), c.Doers(), c.Done(), mutual)
	for _, a := range c.Adjuncts {
		add(way+"+"+a.Preposition, c.Doers(), []Phrase{a.Phrase}, mutual || english.UseOf(a.Preposition).Is(english.Together))
	}
	return out
}

// wayWith returns the way that a verb and one of its adjuncts are together, where they
// are one: take_to_court.
func (c *Clause) wayWith(s *facts.Reading, way string) string {
	for _, a := range c.Adjuncts {
		if a.Last != a.First+1 {
			continue
		}
		if longer := way + "_" + a.Preposition + "_" + s.Article.Words[a.Head].Norm; english.IsWay(longer) {
			return longer
		}
	}
	return way
}

// tiesKey is under which a reading keeps all its ties.
type tiesKey struct{}

// AllTies returns the ties of all sentences of an article, which are read once.
func AllTies(s *facts.Reading) []Tie {
	return s.Kept(tiesKey{}, func() any { return Ties(s, facts.Indexes(s.Article.Sentences)) }).([]Tie)
}

// Ties returns what the clauses of some sentences say of two parties, in order.
func Ties(s *facts.Reading, sentences []int) []Tie {
	var out []Tie
	for _, i := range sentences {
		clauses := Read(s, i)
		for n := range clauses {
			out = clauses[n].addTies(s, out)
		}
	}
	return out
}
