package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// OnlyWordWith returns the word of some sentences that has a stem, if there is
// exactly one; otherwise -1.
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

// HasStem reports whether some sentences have a word of a stem.
func (p *Reading) HasStem(sentences []int, stem int32) bool {
	for _, i := range sentences {
		if _, ok := slices.BinarySearchFunc(p.Sentences[i].Stems, stem, func(w WeightedStem, stem int32) int { return int(w.Stem - stem) }); ok {
			return true
		}
	}
	return false
}

// EverHasStem reports whether any sentence has a word of a stem.
func (p *Reading) EverHasStem(stem int32) bool { return p.everyStem().has(stem) }

// HasVariant reports whether some sentences have a word of a variant.
func (p *Reading) HasVariant(sentences []int, variant int32) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		s := p.Article.Sentences[i]
		return slices.ContainsFunc(p.Entries[s.FirstWord:s.LastWord], func(e *Entry) bool { return e.Variant == variant })
	})
}

// WordsGoverned returns the content words that word w may govern: at most so many
// among the next few words, before the end of the clause and before word end.
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

// light reports whether a word does not count as what an operator is about: it
// is a function word or an adverb, a name, a number or a unit, or says little.
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

// Clause returns the words [first,last) around a word that belong to one clause
// with it, as far as ClauseReach goes.
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

// SaysNot reports whether word w is "not" or another word that negates, such as
// never, or ends in n't.
func (p *Reading) SaysNot(w int) bool {
	norm := p.Article.Words[w].Norm
	return p.Entries[w].Written.Is(english.Negation) && !(norm == "no" && p.noIsNoun(w)) && !(norm == "nor" && p.norGoesOn(w)) ||
		strings.HasSuffix(norm, "n't")
}

// norGoesOn reports whether "nor" at word w only goes on with what its sentence has
// denied before, as in "neither an arrow nor a mark", which other sentences say with
// "or". Before a verb and its subject it denies something else: "nor did she".
func (p *Reading) norGoesOn(w int) bool {
	s := p.Article.Sentences[p.Article.FindSentence(p.Article.Words[w].Start)]
	if w+1 < s.LastWord && english.UseOf(p.Article.Words[w+1].Norm).Is(english.Auxiliary|english.ModalVerb) {
		return false
	}
	for k := s.FirstWord; k < w; k++ {
		if norm := p.Article.Words[k].Norm; norm != "nor" && english.Is(norm, english.Negation) || strings.HasSuffix(norm, "n't") {
			return true
		}
	}
	return false
}

// RefersBack reports whether word w is a "not" that denies what was said before,
// without the word for it: "this was not done", "it did not".
func (p *Reading) RefersBack(w int) bool {
	if !p.SaysNot(w) {
		return false
	}
	last := p.SentenceOf(w).LastWord
	return w+1 == last || english.Is(p.Article.Words[w+1].Norm, english.Function) && len(p.WordsGoverned(w, last, 4, 1)) == 0
}

// noIsNoun reports whether the word "no" at w is short for number, as in "the No 5
// bus", or the answer, as in "the No campaign".
func (p *Reading) noIsNoun(w int) bool {
	next := w + 1
	if p.normAt(next) == "." {
		next++
	}
	if next < len(p.Article.Words) && p.Article.Words[next].Kind == text.Number {
		return true
	}
	switch p.normAt(w - 1) {
	case "the", "a", "or":
		return true
	}
	return false
}

// normAt is word w in small letters, or "" where there is none.
func (p *Reading) normAt(w int) string {
	if w < 0 || w >= len(p.Article.Words) {
		return ""
	}
	return p.Article.Words[w].Norm
}

// Negates reports whether word w negates, by itself, by its meaning (refuse,
// seldom) or by its prefix.
func (p *Reading) Negates(w int) bool {
	norm := p.Article.Words[w].Norm
	return p.SaysNot(w) || p.Entries[w].Is(english.Negative, english.WeakNegative) || english.HasNegativePrefix(norm)
}

