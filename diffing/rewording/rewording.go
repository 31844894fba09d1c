// Package rewording knows when two linked passages may say the same in other words,
// though a rule has found a difference between them: where both negate, where one of two
// opposites only tells when, where those who speak may be of the body that speaks.
//
// It answers for a difference already found, so that it costs nothing where there is
// none. It never finds one; what becomes of a difference that is in doubt, package
// finding decides.
package rewording

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Pair is two linked passages: sentences of the original and of the version.
type Pair struct {
	O, V              *facts.Reading
	Original, Version []int
	Verbatim          bool // little else differs between them
}

// A Kind is what a rule says that differs.
type Kind uint8

// The kinds.
const (
	Polarity  Kind = iota // the one says the opposite of the other
	Certainty             // the one is surer
	Source                // somebody else says it
	Noun                  // it is called by another noun
	Number
	Date
)

// MayBeSame reports whether two passages may say the same in other words, though a rule
// has found that they differ in a way at two places. The place in the original is nil
// where something stands in the version only, that in the version where it is gone.
func (p *Pair) MayBeSame(kind Kind, o, v *facts.Place) bool {
	if len(p.Original) == 0 || len(p.Version) == 0 || v == nil || o == nil && kind != Number {
		return false
	}
	var original []int
	if o != nil {
		original = p.O.Within(o.Span)
	}
	version := p.V.Within(v.Span)
	if len(version) == 0 || len(original) == 0 && o != nil {
		return false
	}
	switch kind {
	case Polarity:
		if p.undoneNegation(original, version) || p.ofTheRest(original, version) {
			return true
		}
		if p.listGoesOn() {
			return true
		}
		if p.Verbatim {
			return false
		}
		if !p.byOpposites(original, version) && p.deniedOtherwise(original, version) {
			return true
		}
		if p.byOpposites(original, version) && (p.tellsOnlyWhen(original, version) || p.toldOfBefore(original, version)) {
			return true
		}
		return p.keepFrom(original, version) || p.frontedNot(original, version) || p.saidBeside(original, version) ||
			p.converse(original, version) || p.opposedTwice(original, version)
	case Certainty:
		if p.unable(original) || p.valued(version) || !p.Verbatim && (p.hedgedOtherwise(original, version) || p.leftOpenToo(original)) {
			return true
		}
		return p.knowsStage(original, version) || p.notShown(original, version) || p.committed(original, version) ||
			p.tagsQuotation(original, version) || p.openedBehind(version)
	case Source:
		return p.mayBeOfBody(original, version)
	case Noun:
		return p.mayBeOfBody(original, version) || p.bodyAndPeople(original, version) ||
			!p.Verbatim && (p.oneForTwo(original, version) || p.abstract(original, version))
	case Number:
		return p.workedOut(original, version)
	case Date:
		return !p.Verbatim && p.otherReckoning(original, version)
	}
	return false
}

// A view is a difference as seen from one side.
type view struct {
	here, there  *facts.Reading
	ours, theirs []int // the sentences of either side
	words, other []int // the words that differ
}

// views are a difference between words of the original and words of the version as seen
// from the original, and from the version.
func (p *Pair) views(original, version []int) [2]view {
	return [2]view{
		{p.O, p.V, p.Original, p.Version, original, version},
		{p.V, p.O, p.Version, p.Original, version, original},
	}
}

// normAt is word w in small letters, or "" outside the article.
func normAt(s *facts.Reading, w int) string {
	if w < 0 || w >= len(s.Article.Words) {
		return ""
	}
	return s.Article.Words[w].Norm
}

// tells reports whether a word says something by itself.
func tells(s *facts.Reading, w int) bool {
	return !s.Entries[w].Function && s.Article.Words[w].Kind != text.Punctuation
}

// anyIn reports whether a word of some sentences is of a kind.
func anyIn(s *facts.Reading, sentences []int, is func(w int) bool) bool {
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if is(w) {
				return true
			}
		}
	}
	return false
}

