package statements

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Grade says how far a sentence commits itself to something it tells of. The idea is
// that of FactBank (Saurí and Pustejovsky, 2009), and that words have signatures, which
// say what they make of what they govern when they are negated and when not, that of
// Nairn, Condoravdi and Karttunen (2006).
type Grade uint8

// The grades.
const (
	Untold    Grade = iota // the sentence does not say
	Factual                // so, or not so
	Admitted               // so by somebody's own account
	Probable               // likely
	Uncertain              // possible
	Planned                // planned, wanted, asked for; not so: they will not have it
	Favoured               // somebody is for it; not so: against it
	Depending              // on a condition
	Alleged                // somebody claims it against somebody
	Unproved               // not shown
	Undecided              // yet to be decided
	Disputed               // somebody denies it
)

// A Standing is how a sentence gives an event: whether it happens, and how far the
// sentence commits itself to that.
type Standing struct {
	Grade Grade
	Not   bool // it is that it is not so
	Sure  bool // nothing was guessed
}

// Open reports whether it is left open whether the event happens.
func (s Standing) Open() bool {
	switch s.Grade {
	case Uncertain, Probable, Alleged, Unproved, Undecided, Disputed:
		return s.Sure
	}
	return false
}

// stance reports whether it says what somebody wants or thinks of it, and not whether it
// is so.
func (s Standing) stance() bool { return s.Grade == Planned || s.Grade == Favoured }

// Firm reports whether it is given as so, or as not so.
func (s Standing) Firm() bool { return s.Grade == Factual || s.Grade == Admitted }

// An Event is something that a sentence tells of.
type Event struct {
	Standing
	Word    int    // that tells of it
	Key     string // the same for its verb, its noun and other words for it
	Noun    bool   // a noun tells of it
	Sourced bool   // somebody says so
	Is      bool   // it is what something is: was the cause
	Denies  bool   // it is that somebody denies something
	Assumed bool   // it is taken for granted of a thing: verified photographs
	ToCome  bool   // it is told as what will happen
	Done    bool   // it is told as what has happened
	OfDoing bool   // it is that somebody wants to do something: to want to avoid it is not to want it
	By      Span   // the word, with the words that give it its standing
	Near    Span   // the words of its clause
	Holder  int    // the noun for who wants it or is for it, or -1
	Object  int    // the noun that says to whom or what it is done, or -1
}

// An operator is a word with a signature.
type operator struct {
	word, last int
	clause     int // whose verb it is, or -1
	signature  english.Signature
}

// A standingReader reads the standings of the events of one sentence.
type standingReader struct {
	*facts.Reading
	s         text.Sentence
	clauses   []Clause
	operators []operator
	depends   []bool // by clause: a condition is set to it
	loose     bool   // some condition is set that no clause tells
	depth     int
	by        Span // the words that gave the last standing
}

// EventsOf returns the events of a sentence, in the order of its clauses. Nobody may
// change them: they are kept.
func EventsOf(p *facts.Reading, sentence int) []Event {
	return kept(&readBefore(p).events[sentence], func() []Event { return readEvents(p, sentence) })
}

func readEvents(p *facts.Reading, sentence int) []Event {
	r := standingReader{Reading: p, s: p.Article.Sentences[sentence], clauses: Read(p, sentence)}
	r.findOperators()
	r.findConditions()
	var out []Event
	for n := range r.clauses {
		if e, ok := r.verbEvent(n); ok {
			out = append(out, e)
		}
		out = append(out, r.nounEvents(n)...)
	}
	return append(out, r.participleEvents()...)
}

func (r *standingReader) word(w int) string {
	if w < r.s.FirstWord || w >= r.s.LastWord {
		return ""
	}
	return r.Article.Words[w].Norm
}

// findOperators finds the words that have signatures.
func (r *standingReader) findOperators() {
	verbs := make(map[int]int, len(r.clauses))
	for n := range r.clauses {
		verbs[r.clauses[n].Verb.Main] = n
	}
	for w := r.s.FirstWord; w < r.s.LastWord; w++ {
		word, clause := english.Singular(r.word(w)), -1
		if n, ok := verbs[w]; ok {
			word, clause = r.clauses[n].Verb.Infinitive, n
		}
		for _, x := range english.SignaturesOf(word) {
			last := w + 1
			if len(x.Phrase) > 0 {
				if last = r.phraseEnd(w+1, x.Phrase); last == 0 {
					continue
				}
			}
			r.operators = append(r.operators, operator{w, last, clause, x})
		}
	}
}

