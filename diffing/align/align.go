package align

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// A Link joins sentences of the original with the sentences of the version
// that carry them.
type Link struct {
	Original, Version []int   // sentence indexes, ascending
	Similarity        float64 // 0 to 1
	Again             bool    // an earlier link has carried these sentences of the original already
}

// pair is a candidate: sentence i of the original for sentence j of the version.
type pair struct {
	i, j int
	sim  float64
	gain float64 // what it adds to a path
}

// headlines links all sentences of the two headlines with each other.
func headlines(original, version *facts.Reading) []Link {
	o, v := sentencesOf(original, text.Headline), sentencesOf(version, text.Headline)
	if len(o) == 0 || len(v) == 0 {
		return nil
	}
	return []Link{{Original: o, Version: v, Similarity: facts.Similarity(original.JoinedSketch(o), version.JoinedSketch(v))}}
}

// sentencesOf returns the sentences of a part, also those of punctuation alone.
func sentencesOf(p *facts.Reading, part text.Part) []int {
	var out []int
	for i, s := range p.Article.Sentences {
		if s.Part == part {
			out = append(out, i)
		}
	}
	return out
}

func has(p *facts.Reading, part text.Part) bool {
	return slices.ContainsFunc(p.Article.Sentences, func(s text.Sentence) bool { return s.Part == part })
}

type aligner struct {
	part              text.Part // what is aligned; all else stays out of it
	original, version *facts.Reading
	twins             map[uint64][]int32 // sentences of the original by their words
	// placeO and placeV are the places of the sentences, by index, among those of the
	// part: a line of furniture between two sentences does not part them.
	placeO, placeV []int
	facts.Weights
}

// places counts, for each sentence, those of a part before it.
func places(p *facts.Reading, part text.Part) []int {
	out := make([]int, len(p.Article.Sentences))
	n := 0
	for i, s := range p.Article.Sentences {
		out[i] = n
		if s.Part == part {
			n++
		}
	}
	return out
}

// linkPunctuation links sentences of punctuation alone, such as a line of stars,
// that follow the same sentence on both sides. They share no words by which they
// could be linked.
func (a *aligner) linkPunctuation(links []Link) []Link {
	carries := make(map[int][]int) // by sentence of the version
	for _, l := range links {
		for _, j := range l.Version {
			carries[j] = l.Original
		}
	}
	var inPart []int // sentences of the original; worked out when first asked for
	after := -1      // the last sentence of the original that the version has carried so far
	for j := range a.version.Sentences {
		if o := carries[j]; len(o) > 0 {
			after = o[len(o)-1]
			continue
		}
		if a.version.Sentences[j].Words > 0 || a.version.Article.Sentences[j].Part != a.part {
			continue
		}
		if inPart == nil {
			inPart = sentencesOf(a.original, a.part)
		}
		first, _ := slices.BinarySearch(inPart, after+1)
		for _, i := range inPart[first:] {
			if a.original.Sentences[i].Words > 0 {
				break
			}
			if sameNorms(a.original.Article.SentenceWords(i), a.version.Article.SentenceWords(j)) {
				links = append(links, Link{Original: []int{i}, Version: []int{j}, Similarity: 1})
				after = i
				break
			}
		}
	}
	return links
}

func sameNorms(a, b []text.Word) bool {
	return slices.EqualFunc(a, b, func(x, y text.Word) bool { return x.Norm == y.Norm })
}

// links returns a link for each pair of a chain.
func (a *aligner) links(chain []pair) []Link {
	var out []Link
	for _, p := range chain {
		out = append(out, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
	}
	return out
}

// linkRepeats links sentences of the version that repeat what another has carried
// already. It puts all links in the version's order and marks those that repeat.
// A link of which only some sentences repeat loses these and keeps the others.
func (a *aligner) linkRepeats(links []Link, candidates []pair) []Link {
	carried, taken := a.used(links)
	best := make(map[int]pair)
	for _, p := range candidates {
		if carried[p.i] && !taken[p.j] && p.sim >= a.Again && p.sim > best[p.j].sim {
			best[p.j] = p
		}
	}
	for _, p := range best {
		links = append(links, Link{Original: []int{p.i}, Version: []int{p.j}, Similarity: p.sim})
	}
	slices.SortFunc(links, func(x, y Link) int { return x.Version[0] - y.Version[0] })
	seen := make(map[int]bool)
	for n := range links {
		l := &links[n]
		first := slices.DeleteFunc(slices.Clone(l.Original), func(i int) bool { return seen[i] })
		if l.Again = len(first) == 0; !l.Again {
			l.Original = first
		}
		for _, i := range first {
			seen[i] = true
		}
	}
	return links
}
