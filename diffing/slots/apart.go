package slots

import (
	"slices"
	"sort"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// Apart returns the texts of two places that are the same, each with the words around it
// by which the two sides differ, so that a note does not set a text against itself. Where
// they differ in none of the next words, or by a capital letter alone, they are left as they are.
func Apart(ours, theirs *facts.Reading, original, version *facts.Place) (o, v string) {
	const most = 4 // words on each side
	lefts := [2][]string{wordsBeside(ours.Article, original.Start, -1, most), wordsBeside(theirs.Article, version.Start, -1, most)}
	rights := [2][]string{wordsBeside(ours.Article, original.End, 1, most), wordsBeside(theirs.Article, version.End, 1, most)}
	for n := 1; n <= most; n++ {
		before, beforeV := joinedWords(lefts[0], n, -1), joinedWords(lefts[1], n, -1)
		after, afterV := joinedWords(rights[0], n, 1), joinedWords(rights[1], n, 1)
		left, right := !strings.EqualFold(before, beforeV), !strings.EqualFold(after, afterV)
		if !left && !right {
			continue
		}
		if !left {
			before, beforeV = "", ""
		}
		if !right {
			after, afterV = "", ""
		}
		return strings.TrimSpace(before + " " + original.Text + " " + after), strings.TrimSpace(beforeV + " " + version.Text + " " + afterV)
	}
	return original.Text, version.Text
}

// wordsBeside returns the words of a sentence before a place that begins at a byte
// (way = -1), or after one that ends there (way = 1): the nearest first, and none behind
// a sign.
func wordsBeside(a *text.Article, at, way, most int) []string {
	sentence := a.FindSentence(at - max(way, 0))
	if sentence < 0 {
		return nil
	}
	x := a.Sentences[sentence]
	var list []string
	w := sort.Search(len(a.Words), func(i int) bool { return a.Words[i].Start >= at })
	if way < 0 {
		w--
	}
	for ; w >= x.FirstWord && w < x.LastWord && len(list) < most && a.Words[w].Kind != text.Punctuation; w += way {
		list = append(list, a.Slice(a.Words[w].Span))
	}
	return list
}

// joinedWords joins the nearest n of some words as they stand in their sentence.
func joinedWords(words []string, n, way int) string {
	words = slices.Clone(words[:min(n, len(words))])
	if way < 0 {
		slices.Reverse(words)
	}
	return strings.Join(words, " ")
}
