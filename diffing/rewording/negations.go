package rewording

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// undoneNegation reports whether one of two differing phrases negates, and the other side
// says in words that no "not" stands before that it is not so: by the beginning of a word,
// as what was once thought, as what should have been done, as what was done by mistake.
func (p *Pair) undoneNegation(original, version []int) bool {
	for _, x := range p.views(original, version) {
		if not := slices.IndexFunc(x.words, x.here.SaysNot); not >= 0 &&
			(x.prefixed(x.words[not]) || x.onceThought() || x.unless() || x.shouldHave(x.words[not]) || x.countedNoun() || x.stillTo()) {
			return true
		}
	}
	return p.insteadOfTime(original, version)
}

// stillTo reports whether the other side says of something only that it is to come: they have
// not confirmed it, they still have to confirm it, it remains to be confirmed.
func (x *view) stillTo() bool {
	return anyIn(x.there, x.theirs, func(w int) bool {
		switch normAt(x.there, w) {
		case "yet":
			return normAt(x.there, w+1) == "to"
		case "still":
			return normAt(x.there, w+1) == "to" || normAt(x.there, w+2) == "to"
		case "remains", "remain", "remained":
			return normAt(x.there, w+1) == "to"
		}
		return false
	})
}

// unless reports whether this side sets a condition with "unless", which with the "not"
// makes what the other side says with "only if" or "provided".
func (x *view) unless() bool {
	is := func(s *facts.Reading, sentences []int, norms ...string) bool {
		return anyIn(s, sentences, func(w int) bool { return slices.Contains(norms, normAt(s, w)) })
	}
	return is(x.here, x.ours, "unless", "until") && !is(x.there, x.theirs, "unless", "until") &&
		is(x.there, x.theirs, "only", "provided", "if", "once", "when", "before", "after")
}

// prefixed reports whether the other side negates by its beginning a word that this side
// has without it: have not all been identified, some are unidentified.
func (x *view) prefixed(not int) bool {
	last := x.here.SentenceOf(not).LastWord
	return anyIn(x.there, x.theirs, func(w int) bool {
		rest := withoutPrefix(normAt(x.there, w))
		if rest == "" || anyIn(x.there, x.theirs, func(k int) bool { return normAt(x.there, k) == rest }) {
			return false
		}
		for k := not + 1; k < min(last, not+farNegated); k++ {
			if normAt(x.here, k) == rest {
				return true
			}
		}
		return false
	})
}

// farNegated is how many words behind a "not" the word may stand that it negates.
const farNegated = 10

// withoutPrefix returns a word without a beginning that negates, or "".
func withoutPrefix(norm string) string {
	for _, prefix := range english.NegativePrefixes {
		if rest, ok := english.WithoutNegativePrefix(norm, prefix); ok && len(rest) >= 5 {
			return rest
		}
	}
	return ""
}

// onceThought reports whether the other side gives what this side denies as what was
// thought or planned before: the birds had been thought to migrate.
func (x *view) onceThought() bool {
	for _, w := range x.other {
		first := x.there.SentenceOf(w).FirstWord
		for k := w - 1; k > max(first, w-7); k-- {
			if normAt(x.there, k-1) != "been" ||
				!x.there.Entries[k].Is(english.Belief, english.Expectation, english.Guess, english.ClaimVerb) {
				continue
			}
			for b := k - 2; b >= max(first, k-5); b-- {
				if normAt(x.there, b) == "had" {
					return true
				}
			}
		}
	}
	return false
}

// shouldHave reports whether a "not" on one side is told by what should have been: had
// not been inspected, should have been; should not have been sent, the sending was a
// mistake.
func (x *view) shouldHave(not int) bool {
	if normAt(x.here, not+1) == "have" && ought(normAt(x.here, not-1)) {
		return !anyIn(x.there, x.theirs, x.there.SaysNot) && anyIn(x.there, x.theirs, func(w int) bool {
			return x.there.Entries[w].Is(english.Wrong)
		})
	}
	governed := x.here.WordsGoverned(not, x.here.SentenceOf(not).LastWord, 6, 2)
	return anyIn(x.there, x.theirs, func(w int) bool {
		if !ought(normAt(x.there, w)) || normAt(x.there, w+1) != "have" {
			return false
		}
		return slices.ContainsFunc(x.there.WordsGoverned(w+1, x.there.SentenceOf(w).LastWord, 6, 2), func(k int) bool {
			return slices.ContainsFunc(governed, func(g int) bool { return x.here.StemOf(g) == x.there.StemOf(k) })
		})
	}) && !anyIn(x.here, x.ours, func(w int) bool { return ought(normAt(x.here, w)) && normAt(x.here, w+1) == "have" })
}

func ought(norm string) bool { return norm == "should" || norm == "ought" || norm == "could" }

