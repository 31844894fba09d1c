package diffing

import (
	"slices"

	"storydiff/corpus"
)

// A link joins sentences of the original with the sentences of the version
// that carry them.
type link struct {
	original, version []int // sentence indexes, ascending
	similarity        float64
	again             bool
}

// The weights of an alignment, in the units of similarity. See doc.go.
type weights struct {
	trigrams float64 // what trigrams count in likeness, against the words
	part     float64 // what containment counts in similarity, against likeness
	full     float64 // shared weight from which evidence counts in full
	number   float64 // what a number weighs against a word as rare
	quoted   float64 // what sharing a quotation adds, of what is missing to 1
	heading  float64 // what is left of similarity between a heading and a sentence
	small    float64 // what is left of a gain without evidence, see full

	faint    float64 // what a pair must share to be looked at
	lowest   float64 // … to be linked in order
	floor    float64 // … to be worth more than nothing by itself
	diagonal float64 // for following on from the sentence before, on both sides
	skip     float64 // per sentence skipped between two pairs in order …
	skipMost float64 // … up to this
	jump     float64 // for a pair that is not in order
	again    float64 // what a pair must share to use a sentence once more

	joinNear, joinFar         float64 // by how much a further sentence must raise likeness, beside and elsewhere
	joinNearPart, joinFarPart float64 // and what share of it must be news to the link …
	joinLoosePart             float64 // … beside, where a text is in other words throughout
}

var tuned = weights{
	trigrams: 0.7, part: 0.3, full: 15, number: 1.8, quoted: 0.4, heading: 0.5, small: 0.6,
	faint: 0.15, lowest: 0.28, floor: 0.3, diagonal: 0.1, skip: 0.05, skipMost: 0.2, jump: 0.2, again: 0.5,
	joinNear: 0.02, joinFar: 0.1, joinNearPart: 0.3, joinFarPart: 0.5, joinLoosePart: 0.23,
}

// pair is a candidate: sentence i of the original for sentence j of the version.
type pair struct {
	i, j int
	sim  float64
	gain float64 // what it adds to a path
}

// align finds which sentences of the version carry which of the original.
// others are the renderings of the original's sentences in other versions.
// Links come in the version's order.
func align(original, version *profile, l *lexicon, others map[int][]rendering) []link {
	a := aligner{original: original, version: version, renderings: others, weights: tuned}
	candidates := a.candidates(len(l.ids))
	chain := a.chain(slices.DeleteFunc(slices.Clone(candidates), func(p pair) bool { return p.sim < a.lowest }))
	links := a.through(a.join(a.links(chain), candidates))
	links = a.wordless(a.join(a.elsewhere(a.between(links), candidates), candidates))
	return a.repeats(links, candidates)
}

type aligner struct {
	original, version *profile
	renderings        map[int][]rendering // by sentence of the original
	twins             map[uint64][]int32  // sentences of the original by their words
	weights
}

// story reports whether sentence i of a profile takes part: page text never does.
func (p *profile) story(i int) bool {
	return p.article.Sentences[i].Furniture == corpus.NotFurniture && p.sentences[i].words > 0
}

// wordless links sentences of punctuation alone, such as a line of stars, that
// follow the same sentence on both sides: they have nothing else to be known by.
func (a *aligner) wordless(links []link) []link {
	carries := make(map[int][]int) // by sentence of the version
	for _, l := range links {
		for _, j := range l.version {
			carries[j] = l.original
		}
	}
	after := -1 // the sentence of the original that has been got to
	for j := range a.version.sentences {
		if o := carries[j]; len(o) > 0 {
			after = o[len(o)-1]
			continue
		}
		if a.version.sentences[j].words > 0 || a.version.article.Sentences[j].Furniture != corpus.NotFurniture {
			continue
		}
		for i := after + 1; i < len(a.original.sentences) && a.original.sentences[i].words == 0; i++ {
			if a.original.article.Sentences[i].Furniture == corpus.NotFurniture && sameNorms(a.original.article.SentenceWords(i), a.version.article.SentenceWords(j)) {
				links = append(links, link{original: []int{i}, version: []int{j}, similarity: 1})
				after = i
				break
			}
		}
	}
	return links
}

func sameNorms(a, b []corpus.Word) bool {
	return slices.EqualFunc(a, b, func(x, y corpus.Word) bool { return x.Norm == y.Norm })
}

// links turns the chain into links.
func (a *aligner) links(chain []pair) []link {
	var out []link
	for _, p := range chain {
		out = append(out, link{original: []int{p.i}, version: []int{p.j}, similarity: p.sim})
	}
	return out
}

// repeats links what the version says once more: a sentence left over that is
// near to one of the original which is carried already. Then the links are put
// in the version's order, and the later uses marked; a link that merges such a
// sentence with others keeps the others.
func (a *aligner) repeats(links []link, candidates []pair) []link {
	carried, taken := used(links)
	best := make(map[int]pair)
	for _, p := range candidates {
		if carried[p.i] && !taken[p.j] && p.sim >= a.again && p.sim > best[p.j].sim {
			best[p.j] = p
		}
	}
	for _, p := range best {
		links = append(links, link{original: []int{p.i}, version: []int{p.j}, similarity: p.sim})
	}
	slices.SortFunc(links, func(x, y link) int { return x.version[0] - y.version[0] })
	seen := make(map[int]bool)
	for n := range links {
		l := &links[n]
		first := slices.DeleteFunc(slices.Clone(l.original), func(i int) bool { return seen[i] })
		if l.again = len(first) == 0; !l.again {
			l.original = first
		}
		for _, i := range first {
			seen[i] = true
		}
	}
	return links
}
