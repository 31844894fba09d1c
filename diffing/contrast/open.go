package contrast

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// open compares a clause of the original that leaves open whether it is so with the one of
// the version that has its number, in whatever words: could become 8 percent dearer, will
// cost 8 percent more. Nothing in the version's sentence may leave anything open.
func (p *passage) open(original, version []int) {
	ours, theirs := framesOf(p.o, original), framesOf(p.v, version)
	if tooMany(ours, theirs) {
		return
	}
	ourOnce, theirOnce := once(ours), once(theirs)
	for i := range ours {
		for j := range theirs {
			x, y := &ours[i], &theirs[j]
			if !ourOnce[i] || !theirOnce[j] || !facts.SameQuantity(x.Quantity, y.Quantity) || x.Ordinal ||
				x.Value < 3 && x.Unit == "" {
				continue
			}
			a, b := clauseWith(p.o, p.ours, x.Quantity.First), clauseWith(p.v, p.theirs, y.Quantity.First)
			if a == nil || b == nil {
				continue
			}
			if at := p.openedBy(a); at >= 0 && p.states(b) && !p.leavesOpen(b.sentence) && y.Bound != english.Below {
				p.add(Opened, statements.Span{First: at, Last: max(at+1, a.Verb.Last)}, b.Verb.Span, false)
			}
		}
	}
}

// clauseWith returns the clause whose verb stands last before a word, in its sentence.
func clauseWith(s *facts.Reading, list []clause, w int) *clause {
	var out *clause
	for k := range list {
		c := &list[k]
		if s.SentenceOf(c.Verb.Main) == s.SentenceOf(w) && c.Verb.First <= w && w < c.Verb.Last+farObject && (out == nil || c.Verb.First > out.Verb.First) {
			out = c
		}
	}
	return out
}

// farObject is how many words behind a verb a number may stand that belongs to it.
const farObject = 12

// openedBy returns the word of a clause that leaves open whether it is so, or -1.
func (p *passage) openedBy(c *clause) int {
	if c.Verb.Negated || c.Verb.Modality != statements.AsFact && c.Verb.Modality != statements.Possible {
		return -1
	}
	for w := c.Verb.First - 1; w < c.Verb.Main; w++ {
		if w < 0 || p.o.Quoted()[w] {
			continue
		}
		norm := p.o.Article.Words[w].Norm
		if norm != "can" && (english.Modal(norm) == 1 && !p.o.MonthPlace(w) || p.o.Entries[w].Is(english.Hedge)) {
			return w
		}
	}
	return -1
}

// states reports whether a clause of the version says that something is or will be so.
func (p *passage) states(c *clause) bool {
	return !c.Verb.Negated && c.Kind != statements.ToDo && c.Kind != statements.Subordinate &&
		(c.Verb.Modality == statements.AsFact || c.Verb.Modality == statements.Conditional)
}

// leavesOpen reports whether a sentence of the version has a word that leaves open, or
// only as planned or believed, what it tells.
func (p *passage) leavesOpen(sentence int) bool {
	x := p.v.Article.Sentences[sentence]
	for w := x.FirstWord; w < x.LastWord; w++ {
		norm, e := p.v.Article.Words[w].Norm, p.v.Entries[w]
		switch {
		case p.v.Article.Words[w].Kind == text.Punctuation && norm != "?":
		case norm == "would", e.Is(english.ReportVerb):
		case english.Modal(norm) == 1 || english.Modal(norm) == 2, norm == "?":
			return true
		case e.Is(english.Open, english.OpenRoot, english.Hedge, english.Doubt, english.Conditional, english.Condition, english.Belief,
			english.Expectation, english.Guess, english.Accusing, english.OpenModal, english.DoubtParticiple, english.Seeming):
			return true
		case norm == "whether" || norm == "if" || norm == "fear" || norm == "fears":
			return true
		}
	}
	return false
}