// knowsStage reports whether the original, too, has a word for a stage of a criminal
// case as late as the latest that differing words of the version are about, or calls those
// who charge by another of their names: a man arrested on suspicion, the prosecution for
// prosecutors.
func (p *Pair) knowsStage(original, version []int) bool {
	before, stage, group := 0, 0, 0
	for _, w := range original {
		before = max(before, p.O.Entries[w].CaseStage())
	}
	for _, w := range version {
		stage = max(stage, p.V.Entries[w].CaseStage())
		group = max(group, english.RoleGroup(p.V.Entries[w].Root))
	}
	if before > 0 && anyIn(p.V, p.Version, p.saysSo) {
		return true
	}
	return before > 0 && stage > 0 && anyIn(p.O, p.Original, func(w int) bool {
		if p.O.Quoted()[w] || normAt(p.O, w-1) == "in" {
			return false
		}
		return p.O.Entries[w].CaseStage() >= stage || group > 0 && english.RoleGroup(p.O.Entries[w].Root) == group
	})
}

// saysSo reports whether "charged" at word w only says who says something: its leader
// charged that.
func (p *Pair) saysSo(w int) bool {
	if normAt(p.V, w) != "charged" {
		return false
	}
	s := p.V.SentenceOf(w)
	for k := max(s.FirstWord, w-3); k < min(s.LastWord, w+6); k++ {
		if norm := normAt(p.V, k); k < w && p.V.Entries[k].Is(english.Being) || k > w && (norm == "with" || norm == "over") {
			return false
		}
	}
	return w > s.FirstWord && (p.V.Names[w-1] != facts.NotName || normAt(p.V, w+1) == "that")
}

// committed reports whether the version says that somebody will do what the original says
// that they have bound themselves to do, or is to be done: agreed to wait, will wait.
func (p *Pair) committed(original, version []int) bool {
	bound := slices.ContainsFunc(original, func(w int) bool {
		infinitive, _ := english.VerbOf(normAt(p.O, w))
		return slices.Contains([]string{"agree", "decide", "promise", "pledge", "vow"}, infinitive)
	})
	if first := version[0]; first > 0 && normAt(p.V, first) == "to" && p.V.Entries[first-1].Is(english.Being) {
		return true // plans to operate on them, they are to be operated on
	}
	return bound && slices.ContainsFunc(version, func(w int) bool {
		norm := normAt(p.V, w)
		return norm == "will" || norm == "would" || norm == "shall"
	})
}

// openedBehind reports whether words of the version stand in a clause behind "that" of which
// the sentence says only afterwards that it is thought or planned: that the target is
// reached is reckoned with.
func (p *Pair) openedBehind(version []int) bool {
	s, that := p.V.SentenceOf(version[0]), false
	for w := version[0] - 1; w >= max(s.FirstWord, version[0]-8); w-- {
		if normAt(p.V, w) == "that" && (w == s.FirstWord || p.V.Article.Words[w-1].Kind == text.Punctuation) {
			that = true
		}
	}
	for w := version[len(version)-1] + 1; that && w < s.LastWord; w++ {
		e := p.V.Entries[w]
		if e.Is(english.Belief, english.Expectation, english.Guess, english.Open, english.OpenRoot, english.Intention) || normAt(p.V, w) == "reckoned" {
			return true
		}
	}
	return false
}

// notShown reports whether the version denies in other words that something is shown, of
// which the original has no evidence: it was not evidenced, nothing in it shows that.
func (p *Pair) notShown(original, version []int) bool {
	proof := func(s *facts.Reading, w int) bool { return s.Entries[w].Is(english.Proof, english.ProofVerb) }
	none := false
	for k, w := range original {
		none = none || k > 0 && proof(p.O, w) && p.O.SaysNot(original[k-1])
	}
	return none && anyIn(p.V, p.Version, func(w int) bool {
		if !p.V.SaysNot(w) && normAt(p.V, w) != "without" && (normAt(p.V, w) != "yet" || normAt(p.V, w+1) != "to") {
			return false
		}
		if normAt(p.V, w) == "yet" {
			return true
		}
		for k := w + 1; k < w+6 && k < len(p.V.Entries); k++ {
			if proof(p.V, k) || sameBeginning(normAt(p.V, k), normAt(p.O, original[len(original)-1])) {
				return true
			}
		}
		return false
	})
}

// sameBeginning reports whether two words begin with the same letters, so that one may be
// made of the other: evidence, evidenced.
func sameBeginning(a, b string) bool {
	const enough = 6
	return len(a) >= enough && len(b) >= enough && a[:enough] == b[:enough]
}
