package statements

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// participleEvents returns the events that participles before nouns take for granted:
// the verified photographs, peer-reviewed findings, unpaid wages.
func (r *standingReader) participleEvents() []Event {
	var out []Event
	for n := range r.clauses {
		c := &r.clauses[n]
		for _, p := range c.phrases() {
			for w := p.First; w < p.Head; w++ {
				if e, ok := r.participleEvent(w, p, c); ok {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// phrases returns the phrases of a clause, without its subject where it hangs on another
// clause, which has it, too.
func (c *Clause) phrases() []Phrase {
	var out []Phrase
	if c.Kind == Main || c.Kind == Said {
		out = append(out, c.Subject...)
	}
	out = append(append(out, c.Objects...), c.Agents...)
	for _, a := range c.Adjuncts {
		out = append(out, a.Phrase)
	}
	return out
}

func (r *standingReader) participleEvent(w int, p Phrase, c *Clause) (Event, bool) {
	if r.Names[w] != facts.NotName || r.Article.Words[w].Kind != text.Letters {
		return Event{}, false
	}
	_, last := cutAtHyphen(r.word(w))
	word, not := strings.CutPrefix(last, "un")
	_, forms := english.VerbOf(word)
	if !forms.Is(english.Participle) {
		word, not = last, false
		_, forms = english.VerbOf(word)
	}
	if !forms.Is(english.Participle) || forms.Is(english.BaseForm) ||
		r.Entries[w].Is(english.Doubt, english.Accusing, english.OpenRoot, english.Belief, english.Expectation) {
		return Event{}, false
	}
	base, _ := english.VerbOf(word)
	for _, x := range english.SignaturesOf(base) {
		if x.Positive != english.ItIs && x.Positive != english.Same {
			return Event{}, false // the planned closure
		}
	}
	return Event{
		Standing: Standing{Factual, not, false}, Word: w, Key: english.EventOf(english.Stem(word)), Noun: true, Assumed: true, Object: -1, Holder: -1,
		By: Span{w, p.Head + 1}, Near: Span{min(c.First, p.First), max(c.Last, p.Last)},
	}, true
}

// cutAtHyphen returns the parts of a word before and behind its last hyphen.
func cutAtHyphen(norm string) (before, last string) {
	at := strings.LastIndexByte(norm, '-')
	return norm[:max(0, at)], norm[at+1:]
}
