package statements

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// standing returns the standing of what the verb of clause n says.
func (r *standingReader) standing(n int) Standing {
	if r.depth > 6 {
		return Standing{}
	}
	r.depth++
	defer func() { r.depth-- }()
	c := &r.clauses[n]
	own := r.own(n)
	if r.isCondition(n) || n == 0 && (r.word(r.s.FirstWord) == "that" || r.word(r.s.FirstWord+1) == "that") {
		return Standing{} // that it is so was denied; evidence that it is so was not found
	}
	if c.Kind == Main && r.Entries[c.Verb.Main].Is(english.SpeechVerb) && !r.claims(c.Verb.Main) {
		return own
	}
	if w := r.after("whether", c); w >= 0 && w < c.First-2 {
		return Standing{} // whether it is sold or closed
	}
	if r.word(c.First-1) == "whether" || c.Kind == ToDo && (r.word(c.First-2) == "whether" || r.word(c.Verb.First-1) == "whether") {
		return Standing{Undecided, false, true}
	}
	var above Standing
	switch o, how := r.governor(n); {
	case o != nil:
		above = r.governed(o)
		if above.Grade != Untold && o.signature.Positive != english.Same {
			defer func() { r.widen(o) }()
		}
	case how == ungoverned && c.Kind == Relative && r.ofNone(c):
		above = Standing{Factual, true, true} // no member who did not
	case how == ungoverned:
		return own
	case how == "without" && c.Of >= 0 && r.clauses[c.Of].Verb.Negated:
		return Standing{} // not a day passed without hearing
	case how == "without":
		above = Standing{Factual, true, true}
	default:
		return r.inherited(n, own)
	}
	return above.over(own)
}

// widen adds an operator, with its verb group, to the words that give a standing.
func (r *standingReader) widen(o *operator) {
	first := o.word
	if o.clause >= 0 {
		first = r.clauses[o.clause].Verb.First
	}
	r.by = Span{min(r.by.First, first), max(r.by.Last, o.last)}
}

// ofNone reports whether a relative clause is about nobody and nothing: no one who.
func (r *standingReader) ofNone(c *Clause) bool {
	if len(c.Subject) == 0 || r.word(c.Subject[0].First) != "no" || c.Subject[0].Last >= r.s.LastWord {
		return false
	}
	return r.Entries[c.Subject[0].Last].Is(english.RelativePronoun) || r.word(c.Subject[0].Last) == "that"
}

// over returns the standing of what is in itself as inner says, and stands under
// something that gives it the standing s.
func (s Standing) over(inner Standing) Standing {
	out := Standing{s.Grade, s.Not != inner.Not, s.Sure && inner.Sure}
	if inner.Grade == Untold {
		return inner
	}
	if s.Grade == Factual || s.Grade == Admitted {
		if inner.Grade != Factual {
			out.Grade = inner.Grade
		}
	}
	return out
}

// ungoverned says that a clause stands by itself.
const ungoverned = "by itself"

// inherited returns the standing of a clause that hangs on another in a way that no
// signature tells.
func (r *standingReader) inherited(n int, own Standing) Standing {
	c := &r.clauses[n]
	switch {
	case c.Kind == Said:
		own.Sure = false
		return own
	case c.Kind == ToDo && c.Of >= 0 && r.clauses[c.Of].Verb.Infinitive == "be" && r.clauses[c.Of].Verb.Last == c.Verb.First:
		if be := r.word(r.clauses[c.Of].Verb.Main); r.word(c.Verb.First+1) == "have" && (be == "was" || be == "were") {
			return Standing{Planned, false, true} // was to have opened
		}
		own.Sure = false
		return own // is to visit
	case c.Kind == ToDo:
		return Standing{} // moved to close: did it?
	}
	return Standing{} // the ruling, a confirmed case
}

// own returns what the verb group of clause n says of itself.
func (r *standingReader) own(n int) Standing {
	c := &r.clauses[n]
	s := Standing{Factual, c.Verb.Negated, true}
	if c.Kind == ToDo {
		s.Not = anyWord(c.Verb.First-1, c.Verb.Last, func(w int) bool { return r.word(w) == "not" || r.word(w) == "never" })
	}
	first := c.Verb.First - 2
	if c.Kind == ToDo {
		first = c.Verb.First // "possible" before it governs it
	}
	for w := first; w < c.Verb.Last+2; w++ {
		if w < r.s.FirstWord || w >= r.s.LastWord {
			continue
		}
		e, norm := r.Entries[w], r.word(w)
		if r.SaysNot(w) && english.Is(r.word(w+1), english.IdleNegation) {
			return Standing{}
		}
		modal := english.UseOf(norm).Is(english.ModalVerb)
		switch {
		case modal || w == c.Verb.Main || w >= c.Verb.Last && c.Verb.Infinitive != "be":
		case norm == "allegedly" || norm == "reportedly" || norm == "purportedly":
			s.Grade = Alleged
		case english.Modal(norm) == 1 && !e.Is(english.BeforeVerb):
			s.Grade = Uncertain
		case norm == "probably" || norm == "probability" || norm == "likelihood" || norm == "likely" && r.word(w+1) != "to" || norm == "presumably":
			s.Grade = Probable
		}
	}
	if c.Kind != ToDo {
		s = r.modal(c, s)
	}
	if r.depends[n] && s.Grade == Factual && !s.Not {
		s.Grade = Depending
	}
	s.Sure = s.Sure && !r.loose
	if s.Not && !r.claims(c.Verb.Main) && r.limited(c) {
		return Standing{}
	}
	return s
}

