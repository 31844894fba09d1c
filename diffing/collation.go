package diffing

import (
	"runtime"

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
	// begun returns, by article, its alignment with the original as far as it uses no
	// other version. It is worked out once.
	begun []func() *align.Beginning
	// wordings and renderings are what the other versions tell about one. They are
	// worked out once for all, so that a version more costs what it costs itself.
	wordings   func() *wordings
	renderings func() *align.Renderings
	// only returns the links of the only version, where there is no other.
	only func() []align.Link
}

// Collate prepares the comparison of every article of a story with the one at
// index original.
func Collate(story *corpus.Story, original int) *Collation {
	c := &Collation{Story: story, Original: original, lexicon: facts.NewLexicon()}
	c.readings = readArticles(c.lexicon, story.Articles)
	facts.MarkNames(c.readings)
	c.wordings = workers.Once(func() *wordings { return readWordings(c.readings, original) })
	c.renderings = workers.Once(c.readRenderings)
	c.only = workers.Once(c.alignOnly)
	for _, p := range c.readings {
		c.begun = append(c.begun, workers.Once(func() *align.Beginning { return align.Begin(c.readings[original], p, c.lexicon) }))
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
	countStems(l, readings)
	workers.Each(len(articles), func(i int) { readings[i].SketchSentences(l) })
	return readings
}

// countStems sets in a lexicon in how many sentences each of its stems stands. Each
// processor counts a part of the articles: a count for each article would take the
// square of their number.
func countStems(l *facts.Lexicon, readings []*facts.Reading) {
	parts := min(len(readings), runtime.GOMAXPROCS(0))
	frequencies, sentences := make([][]int32, parts), make([]int, parts)
	workers.Each(parts, func(k int) {
		frequencies[k] = make([]int32, len(l.IDs))
		for _, p := range readings[k*len(readings)/parts : (k+1)*len(readings)/parts] {
			sentences[k] += p.AddStems(frequencies[k])
		}
	})
	l.Frequency = make([]int32, len(l.IDs))
	for k := range parts {
		l.Sentences += sentences[k]
		for id, n := range frequencies[k] {
			l.Frequency[id] += n
		}
	}
	l.Sentences = max(l.Sentences, 1) // without text, headlines are compared all the same
}

// CompareAll compares every article of the story with the original. The
// comparisons are by article; the original has nil.
func (c *Collation) CompareAll() []*Comparison {
	versions := make([]int, 0, len(c.Story.Articles))
	for i := range c.Story.Articles {
		if i != c.Original {
			versions = append(versions, i)
		}
	}
	out := make([]*Comparison, len(c.Story.Articles))
	for n, m := range c.CompareEach(versions, func(int) bool { return true }) {
		out[versions[n]] = m
	}
	return out
}

// CompareEach compares some versions with the original, several at a time where they are
// short. Before the nth it calls goOn, from any goroutine, which returns false when no
// more are wanted; those have nil.
func (c *Collation) CompareEach(versions []int, goOn func(n int) bool) []*Comparison {
	out := make([]*Comparison, len(versions))
	var short, long []int
	for n, version := range versions {
		if facts.Long(c.readings[c.Original], c.readings[version]) {
			long = append(long, n)
		} else {
			short = append(short, n)
		}
	}
	compare := func(n int) {
		if goOn(n) {
			out[n] = c.Compare(versions[n])
		}
	}
	workers.Each(len(short), func(k int) { compare(short[k]) })
	for _, n := range long {
		compare(n)
	}
	return out
}

// links aligns a version with the original. Without another version there is nothing
// else to ask.
func (c *Collation) links(version int) []align.Link {
	if len(c.readings) < 3 {
		return c.only()
	}
	return c.begun[version]().Links(c.renderings().But(version))
}

// alignOnly aligns the only version with the original. No other will be, so that what
// sentences are compared by need not be kept for it.
func (c *Collation) alignOnly() []align.Link {
	o, v := c.readings[c.Original], c.readings[1-c.Original]
	links := align.Align(o.Apart(), v, c.lexicon)
	o.ForgetTrigrams()
	v.ForgetTrigrams()
	return links
}

// readRenderings aligns all versions, and gathers how they word the original's
// sentences.
func (c *Collation) readRenderings() *align.Renderings {
	links := make([][]align.Link, len(c.readings))
	workers.Each(len(links), func(i int) {
		if i != c.Original {
			links[i] = c.begun[i]().Direct()
		}
	})
	return align.ReadRenderings(c.readings, links)
}
