package align

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// linkQuoted links sentences of the version that quote what one sentence of the
// original alone has in quotation marks, be it two words of many. Where that one is
// carried already, the sentence joins the link if it stands beside it, and uses it
// again if it comes later.
func (a *aligner) linkQuoted(links []Link) []Link {
	g := newJoiner(a, links)
	var said *quoting
	for _, q := range a.version.Quotes() {
		j := a.version.Article.FindSentence(a.version.Article.Words[q.First].Start)
		if !a.version.InPart(j, a.part) || g.ofVersion[j] >= 0 && len(g.links[g.ofVersion[j]].Version) > 1 {
			continue
		}
		fragment := a.fragment(q, a.version.Article.Sentences[j].LastWord)
		if said == nil {
			said = a.quotedWords()
		}
		i, ok := said.holds(fragment)
		if !ok {
			continue
		}
		oi, vj := g.ofOriginal[i], g.ofVersion[j]
		p := proposal{pair: pair{i: i, j: j}}
		switch {
		case oi >= 0 && vj >= 0:
			continue
		case vj >= 0:
			if len(g.links[vj].Original) < mostJoined {
				p.link, p.toOriginal = vj, true
				g.apply(p)
			}
			continue
		case oi >= 0 && len(g.links[oi].Original) == 1 && len(g.links[oi].Version) < mostJoined && beside(g.links[oi].Version, j):
			p.link = oi
			g.apply(p)
			continue
		case oi >= 0 && g.links[oi].Version[0] > j:
			continue
		}
		l := Link{Original: []int{i}, Version: []int{j}, Similarity: facts.Similarity(&a.original.Sentences[i], &a.version.Sentences[j])}
		g.links = append(g.links, l)
		g.ofVersion[j] = len(g.links) - 1
		if oi < 0 {
			g.ofOriginal[i] = len(g.links) - 1
		}
	}
	return g.links
}

// fragment returns the variants of a quotation's words that stand before word end,
// or nil where they are too few, or too common, to know it by.
func (a *aligner) fragment(q facts.Quote, end int) []int32 {
	var keys []int32
	telling := false
	for w := q.First; w < min(q.Last, end); w++ {
		if a.version.Article.Words[w].Kind != text.Punctuation {
			keys = append(keys, a.version.Entries[w].Variant)
			telling = telling || !a.version.Entries[w].Function
		}
	}
	if len(keys) < 2 || !telling {
		return nil
	}
	return keys
}

// A quoting is the words that the original has in quotation marks, in order, with
// the sentence of each and the places of each variant.
type quoting struct {
	keys      []int32
	sentences []int
	at        map[int32][]int
}

// quotedWords is read once for all versions, and so kept with the original's reading.
func (a *aligner) quotedWords() *quoting {
	type key struct{ part text.Part }
	return a.original.Kept(key{a.part}, func() any { return a.readQuotedWords() }).(*quoting)
}

func (a *aligner) readQuotedWords() *quoting {
	s := &quoting{at: make(map[int32][]int)}
	article := a.original.Article
	for _, q := range a.original.Quotes() {
		for w := q.First; w < q.Last; w++ {
			i := article.FindSentence(article.Words[w].Start)
			if article.Words[w].Kind == text.Punctuation || !a.original.InPart(i, a.part) {
				continue
			}
			key := a.original.Entries[w].Variant
			s.at[key] = append(s.at[key], len(s.keys))
			s.keys, s.sentences = append(s.keys, key), append(s.sentences, i)
		}
	}
	return s
}

// holds returns the one sentence in which some words are quoted; ok is false where
// there is none, or more than one.
func (s *quoting) holds(keys []int32) (sentence int, ok bool) {
	if len(keys) == 0 {
		return 0, false
	}
	sentence = -1
	for _, k := range s.at[keys[0]] {
		if k+len(keys) > len(s.keys) || !slices.Equal(s.keys[k:k+len(keys)], keys) || s.sentences[k+len(keys)-1] != s.sentences[k] {
			continue
		}
		if sentence >= 0 && s.sentences[k] != sentence {
			return 0, false
		}
		sentence = s.sentences[k]
	}
	return sentence, sentence >= 0
}
