package rewording

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// oneForTwo reports whether a noun of one side for those who do something stands for a noun of the other with
// another before it, which the one side does not have: vintners for wine growers.
func (p *Pair) oneForTwo(original, version []int) bool {
	if len(original) != 1 || len(version) != 1 || !agent(p.O, original[0]) || !agent(p.V, version[0]) {
		return false
	}
	a, b := modifier(p.O, original[0]), modifier(p.V, version[0])
	switch {
	case a >= 0 && b < 0:
		return !p.V.HasStem(p.Version, p.O.Entries[a].Stem)
	case b >= 0 && a < 0:
		return !p.O.HasStem(p.Original, p.V.Entries[b].Stem)
	}
	return false
}

// abstract reports whether one of two nouns is made of a verb or an adjective, so that the
// sentence may tell it by another word of that: growth, and the economy grew.
func (p *Pair) abstract(original, version []int) bool {
	made := func(s *facts.Reading, words []int) bool {
		return len(words) == 1 && slices.ContainsFunc(abstractEnds[:], func(end string) bool {
			return strings.HasSuffix(english.Singular(normAt(s, words[0])), end)
		})
	}
	return made(p.O, original) || made(p.V, version)
}

// abstractEnds are the endings of nouns made of verbs and adjectives.
var abstractEnds = [...]string{"ment", "tion", "sion", "ness", "ity", "ance", "ence", "owth", "alty", "ism", "ship", "ure", "acy"}

// agent reports whether a noun has the ending of those for people by what they do.
func agent(s *facts.Reading, w int) bool {
	norm := english.Singular(normAt(s, w))
	return slices.ContainsFunc([]string{"er", "or", "ist", "man", "ian"}, func(end string) bool { return strings.HasSuffix(norm, end) })
}

// modifier returns the word right before a noun that makes one word of both, or -1.
func modifier(s *facts.Reading, w int) int {
	if w == 0 || s.Article.Words[w-1].Kind != text.Letters || !tells(s, w-1) ||
		s.Names[w-1] == facts.Surely || s.Entries[w-1].Traits&facts.Numeric != 0 {
		return -1
	}
	return w - 1
}
