package rewording

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// hedgedOtherwise reports whether the version leaves open in other words what the original
// does: near the place it has a word for a doubt that the original does not have, and its
// sentences have no fewer of such words.
func (p *Pair) hedgedOtherwise(original, version []int) bool {
	o, v := hedges(p.O, p.Original), hedges(p.V, p.Version)
	first, last := version[0], version[len(version)-1]
	x := p.V.SentenceOf(first)
	own := slices.ContainsFunc(v, func(w int) bool {
		beside := w < first && w >= max(x.FirstWord, first-nearHedge) || w > last && w < min(x.LastWord, last+1+nearHedge) ||
			first <= w && w <= last && p.V.Entries[w].Is(english.HedgeNoun) // because of worries about
		denied := w+1 < x.LastWord && p.V.SaysNot(w+1) // could not have caught fire
		return beside && !denied && !p.V.Entries[w].Is(english.Intention) && !p.O.HasStem(p.Original, p.V.StemOf(w))
	})
	return own && len(v) >= len(o)
}

// nearHedge is how many words away from a statement a word may stand that leaves it open.
const nearHedge = 8

// hedges lists the words of some sentences that leave open what is said.
func hedges(s *facts.Reading, sentences []int) []int {
	var out []int
	anyIn(s, sentences, func(w int) bool {
		if leavesOpen(s, w) {
			out = append(out, w)
		}
		return false
	})
	return out
}

func leavesOpen(s *facts.Reading, w int) bool {
	return !s.SaysNot(w) && s.Entries[w].Is(english.HedgeNoun, english.Open, english.OpenRoot, english.Doubt, english.Belief, english.Expectation, english.Guess)
}

// unable reports whether "could" or "can" is all that leaves open what the original says, with
// a negation behind it, which is a fact: could not fly, could find no such message.
func (p *Pair) unable(original []int) bool {
	for _, w := range original {
		if norm := normAt(p.O, w); norm == "could" || norm == "can" {
			for k := w + 1; k <= w+3; k++ {
				if normAt(p.O, k) != "" && p.O.SaysNot(k) {
					return true
				}
			}
			continue
		}
		if leavesOpen(p.O, w) {
			return false
		}
	}
	return false
}

// leftOpenToo reports whether what leaves the original open leaves the version open, too, or
// another word of the same kind does, anywhere in its sentences: may have been standing, there
// may be some who stood; suggested that, was the suggestion of; estimated, by estimate.
func (p *Pair) leftOpenToo(original []int) bool {
	modals := func(s *facts.Reading, sentences []int) int {
		n := 0
		anyIn(s, sentences, func(w int) bool {
			if !s.Quoted()[w] && !s.MonthPlace(w) && slices.Contains([]string{"may", "might", "could"}, normAt(s, w)) {
				n++
			}
			return false
		})
		return n
	}
	for _, w := range original {
		switch norm := normAt(p.O, w); {
		case norm == "may" || norm == "might" || norm == "could":
			if n := modals(p.V, p.Version); n > 0 && n >= modals(p.O, p.Original) {
				return true
			}
		case leavesOpen(p.O, w) && anyIn(p.V, p.Version, func(k int) bool { return p.V.Entries[k].Root == p.O.Entries[w].Root && !p.V.Quoted()[k] }):
			return !anyIn(p.V, p.Version, p.V.SaysNot)
		case p.O.Entries[w].Is(english.Improbable) && anyIn(p.V, p.Version, func(k int) bool {
			return slices.Contains([]string{"scarcely", "hardly", "barely"}, normAt(p.V, k))
		}):
			return true
		}
	}
	return false
}

// valued reports whether a number of the version is what something is valued, put or assessed
// at, which is an estimate.
func (p *Pair) valued(version []int) bool {
	first := version[0]
	for w := first - 1; w > 0 && w > first-4; w-- {
		if normAt(p.V, w) == "at" {
			return slices.Contains([]string{"valued", "put", "assessed", "estimated", "reckoned", "priced"}, normAt(p.V, w-1))
		}
	}
	return false
}
