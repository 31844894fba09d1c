package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Only returns the one word of some sentences that has a stem, or -1.
func (p *Reading) OnlyWordWith(sentences []int, stem int32) int {
	found := -1
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Entries[w].Stem != stem {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = w
		}
	}
	return found
}

// AnyOf reports whether some sentences have a word's stem.
func (p *Reading) HasStem(sentences []int, stem int32) bool {
	for _, i := range sentences {
		if _, ok := slices.BinarySearchFunc(p.Sentences[i].Stems, stem, func(w WeightedStem, stem int32) int { return int(w.Stem - stem) }); ok {
			return true
		}
	}
	return false
}

// HasVariant reports whether some sentences have a word, in any spelling.
func (p *Reading) HasVariant(sentences []int, variant int32) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		s := p.Article.Sentences[i]
		return slices.ContainsFunc(p.Entries[s.FirstWord:s.LastWord], func(e *Entry) bool { return e.Variant == variant })
	})
}

// Governed returns at most so many words of weight among the next few, up to
// the end of the clause.
func (p *Reading) WordsGoverned(w, end, few, most int) []int {
	var out []int
	for k := w + 1; k < end && k <= w+few && len(out) < most; k++ {
		x := p.Article.Words[k]
		switch {
		case x.Kind == text.Punctuation || x.Norm == "but" || x.Norm == "because":
			return out
		case k < w+4 && english.Is(x.Norm, english.Direction): // had not got into the water
			return out
		case p.light(k):
		default:
			out = append(out, k)
		}
	}
	return out
}

// light reports whether a word is not what an operator is about, though it
// stands before it: it says little, names, counts or measures.
func (p *Reading) light(w int) bool {
	e, norm := p.Entries[w], p.Article.Words[w].Norm
	says := !e.Function && !e.Is(english.StatementNoun) && !english.Is(norm, english.LightVerb) && !english.IsAdverb(norm) && !strings.HasSuffix(norm, "self") && !strings.HasSuffix(norm, "selves")
	counts := e.Traits&Numeric != 0 || english.Multipliers[norm] > 0 || english.UnitName(norm) != ""
	return !says || counts || p.Names[w] == Surely
}

// SentenceOf returns the sentence that has a word.
func (p *Reading) SentenceOf(w int) text.Sentence {
	return p.Article.Sentences[p.Article.FindSentence(p.Article.Words[w].Start)]
}

// Clause returns the words about word at that are said of the same thing.
func (p *Reading) Clause(at int) (first, last int) {
	s := p.SentenceOf(at)
	first, last = at, at
	for first > s.FirstWord && first > at-ClauseReach && !p.Entries[first-1].Is(english.ClauseEnd) {
		first--
	}
	for last < s.LastWord && last <= at+ClauseReach/2 && !p.Entries[last].Is(english.ClauseEnd) {
		last++
	}
	return first, last
}

// SaysNot reports whether a word is "not" or one of its like.
func (p *Reading) SaysNot(w int) bool {
	norm := p.Article.Words[w].Norm
	return english.Is(norm, english.Negation) || strings.HasSuffix(norm, "n't")
}

// Negates reports whether a word negates, or may stand for a negation.
func (p *Reading) Negates(w int) bool {
	norm := p.Article.Words[w].Norm
	return p.SaysNot(w) || p.Entries[w].Is(english.Negative, english.WeakNegative) || english.HasNegativePrefix(norm)
}

// ClauseReach is how many words before a word a negation may stand that is
// still about it.
const ClauseReach = 12

// NumberWithin reports whether one of the next few words is a number.
func (p *Reading) NumberWithin(from, few int) bool {
	for i := from; i < min(from+few, len(p.Entries)); i++ {
		if p.Entries[i].Traits&Numeric != 0 {
			return true
		}
	}
	return false
}

// WordBeside returns the variant of the word before or after, or -1.
func (p *Reading) WordBeside(i, step int) int32 {
	if k := i + step; k >= 0 && k < len(p.Entries) {
		return p.Entries[k].Variant
	}
	return -1
}

// Weighty returns the stem of the nearest word that is no function word, at
// most so many words away in the same sentence, or -1.
func (p *Reading) Weighty(i, step, most int) int32 {
	for k, n := i+step, 0; k >= 0 && k < len(p.Article.Words) && n < most; k, n = k+step, n+1 {
		w := p.Article.Words[k]
		if w.Kind == text.Punctuation && strings.ContainsAny(w.Norm, ".!?") {
			return -1
		}
		if w.Kind != text.Punctuation && !p.Entries[k].Function {
			return p.Entries[k].Stem
		}
	}
	return -1
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
