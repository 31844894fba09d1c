package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// flips reports a word that one side negates and the other has with nothing
// negative about it: "did not expect" beside "expects", in sentences however
// different. With a negation of any kind in both clauses nothing is proved, for
// it may be the same one put otherwise.
func (f *finder) flips(n int, p *Row) {
	if slices.ContainsFunc(f.byPassage[n], func(i int) bool { return f.findings[i].Type == Negation }) {
		return
	}
	o, v := f.o.negated(p.Original, f.originalQuoted), f.v.negated(p.Version, f.versionQuoted)
	if len(o) == len(v) {
		return // as often: what one says with it the other may say of something beside
	}
	f.flipped(n, p, f.o, o, f.v, p.Version, "in the original only")
	f.flipped(n, p, f.v, v, f.o, p.Original, "in the version only")
}

// A denial is a word that negates and the words of weight that it negates.
type denial struct {
	by    int
	words []int
	least int // of the words that the other side must have
	// wide is set where a negation anywhere in the other side's passage may be
	// the same: "no difference" is not bound to one verb as "not" is.
	wide bool
}

func (f *finder) flipped(n int, p *Row, negative *profile, denials []denial, positive *profile, sentences []int, where string) {
	for _, d := range denials {
		var found []int // words of the positive side
		last := d.by
		for _, w := range d.words {
			at := positive.only(sentences, negative.entries[w].stem)
			if at < 0 || positive == f.v && f.versionQuoted[at] || positive == f.o && f.originalQuoted[at] {
				continue
			}
			found, last = append(found, at), w
		}
		if len(found) == 0 || len(found) < d.least && !f.owned(positive, sentences) || timeTurns(negative, d.by, positive, sentences) || f.negativeAbout(positive, found[0], negative, d.words) ||
			d.wide && f.anyNegative(positive, sentences, negative, d.words) {
			continue
		}
		from, to := slices.Min(found), slices.Max(found)
		if to-from > clauseReach/2 {
			from, to = found[0], found[0]
		}
		x, y := negative.place(d.by, last+1), positive.place(from, to+1)
		if negative == f.v {
			x, y = y, x
		}
		f.add(Finding{Type: Negation, Severity: High, Passage: n, Original: x, Version: y,
			Note: fmt.Sprintf("“%s” says the opposite of the original's “%s”: a negation is %s", y.Text, x.Text, where)})
		return
	}
}

// owned reports whether some sentences own up to what they say.
func (f *finder) owned(p *profile, sentences []int) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		s := p.article.Sentences[i]
		return slices.ContainsFunc(p.entries[s.FirstWord:s.LastWord], func(e *entry) bool { return english.Owning[e.root] })
	})
}

// only returns the one word of some sentences that has a stem, or -1.
func (p *profile) only(sentences []int, stem int32) int {
	found := -1
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.entries[w].stem != stem {
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

// anyOf reports whether some sentences have a word's stem.
func (p *profile) anyOf(sentences []int, stem int32) bool {
	for _, i := range sentences {
		if _, ok := slices.BinarySearchFunc(p.sentences[i].stems, stem, func(w weighted, stem int32) int { return int(w.stem - stem) }); ok {
			return true
		}
	}
	return false
}

// timeTurns reports whether a negation comes with a word that turns it into a
// statement about time or condition which the other side may put without:
// not before Saturday is on Saturday at the earliest.
func timeTurns(negative *profile, by int, positive *profile, sentences []int) bool {
	words := negative.article.Words
	for k := by + 1; k < min(len(words), by+12) && !strings.ContainsAny(words[k].Norm, ".;"); k++ {
		w := words[k].Norm
		if w != "before" && w != "until" && w != "till" && w != "unless" && w != "except" && w != "without" && (w != "but" || k > by+4) {
			continue
		}
		return !slices.ContainsFunc(sentences, func(i int) bool {
			return slices.ContainsFunc(positive.article.SentenceWords(i), func(x corpus.Word) bool { return x.Norm == w || x.Norm == "by" })
		})
	}
	return false
}

// negated returns the denials of some sentences outside quotations: "not" and
// its like with the next word of weight, "denied" with the words it denies.
func (p *profile) negated(sentences []int, quoted []bool) []denial {
	var out []denial
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if quoted[w] {
				continue
			}
			norm := p.article.Words[w].Norm
			next := ""
			if w+1 < s.LastWord {
				next = p.article.Words[w+1].Norm
			}
			switch {
			case norm == "deny" || norm == "denied" || norm == "denies" || norm == "denying":
				if d := (denial{by: w, words: p.governed(w, s.LastWord, 7, 3), least: 2, wide: true}); len(d.words) > 1 {
					out = append(out, d)
				}
			case !english.Negations[norm] && !strings.HasSuffix(norm, "n't"), english.NotNegating[next], w+1 < s.LastWord && p.entries[w+1].function && p.speaks(w+1):
			case norm == "no" && english.BoundWords[next] && !p.comparesQuality(w+2, s.LastWord):
			default:
				if d := (denial{by: w, words: p.governed(w, s.LastWord, 5, 1), least: 1, wide: norm != "not" && norm != "never" && !strings.HasSuffix(norm, "n't")}); len(d.words) > 0 {
					out = append(out, d)
				}
			}
		}
	}
	return out
}

