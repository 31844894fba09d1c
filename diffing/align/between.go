package align

import (
	"cmp"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

const (
	// leastBetween is the similarity from which unlinked sentences in the same gap
	// are linked.
	leastBetween = 0.14
	// widestGap is how many unlinked sentences a gap may have on either side.
	widestGap = 4
	// mostRewords is the closeness up to which a text counts as put in other words
	// throughout.
	mostRewords = 0.75
)

// linkGaps links unlinked sentences that stand between the same two links on both
// sides, where all sentences of the original between them are unlinked. In a text
// put in other words throughout, as by a translator, order says more than words:
// what stands between two links on one side renders what stands there on the
// other. In a text that mostly keeps the words, a sentence in other words is
// another sentence, and nothing is linked.
func (a *aligner) linkGaps(links []Link) []Link {
	if a.closeness(links) > mostRewords {
		return links
	}
	carried, taken := a.used(links)
	of := make([]int, len(a.version.Sentences)) // the last sentence of the original that is carried
	first := make([]int, len(a.version.Sentences))
	for j := range of {
		of[j], first[j] = -1, -1
	}
	for _, l := range links {
		for _, j := range l.Version {
			first[j], of[j] = l.Original[0], l.Original[len(l.Original)-1]
		}
	}
	before := -1
	for j := 0; j < len(of); j++ {
		if taken[j] {
			before = of[j]
			continue
		}
		from := j
		for j+1 < len(of) && !taken[j+1] {
			j++
		}
		after := len(a.original.Sentences)
		if j+1 < len(of) {
			after = first[j+1]
		}
		links = append(links, a.gap(before+1, after, from, j+1, carried)...)
	}
	return links
}

// The least similarity and shared weight from which linkOutOfOrder links two
// sentences, and the closeness up to which it does so.
const (
	leastElsewhere       = 0.36
	leastElsewhereShared = 15
	leastWithNumbers     = 0.27 // similarity, with two numbers in common
	mostElsewhere        = 0.85
)

// linkOutOfOrder links unlinked sentences that are alike though out of order, in
// a text put in other words. The chain demands more of such pairs, because each
// costs it a jump, and in other words few are similar enough.
func (a *aligner) linkOutOfOrder(links []Link, candidates []pair) []Link {
	if a.closeness(links) > mostElsewhere {
		return links
	}
	carried, taken := a.used(links)
	var found []pair
	for _, p := range candidates {
		least := leastElsewhere
		if a.sharedNumbers(p.i, p.j) >= 2 {
			least = leastWithNumbers
		}
		if p.sim < least || carried[p.i] || taken[p.j] {
			continue
		}
		if facts.SharedWeight(a.original.Sentences[p.i].Stems, a.version.Sentences[p.j].Stems) >= leastElsewhereShared {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(x, y pair) int { return cmp.Compare(y.sim, x.sim) })
	for _, p := range found {
		if !carried[p.i] && !taken[p.j] {
			carried[p.i], taken[p.j] = true, true
			links = append(links, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
		}
	}
	return links
}

// sharedNumbers counts the numbers that two sentences have in common.
func (a *aligner) sharedNumbers(i, j int) int {
	n := 0
	x, y := a.original.Sentences[i].Stems, a.version.Sentences[j].Stems
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0].Stem < y[0].Stem:
			x = x[1:]
		case x[0].Stem > y[0].Stem:
			y = y[1:]
		default:
			if a.version.Article.Words[y[0].Word].Kind == text.Number {
				n++
			}
			x, y = x[1:], y[1:]
		}
	}
	return n
}

// closeness returns the mean similarity of links, weighted by the weight of the
// original's sentences: how much of the original's words a version keeps.
func (a *aligner) closeness(links []Link) float64 {
	sum, mass := 0.0, 0.0
	for _, l := range links {
		for _, i := range l.Original {
			sum += l.Similarity * a.original.Sentences[i].Mass
			mass += a.original.Sentences[i].Mass
		}
	}
	if mass == 0 {
		return 0
	}
	return sum / mass
}

// gap links sentences [i0,i1) of the original with [j0,j1) of the version, in
// order, so that the sum of their similarities is largest. It links none if one
// of the original's is linked already.
func (a *aligner) gap(i0, i1, j0, j1 int, carried []bool) []Link {
	var is, js []int
	for i := i0; i < i1; i++ {
		if carried[i] {
			return nil
		}
		if a.original.InPart(i, a.part) {
			is = append(is, i)
		}
	}
	for j := j0; j < j1; j++ {
		if a.version.InPart(j, a.part) {
			js = append(js, j)
		}
	}
	if len(is) == 0 || len(js) == 0 || len(is) > widestGap || len(js) > widestGap {
		return nil
	}
	// best[x][y] is the most that the first x and the first y can share.
	best := make([][]float64, len(is)+1)
	gain := func(x, y int) float64 {
		return facts.Similarity(&a.original.Sentences[is[x]], &a.version.Sentences[js[y]]) - leastBetween
	}
	for x := range best {
		best[x] = make([]float64, len(js)+1)
		for y := range best[x] {
			if x > 0 && y > 0 {
				best[x][y] = max(best[x-1][y], best[x][y-1], best[x-1][y-1]+gain(x-1, y-1))
			}
		}
	}
	var out []Link
	for x, y := len(is), len(js); x > 0 && y > 0; {
		switch best[x][y] {
		case best[x-1][y]:
			x--
		case best[x][y-1]:
			y--
		default:
			x, y = x-1, y-1
			out = append(out, Link{Original: []int{is[x]}, Version: []int{js[y]}, Similarity: gain(x, y) + leastBetween})
		}
	}
	slices.Reverse(out)
	return out
}
