package diffing

import (
	"sync"

	"storydiff/corpus"
)

// A Collation is a story ready to be compared: what the comparisons of one
// story share. It does not change once it is made, and may be used from
// several goroutines.
type Collation struct {
	Story    *corpus.Story
	Original int // index into Story.Articles

	lexicon  *lexicon
	profiles []*profile // by article
	// direct aligns an article with the original by their own words alone, once.
	direct []func() []link
	// concordances find runs of words in an article, made once.
	concordances []func() concordance
}

// Collate prepares the comparison of every article of a story with the one at
// index original.
func Collate(story *corpus.Story, original int) *Collation {
	c := &Collation{Story: story, Original: original, lexicon: newLexicon()}
	for _, a := range story.Articles {
		c.profiles = append(c.profiles, readArticle(c.lexicon, a))
	}
	var sketching sync.WaitGroup
	for _, p := range c.profiles {
		sketching.Go(func() { p.sketch(c.lexicon) })
	}
	sketching.Wait()
	markNames(c.profiles)
	for _, p := range c.profiles {
		p.terms = sync.OnceValue(p.readTerms)
		c.concordances = append(c.concordances, sync.OnceValue(p.concordance))
		c.direct = append(c.direct, sync.OnceValue(func() []link { return align(c.profiles[original], p, c.lexicon, nil) }))
	}
	return c
}

// All compares every article of the story with the original, which has nil.
func (c *Collation) All() []*Comparison {
	out := make([]*Comparison, len(c.Story.Articles))
	for i := range out {
		if i != c.Original {
			out[i] = c.Compare(i)
		}
	}
	return out
}