// modal adds what the modal verb of a clause says.
func (r *standingReader) modal(c *Clause, s Standing) Standing {
	switch c.Verb.Modality {
	case Possible:
		norm := r.word(c.Verb.First)
		able := norm == "can" || norm == "could" || norm == "cannot" || norm == "can't" || norm == "couldn't"
		switch {
		case able && s.Not:
		case norm == "can" || norm == "may" && s.Not: // allowed, not allowed
			return Standing{}
		default:
			s.Grade = Uncertain
		}
	case Likely:
		s.Grade = Probable
		if r.word(c.Verb.First+1) == "have" {
			return Standing{} // should have been asked
		}
	case Intended:
		s.Grade = Planned
	case Necessary:
		return Standing{}
	case Conditional:
		s.Sure = false
		if r.word(c.Verb.First+1) == "have" {
			return Standing{}
		}
	}
	return s
}

// limited reports whether what a clause says is not so only up to a time or but for
// something: not before Friday, not until it rains.
func (r *standingReader) limited(c *Clause) bool {
	for w := c.Verb.Last; w < min(c.Verb.Last+10, r.s.LastWord); w++ {
		switch {
		case r.Entries[w].Is(english.LimitInTime) && r.word(w) != "but":
			return true
		case r.Article.Words[w].Kind == text.Punctuation || r.Entries[w].Is(english.ClauseEnd):
			return false
		}
	}
	return false
}

func anyWord(first, last int, is func(w int) bool) bool {
	for w := first; w < last; w++ {
		if is(w) {
			return true
		}
	}
	return false
}

// governed returns the standing that an operator gives what it governs.
func (r *standingReader) governed(o *operator) Standing {
	by := Standing{Factual, r.negatedNoun(o.word) || r.word(o.word-1) == "not", true} // found him not guilty of
	if s, ok := r.rejected(o); ok {
		return s
	}
	if o.clause >= 0 {
		by = r.standing(o.clause)
	} else {
		for n := range r.clauses {
			switch c := &r.clauses[n]; {
			case c.Verb.Infinitive == "be" && c.Verb.Last <= o.word && o.word < c.Verb.Last+3:
				by = r.standing(n) // it is not possible that
				if c.Verb.Modality == AsFact && (by.Grade == Uncertain || by.Grade == Probable) {
					by.Grade = Factual // which the word itself says
				}
			case c.First <= o.word && o.word < c.Last && o.signature.Governs&english.ThatClause != 0:
				by.Not = by.Not || c.Verb.Negated // did not find proof that
			}
		}
	}
	what := o.signature.Positive
	if by.Not {
		what = o.signature.Negated
	}
	if what == english.Same {
		return by
	}
	out := Standing{standingGrades[what], what == english.ItIsNot || what == english.UnintendedOf || what == english.OpposedOf, by.Sure}
	if by.Grade == Undecided {
		return Standing{}
	}
	if by.Grade != Factual && by.Grade != Admitted && out.Grade != Untold && !out.stance() {
		out.Grade = by.Grade
	}
	return out
}

var standingGrades = [...]Grade{
	english.NothingSaid: Untold, english.ItIs: Factual, english.ItIsNot: Factual, english.DeniedOf: Disputed, english.AdmittedOf: Admitted,
	english.AccusedOf: Alleged, english.UnprovedOf: Unproved, english.UndecidedOf: Undecided, english.LikelyOf: Probable,
	english.PossibleOf: Uncertain, english.IntendedOf: Planned, english.UnintendedOf: Planned,
	english.FavouredOf: Favoured, english.OpposedOf: Favoured,
}

// clauseAround returns the clause that has word w among its phrases, or -1.
func (r *standingReader) clauseAround(w int) int {
	return slices.IndexFunc(r.clauses, func(c Clause) bool { return c.First <= w && w < c.Last })
}

// negatedNoun reports whether "no" stands before the noun at word w: no clear sign.
func (r *standingReader) negatedNoun(w int) bool {
	for k := w - 1; k > w-4; k-- {
		switch r.word(k) {
		case "no", "without", "any":
			return true
		case "the", "a", "an", ",", "of", "":
			return false
		}
	}
	return false
}

// rejected returns the standing of what a claim says that somebody rejects: denied
// the allegation that.
func (r *standingReader) rejected(o *operator) (Standing, bool) {
	if o.clause >= 0 {
		return Standing{}, false
	}
	n := r.clauseAround(o.word)
	if n < 0 || len(r.clauses[n].Objects) == 0 || r.clauses[n].Objects[0].Head != o.word {
		return Standing{}, false
	}
	main := r.clauses[n].Verb.Main
	y := r.operatorAt(func(o *operator) bool { return o.word == main }, english.ClaimNoun, "")
	if y == nil {
		return Standing{}, false
	}
	return r.governed(y), true
}