// comparesQuality reports whether "than" follows a word of weight: no more
// common than, but no more than ten.
func (p *profile) comparesQuality(w, end int) bool {
	return w+1 < end && p.article.Words[w+1].Norm == "than" && p.article.Words[w].Kind == corpus.Letters
}

// governed returns at most so many words of weight among the next few, up to
// the end of the clause.
func (p *profile) governed(w, end, few, most int) []int {
	var out []int
	for k := w + 1; k < end && k <= w+few && len(out) < most; k++ {
		x := p.article.Words[k]
		switch {
		case x.Kind == corpus.Punctuation || x.Norm == "but" || x.Norm == "because":
			return out
		case k < w+4 && english.Aside[x.Norm]: // had not got into the water
			return out
		case p.entries[k].function || english.Statements[p.entries[k].root] || english.Adverb(x.Norm) || p.names[k] == surely || p.entries[k].traits&numeric != 0 || english.Multipliers[x.Norm] > 0 || english.UnitName(x.Norm) != "" || english.LightVerbs[x.Norm] || strings.HasSuffix(x.Norm, "self") || strings.HasSuffix(x.Norm, "selves"):
		default:
			out = append(out, k)
		}
	}
	return out
}

// negativeAbout reports whether anything in the clause of word at negates,
// words that mean a denial included, but for what the other side negates, and
// for what both sides quote.
func (f *finder) negativeAbout(p *profile, at int, other *profile, denied []int) bool {
	first, last := p.clause(at, p.article.Sentences[p.article.FindSentence(p.article.Words[at].Start)])
	return f.negative(p, first, last, other, denied)
}

// clause returns the words about word at that are said of the same thing.
func (p *profile) clause(at int, s corpus.Sentence) (first, last int) {
	first, last = at, at
	for first > s.FirstWord && first > at-clauseReach && !english.ClauseEnds[p.article.Words[first-1].Norm] {
		first--
	}
	for last < s.LastWord && last <= at+clauseReach/2 && !english.ClauseEnds[p.article.Words[last].Norm] {
		last++
	}
	return first, last
}

// anyNegative is negativeAbout for whole sentences.
func (f *finder) anyNegative(p *profile, sentences []int, other *profile, denied []int) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		return f.negative(p, p.article.Sentences[i].FirstWord, p.article.Sentences[i].LastWord, other, denied)
	})
}

// negative reports whether anything in words [first,last) negates.
func (f *finder) negative(p *profile, first, last int, other *profile, denied []int) bool {
	isDenied := func(w int) bool {
		return slices.ContainsFunc(denied, func(x int) bool { return other.entries[x].stem == p.entries[w].stem })
	}
	for w := first; w < last; w++ {
		switch {
		case !p.negates(w), isDenied(w), w > first && p.article.Words[w].Norm == "out" && isDenied(w-1), f.quotedAlike(p, w, other):
		default:
			return true
		}
	}
	return false
}

// negates reports whether a word negates, or may stand for a negation.
func (p *profile) negates(w int) bool {
	norm := p.article.Words[w].Norm
	return english.Negations[norm] || strings.HasSuffix(norm, "n't") || p.entries[w].traits&negative != 0 || english.WeakNegatives[p.entries[w].root] || english.NegativePrefix(norm)
}

// clauseReach is how many words before a word a negation may stand that is
// still about it.
const clauseReach = 12

// quotedAlike reports whether a word is quoted, and the other article quotes
// it beside the same word, too.
func (f *finder) quotedAlike(p *profile, w int, other *profile) bool {
	here, there := f.originalQuoted, f.versionQuoted
	if p == f.v {
		here, there = there, here
	}
	if !here[w] {
		return false
	}
	for k, e := range other.entries {
		if there[k] && e.variant == p.entries[w].variant && (other.wordBeside(k, 1) == p.wordBeside(w, 1) || other.wordBeside(k, -1) == p.wordBeside(w, -1)) {
			return true
		}
	}
	return false
}
