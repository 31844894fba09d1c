package align

import (
	"cmp"
	"slices"

	"storydiff/diffing/facts"
)

// A Rendering is how another version words a sentence of the original. A sentence
// of this version may resemble it more than it resembles the original.
type Rendering struct {
	Sketch *facts.Sketch
	Trust  float64 // factor on similarity to the rendering, 0 to 1
}

const (
	// LeastRendered is the least similarity of a link that gives a rendering: the
	// sentences of a weaker link may not belong together.
	LeastRendered = 0.4
	// MostRendered is the largest: a closer rendering adds nothing to the original.
	MostRendered = 0.95
	// RenderingTrust is the largest Trust of a rendering.
	RenderingTrust = 0.9
)

// leastThrough is the least similarity to a rendering, times its trust, from
// which two sentences are linked.
const leastThrough = 0.35

// linkThroughOtherVersions links unlinked sentences of both sides where another
// version words the original's as this one does. It comes after the chain: what
// two texts share themselves is better evidence than what a third makes likely.
func (a *aligner) linkThroughOtherVersions(links []Link) []Link {
	if len(a.renderings) == 0 {
		return links
	}
	carried, taken := used(links)
	pairs := a.pairsThrough(carried, taken)
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.sim, x.sim) })
	for _, p := range pairs {
		if !carried[p.i] && !taken[p.j] {
			carried[p.i], taken[p.j] = true, true
			links = append(links, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
		}
	}
	return links
}

// pairsThrough returns the pairs of unlinked sentences that are similar through a
// rendering. Only renderings that share a rare stem are compared.
func (a *aligner) pairsThrough(carried, taken map[int]bool) []pair {
	type posted struct {
		i int
		r Rendering
	}
	postings := make(map[int32][]posted)
	for i := range a.original.Sentences {
		if carried[i] || !a.original.InPart(i, a.part) {
			continue
		}
		for _, r := range a.renderings[i] {
			last := int32(-1)
			for _, w := range r.Sketch.Stems {
				if w.Stem != last {
					postings[w.Stem] = append(postings[w.Stem], posted{i, r})
					last = w.Stem
				}
			}
		}
	}
	var pairs []pair
	for j := range a.version.Sentences {
		if taken[j] || !a.version.InPart(j, a.part) {
			continue
		}
		looked := make(map[*facts.Sketch]bool)
		for _, w := range a.version.Sentences[j].Stems {
			if len(postings[w.Stem]) > mostPostings {
				continue
			}
			for _, x := range postings[w.Stem] {
				if looked[x.r.Sketch] {
					continue
				}
				looked[x.r.Sketch] = true
				if s := x.r.Trust * facts.Similarity(x.r.Sketch, &a.version.Sentences[j]); s >= leastThrough {
					pairs = append(pairs, pair{i: x.i, j: j, sim: s})
				}
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j)) })
	return pairs
}

// used returns the sentences of either side that links have.
func used(links []Link) (original, version map[int]bool) {
	original, version = make(map[int]bool), make(map[int]bool)
	for _, l := range links {
		for _, i := range l.Original {
			original[i] = true
		}
		for _, j := range l.Version {
			version[j] = true
		}
	}
	return original, version
}
