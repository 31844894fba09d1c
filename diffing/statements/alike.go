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
	actual  bool // it is said to be so, or that it will be
}

// SaidOfOne reports whether word i of one article and word j of another are said of the
// same thing, and both as something that is so, or both as something wished, planned or
// possible. They must be verbs or, with states, stand behind one that says how something
// was left: unchanged. read is false where no clause was found that a word belongs to.
func SaidOfOne(o *facts.Reading, i int, v *facts.Reading, j int, states bool) (same, read bool) {
	a, b := themeOf(o, i, states), themeOf(v, j, states)
	if a.clause == nil || b.clause == nil {
		return false, false
	}
	if a.actual != b.actual || a.clause.Verb.Negated != b.clause.Verb.Negated {
		return false, true
	}
	if x, y := a.clause.Doers(), b.clause.Doers(); named(x) && named(y) && !a.share(x, b, y) {
		return false, true
	}
	same = a.share(a.phrases, b, b.phrases) || a.sameGoal(b)
	return same, a.clause.Sure && b.clause.Sure && len(a.clause.Done()) > 0 && len(b.clause.Done()) > 0
}

// themeOf finds the clause that word w belongs to, as its verb or behind it, and what
// w is said of there.
func themeOf(s *facts.Reading, w int, states bool) theme {
	t := theme{Reading: s}
	var before *Clause // the one before it
	clauses := Read(s, s.Article.FindSentence(s.Article.Words[w].Start))
	for n := range clauses {
		if c := &clauses[n]; c.Verb.First <= w && (t.clause == nil || c.Verb.First > t.clause.Verb.First) {
			before, t.clause = t.clause, c
		}
	}
	c := t.clause
	switch {
	case c == nil:
		return t
	case w < c.Verb.Last && w != c.Verb.Main, w >= c.Verb.Last && !(states && w < c.Verb.Last+furthestState && slices.Contains(leavingAsIs, c.Verb.Infinitive)):
		t.clause = nil
		return t
	}
	planned := before != nil && before.Verb.Infinitive == "be" && before.Verb.Last == c.Verb.First // is to be cut off
	t.actual = planned || c.Kind != ToDo && c.Verb.Modality == AsFact
	if t.phrases = c.Done(); len(t.phrases) == 0 {
		t.phrases = c.Subject
	}
	return t
}

// furthestState is how many words behind a verb a word may stand that says how
// something was left.
const furthestState = 5

// leavingAsIs are verbs behind which a word may say how something is or was left.
var leavingAsIs = []string{"be", "become", "hold", "keep", "leave", "remain", "stay"}

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
