package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// An Operator is a word or phrase that denies what other words of its sentence
// claim, its scope, or leaves it open.
type Operator struct {
	Kind        OperatorKind
	First, Last int   // words, half open
	Scope       []int // the content words that it is about, the nearest first
}

// An OperatorKind is what an operator does to its scope.
type OperatorKind uint8

// The kinds of an operator.
const (
	Not         OperatorKind = iota // not, never
	No                              // no, nobody, without: not bound to one word, as "not" is to a verb
	Reversed                        // refused to, far from: see Reverses
	Denied                          // denied
	Unproved                        // might, perhaps, is believed to, no evidence
	Accused                         // allegedly, accused of
	AccusedThat                     // alleges that
	NotRuledOut                     // did not rule out
	Unlikely                        // unlikely
	Expected                        // plans to, expects somebody to
	OnlyIf                          // only if
)

// Negations returns the operators of some sentences that deny what others say.
func (p *Reading) Negations(sentences []int) []Operator {
	return p.operators(sentences, p.negationAt)
}

// Qualifiers returns the operators of some sentences that leave open what
// others say.
func (p *Reading) Qualifiers(sentences []int) []Operator {
	return p.operators(sentences, p.qualifierAt)
}

// operators reads the operators of some sentences outside quotations. One whose
// scope is empty is left out.
func (p *Reading) operators(sentences []int, at func(w int, s text.Sentence) (kind OperatorKind, last int)) []Operator {
	quoted := p.Quoted()
	var out []Operator
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if quoted[w] && p.Article.Words[w].Norm != "consistent" || p.Names[w] == Surely {
				continue
			}
			kind, last := at(w, s)
			if last == 0 {
				continue
			}
			x := Operator{kind, w, last, p.scope(kind, w, last, s)}
			if len(x.Scope) == 0 || kind == Denied && len(x.Scope) < 2 {
				continue
			}
			out = append(out, x)
			w = last - 1
		}
	}
	return out
}

// scope returns the content words that an operator at words [first,last) is
// about: the next one for a negation, the words before it for OnlyIf, the next
// few for the others.
func (p *Reading) scope(kind OperatorKind, first, last int, s text.Sentence) []int {
	switch kind {
	case Not, No, Reversed:
		return p.WordsGoverned(last-1, s.LastWord, 5, 1)
	case Denied:
		return p.WordsGoverned(last-1, s.LastWord, 7, 3)
	case OnlyIf:
		return p.weightyBefore(first, s.FirstWord, 3)
	case Unlikely, Unproved:
		if kind == Unproved && !p.predicative(first) {
			break
		}
		for w := max(s.FirstWord, first-4); w < first; w++ {
			if p.SaysNot(w) { // would not have been possible without
				return nil
			}
		}
		if next := p.normAt(last); next != "to" && next != "that" && (last >= s.LastWord || p.Entries[last].Function) {
			return slices.DeleteFunc(p.weightyBefore(first, s.FirstWord, 3), func(w int) bool { // a ruling is unlikely before
				return english.InCalendar(p.Article.Words[w].Norm)
			})
		}
	}
	return p.WordsGoverned(last-1, s.LastWord, 7, 4)
}

// predicative reports whether word w is an adjective that says how likely is what stands
// before it: a cut was possible if.
func (p *Reading) predicative(w int) bool {
	switch p.normAt(w) {
	case "possible", "likely", "probable", "conceivable":
		return w > 0 && p.Entries[w-1].Is(english.Being)
	}
	return false
}

// negationAt reads the negation at word w, and returns where it ends, or 0.
func (p *Reading) negationAt(w int, s text.Sentence) (kind OperatorKind, last int) {
	norm, next := p.Article.Words[w].Norm, ""
	if w+1 < s.LastWord {
		next = p.Article.Words[w+1].Norm
	}
	switch {
	case p.Entries[w].Root == "deni" && (p.Refuses(w) || w > s.FirstWord && p.SaysNot(w-1)):
		return 0, 0 // denied bail; did not deny
	case norm == "deny" || norm == "denied" || norm == "denies" || norm == "denying":
		return Denied, w + 1
	case !p.SaysNot(w):
		last, ok := p.Reverses(w)
		if next == "out" && p.Entries[w].Root == "rule" {
			last, ok = w+2, true
		}
		if ok && !p.saysNotBefore(w, s.FirstWord) {
			return Reversed, last
		}
		return 0, 0
	case english.Is(next, english.IdleNegation):
		return 0, 0
	case next != "" && p.Entries[w+1].Function && p.Speaks(w+1): // not to say
		return 0, 0
	case norm == "no" && english.Is(next, english.Comparative) && !p.comparesQuality(w+2, s.LastWord): // no more than ten
		return 0, 0
	case norm == "not" || norm == "never" || strings.HasSuffix(norm, "n't"):
		return Not, w + 1
	}
	return No, w + 1
}

