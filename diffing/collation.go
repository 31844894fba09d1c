package diffing

import (
	"math"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/align"
	"storydiff/diffing/facts"
)

// A Collation holds what the comparisons of one story share: its vocabulary and
// the readings of its articles. It does not change once it is made, and may be
// used from several goroutines.
type Collation struct {
	Story    *corpus.Story
	Original int // index into Story.Articles

	lexicon  *facts.Lexicon
	readings []*facts.Reading // by article
	// direct returns, by article, its alignment with the original that uses no
	// other version. It is worked out once.
	direct []func() []align.Link
}

// Collate prepares the comparison of every article of a story with the one at
// index original.
func Collate(story *corpus.Story, original int) *Collation {
	c := &Collation{Story: story, Original: original, lexicon: facts.NewLexicon()}
	c.readings = readArticles(c.lexicon, story.Articles)
	facts.MarkNames(c.readings)
	for _, p := range c.readings {
		c.direct = append(c.direct, workers.Once(func() []align.Link { return align.Align(c.readings[original], p, c.lexicon, nil) }))
	}
	return c
}

// readArticles enters articles into a lexicon and returns their readings, with
// sketches. The lexicon is filled article by article, so that stems get the
// same IDs each time; the rest is done in parallel.
func readArticles(l *facts.Lexicon, articles []*text.Article) []*facts.Reading {
	readings := make([]*facts.Reading, len(articles))
	words := facts.ReadVocabulary(articles...)
	for i, a := range articles {
		readings[i] = facts.ReadArticle(l, a, words, i)
	}
	frequencies, sentences := make([][]int32, len(articles)), make([]int, len(articles))
	sideBySide(len(articles), func(i int) { frequencies[i], sentences[i] = readings[i].CountStems(len(l.IDs)) })
	l.Frequency = make([]int32, len(l.IDs))
	for i := range articles {
		l.Sentences += sentences[i]
		for id, n := range frequencies[i] {
			l.Frequency[id] += n
		}
	}
	l.Sentences = max(l.Sentences, 1) // without text, headlines are compared all the same
	sideBySide(len(articles), func(i int) { readings[i].SketchSentences(l) })
	return readings
}

// sideBySide calls f for each number below n, all at once.
func sideBySide(n int, f func(int)) {
	var working workers.Group
	for i := range n {
		working.Go(func() { f(i) })
	}
	working.Wait()
}

// CompareAll compares every article of the story with the original. The
// comparisons are by article; the original has nil.
func (c *Collation) CompareAll() []*Comparison {
	out := make([]*Comparison, len(c.Story.Articles))
	for i := range out {
		if i != c.Original {
			out[i] = c.Compare(i)
		}
	}
	return out
}

// renderings returns, for each sentence of the original, its wordings in the
// versions other than the given one.
func (c *Collation) renderings(version int) map[int][]align.Rendering {
	out := make(map[int][]align.Rendering)
	for a, p := range c.readings {
		if a == version || a == c.Original {
			continue
		}
		for _, l := range c.direct[a]() {
			if l.Similarity < align.LeastRendered || l.Similarity > align.MostRendered || len(l.Original) > 1 || l.Again {
				continue
			}
			r := align.Rendering{Sketch: p.JoinedSketch(l.Version), Trust: align.RenderingTrust * math.Min(1, l.Similarity+0.4)}
			out[l.Original[0]] = append(out[l.Original[0]], r)
		}
	}
	return out
}
