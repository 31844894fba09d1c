package align

import (
	"cmp"
	"math"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// Who sums a text up folds several of its sentences into one, which is then little
// like any of them. Similarity asks how much of two sentences is the same; here it
// is asked what is left of them when the words are set aside that their links
// explain, and whether the two have that in common.

const (
	// mostSummed is how long a version may be, as a share of the original's words, to
	// be taken for a summary. One that grows says things of its own.
	mostSummed = 0.9
	// A longer version may be the same told in other words, as by a translator: if it
	// is not much longer, is alike throughout, and keeps next to no sentence word for
	// word. In a draft that was worked on, a sentence in other words is another one.
	mostRetold, leastRetold, mostKept = 1.25, 0.55, 0.05
	// kept is the similarity from which a sentence counts as kept word for word.
	kept = 0.95
	// naming is the share of its weight for which a word counts that says who somebody
	// is. A person is introduced once in each text, and in different sentences.
	naming = 0.25
	// oftenShared is in what share of cases linked sentences share a word that one of
	// them has.
	oftenShared = 0.6
)

// A bar is what a pair must come to: its similarity and a share of its evidence
// together, and its evidence alone.
type bar struct{ share, least, leastEvidence float64 }

var (
	barBeside = bar{1. / 30, 0.27, 0} // to join a link that has the sentence beside it
	barFar    = bar{1. / 30, 0.44, 4} // to join a link that has none
	barAlone  = bar{1. / 20, 0.47, 4} // to be a link of its own
)

// over returns by how much a pair comes over the bar.
func (b bar) over(similarity, evidence float64) float64 {
	if evidence < b.leastEvidence {
		return -1
	}
	return similarity + b.share*evidence - b.least
}

// A coverer adds to the links of a summary.
type coverer struct {
	joiner
	weight     []float64 // by stem: how much it says that a sentence of either side has it
	candidates []pair
	// evidence is by candidate, as if nothing were linked; most is by sentence the
	// most of its candidates.
	evidence                      []float64
	mostOfOriginal, mostOfVersion []float64
}

// cover adds to the links of a summary, or of a text told in other words, what they
// leave unexplained: to a link the sentences that are carried by it, too, and links
// between sentences that have none. It goes on until there is no more, since words
// for which two sentences are linked are no evidence any more.
func (a *aligner) cover(links []Link, candidates []pair, stems int) []Link {
	if !a.sumsUp(links) {
		return links
	}
	c := a.newCoverer(links, candidates, stems)
	for {
		var found []proposal
		for k := range candidates {
			if p, ok := c.look(k); ok {
				found = append(found, p)
			}
		}
		if len(found) == 0 {
			c.joinShort()
			return c.links
		}
		slices.SortStableFunc(found, func(x, y proposal) int { return cmp.Compare(y.gain, x.gain) })
		touched := map[int]bool{}
		for _, p := range found {
			if p.link < 0 && c.ofOriginal[p.i] < 0 && c.ofVersion[p.j] < 0 {
				p.link = len(c.links)
				c.links = append(c.links, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
				c.take(p.link, c.links[p.link])
			} else if p.link >= 0 && !touched[p.link] && (c.ofOriginal[p.i] < 0 || c.ofVersion[p.j] < 0) {
				c.apply(p)
				l := &c.links[p.link]
				l.Similarity = facts.Likeness(c.original.JoinedSketch(l.Original), c.version.JoinedSketch(l.Version))
			}
			touched[p.link] = true
		}
	}
}

// sumsUp reports whether the version seems to sum the original up, or to tell it in
// other words.
func (a *aligner) sumsUp(links []Link) bool {
	closeness, length := a.closeness(links), a.words(a.version)/math.Max(1, a.words(a.original))
	verbatim := 0.0
	for _, l := range links {
		if l.Similarity > kept {
			verbatim++
		}
	}
	if closeness > mostElsewhere || length > mostRetold {
		return false
	}
	return length <= mostSummed || closeness >= leastRetold && verbatim <= mostKept*float64(len(links))
}

// words counts the words of the part in an article.
func (a *aligner) words(p *facts.Reading) float64 {
	n := 0
	for i := range p.Sentences {
		if p.InPart(i, a.part) {
			n += p.Sentences[i].Words
		}
	}
	return float64(n)
}

func (a *aligner) newCoverer(links []Link, candidates []pair, stems int) *coverer {
	c := &coverer{
		joiner: newJoiner(a, links), weight: make([]float64, stems), candidates: candidates, evidence: make([]float64, len(candidates)),
		mostOfOriginal: make([]float64, len(a.original.Sentences)), mostOfVersion: make([]float64, len(a.version.Sentences)),
	}
	counts := make([]int32, stems)
	var rarity []float64 // by count; 0 where it is not worked out yet
	for _, p := range []*facts.Reading{a.original, a.version} {
		sentences := a.countStems(p, counts)
		rarity = append(rarity[:0], make([]float64, sentences+1)...)
		for stem, n := range counts {
			if rarity[n] == 0 {
				rarity[n] = math.Log(1+oftenShared*float64(sentences)/math.Max(1, float64(n))) / 2
			}
			c.weight[stem] += rarity[n]
		}
	}
	for k, p := range candidates {
		e := c.evidenceFor(p, nil, nil)
		c.evidence[k] = e
		c.mostOfOriginal[p.i] = math.Max(c.mostOfOriginal[p.i], e)
		c.mostOfVersion[p.j] = math.Max(c.mostOfVersion[p.j], e)
	}
	return c
}

// countStems sets counts to in how many sentences of the part each stem stands, and
// returns how many sentences there are.
func (a *aligner) countStems(p *facts.Reading, counts []int32) (sentences int) {
	clear(counts)
	for i := range p.Sentences {
		if !p.InPart(i, a.part) {
			continue
		}
		sentences++
		last := int32(-1)
		for _, s := range p.Sentences[i].Stems {
			if s.Stem != last {
				counts[s.Stem]++
				last = s.Stem
			}
		}
	}
	return sentences
}

// look returns the proposal for a candidate. What is linked by its other sentences
// already is the more evidence for it the closer they stand. A link of two on both
// sides would say of each that it carries both, so none is made.
func (c *coverer) look(k int) (proposal, bool) {
	p, e := c.candidates[k], c.evidence[k]
	oi, vj := c.ofOriginal[p.i], c.ofVersion[p.j]
	q := proposal{pair: p, link: -1}
	switch {
	case oi >= 0 && vj >= 0 || barBeside.over(p.sim, e) < 0:
		return q, false
	case oi < 0 && vj < 0:
		q.gain = barAlone.over(p.sim, e)
		return q, q.gain >= 0 && e >= c.mostOfOriginal[p.i] && e >= c.mostOfVersion[p.j]
	case oi < 0:
		l := c.links[vj]
		if len(l.Original) >= mostJoined || len(l.Version) > 1 {
			return q, false
		}
		b := barFar
		if beside(l.Original, p.i) {
			b = barBeside
		}
		q.link, q.toOriginal, q.gain = vj, true, b.over(p.sim, c.evidenceFor(p, l.Original, nil))
		return q, q.gain >= 0
	}
	l := c.links[oi]
	if len(l.Version) >= mostJoined || len(l.Original) > 1 || !beside(l.Version, p.j) || e < c.mostOfVersion[p.j] {
		return q, false
	}
	q.link, q.gain = oi, barBeside.over(p.sim, c.evidenceFor(p, nil, l.Version))
	return q, q.gain >= 0
}

// evidenceFor sums the weights of the words that two sentences share, without those
// that the other sentences of their link share with them.
func (c *coverer) evidenceFor(p pair, original, version []int) float64 {
	sum := 0.0
	x, y := c.original.Sentences[p.i].Stems, c.version.Sentences[p.j].Stems
	for last := int32(-1); len(x) > 0 && len(y) > 0; {
		switch s := y[0]; {
		case x[0].Stem < s.Stem:
			x = x[1:]
		case x[0].Stem > s.Stem:
			y = y[1:]
		default:
			if s.Stem != last && !hasStem(c.original, original, s.Stem) && !hasStem(c.version, version, s.Stem) {
				sum += c.weightOf(s)
			}
			last = s.Stem
			x, y = x[1:], y[1:]
		}
	}
	return sum
}

// hasStem reports whether one of some sentences has a stem.
func hasStem(p *facts.Reading, sentences []int, stem int32) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		_, ok := slices.BinarySearchFunc(p.Sentences[i].Stems, stem, func(w facts.WeightedStem, s int32) int { return cmp.Compare(w.Stem, s) })
		return ok
	})
}

// weightOf returns the weight of a word of the version.
func (c *coverer) weightOf(s facts.WeightedStem) float64 {
	w := int(s.Word)
	switch {
	case c.version.Entries[w].Function:
		return 0
	case c.version.Names[w] != facts.NotName || c.introduces(w):
		return naming * c.weight[s.Stem]
	}
	return c.weight[s.Stem]
}

// introduces reports whether a word of the version says who is named beside it: an
// office before the name, an age behind it.
func (c *coverer) introduces(w int) bool {
	p := c.version
	named := func(k int) bool { return k >= 0 && k < len(p.Names) && p.Names[k] == facts.Surely }
	if p.Article.Words[w].Kind == text.Number {
		return named(w-2) && p.Article.Words[w-1].Norm == ","
	}
	return named(w+1) || w+1 < len(p.Entries) && !p.Entries[w+1].Function && named(w+2)
}