// HasObject reports whether a verb of saying has a thing as its object and no
// statement: "reported a loss", unlike "reported that" and "reported sales fell".
func (p *Reading) HasObject(verb int, s text.Sentence) bool {
	things := 0
	for w := verb + 1; w < s.LastWord; w++ {
		x, e := p.Article.Words[w], p.Entries[w]
		switch {
		case x.Kind == text.Punctuation, x.Norm == "and", x.Norm == "or", e.Is(english.ClauseEnd):
			return things > 0
		case x.Norm == "that", english.Is(x.Norm, english.Being, english.SubjectPronoun), e.Is(english.BeforeVerb) && x.Norm != "to":
			return false
		case english.MayBePast(x.Norm) && w > verb+1 && !p.Entries[w-1].Is(english.BeforeNoun):
			return false
		case !e.Function:
			things++
		}
	}
	return things > 0
}

// ClauseReach is how many words a negation may stand before a word that it is
// about.
const ClauseReach = 12

// NumberWithin reports whether one of so few words, from a word on, is a number.
func (p *Reading) NumberWithin(from, few int) bool {
	for i := from; i < min(from+few, len(p.Entries)); i++ {
		if p.Entries[i].Traits&Numeric != 0 {
			return true
		}
	}
	return false
}

// WordBeside returns the variant of the word before (step -1) or after (step 1)
// word i, or -1.
func (p *Reading) WordBeside(i, step int) int32 {
	if k := i + step; k >= 0 && k < len(p.Entries) {
		return p.Entries[k].Variant
	}
	return -1
}

// Weighty returns the stem of the nearest content word before (step -1) or after
// (step 1) word i, at most so many words away in the same sentence; otherwise -1.
func (p *Reading) Weighty(i, step, most int) int32 {
	if k := p.WeightyWord(i, step, most); k >= 0 {
		return p.Entries[k].Stem
	}
	return -1
}

// WeightyWord returns the word whose stem Weighty returns, or -1.
func (p *Reading) WeightyWord(i, step, most int) int {
	for k, n := i+step, 0; k >= 0 && k < len(p.Article.Words) && n < most; k, n = k+step, n+1 {
		w := p.Article.Words[k]
		if w.Kind == text.Punctuation && strings.ContainsAny(w.Norm, ".!?") {
			return -1
		}
		if w.Kind != text.Punctuation && !p.Entries[k].Function {
			return k
		}
	}
	return -1
}

// weightyBefore returns at most so many content words from word first to before
// word w, the nearest to w first. Names do not count.
func (p *Reading) weightyBefore(w, first, most int) []int {
	var out []int
	for k := w - 1; k >= first && len(out) < most; k-- {
		if p.Article.Words[k].Kind == text.Letters && !p.Entries[k].Function && p.Names[k] != Surely {
			out = append(out, k)
		}
	}
	return out
}

// NamePlace returns the place of word w without its possessive ending.
func (p *Reading) NamePlace(w int) *Place {
	x := p.Place(w, w+1)
	x.Text = p.Bare(w)
	x.End = x.Start + len(x.Text)
	return x
}

// Bare returns word w as it is written, without its possessive ending.
func (p *Reading) Bare(w int) string {
	return english.WithoutPossessive(p.Article.Slice(p.Article.Words[w].Span))
}

// Place returns the place of words [from,to), of which there is at least one.
func (p *Reading) Place(from, to int) *Place {
	s := text.Span{Start: p.Article.Words[from].Start, End: p.Article.Words[to-1].End}
	return &Place{Span: s, Text: p.Article.Slice(s)}
}

// A Place is a piece of an article's text: its span in bytes and the text itself.
type Place struct {
	text.Span
	Text string
}

// StemsAround returns the stems of the words that say something before and after word
// at, in that one of some sentences that has it.
func (p *Reading) StemsAround(sentences []int, at int) (before, after map[int32]bool) {
	before, after = make(map[int32]bool), make(map[int32]bool)
	for _, i := range sentences {
		x := p.Article.Sentences[i]
		if at < x.FirstWord || at >= x.LastWord {
			continue
		}
		for w := x.FirstWord; w < x.LastWord; w++ {
			switch {
			case p.Entries[w].Function, p.Article.Words[w].Kind == text.Punctuation:
			case w < at:
				before[p.Entries[w].Stem] = true
			case w > at:
				after[p.Entries[w].Stem] = true
			}
		}
	}
	return before, after
}
