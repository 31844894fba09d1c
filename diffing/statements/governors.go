package statements

import (
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// farGovernor is how many words may stand between a word and what it governs.
const farGovernor = 9

// governor returns the operator under which clause n stands, or nil and in what other
// way it hangs on something.
func (r *standingReader) governor(n int) (*operator, string) {
	c := &r.clauses[n]
	switch c.Kind {
	case Main, Relative:
		return nil, ungoverned
	case Said:
		return r.saying(n)
	case ToDo:
		return r.infinitiveUnder(n)
	case Reduced, Subordinate:
		_, forms := english.VerbOf(r.word(c.Verb.First))
		if first := r.word(c.Verb.First); forms.Is(english.IngForm) || first == "being" || first == "having" {
			return r.ingUnder(c)
		}
		if c.Kind == Subordinate {
			return nil, ungoverned
		}
	}
	return nil, ""
}

// operatorAt returns the operator that ends right before word w, or whose word is the
// verb of clause n, and that may govern some complement. Second is the preposition
// that stands between, or "".
func (r *standingReader) operatorAt(is func(o *operator) bool, governs english.Complement, second string) *operator {
	for k := range r.operators {
		o := &r.operators[k]
		if o.signature.Governs&governs != 0 && o.signature.Before == second && is(o) {
			return o
		}
	}
	return nil
}

// saying returns the word that makes clause n what somebody says, thinks or denies.
func (r *standingReader) saying(n int) (*operator, string) {
	c := &r.clauses[n]
	if that := c.First - 1; r.word(that) == "that" {
		before := that
		if r.word(that-1) == "," { // no proof, said Venn, that
			for before = that - 2; before > that-8 && r.word(before) != ","; before-- {
			}
		}
		if o := r.operatorAt(func(o *operator) bool { return o.last == before }, english.ThatClause, ""); o != nil {
			if o.clause < 0 && r.claims(c.Verb.Main) {
				return nil, "" // an allegation that he denied
			}
			return o, ""
		}
	}
	if c.Of < 0 {
		return nil, ungoverned
	}
	inserted := len(c.Subject) > 0 && c.Subject[0].Last <= r.clauses[c.Of].Verb.First && r.clauses[c.Of].Verb.Last <= c.Verb.First // a walkout, she said, was
	if !inserted && len(c.Subject) > 0 && c.Subject[0].Last <= c.Verb.First && r.verbBetween(c.Subject[0].Last, c.Verb.First) {
		return nil, "" // denied that he ran and shouted: did he deny both?
	}
	main := r.clauses[c.Of].Verb.Main
	if n > 0 && r.clauses[n-1].Verb.Last == c.First {
		main = r.clauses[n-1].Verb.Main // the verb right before it
	}
	if o := r.operatorAt(func(o *operator) bool { return o.word == main }, english.ThatClause, ""); o != nil {
		return o, ""
	}
	return nil, ""
}

// infinitiveUnder returns the word on which the infinitive of clause n hangs.
func (r *standingReader) infinitiveUnder(n int) (*operator, string) {
	c := &r.clauses[n]
	to := c.Verb.First
	if o := r.operatorAt(func(o *operator) bool { return o.last == to }, english.ToInfinitive, ""); o != nil {
		return o, ""
	}
	of := c.Of
	for r.word(to-1) == "," && of > 0 && r.clauses[of].Kind == Relative {
		of-- // a storm, which is forming there, to reach land
	}
	if of < 0 {
		return nil, ""
	}
	main := r.clauses[of].Verb.Main
	for _, second := range []string{"", r.word(main + 1)} { // asked Venn to; called on Venn to
		if o := r.operatorAt(func(o *operator) bool { return o.word == main && (to-main < farGovernor || of != c.Of) }, english.ToInfinitive, second); o != nil {
			return o, ""
		}
	}
	return nil, ""
}

// ingUnder returns the word on which a form in -ing hangs: avoided closing, accused
// her of having called.
func (r *standingReader) ingUnder(c *Clause) (*operator, string) {
	w := c.Verb.First
	before := r.word(w - 1)
	if before == "without" {
		return nil, "without"
	}
	if o := r.operatorAt(func(o *operator) bool { return o.last == w }, english.IngForms, ""); o != nil {
		return o, ""
	}
	o := r.operatorAt(func(o *operator) bool {
		return o.word < w-1 && w-1-o.word < farGovernor && !r.verbBetween(o.word+1, w-1)
	}, english.IngForms, before)
	return o, ""
}

// verbBetween reports whether a verb of a clause, or the end of one, stands between two
// words.
func (r *standingReader) verbBetween(first, last int) bool {
	for n := range r.clauses {
		if main := r.clauses[n].Verb.Main; main >= first && main < last {
			return true
		}
	}
	return anyWord(first, last, func(w int) bool { return facts.IsStop(r.word(w)) })
}