// countedNoun reports whether a verb that this side negates is on the other side only a
// noun that is counted: five did not vote, by 33 votes.
func (x *view) countedNoun() bool {
	for _, w := range x.words {
		if x.here.SaysNot(w) || !tells(x.here, w) {
			continue
		}
		for _, k := range x.other {
			if x.there.StemOf(k) == x.here.StemOf(w) && k > 0 && x.there.Entries[k-1].Traits&facts.Numeric != 0 {
				return true
			}
		}
	}
	return false
}

// ofTheRest reports whether one side says of others what it seems to turn round: seven
// wanted to sell, the other three did not; two made a loss, all but two made a profit; one
// of the six came, five did not; the first since, none since.
func (p *Pair) ofTheRest(original, version []int) bool {
	for _, x := range p.views(original, version) {
		if setsApart(x.here, x.words) && !setsApart(x.there, x.other) {
			return true
		}
		if x.nobody() && (x.most() || x.atFirst()) {
			return true
		}
		if x.nobody() && singlesOut(x.there, x.other, x.numbers()...) && !singlesOut(x.here, x.words) {
			return true
		}
	}
	return false
}

// numbers returns the words of this side that are numbers.
func (x *view) numbers() []string {
	var out []string
	anyIn(x.here, x.ours, func(w int) bool {
		if x.here.Entries[w].Traits&facts.Numeric != 0 {
			out = append(out, normAt(x.here, w))
		}
		return false
	})
	return out
}

// most reports whether this side denies of the most what the other says of the few.
func (x *view) most() bool {
	has := func(s *facts.Reading, words []int, norms ...string) bool {
		s0 := s.SentenceOf(words[0])
		for w := s0.FirstWord; w < s0.LastWord; w++ {
			if slices.Contains(norms, normAt(s, w)) {
				return true
			}
		}
		return false
	}
	return has(x.here, x.words, "most", "majority") && has(x.there, x.other, "minority", "few", "handful", "fraction") ||
		has(x.here, x.words, "all", "every") && has(x.there, x.other, "some", "part", "partly")
}

// atFirst reports whether what this side denies it denies only of an earlier time: had at
// first refused to.
func (x *view) atFirst() bool {
	first := x.here.SentenceOf(x.words[0]).FirstWord
	for w := max(first, x.words[0]-4); w <= x.words[len(x.words)-1]; w++ {
		switch normAt(x.here, w) {
		case "initially", "originally":
			return true
		case "first":
			if normAt(x.here, w-1) == "at" {
				return true
			}
		}
	}
	return false
}

// nobody reports whether a word that negates stands among the words of this side or shortly
// before them, other than "without", and than "neither", which leaves none of two.
func (x *view) nobody() bool {
	for w := max(x.here.SentenceOf(x.words[0]).FirstWord, x.words[0]-3); w <= x.words[len(x.words)-1]; w++ {
		if normAt(x.here, w) == "neither" {
			return false
		}
		if _, reverses := x.here.Reverses(w); reverses || x.here.SaysNot(w) && normAt(x.here, w) != "without" {
			return true
		}
	}
	return false
}

// setsApart reports whether words before some words, in one go with them, tell of the rest
// of a whole.
func setsApart(s *facts.Reading, words []int) bool {
	x := s.SentenceOf(words[0])
	for w := words[0] - 1; w >= max(x.FirstWord, words[0]-14) && s.Article.Words[w].Kind != text.Punctuation; w-- {
		switch norm := normAt(s, w); norm {
		case "others", "rest", "remaining", "remainder":
			return true
		case "other":
			next := normAt(s, w+1)
			return next != english.Singular(next) || w+1 < len(s.Entries) && s.Entries[w+1].Traits&facts.Numeric != 0
		case "all":
			return normAt(s, w+1) == "but"
		}
	}
	return false
}

// singlesOut reports whether the sentence of some words says that it holds of so many only,
// other than one of some numbers, or for the first time.
func singlesOut(s *facts.Reading, words []int, but ...string) bool {
	x := s.SentenceOf(words[0])
	for w := x.FirstWord; w < x.LastWord; w++ {
		switch normAt(s, w) {
		case "only":
			if w+1 < x.LastWord && s.Entries[w+1].Traits&facts.Numeric != 0 {
				return !slices.Contains(but, normAt(s, w+1))
			}
		case "first":
			if norm := normAt(s, w-1); norm == "the" && (normAt(s, w+1) == "time" || normAt(s, w+1) == "to" || normAt(s, w+2) == "to") {
				return true
			}
		}
	}
	return false
}

// insteadOfTime reports whether "instead of" or "rather than" on one side sets aside a
// time or a number, of which the other may say that it was planned.
func (p *Pair) insteadOfTime(original, version []int) bool {
	for _, x := range p.views(original, version) {
		for k, w := range x.words {
			norm := normAt(x.here, w)
			if norm != "instead" && norm != "rather" || k+2 >= len(x.words) {
				continue
			}
			at := x.words[k+2]
			if x.here.Entries[at].Traits&facts.Numeric != 0 || english.InCalendar(normAt(x.here, at)) {
				return true
			}
		}
	}
	return false
}
