package statements

import (
	"strings"

	"storydiff/diffing/english"
)

// toCome reports whether clause n tells what will happen: will close, is to close, said
// that it would close.
func (r *standingReader) toCome(n int) bool {
	c := &r.clauses[n]
	switch c.Kind {
	case Main, Said, Relative:
		return anyWord(c.Verb.First, c.Verb.Main, func(w int) bool {
			norm := r.word(w)
			return norm == "will" || strings.HasSuffix(norm, "'ll") || norm == "would" && c.Kind == Said
		})
	case ToDo:
		if c.Of < 0 {
			return false
		}
		of := &r.clauses[c.Of]
		return of.Verb.Infinitive == "be" && of.Verb.Last == c.Verb.First && !of.Verb.Negated && r.word(of.Verb.Main) != "was" && r.word(of.Verb.Main) != "were"
	}
	return false
}

// done reports whether a clause tells what has happened: closed, has been closed.
func (r *standingReader) done(c *Clause) bool {
	if c.Kind == ToDo || c.Kind == Reduced || c.Kind == Subordinate || c.Verb.Modality != AsFact { // once it has studied it
		return false
	}
	for w := c.Verb.First; w < c.Verb.Main; w++ {
		switch r.word(w) {
		case "has", "have", "had":
			return true
		case "was", "were":
			_, forms := english.VerbOf(r.word(c.Verb.Main))
			return forms.Is(english.Participle)
		case "will", "to", "would", "is", "are", "be", "do", "does":
			return false
		}
	}
	_, forms := english.VerbOf(r.word(c.Verb.Main))
	return forms.Is(english.PastForm) && !forms.Is(english.BaseForm)
}
