package align

import (
	"cmp"
	"slices"

	"storydiff/diffing/facts"
)

// A Rendering is how another version puts a sentence of the original. What is
// far from the original may be near to it.
type Rendering struct {
	Sketch *facts.Sketch
	Trust  float64 // 0 to 1
}

// Renderings are taken from links of at least so much similarity; from links
// of so much more nothing new is to be learnt.
const (
	LeastRendered = 0.4
	MostRendered  = 0.95
	// RenderingTrust is what is left of a likeness to a rendering, at best.
	RenderingTrust = 0.9
)

// Leftovers of both sides are linked through a rendering from so much likeness
// on.
const leastThrough = 0.35

// linkThroughOtherVersions links sentences left over on both sides, where another version puts
// the original's as this one does. It comes last: what two texts share
// themselves weighs more than what a third makes likely.
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

// pairsThrough returns the pairs of left-over sentences that a rendering makes
// alike. Only renderings that share a stem which few have are looked at.
func (a *aligner) pairsThrough(carried, taken map[int]bool) []pair {
	type posted struct {
		i int
		r Rendering
	}
	postings := make(map[int32][]posted)
	for i := range a.original.Sentences {
		if carried[i] {
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
		if taken[j] || !a.version.InStory(j) {
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

// used returns the sentences that links hold.
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
