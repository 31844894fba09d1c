package statements

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// nounEvents returns the events that nouns of clause n tell of.
func (r *standingReader) nounEvents(n int) []Event {
	c := &r.clauses[n]
	var out []Event
	add := func(p *Phrase, role nounRole, preposition string) {
		if p.Pronoun || p.Time || r.Names[p.Head] != facts.NotName || r.Article.Words[p.Head].Kind != text.Letters {
			return
		}
		r.by = Span{p.First, p.Last}
		s := r.nounStanding(n, p, role, preposition)
		if s.Grade == Untold {
			return
		}
		near := Span{min(c.First, p.First), max(c.Last, p.Last)}
		by := r.by
		if c.Verb.Last <= p.First && p.First-c.Verb.First < farGovernor {
			by.First = c.Verb.First
		} else if p.Last <= c.Verb.First && c.Verb.Last-p.First < farGovernor+3 {
			by.Last = max(by.Last, c.Verb.Last)
		}
		out = append(out, Event{Standing: s, Word: p.Head, Key: r.key(p.Head), Noun: true, By: by, Near: near, Object: -1, Holder: holderOf(c, p)})
	}
	for k := range c.Subject {
		if c.Kind == Main || c.Kind == Said || c.Kind == Subordinate {
			add(&c.Subject[k], asSubject, "")
		}
	}
	for k := range c.Objects {
		if c.Verb.Infinitive != "be" {
			add(&c.Objects[k], asObject, "")
		}
	}
	for k := range c.Adjuncts {
		add(&c.Adjuncts[k].Phrase, asAdjunct, c.Adjuncts[k].Preposition)
	}
	return out
}

// holderOf returns the noun that says who wants or favours what a phrase of a clause tells of, or -1.
func holderOf(c *Clause, p *Phrase) int {
	doers := c.Doers()
	if len(doers) == 0 || doers[0].Pronoun || doers[0].Head == p.Head {
		return -1
	}
	return doers[0].Head
}

// tellsOfEvent reports whether the noun at word w may be one for something that
// happens: strike, arrest, closure.
func (r *standingReader) tellsOfEvent(w int) bool {
	norm := english.Singular(r.word(w))
	if _, forms := english.VerbOf(norm); forms != 0 && !forms.Is(english.Guessed) || r.key(w) != r.Entries[w].Root {
		return true
	}
	for _, end := range [...]string{"tion", "sion", "ment", "ance", "ence", "ure", "al"} {
		if len(norm) > len(end)+1 && strings.HasSuffix(norm, end) {
			return true
		}
	}
	return false
}

type nounRole uint8

const (
	asSubject nounRole = iota
	asObject
	asAdjunct
)

// nounStanding returns the standing of what a noun phrase of clause n tells of.
func (r *standingReader) nounStanding(n int, p *Phrase, role nounRole, preposition string) Standing {
	c := &r.clauses[n]
	no := r.word(p.First) == "no"
	if no && english.Is(r.word(p.First+1), english.Comparative) {
		return Standing{}
	}
	main := c.Verb.Main
	is := func(o *operator) bool { return o.word == main }
	var o *operator
	switch {
	case role == asAdjunct && preposition == "without" && c.Verb.Negated:
		return Standing{} // not a day passed without a quarrel
	case role == asAdjunct && preposition == "without" && r.tellsOfEvent(p.Head):
		return Standing{Factual, true, true}
	case role == asAdjunct:
		if o = r.operatorAt(func(o *operator) bool { return o.last == p.First-1 }, english.NounPhrase, preposition); o == nil {
			o = r.operatorAt(is, english.NounPhrase, preposition)
		}
	case r.infinitiveBehind(n, p): // expects the storm to turn
	case role == asObject && !c.Verb.Passive, role == asSubject && c.Verb.Passive:
		o = r.operatorAt(is, english.NounPhrase, "")
	case role == asSubject && c.Verb.Infinitive == "be":
		is = func(o *operator) bool { return o.clause < 0 && o.word >= c.Verb.Last && o.word < c.Verb.Last+2 }
		o = r.operatorAt(is, english.NounPhrase, "")
	}
	if o == nil && role == asSubject && !c.Verb.Passive {
		if s, ok := r.received(c); ok {
			return s
		}
	}
	switch {
	case (o == nil || o.signature.Positive == english.Same || o.signature.Negated == english.ItIs) && !r.tellsOfEvent(p.Head):
		return Standing{}
	case o == nil && no:
		if s := r.standing(n); s.Grade == Factual {
			return Standing{Factual, true, s.Sure}
		}
		return Standing{}
	case o == nil:
		return Standing{}
	}
	if o.signature.Positive != english.Same {
		r.widen(o)
	}
	s := r.governed(o)
	if r.Entries[p.Head].Is(english.StatementNoun) && s.Grade != Favoured {
		return Standing{} // denied the report
	}
	if no && o.signature.Positive != english.Same && o.clause >= 0 {
		return Standing{} // ruled out no closures
	}
	return s
}

// infinitiveBehind reports whether an infinitive hangs on the verb of clause n and stands shortly
// behind a phrase of it, or before that, so that it says what the phrase is to do.
func (r *standingReader) infinitiveBehind(n int, p *Phrase) bool {
	for m := n + 1; m < len(r.clauses); m++ {
		if c := &r.clauses[m]; c.Kind == ToDo && c.Of == n {
			return c.Verb.First < p.Last+nearInfinitive || r.word(p.Last) == "," // a storm, which is forming there, to turn
		}
	}
	return false
}

// nearInfinitive is how many words behind a noun its infinitive may begin.
const nearInfinitive = 6

// received returns the standing of what meets with approval or with criticism.
func (r *standingReader) received(c *Clause) (Standing, bool) {
	if !slices.Contains([]string{"meet", "draw", "attract", "receive", "face", "win", "provoke", "encounter", "earn"}, c.Verb.Infinitive) {
		return Standing{}, false
	}
	of := func(p *Phrase) (Standing, bool) {
		for _, o := range r.operators {
			if o.word == p.Head && o.signature.Governs == 0 {
				what := o.signature.Positive
				r.by.Last = max(r.by.Last, p.Last)
				return Standing{standingGrades[what], what == english.OpposedOf, true}, !c.Verb.Negated
			}
		}
		return Standing{}, false
	}
	for k := range c.Objects {
		if s, ok := of(&c.Objects[k]); ok {
			return s, true
		}
	}
	for k := range c.Adjuncts {
		if s, ok := of(&c.Adjuncts[k].Phrase); ok && c.Adjuncts[k].Preposition == "with" {
			return s, true
		}
	}
	return Standing{}, false
}

// hasInfinitive reports whether an infinitive hangs on the verb of clause n.
func (r *standingReader) hasInfinitive(n int) bool {
	for m := n + 1; m < len(r.clauses); m++ {
		if r.clauses[m].Kind == ToDo && r.clauses[m].Of == n {
			return true
		}
	}
	return false
}