// saysNotBefore reports whether a negation stands directly before word w, or with
// one word between: did not refuse to.
func (p *Reading) saysNotBefore(w, first int) bool {
	return w > first && p.SaysNot(w-1) || w-1 > first && p.SaysNot(w-2)
}

// comparesQuality reports whether word w is compared by a "than" behind it, as in
// "no more common than". In "no more than ten" it is "than" itself.
func (p *Reading) comparesQuality(w, end int) bool {
	return w+1 < end && p.Article.Words[w+1].Norm == "than" && p.Article.Words[w].Kind == text.Letters
}

// qualifierAt reads the qualifier that begins with word w, and returns where it
// ends, or 0.
func (p *Reading) qualifierAt(w int, s text.Sentence) (kind OperatorKind, last int) {
	word := func(k int) string {
		if k < s.FirstWord || k >= s.LastWord {
			return ""
		}
		return p.Article.Words[k].Norm
	}
	norm := word(w)
	var is english.Classes
	if norm != "" {
		is = p.Entries[w].Written
	}
	switch {
	case (norm == "accused" || norm == "suspected") && word(w+1) == "of", norm == "charged" && word(w+1) == "with":
		return Accused, w + 2
	case (norm == "alleged" || norm == "alleges" || norm == "claimed" || norm == "claims") && word(w+1) == "that":
		return AccusedThat, w + 2
	case is.Is(english.AccusationNoun) && word(w+1) == "that":
		return AccusedThat, w + 2
	case is.Is(english.Accusing):
		return Accused, w + 1
	case is.Is(english.Hedge) && word(w-1) != "not" && word(w-1) != "as":
		return Unproved, w + 1
	case norm == "might", norm == "may" && !p.MonthPlace(w), norm == "could" && word(w+1) != "not":
		return Unproved, w + 1
	case is.Is(english.Expectation) && !english.Is(word(w-1), english.Being):
		for k := w + 1; k < w+6; k++ {
			if word(k) == "to" {
				return Expected, k + 1
			}
		}
	case (strings.HasPrefix(norm, "appear") || strings.HasPrefix(norm, "seem")) && word(w+1) == "to":
		return Unproved, w + 2
	case is.Is(english.Being) && english.Is(word(w+1), english.Belief) && word(w+2) == "to":
		return Unproved, w + 3
	case is.Is(english.Belief) && word(w+1) == "to" && (word(w+2) == "be" || word(w+2) == "have"):
		return Unproved, w + 2
	case norm == "likely" && word(w+1) != "to" && word(w+1) != "than" && !english.Is(word(w-1), english.Comparing):
		return Unproved, w + 1
	case is.Is(english.Guess) && (word(w+1) == "that" || word(w+1) == "the" || word(w+1) == "a"):
		return Unproved, w + 2
	case norm == "consistent" && word(w+1) == "with":
		return Unproved, w + 2
	case norm == "only" && word(w+1) == "if":
		return OnlyIf, w + 2
	case norm == "no" && english.Is(word(w+1), english.Proof):
		return Unproved, w + 2
	case p.SaysNot(w) && w+1 < s.LastWord && p.Entries[w+1].Is(english.ProofVerb) && (word(w+2) == "that" || word(w+2) == "the" || word(w+2) == "a"):
		return Unproved, w + 3 // did not prove that
	case norm == "unlikely":
		return Unlikely, w + 1
	case norm == "not" && (word(w+1) == "rule" || word(w+1) == "ruled" || word(w+1) == "ruling") && word(w+2) == "out":
		return NotRuledOut, w + 3
	case norm == "not" && strings.HasPrefix(word(w+1), "exclude"):
		return NotRuledOut, w + 2
	}
	return 0, 0
}
