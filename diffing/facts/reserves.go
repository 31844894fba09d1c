package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Claims reports whether a word of doubt is the verb of a statement: alleges
// that is told as a statement without its source.
func (p *Reading) Claims(w int) bool {
	return w+1 < len(p.Article.Words) && p.Article.Words[w+1].Norm == "that" || w > 0 && p.Names[w-1] != NotName
}

func (p *Reading) Softens(w int) bool { return p.Entries[w].Is(english.Softener) }

// Doubts reports whether a word marks what is said as not established. Several
// such words have other senses, which their neighbours tell.
func (p *Reading) Doubts(w int) bool {
	norm := p.Article.Words[w].Norm
	if !english.Is(norm, english.Doubt) || p.Names[w] != NotName {
		return false
	}
	before, after := "", ""
	if w > 0 {
		before = p.Article.Words[w-1].Norm
	}
	if w+1 < len(p.Article.Words) {
		after = p.Article.Words[w+1].Norm
	}
	switch {
	case p.Entries[w].Is(english.Seeming, english.DoubtVerb):
		return after == "to" || after == "that"
	case norm == "supposed":
		return english.Is(before, english.Being) && after != "to" // was to
	case norm == "charged" || norm == "charges":
		return after == "with" || after == "over" || after == "against" || english.Is(before, english.Being)
	case p.Entries[w].Is(english.DoubtParticiple):
		return english.Is(before, english.Being)
	}
	return true
}

func (p *Reading) CountDoubts(sentences []int) int {
	n := 0
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Doubts(w) {
				n++
			}
		}
	}
	return n
}

// MonthPlace reports whether "May" is a month or a name here.
func (p *Reading) MonthPlace(w int) bool {
	return p.Article.Words[w].Norm == "may" && w > 0 && p.Article.Words[w-1].Kind != text.Punctuation && capital(p.Article, p.Article.Words[w])
}

// A Reserve is an expression that leaves open what its sentence says, and the
// words that it leaves open: allegedly (driven), is believed to (have proposed).
type Reserve struct {
	First, Last int   // words, half open
	Scope       []int // words of weight
	Strong      bool  // its loss makes a fact of a charge or a suspicion
	Condition   bool  // only if
	Accuses     bool  // alleged
	States      bool  // alleges that: any word of saying will do
	Unlikely    bool  // lost also where the version says that it could not be
	Expects     bool  // expects somebody to: lost only where the version says that he will
}

// HasVariant reports whether some sentences have a word, in any spelling.
func (p *Reading) HasVariant(sentences []int, variant int32) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		s := p.Article.Sentences[i]
		return slices.ContainsFunc(p.Entries[s.FirstWord:s.LastWord], func(e *Entry) bool { return e.Variant == variant })
	})
}

// ReadReserves returns the reserves of a sentence outside its quotations.
func (p *Reading) ReadReserves(sentence int, quoted []bool) []Reserve {
	s := p.Article.Sentences[sentence]
	var out []Reserve
	for w := s.FirstWord; w < s.LastWord; w++ {
		norm := p.Article.Words[w].Norm
		if quoted[w] && norm != "consistent" || p.Names[w] == Surely {
			continue
		}
		last, strong, ok := p.reserveAt(w, s)
		if !ok {
			continue
		}
		r := Reserve{First: w, Last: last, Strong: strong, Condition: norm == "only", Accuses: strong && norm != "not", States: strong && p.Article.Words[last-1].Norm == "that", Expects: english.Is(norm, english.Expectation), Unlikely: norm == "unlikely"}
		if r.Condition {
			r.Scope = p.weightyBefore(w, s.FirstWord, 3)
		} else {
			r.Scope = p.Governed(last-1, s.LastWord, 7, 4)
		}
		if len(r.Scope) == 0 {
			continue
		}
		out = append(out, r)
		w = last - 1
	}
	return out
}

// weightyBefore returns so many words of weight before word w, the nearest
// first.
func (p *Reading) weightyBefore(w, first, most int) []int {
	var out []int
	for k := w - 1; k >= first && len(out) < most; k-- {
		if p.Article.Words[k].Kind == text.Letters && !p.Entries[k].Function && p.Names[k] != Surely {
			out = append(out, k)
		}
	}
	return out
}

// reserveAt reads the reserve that begins with word w, and returns where it
// ends and whether it is a strong one.
func (p *Reading) reserveAt(w int, s text.Sentence) (last int, strong, ok bool) {
	word := func(k int) string {
		if k < s.FirstWord || k >= s.LastWord {
			return ""
		}
		return p.Article.Words[k].Norm
	}
	norm := word(w)
	switch {
	case (norm == "accused" || norm == "suspected") && word(w+1) == "of", norm == "charged" && word(w+1) == "with":
		return w + 2, true, true
	case (norm == "alleged" || norm == "alleges" || norm == "claimed" || norm == "claims") && word(w+1) == "that":
		return w + 2, true, true
	case english.Is(norm, english.AccusationNoun) && word(w+1) == "that":
		return w + 2, true, true
	case english.Is(norm, english.Accusing):
		return w + 1, true, true
	case english.Is(norm, english.Hedge) && word(w-1) != "not" && word(w-1) != "as":
		return w + 1, false, true
	case norm == "might", norm == "may" && !p.MonthPlace(w), norm == "could" && word(w+1) != "not":
		return w + 1, false, true
	case english.Is(norm, english.Expectation) && !english.Is(word(w-1), english.Being):
		for k := w + 1; k < w+6; k++ {
			if word(k) == "to" {
				return k + 1, false, true
			}
		}
	case (strings.HasPrefix(norm, "appear") || strings.HasPrefix(norm, "seem")) && word(w+1) == "to":
		return w + 2, false, true
	case english.Is(norm, english.Being) && english.Is(word(w+1), english.Belief) && word(w+2) == "to":
		return w + 3, false, true
	case english.Is(norm, english.Belief) && word(w+1) == "to" && (word(w+2) == "be" || word(w+2) == "have"):
		return w + 2, false, true
	case norm == "likely" && word(w+1) != "to" && word(w+1) != "than" && !english.Is(word(w-1), english.Comparing):
		return w + 1, false, true
	case english.Is(norm, english.Guess) && (word(w+1) == "that" || word(w+1) == "the" || word(w+1) == "a"):
		return w + 2, false, true
	case norm == "consistent" && word(w+1) == "with":
		return w + 2, false, true
	case norm == "only" && word(w+1) == "if":
		return w + 2, false, true
	case norm == "no" && english.Is(word(w+1), english.Proof):
		return w + 2, false, true
	case norm == "unlikely":
		return w + 1, false, true
	case norm == "not" && (word(w+1) == "rule" || word(w+1) == "ruled" || word(w+1) == "ruling") && word(w+2) == "out":
		return w + 3, true, true
	case norm == "not" && strings.HasPrefix(word(w+1), "exclude"):
		return w + 2, true, true
	}
	return 0, false, false
}
