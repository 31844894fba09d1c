package contrast

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A share says of how much of a whole something is said.
type share uint8

const (
	noShare share = iota
	allOf
	mostOf
	manyOf
	someOf
	partOf
	fewOf
)

// An extent is a word for a share, with the noun of the whole.
type extent struct {
	statements.Span
	share
	of int // the noun's word
}

// contraryShares are those of which only one can be so.
var contraryShares = map[[2]share]bool{
	{allOf, mostOf}: true, {allOf, manyOf}: true, {allOf, someOf}: true, {allOf, partOf}: true, {allOf, fewOf}: true,
	{mostOf, someOf}: true, {mostOf, fewOf}: true, {mostOf, partOf}: true, {manyOf, fewOf}: true,
}

// extents compares of how much of the same whole something is said: most of the pupils, all
// of the pupils.
func (p *passage) extents(original, version []int) {
	ours, theirs := extentsOf(p.o, original), extentsOf(p.v, version)
	for _, y := range theirs {
		for _, x := range ours {
			if !p.sameWhole(x, y) {
				continue
			}
			contrary := contraryShares[[2]share{x.share, y.share}] || contraryShares[[2]share{y.share, x.share}]
			again := func(list []extent, like share) bool {
				return slices.ContainsFunc(list, func(e extent) bool { return e.share == like })
			}
			if contrary && !again(theirs, x.share) && !again(ours, y.share) && p.saidOf(x, y) {
				p.add(Extent, x.Span, y.Span, true)
			}
			return
		}
	}
}

// sameWhole reports whether two extents are of one noun.
func (p *passage) sameWhole(x, y extent) bool {
	return p.o.StemOf(x.of) == p.v.StemOf(y.of) || english.Akin(p.o.Article.Words[x.of].Norm, p.v.Article.Words[y.of].Norm)
}

// saidOf reports whether something else is the same that is said of two extents.
func (p *passage) saidOf(x, y extent) bool {
	s, t := p.o.SentenceOf(x.of), p.v.SentenceOf(y.of)
	for w := max(s.FirstWord, x.First-reachOfExtent); w < min(s.LastWord, x.Last+reachOfExtent); w++ {
		if w == x.of || !tells(p.o, w) {
			continue
		}
		for k := max(t.FirstWord, y.First-reachOfExtent); k < min(t.LastWord, y.Last+reachOfExtent); k++ {
			if k != y.of && p.o.StemOf(w) == p.v.StemOf(k) {
				return true
			}
		}
	}
	return false
}

// reachOfExtent is how many words before and behind an extent may say the same of it.
const reachOfExtent = 8

// extentsOf returns the extents of some sentences, outside quotations.
func extentsOf(s *facts.Reading, sentences []int) []extent {
	var out []extent
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Quoted()[w] || w > x.FirstWord && s.SaysNot(w-1) {
				continue
			}
			if share, last := shareAt(s, w, x.LastWord); share != noShare {
				if of := wholeBehind(s, last, x.LastWord); of >= 0 {
					out = append(out, extent{statements.Span{First: w, Last: of + 1}, share, of})
				}
			}
		}
	}
	return out
}

// shareAt reads the word for a share at word w, and returns where it ends; noShare and 0 where
// it is none.
func shareAt(s *facts.Reading, w, end int) (share, int) {
	if x := shareSaid(s, w, end); x != noShare {
		return x, w + 1
	}
	return noShare, 0
}

// shareSaid returns the share that word w of a sentence that ends at a word says.
func shareSaid(s *facts.Reading, w, end int) share {
	at := func(k int) string {
		if k < 0 || k >= end {
			return ""
		}
		return s.Article.Words[k].Norm
	}
	before, next := at(w-1), at(w+1)
	counted := w+1 < end && s.Entries[w+1].Traits&facts.Numeric != 0
	switch at(w) {
	case "all":
		return shareIf(next != "but" && !slices.Contains([]string{"at", "after", "above"}, before), allButFew(before))
	case "every", "each", "entire", "whole":
		return shareIf(!counted && !slices.Contains([]string{"other", "second", "third"}, next), allButFew(before))
	case "most":
		return shareIf(next == "of" || next != "" && next != english.Singular(next), mostOf)
	case "majority", "bulk":
		return shareIf(next == "of", mostOf)
	case "many":
		return shareIf(!slices.Contains([]string{"as", "how", "so", "too"}, before), manyOf)
	case "some", "several": // some 40 houses are no share
		return shareIf(!counted && (next == "of" || next != english.Singular(next)), someOf)
	case "part", "parts", "portion", "section", "half":
		if slices.Contains([]string{"greater", "greatest", "larger", "largest", "large", "best", "better", "big", "bigger", "good", "major", "main"}, before) {
			return shareIf(next == "of", mostOf)
		}
		return shareIf(next == "of", partOf)
	case "few":
		return shareIf(!slices.Contains([]string{"quite", "a", "the", "last", "next", "first"}, before), fewOf)
	case "minority", "handful":
		return shareIf(next == "of" && !slices.Contains([]string{"quite", "the", "last", "next", "first"}, before), fewOf)
	}
	return noShare
}

// allButFew is the share of "all" or "every" behind a word.
func allButFew(before string) share {
	if slices.Contains([]string{"nearly", "almost", "virtually", "practically"}, before) {
		return mostOf
	}
	return allOf
}

func shareIf(is bool, x share) share {
	if is {
		return x
	}
	return noShare
}

// wholeBehind returns the noun that a share is of: the first word behind it that says
// something, or the next where that is an adjective before a noun; or -1.
func wholeBehind(s *facts.Reading, w, end int) int {
	for k := w; k < min(end, w+4); k++ {
		switch norm := s.Article.Words[k].Norm; {
		case s.Article.Words[k].Kind == text.Punctuation, s.Entries[k].Is(english.Being):
			return -1
		case norm == "of" || s.Entries[k].Is(english.Determiner) || s.Entries[k].Traits&facts.Numeric != 0:
		case tells(s, k):
			return k
		default:
			return -1
		}
	}
	return -1
}
