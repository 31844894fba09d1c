package diffing

import (
	"cmp"
	"math"
	"slices"

	"storydiff/diffing/facts"
)

// A rendering is how another version puts a sentence of the original. What is
// far from the original may be near to it.
type rendering struct {
	sketch *facts.Sketch
	trust  float64 // 0 to 1
}

// Renderings are taken from links of at least so much similarity; from links
// of so much more nothing new is to be learnt.
const (
	leastRendered = 0.4
	mostRendered  = 0.95
	// renderingTrust is what is left of a likeness to a rendering, at best.
	renderingTrust = 0.9
)

// renderings collects, by sentence of the original, how the versions other
// than one put it.
func (c *Collation) renderings(version int) map[int][]rendering {
	out := make(map[int][]rendering)
	for a, p := range c.profiles {
		if a == version || a == c.Original {
			continue
		}
		for _, l := range c.direct[a]() {
			if l.similarity < leastRendered || l.similarity > mostRendered || len(l.original) > 1 || l.again {
				continue
			}
			r := rendering{p.Joined(l.version), renderingTrust * math.Min(1, l.similarity+0.4)}
			out[l.original[0]] = append(out[l.original[0]], r)
		}
	}
	return out
}

// Leftovers of both sides are linked through a rendering from so much likeness
// on.
const leastThrough = 0.35

// through links sentences left over on both sides, where another version puts
// the original's as this one does. It comes last: what two texts share
// themselves weighs more than what a third makes likely.
func (a *aligner) through(links []link) []link {
	if len(a.renderings) == 0 {
		return links
	}
	carried, taken := used(links)
	pairs := a.pairsThrough(carried, taken)
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.sim, x.sim) })
	for _, p := range pairs {
		if !carried[p.i] && !taken[p.j] {
			carried[p.i], taken[p.j] = true, true
			links = append(links, link{original: []int{p.i}, version: []int{p.j}, similarity: p.sim})
		}
	}
	return links
}

// pairsThrough returns the pairs of left-over sentences that a rendering makes
// alike. Only renderings that share a stem which few have are looked at.
func (a *aligner) pairsThrough(carried, taken map[int]bool) []pair {
	type posted struct {
		i int
		r rendering
	}
	postings := make(map[int32][]posted)
	for i := range a.original.Sentences {
		if carried[i] {
			continue
		}
		for _, r := range a.renderings[i] {
			last := int32(-1)
			for _, w := range r.sketch.Stems {
				if w.Stem != last {
					postings[w.Stem] = append(postings[w.Stem], posted{i, r})
					last = w.Stem
				}
			}
		}
	}
	var pairs []pair
	for j := range a.version.Sentences {
		if taken[j] || !a.version.Story(j) {
			continue
		}
		looked := make(map[*facts.Sketch]bool)
		for _, w := range a.version.Sentences[j].Stems {
			if len(postings[w.Stem]) > mostPostings {
				continue
			}
			for _, x := range postings[w.Stem] {
				if looked[x.r.sketch] {
					continue
				}
				looked[x.r.sketch] = true
				if s := x.r.trust * facts.Similarity(x.r.sketch, &a.version.Sentences[j]); s >= leastThrough {
					pairs = append(pairs, pair{i: x.i, j: j, sim: s})
				}
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j)) })
	return pairs
}

// used returns the sentences that links hold.
func used(links []link) (original, version map[int]bool) {
	original, version = make(map[int]bool), make(map[int]bool)
	for _, l := range links {
		for _, i := range l.original {
			original[i] = true
		}
		for _, j := range l.version {
			version[j] = true
		}
	}
	return original, version
}
