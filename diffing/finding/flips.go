package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// flips reports a word that one side negates and the other has with nothing
// negative about it: "did not expect" beside "expects", in sentences however
// different. With a negation of any kind in both clauses nothing is proved, for
// it may be the same one put otherwise.
func (f *finder) flips(n int, p *Row) {
	if slices.ContainsFunc(f.byPassage[n], func(i int) bool { return f.findings[i].Type == Negation }) {
		return
	}
	o, v := f.o.Negated(p.Original, f.o.quoted), f.v.Negated(p.Version, f.v.quoted)
	if len(o) == len(v) {
		return // as often: what one says with it the other may say of something beside
	}
	f.flipped(n, p, f.o, o, f.v, p.Version, "in the original only")
	f.flipped(n, p, f.v, v, f.o, p.Original, "in the version only")
}

func (f *finder) flipped(n int, p *Row, negative *side, denials []facts.Denial, positive *side, sentences []int, where string) {
	for _, d := range denials {
		var found []int // words of the positive side
		last := d.By
		for _, w := range d.Words {
			at := positive.Only(sentences, negative.Entries[w].Stem)
			if at < 0 || positive.quoted[at] {
				continue
			}
			found, last = append(found, at), w
		}
		if len(found) == 0 || len(found) < d.Least && !f.hasVerbOfAdmitting(positive, sentences) || limitsInTime(negative, d.By, positive, sentences) || f.negativeAbout(positive, found[0], negative, d.Words) ||
			d.Wide && f.anyNegative(positive, sentences, negative, d.Words) {
			continue
		}
		from, to := slices.Min(found), slices.Max(found)
		if to-from > facts.ClauseReach/2 {
			from, to = found[0], found[0]
		}
		x, y := negative.Place(d.By, last+1), positive.Place(from, to+1)
		if negative == f.v {
			x, y = y, x
		}
		f.report(Negation, High, n, x, y, "“{version}” says the opposite of the original's “{original}”: a negation is "+where)
		return
	}
}

// hasVerbOfAdmitting reports whether some sentences admit what they say.
func (f *finder) hasVerbOfAdmitting(p *side, sentences []int) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		s := p.Article.Sentences[i]
		return slices.ContainsFunc(p.Entries[s.FirstWord:s.LastWord], func(e *facts.Entry) bool { return e.Is(english.AdmittingVerb) })
	})
}

// limitsInTime reports whether a negation comes with a word that turns it into a
// statement about time or condition which the other side may put without:
// not before Saturday is on Saturday at the earliest.
func limitsInTime(negative *side, by int, positive *side, sentences []int) bool {
	words := negative.Article.Words
	for k := by + 1; k < min(len(words), by+12) && !strings.ContainsAny(words[k].Norm, ".;"); k++ {
		w := words[k].Norm
		if !negative.Entries[k].Is(english.LimitInTime) && (w != "but" || k > by+4) {
			continue
		}
		return !slices.ContainsFunc(sentences, func(i int) bool {
			return slices.ContainsFunc(positive.Article.SentenceWords(i), func(x text.Word) bool { return x.Norm == w || x.Norm == "by" })
		})
	}
	return false
}

// negativeAbout reports whether anything in the clause of word at negates,
// words that mean a denial included, but for what the other side negates, and
// for what both sides quote.
func (f *finder) negativeAbout(p *side, at int, other *side, denied []int) bool {
	first, last := p.Clause(at, p.Article.Sentences[p.Article.FindSentence(p.Article.Words[at].Start)])
	return f.negative(p, first, last, other, denied)
}

// anyNegative is negativeAbout for whole sentences.
func (f *finder) anyNegative(p *side, sentences []int, other *side, denied []int) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		return f.negative(p, p.Article.Sentences[i].FirstWord, p.Article.Sentences[i].LastWord, other, denied)
	})
}

// negative reports whether anything in words [first,last) negates.
func (f *finder) negative(p *side, first, last int, other *side, denied []int) bool {
	isDenied := func(w int) bool {
		return slices.ContainsFunc(denied, func(x int) bool { return other.Entries[x].Stem == p.Entries[w].Stem })
	}
	for w := first; w < last; w++ {
		switch {
		case !p.Negates(w), isDenied(w), w > first && p.Article.Words[w].Norm == "out" && isDenied(w-1), f.quotedAlike(p, w, other):
		default:
			return true
		}
	}
	return false
}

// quotedAlike reports whether a word is quoted, and the other article quotes
// it beside the same word, too.
func (f *finder) quotedAlike(p *side, w int, other *side) bool {
	if !p.quoted[w] {
		return false
	}
	for k, e := range other.Entries {
		if other.quoted[k] && e.Variant == p.Entries[w].Variant && (other.WordBeside(k, 1) == p.WordBeside(w, 1) || other.WordBeside(k, -1) == p.WordBeside(w, -1)) {
			return true
		}
	}
	return false
}
