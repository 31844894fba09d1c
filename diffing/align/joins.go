package align

import (
	"cmp"
	"slices"

	"storydiff/diffing/facts"
)

// A joiner adds unlinked sentences to links that carry them, too: two sentences
// merged into one, one split in two, a subordinate clause moved into a sentence
// elsewhere.
type joiner struct {
	*aligner
	links      []Link
	ofOriginal []int // by sentence, the link that holds it, or -1
	ofVersion  []int
	reworded   bool // the text is in other words throughout; see linkGaps in between.go
}

// mostJoined bounds the sentences on one side of a link.
const mostJoined = 4

// A proposal is to add the unlinked sentence of a pair to the link that has the
// other.
type proposal struct {
	pair
	link       int
	toOriginal bool    // the unlinked sentence is the original's
	gain       float64 // what speaks for it: by how much the likeness of the link's sides grows
}

// joinLeftovers applies the best proposals until there are none. It ends because
// every round adds a sentence to a link.
func (a *aligner) joinLeftovers(links []Link, candidates []pair) []Link {
	g := newJoiner(a, links)
	for {
		var found []proposal
		for _, c := range candidates {
			if p, ok := g.propose(c); ok {
				found = append(found, p)
			}
		}
		if len(found) == 0 {
			return g.links
		}
		slices.SortStableFunc(found, func(x, y proposal) int { return cmp.Compare(y.gain, x.gain) })
		touched := map[int]bool{}
		for _, p := range found {
			if touched[p.link] || p.toOriginal && g.ofOriginal[p.i] >= 0 || !p.toOriginal && g.ofVersion[p.j] >= 0 {
				continue
			}
			touched[p.link] = true
			g.apply(p)
		}
	}
}

func newJoiner(a *aligner, links []Link) joiner {
	g := joiner{aligner: a, links: links, ofOriginal: facts.NoIndexes(len(a.original.Sentences)), ofVersion: facts.NoIndexes(len(a.version.Sentences)),
		reworded: a.closeness(links) <= mostRewords}
	for n, l := range links {
		g.take(n, l)
	}
	return g
}

func (g *joiner) take(n int, l Link) {
	for _, i := range l.Original {
		g.ofOriginal[i] = n
	}
	for _, j := range l.Version {
		g.ofVersion[j] = n
	}
}

// propose returns the proposal for a candidate of which exactly one sentence is
// linked, if the other should join the link.
func (g *joiner) propose(c pair) (proposal, bool) {
	oi, vj := g.ofOriginal[c.i], g.ofVersion[c.j]
	switch {
	case oi < 0 && vj >= 0 && len(g.links[vj].Original) < mostJoined:
		return g.weigh(proposal{pair: c, link: vj, toOriginal: true})
	case oi >= 0 && vj < 0 && len(g.links[oi].Version) < mostJoined:
		return g.weigh(proposal{pair: c, link: oi})
	}
	return proposal{}, false
}

// weigh compares the link with and without the sentence. The link's sides must
// become more alike, and the sentence must share something with the other side
// that its own side lacked.
func (g *joiner) weigh(p proposal) (proposal, bool) {
	l := g.links[p.link]
	if !g.mayJoin(l, p) {
		return p, false
	}
	o, v := g.original.JoinedSketch(l.Original), g.version.JoinedSketch(l.Version)
	part, near := &g.version.Sentences[p.j], beside(l.Version, p.j)
	before := facts.Likeness(o, v)
	var news, after float64
	if p.toOriginal {
		part, near = &g.original.Sentences[p.i], beside(l.Original, p.i)
		both := facts.JoinSketches(o, part)
		news, after = facts.SharedWeight(both.Stems, v.Stems)-facts.SharedWeight(o.Stems, v.Stems), facts.Likeness(both, v)
	} else {
		both := facts.JoinSketches(v, part)
		news, after = facts.SharedWeight(o.Stems, both.Stems)-facts.SharedWeight(o.Stems, v.Stems), facts.Likeness(o, both)
	}
	p.gain = after - before
	switch {
	case near && g.reworded:
		return p, p.gain >= 0.01 && news >= g.JoinLoosePart*part.Mass
	case near:
		return p, p.gain >= g.JoinNear && news >= g.JoinNearPart*part.Mass
	}
	return p, p.gain >= g.JoinFar && news >= g.JoinFarPart*part.Mass
}

// mayJoin is a quick test whether a sentence shares enough with the link's other
// side. What is new to its own side cannot weigh more than all that it shares.
func (g *joiner) mayJoin(l Link, p proposal) bool {
	part, other, sentences := &g.version.Sentences[p.j], g.original, l.Original
	if p.toOriginal {
		part, other, sentences = &g.original.Sentences[p.i], g.version, l.Version
	}
	shared := 0.0
	for _, i := range sentences {
		shared += facts.SharedWeight(part.Stems, other.Sentences[i].Stems)
	}
	return shared >= g.JoinLoosePart*part.Mass
}

// beside reports whether a sentence stands next to one of a link's.
func beside(sentences []int, n int) bool {
	return slices.Contains(sentences, n-1) || slices.Contains(sentences, n+1)
}

func (g *joiner) apply(p proposal) {
	l := &g.links[p.link]
	if p.toOriginal {
		l.Original = append(l.Original, p.i)
		slices.Sort(l.Original)
	} else {
		l.Version = append(l.Version, p.j)
		slices.Sort(l.Version)
	}
	l.Similarity = facts.Similarity(g.original.JoinedSketch(l.Original), g.version.JoinedSketch(l.Version))
	g.take(p.link, *l)
}
