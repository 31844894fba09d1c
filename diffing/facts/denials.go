package facts

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// OppositeForms are words of the version by what makes them the opposite of
// another.
type OppositeForms struct {
	profile  *Reading
	contrary []int            // that have antonyms
	Plain    map[string][]int // by their norms
	stripped map[string][]int // by their norms without a negative prefix
}

func (p *Reading) OppositeForms(words []int) OppositeForms {
	f := OppositeForms{profile: p, Plain: make(map[string][]int, len(words)), stripped: make(map[string][]int)}
	for _, j := range words {
		norm := p.Article.Words[j].Norm
		f.Plain[norm] = append(f.Plain[norm], j)
		if p.Entries[j].Traits&contrary != 0 {
			f.contrary = append(f.contrary, j)
		}
		for _, prefix := range english.NegativePrefixes {
			if rest, ok := english.Strip(norm, prefix); ok {
				f.stripped[rest] = append(f.stripped[rest], j)
			}
		}
	}
	return f
}

// Of returns the words that may say the opposite of word i of the original.
func (f *OppositeForms) Of(original *Reading, i int) []int {
	e, norm := original.Entries[i], original.Article.Words[i].Norm
	var out []int
	if e.Traits&contrary != 0 {
		for _, j := range f.contrary {
			if english.Antonyms(e.Root, f.profile.Entries[j].Root) {
				out = append(out, j)
			}
		}
	}
	for _, prefix := range english.NegativePrefixes {
		if rest, ok := english.Strip(norm, prefix); ok {
			out = append(out, f.Plain[rest]...)
		}
	}
	return append(out, f.stripped[norm]...)
}

// A Denial is a word that negates and the words of weight that it negates.
type Denial struct {
	By    int
	Words []int
	Least int // of the words that the other side must have
	// Wide is set where a negation anywhere in the other side's passage may be
	// the same: "no difference" is not bound to one verb as "not" is.
	Wide bool
}

// Only returns the one word of some sentences that has a stem, or -1.
func (p *Reading) Only(sentences []int, stem int32) int {
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
func (p *Reading) AnyOf(sentences []int, stem int32) bool {
	for _, i := range sentences {
		if _, ok := slices.BinarySearchFunc(p.Sentences[i].Stems, stem, func(w weighted, stem int32) int { return int(w.Stem - stem) }); ok {
			return true
		}
	}
	return false
}

// Negated returns the denials of some sentences outside quotations: "not" and
// its like with the next word of weight, "denied" with the words it denies.
func (p *Reading) Negated(sentences []int, quoted []bool) []Denial {
	var out []Denial
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if quoted[w] {
				continue
			}
			norm := p.Article.Words[w].Norm
			next := ""
			if w+1 < s.LastWord {
				next = p.Article.Words[w+1].Norm
			}
			switch {
			case norm == "deny" || norm == "denied" || norm == "denies" || norm == "denying":
				if d := (Denial{By: w, Words: p.Governed(w, s.LastWord, 7, 3), Least: 2, Wide: true}); len(d.Words) > 1 {
					out = append(out, d)
				}
			case !english.Is(norm, english.Negation) && !strings.HasSuffix(norm, "n't"), english.Is(next, english.IdleNegation), w+1 < s.LastWord && p.Entries[w+1].Function && p.Speaks(w+1):
			case norm == "no" && english.Is(next, english.Comparative) && !p.comparesQuality(w+2, s.LastWord):
			default:
				if d := (Denial{By: w, Words: p.Governed(w, s.LastWord, 5, 1), Least: 1, Wide: norm != "not" && norm != "never" && !strings.HasSuffix(norm, "n't")}); len(d.Words) > 0 {
					out = append(out, d)
				}
			}
		}
	}
	return out
}

// comparesQuality reports whether "than" follows a word of weight: no more
// common than, but no more than ten.
func (p *Reading) comparesQuality(w, end int) bool {
	return w+1 < end && p.Article.Words[w+1].Norm == "than" && p.Article.Words[w].Kind == text.Letters
}

// Governed returns at most so many words of weight among the next few, up to
// the end of the clause.
func (p *Reading) Governed(w, end, few, most int) []int {
	var out []int
	for k := w + 1; k < end && k <= w+few && len(out) < most; k++ {
		x := p.Article.Words[k]
		switch {
		case x.Kind == text.Punctuation || x.Norm == "but" || x.Norm == "because":
			return out
		case k < w+4 && english.Is(x.Norm, english.Direction): // had not got into the water
			return out
		case p.Entries[k].Function || p.Entries[k].Is(english.StatementNoun) || english.Adverb(x.Norm) || p.Names[k] == Surely || p.Entries[k].Traits&Numeric != 0 || english.Multipliers[x.Norm] > 0 || english.UnitName(x.Norm) != "" || english.Is(x.Norm, english.LightVerb) || strings.HasSuffix(x.Norm, "self") || strings.HasSuffix(x.Norm, "selves"):
		default:
			out = append(out, k)
		}
	}
	return out
}

// Clause returns the words about word at that are said of the same thing.
func (p *Reading) Clause(at int, s text.Sentence) (first, last int) {
	first, last = at, at
	for first > s.FirstWord && first > at-ClauseReach && !p.Entries[first-1].Is(english.ClauseEnd) {
		first--
	}
	for last < s.LastWord && last <= at+ClauseReach/2 && !p.Entries[last].Is(english.ClauseEnd) {
		last++
	}
	return first, last
}

// Negates reports whether a word negates, or may stand for a negation.
func (p *Reading) Negates(w int) bool {
	norm := p.Article.Words[w].Norm
	return english.Is(norm, english.Negation) || strings.HasSuffix(norm, "n't") || p.Entries[w].Is(english.Negative, english.WeakNegative) || english.NegativePrefix(norm)
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
