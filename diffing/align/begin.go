package align

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/facts"
)

// Align finds which sentences of the version carry which of the original, without
// asking how other versions word them. Both readings have their sketches, in lexicon l.
// Links come in the version's order.
//
// Text is aligned with text alone, and standfirst with standfirst. The two
// headlines are linked however different they are, so that they stand side by side.
// Lines of furniture are linked where they have the same words.
func Align(original, version *facts.Reading, l *facts.Lexicon) []Link {
	return Begin(original, version, l).Direct()
}

// A Beginning is the alignment of two articles as far as it is the same whether other
// versions are asked or not. It does not change once it is made.
type Beginning struct {
	original, version *facts.Reading
	parts             []begunPart // the text, and the standfirst where both have one
	direct            func() []Link
}

// A begunPart is the alignment of one part: its candidates, and the links of the chain
// with the sentences that join them.
type begunPart struct {
	aligner
	candidates []pair
	links      []Link
	stems      int
}

// Begin aligns two articles as [Align] does, up to the point where other versions are
// asked.
func Begin(original, version *facts.Reading, l *facts.Lexicon) *Beginning {
	b := &Beginning{original: original, version: version}
	b.parts = append(b.parts, beginPart(text.Body, original, version, len(l.IDs)))
	if has(original, text.Standfirst) && has(version, text.Standfirst) {
		b.parts = append(b.parts, beginPart(text.Standfirst, original, version, len(l.IDs)))
	}
	b.direct = workers.Once(func() []Link { return b.ended(make([][]pair, len(b.parts))) })
	return b
}

func beginPart(part text.Part, original, version *facts.Reading, stems int) begunPart {
	p := begunPart{stems: stems, aligner: aligner{
		part: part, original: original, version: version, Weights: facts.Tuned,
		placeO: places(original, part), placeV: places(version, part),
	}}
	p.candidates = p.aligner.candidates(stems)
	chain := p.chain(slices.DeleteFunc(slices.Clone(p.candidates), func(c pair) bool { return c.sim < p.Lowest }))
	p.links = p.joinLeftovers(p.aligner.links(chain), p.candidates)
	return p
}

// Direct returns the links that are found without other versions.
func (b *Beginning) Direct() []Link { return b.direct() }

// Links returns the links that are found with the help of the renderings of the
// original's sentences in other versions.
func (b *Beginning) Links(others Others) []Link {
	through := make([][]pair, len(b.parts))
	helped := false
	for n := range b.parts {
		through[n] = b.parts[n].pairsThrough(others)
		helped = helped || len(through[n]) > 0
	}
	if !helped {
		return b.direct()
	}
	return b.ended(through)
}

// ended returns all links; through are, by part, the pairs that are alike through
// another version.
func (b *Beginning) ended(through [][]pair) []Link {
	links := b.parts[0].ended(through[0])
	apart := append(headlines(b.original, b.version), furniture(b.original, b.version)...)
	for n := 1; n < len(b.parts); n++ {
		apart = append(apart, b.parts[n].ended(through[n])...)
	}
	if len(apart) > 0 {
		links = append(links, apart...)
		slices.SortFunc(links, func(x, y Link) int { return x.Version[0] - y.Version[0] })
	}
	return links
}

// ended returns all links of a part.
func (p *begunPart) ended(through []pair) []Link {
	links := make([]Link, len(p.links))
	for n, l := range p.links {
		l.Original, l.Version = slices.Clone(l.Original), slices.Clone(l.Version)
		links[n] = l
	}
	links = p.linkThrough(links, through)
	links = p.linkGaps(links)
	links = p.linkOutOfOrder(links, p.candidates)
	links = p.joinLeftovers(links, p.candidates)
	links = p.cover(links, p.candidates, p.stems)
	links = p.linkQuoted(links)
	links = p.linkPunctuation(links)
	return p.linkRepeats(links, p.candidates)
}
