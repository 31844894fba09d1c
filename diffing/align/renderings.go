package align

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"storydiff/diffing/facts"
)

// Renderings are how the versions of a story word the sentences of its original. A
// sentence of one version may resemble what another made of a sentence more than it
// resembles the original. They are gathered once for all versions, and do not change
// after that.
type Renderings struct {
	byStem map[int32][]wording
}

// A rendering is how a version words a sentence of the original.
type rendering struct {
	version int
	sketch  *facts.Sketch
	trust   float64 // factor on similarity to the rendering, 0 to 1
}

// A wording says which renderings of a sentence of the original have a stem.
type wording struct {
	sentence int
	// first are the first of them in the order of the versions: all, unless they are
	// so many that the stem proposes nothing anyway.
	first []*rendering
}

// mostWorded is how many renderings of a sentence are kept by stem: as many as may
// propose something, one more that says that there are too many, and that of the
// version which is compared.
const mostWorded = mostPostings + 2

const (
	// leastRendered is the least similarity of a link that gives a rendering: the
	// sentences of a weaker link may not belong together.
	leastRendered = 0.4
	// mostRendered is the largest: a closer rendering adds nothing to the original.
	mostRendered = 0.95
	// renderingTrust is the largest trust in a rendering.
	renderingTrust = 0.9
)

// leastThrough is the least similarity to a rendering, times its trust, from
// which two sentences are linked.
const leastThrough = 0.35

// rounding is more than the errors of floating point numbers come to.
const rounding = 1e-9

// ReadRenderings returns the renderings of a story's versions: their readings by
// article, and for each the links that Align finds without other versions. The
// original has none.
func ReadRenderings(readings []*facts.Reading, links [][]Link) *Renderings {
	bySentence := make(map[int][]*rendering)
	for a, p := range readings {
		for _, l := range links[a] {
			if l.Similarity < leastRendered || l.Similarity > mostRendered || len(l.Original) > 1 || l.Again {
				continue
			}
			x := &rendering{a, p.JoinedSketch(l.Version), renderingTrust * math.Min(1, l.Similarity+0.4)}
			bySentence[l.Original[0]] = append(bySentence[l.Original[0]], x)
		}
	}
	r := &Renderings{byStem: make(map[int32][]wording)}
	for _, i := range slices.Sorted(maps.Keys(bySentence)) {
		for _, x := range bySentence[i] {
			r.enter(i, x)
		}
	}
	return r
}

// enter enters a rendering of sentence i of the original, after those of all
// sentences before.
func (r *Renderings) enter(i int, x *rendering) {
	last := int32(-1)
	for _, w := range x.sketch.Stems {
		if w.Stem == last {
			continue
		}
		last = w.Stem
		list := r.byStem[w.Stem]
		if len(list) == 0 || list[len(list)-1].sentence != i {
			list = append(list, wording{sentence: i})
			r.byStem[w.Stem] = list
		}
		at := &list[len(list)-1]
		if len(at.first) < mostWorded {
			at.first = append(at.first, x)
		}
	}
}

// Others are the renderings of all versions but one.
type Others struct {
	*Renderings
	but int
}

// But returns the renderings without those of the version at index version.
func (r *Renderings) But(version int) Others { return Others{r, version} }

// linkThrough links unlinked sentences of both sides where another version words the
// original's as this one does, as pairsThrough found. It comes after the chain: what
// two texts share themselves is better evidence than what a third makes likely.
func (a *aligner) linkThrough(links []Link, pairs []pair) []Link {
	if len(pairs) == 0 {
		return links
	}
	carried, taken := a.used(links)
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.sim, x.sim) })
	for _, p := range pairs {
		if !carried[p.i] && !taken[p.j] {
			carried[p.i], taken[p.j] = true, true
			links = append(links, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
		}
	}
	return links
}

// proposed is a rendering of sentence i of the original.
type proposed struct {
	i int
	*rendering
}

// pairsThrough returns the pairs of unlinked sentences that are similar through a
// rendering. Only renderings that share a rare stem are compared.
func (p *begunPart) pairsThrough(others Others) []pair {
	if others.Renderings == nil {
		return nil
	}
	carried, taken := p.used(p.links)
	byStem := make(map[int32][]proposed)
	var pairs []pair
	for j := range p.version.Sentences {
		if taken[j] || !p.version.InPart(j, p.part) {
			continue
		}
		looked := make(map[*facts.Sketch]bool)
		for _, w := range p.version.Sentences[j].Stems {
			found, ok := byStem[w.Stem]
			if !ok {
				found = p.proposals(others, w.Stem, carried)
				byStem[w.Stem] = found
			}
			for _, x := range found {
				if looked[x.sketch] {
					continue
				}
				looked[x.sketch] = true
				least := leastThrough/x.trust - rounding
				if s, ok := facts.SimilarityFrom(x.sketch, &p.version.Sentences[j], least); ok && x.trust*s >= leastThrough {
					pairs = append(pairs, pair{i: x.i, j: j, sim: x.trust * s})
				}
			}
		}
	}
	slices.SortFunc(pairs, func(x, y pair) int { return cmp.Or(cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j)) })
	return pairs
}

// proposals returns the renderings in other versions of sentences not carried that
// have a stem; none if they are too many to tell anything.
func (p *begunPart) proposals(others Others, stem int32, carried []bool) []proposed {
	var found []proposed
	for _, w := range others.byStem[stem] {
		if carried[w.sentence] || !p.original.InPart(w.sentence, p.part) {
			continue
		}
		for _, x := range w.first {
			if x.version != others.but {
				found = append(found, proposed{w.sentence, x})
			}
		}
		if len(found) > mostPostings {
			return nil
		}
	}
	return found
}

// used returns, by sentence of either side, whether links have it.
func (a *aligner) used(links []Link) (original, version []bool) {
	original, version = make([]bool, len(a.original.Sentences)), make([]bool, len(a.version.Sentences))
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
