package align

import "storydiff/diffing/facts"

// leastOfShort is what share of what a short sentence tells must be carried for it to
// belong to the sentence that carries the one beside it, and shortSentence how many
// words that say something it may have.
const (
	leastOfShort  = 0.5
	shortSentence = 7
)

// joinShort joins short sentences of the original, such as "Nobody was hurt", to the
// link of one beside them whose version has most of what they tell. They are too
// little like that to be candidates.
func (c *coverer) joinShort() {
	for i := range c.original.Sentences {
		if c.ofOriginal[i] >= 0 || !c.original.InPart(i, c.part) {
			continue
		}
		best, most := -1, 0.0
		for _, k := range []int{i - 1, i + 1} {
			if k < 0 || k >= len(c.ofOriginal) || c.ofOriginal[k] < 0 {
				continue
			}
			l := c.links[c.ofOriginal[k]]
			if len(l.Version) != 1 || len(l.Original) >= mostJoined || !beside(l.Original, i) {
				continue
			}
			if e := c.evidenceFor(pair{i: i, j: l.Version[0]}, l.Original, nil); e > most && c.mostlyCarried(i, e) {
				best, most = c.ofOriginal[k], e
			}
		}
		if best >= 0 {
			c.apply(proposal{pair: pair{i: i, j: c.links[best].Version[0]}, link: best, toOriginal: true})
			l := &c.links[best]
			l.Similarity = facts.Likeness(c.original.JoinedSketch(l.Original), c.version.JoinedSketch(l.Version))
		}
	}
}

// mostlyCarried reports whether a sentence of the original is so short that evidence of
// some weight is most of what it tells.
func (c *coverer) mostlyCarried(i int, evidence float64) bool {
	whole, words := 0.0, 0
	for _, s := range c.original.Sentences[i].Stems {
		w := int(s.Word)
		switch {
		case c.original.Entries[w].Function:
			continue
		case c.original.Names[w] != facts.NotName:
			whole += naming * c.weight[s.Stem]
		default:
			whole += c.weight[s.Stem]
		}
		words++
	}
	return words > 0 && words <= shortSentence && evidence >= leastOfShort*whole
}