// phraseEnd returns where the words of a phrase end that begins with word w, or with
// one of the next two where the phrase is one word; 0 where they do not stand there.
func (r *standingReader) phraseEnd(w int, phrase []string) int {
	if len(phrase) == 1 {
		for k := w; k < w+3; k++ {
			if r.word(k) == phrase[0] {
				return k + 1
			}
		}
		return 0
	}
	for k, norm := range phrase {
		if r.word(w+k) != norm {
			return 0
		}
	}
	return w + len(phrase)
}

// verbEvent returns the event that the verb of clause n tells of.
func (r *standingReader) verbEvent(n int) (Event, bool) {
	c := &r.clauses[n]
	r.by = c.Verb.Span
	e := Event{Word: c.Verb.Main, Near: c.Span, Standing: r.standing(n), Object: -1, Holder: -1}
	if done := c.Done(); len(done) > 0 && !done[0].Pronoun {
		e.Object = done[0].Head
	}
	e.By = r.by
	if len(c.Objects) > 0 && (r.word(c.Objects[0].First) == "no" || r.Entries[c.Objects[0].Head].Is(english.Proof)) {
		e.By.Last = max(e.By.Last, c.Objects[0].Last) // found no evidence
	}
	switch c.Verb.Infinitive {
	case "":
		return e, false
	case "be":
		if len(c.Objects) == 0 || c.Objects[0].Pronoun || c.Objects[0].Time {
			return e, false
		}
		e.Word, e.Is = c.Objects[0].Head, true
		e.By.Last = max(e.By.Last, e.Word+1)
	}
	if r.Names[e.Word] != facts.NotName || r.Article.Words[e.Word].Kind != text.Letters {
		return e, false
	}
	e.Key = r.key(e.Word)
	if !e.Is && c.Verb.Particle != "" {
		e.Key = english.EventOfVerb(c.Verb.Infinitive, c.Verb.Particle, r.Entries[e.Word].Root)
	}
	for _, o := range r.operators {
		if o.word == c.Verb.Main && o.signature.Positive == english.DeniedOf && !e.Not {
			e.Denies = o.signature.SameEvent() || c.Kind == Relative && !c.Verb.Passive || len(c.Objects) > 0 && r.Entries[c.Objects[0].Head].Is(english.StatementNoun)
		}
		if o.word == c.Verb.Main && o.signature.Before == "" && o.signature.SameEvent() {
			e.Key = english.EventOf(english.Stem(o.signature.Event))
		}
	}
	e.OfDoing = r.hasInfinitive(n) && english.UseOf(c.Verb.Infinitive).Is(english.Raising)
	e.Sourced = len(c.Source) > 0 && !r.asserted(n)
	e.ToCome, e.Done = r.toCome(n), r.done(c)
	if r.Entries[c.Verb.Main].Is(english.SpeechVerb) && !r.claims(c.Verb.Main) && (e.Grade == Factual || e.Grade == Depending) {
		return e, false
	}
	return e, e.Grade != Untold
}

// claims reports whether a signature says of the verb at word w that it denies,
// admits, refuses or excludes something.
func (r *standingReader) claims(w int) bool {
	return slices.ContainsFunc(r.operators, func(o operator) bool { return o.word == w && o.signature.SameEvent() })
}

// asserted reports whether clause n is what somebody is said to have shown or found.
func (r *standingReader) asserted(n int) bool {
	of := r.clauses[n].Of
	return of >= 0 && slices.ContainsFunc(r.operators, func(o operator) bool {
		return o.clause == of && o.signature.Positive == english.ItIs
	})
}

// after returns the word that stands before the verb of a clause in the same part of
// the sentence, or -1.
func (r *standingReader) after(norm string, c *Clause) int {
	for w := c.Verb.First - 1; w >= r.s.FirstWord && r.Article.Words[w].Kind != text.Punctuation; w-- {
		if r.word(w) == norm {
			return w
		}
	}
	return -1
}

// key returns what is the same for words that tell of one event.
func (r *standingReader) key(w int) string { return english.EventOf(r.Entries[w].Root) }
