package statements

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// A theme is what a word is said of: of a verb its object, or its subject where it has
// none; of "unchanged", what was left so.
type theme struct {
	*facts.Reading
	clause  *Clause
	phrases []Phrase
}

// SaidOfOne reports whether word i of one article and word j of another, verbs or
// words that belong to one, are said of the same thing, and both as something that is
// so, or both as something wished, planned or possible.
func SaidOfOne(o *facts.Reading, i int, v *facts.Reading, j int) bool {
	a, b := themeOf(o, i), themeOf(v, j)
	if a.clause == nil || b.clause == nil || a.clause.actual() != b.clause.actual() || a.clause.Verb.Negated != b.clause.Verb.Negated {
		return false
	}
	if x, y := a.clause.Doers(), b.clause.Doers(); named(x) && named(y) && !a.share(x, b, y) {
		return false
	}
	return a.share(a.phrases, b, b.phrases) || a.sameGoal(b)
}

// themeOf finds the clause that word w belongs to, as its verb or behind it, and what
// w is said of there.
func themeOf(s *facts.Reading, w int) theme {
	t := theme{Reading: s}
	clauses := Read(s, s.Article.FindSentence(s.Article.Words[w].Start))
	for n := range clauses {
		if c := &clauses[n]; c.Verb.First <= w && (t.clause == nil || c.Verb.First > t.clause.Verb.First) {
			t.clause = c
		}
	}
	if t.clause == nil {
		return t
	}
	switch c := t.clause; {
	case w < c.Verb.Last && w != c.Verb.Main:
		t.clause = nil
	case w >= c.Verb.Last && !slices.Contains(leavingAsIs, c.Verb.Infinitive):
		t.clause = nil
	case len(c.Done()) > 0:
		t.phrases = c.Done()
	default:
		t.phrases = c.Subject
	}
	return t
}

// leavingAsIs are verbs behind which a word may say how something is or was left.
var leavingAsIs = []string{"be", "become", "hold", "keep", "leave", "remain", "stay"}

// actual reports whether a clause says that something is so or was.
func (c *Clause) actual() bool { return c.Kind != ToDo && c.Verb.Modality == AsFact }

func named(list []Phrase) bool {
	return slices.ContainsFunc(list, func(p Phrase) bool { return p.Named() })
}

// share reports whether one of the phrases of one side has the head of one of the
// other's, and no pronoun.
func (t *theme) share(ours []Phrase, other theme, theirs []Phrase) bool {
	for _, x := range ours {
		for _, y := range theirs {
			if !x.Pronoun && !y.Pronoun && (has(other.Reading, y, t.Entries[x.Head].Stem) || has(t.Reading, x, other.Entries[y.Head].Stem)) {
				return true
			}
		}
	}
	return false
}

// has reports whether a phrase has a word with a stem that says something.
func has(s *facts.Reading, p Phrase, stem int32) bool {
	for w := p.First; w < p.Last; w++ {
		if s.Entries[w].Stem == stem && !s.Entries[w].Function && s.Article.Words[w].Kind == text.Letters {
			return true
		}
	}
	return false
}

// sameGoal reports whether both clauses have the same name behind the same
// preposition: flights to Beirut, its service to Beirut.
func (t *theme) sameGoal(other theme) bool {
	return slices.ContainsFunc(t.clause.Adjuncts, func(x Adjunct) bool {
		return x.Named() && slices.ContainsFunc(other.clause.Adjuncts, func(y Adjunct) bool {
			return y.Preposition == x.Preposition && y.Named() && t.Entries[x.Head].Stem == other.Entries[y.Head].Stem
		})
	})
}
