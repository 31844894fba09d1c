package align

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// A Link joins sentences of the original with the sentences of the version
// that carry them.
type Link struct {
	Original, Version []int   // sentence indexes, ascending
	Similarity        float64 // 0 to 1
	Again             bool    // an earlier link has carried these sentences of the original already
}

// pair is a candidate: sentence i of the original for sentence j of the version.
type pair struct {
	i, j int
	sim  float64
	gain float64 // what it adds to a path
}

// Align finds which sentences of the version carry which of the original. Both
// readings have their sketches, in lexicon l. others are the renderings of the
// original's sentences in other versions, by sentence of the original; nil for
// none. Links come in the version's order.
func Align(original, version *facts.Reading, l *facts.Lexicon, others map[int][]Rendering) []Link {
	a := aligner{original: original, version: version, renderings: others, Weights: facts.Tuned}
	candidates := a.candidates(len(l.IDs))
	chain := a.chain(slices.DeleteFunc(slices.Clone(candidates), func(p pair) bool { return p.sim < a.Lowest }))
	links := a.links(chain)
	links = a.joinLeftovers(links, candidates)
	links = a.linkThroughOtherVersions(links)
	links = a.linkGaps(links)
	links = a.linkOutOfOrder(links, candidates)
	links = a.joinLeftovers(links, candidates)
	links = a.linkPunctuation(links)
	return a.linkRepeats(links, candidates)
}

type aligner struct {
	original, version *facts.Reading
	renderings        map[int][]Rendering // by sentence of the original
	twins             map[uint64][]int32  // sentences of the original by their words
	facts.Weights
}

// linkPunctuation links sentences of punctuation alone, such as a line of stars,
// that follow the same sentence on both sides. They share no words by which they
// could be linked.
func (a *aligner) linkPunctuation(links []Link) []Link {
	carries := make(map[int][]int) // by sentence of the version
	for _, l := range links {
		for _, j := range l.Version {
			carries[j] = l.Original
		}
	}
	after := -1 // the last sentence of the original that the version has carried so far
	for j := range a.version.Sentences {
		if o := carries[j]; len(o) > 0 {
			after = o[len(o)-1]
			continue
		}
		if a.version.Sentences[j].Words > 0 || a.version.Article.Sentences[j].Part.IsFurniture() {
			continue
		}
		for i := after + 1; i < len(a.original.Sentences) && a.original.Sentences[i].Words == 0; i++ {
			if a.original.Article.Sentences[i].Part == text.Body && sameNorms(a.original.Article.SentenceWords(i), a.version.Article.SentenceWords(j)) {
				links = append(links, Link{Original: []int{i}, Version: []int{j}, Similarity: 1})
				after = i
				break
			}
		}
	}
	return links
}

func sameNorms(a, b []text.Word) bool {
	return slices.EqualFunc(a, b, func(x, y text.Word) bool { return x.Norm == y.Norm })
}

// links returns a link for each pair of a chain.
func (a *aligner) links(chain []pair) []Link {
	var out []Link
	for _, p := range chain {
		out = append(out, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
	}
	return out
}

// linkRepeats links sentences of the version that repeat what another has carried
// already. It puts all links in the version's order and marks those that repeat.
// A link of which only some sentences repeat loses these and keeps the others.
func (a *aligner) linkRepeats(links []Link, candidates []pair) []Link {
	carried, taken := used(links)
	best := make(map[int]pair)
	for _, p := range candidates {
		if carried[p.i] && !taken[p.j] && p.sim >= a.Again && p.sim > best[p.j].sim {
			best[p.j] = p
		}
	}
	for _, p := range best {
		links = append(links, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
	}
	slices.SortFunc(links, func(x, y Link) int { return x.Version[0] - y.Version[0] })
	seen := make(map[int]bool)
	for n := range links {
		l := &links[n]
		first := slices.DeleteFunc(slices.Clone(l.Original), func(i int) bool { return seen[i] })
		if l.Again = len(first) == 0; !l.Again {
			l.Original = first
		}
		for _, i := range first {
			seen[i] = true
		}
	}
	return links
}
