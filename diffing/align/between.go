package align

import (
	"cmp"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// The measures of between: from how much similarity on leftovers are linked
// that stand in the same gap, how many sentences a gap may have on either
// side, and how alike the links of a text may be on the whole for it to be
// taken for one in other words throughout.
const (
	leastBetween = 0.14
	widestGap    = 4
	mostRewords  = 0.75
)

// linkGaps links sentences left over on both sides between the same two links
// where nothing else stands there. In a text put in other words throughout, as
// by a translator, order says more than words: what is missing between two
// sentences that follow one another is what stands between their renderings.
// Where a text is kept on the whole, a sentence in other words is another.
func (a *aligner) linkGaps(links []Link) []Link {
	if a.closeness(links) > mostRewords {
		return links
	}
	carried, taken := used(links)
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

// Sentences left over on both sides that stand in no gap are linked from so
// much similarity on, and so much shared weight.
const (
	leastElsewhere       = 0.36
	leastElsewhereShared = 15
	leastWithNumbers     = 0.27 // with two numbers in common
	mostElsewhere        = 0.85 // of closeness
)

// linkOutOfOrder links, in a text put in other words throughout, what is left over
// on both sides and is alike though out of order: two words in three are
// others there, and a chain asks more of what costs it a jump.
func (a *aligner) linkOutOfOrder(links []Link, candidates []pair) []Link {
	if a.closeness(links) > mostElsewhere {
		return links
	}
	carried, taken := used(links)
	var found []pair
	for _, p := range candidates {
		least := leastElsewhere
		if a.sharedNumbers(p.i, p.j) >= 2 {
			least = leastWithNumbers
		}
		if p.sim >= least && !carried[p.i] && !taken[p.j] && facts.SharedWeight(a.original.Sentences[p.i].Stems, a.version.Sentences[p.j].Stems) >= leastElsewhereShared {
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

// closeness is the mean similarity of links, weighed by what the original's
// side says.
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

// gap links sentences [i0,i1) of the original, if none of them is carried, with
// [j0,j1) of the version, in order, so that together they are most alike.
func (a *aligner) gap(i0, i1, j0, j1 int, carried map[int]bool) []Link {
	var is, js []int
	for i := i0; i < i1; i++ {
		if carried[i] {
			return nil
		}
		if a.original.InStory(i) {
			is = append(is, i)
		}
	}
	for j := j0; j < j1; j++ {
		if a.version.InStory(j) {
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
