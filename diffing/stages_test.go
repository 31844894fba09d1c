package diffing

import (
	"fmt"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/align"
	"storydiff/diffing/finding"
	"storydiff/internal/invented"
)

// BenchmarkStages measures each step of a comparison on texts of several lengths. What
// to look at is ns/word: where it grows with the length, a step takes more than a time
// linear in it.
func BenchmarkStages(b *testing.B) {
	for _, change := range invented.Changes() {
		for _, words := range []int{1_000, 10_000, 40_000, 100_000} {
			original, version := invented.Long(words, change)
			for _, stage := range stages(original, version) {
				b.Run(fmt.Sprintf("%s/%s/%dk", stage.name, change, words/1000), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						stage.do()
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(2*words), "ns/word")
				})
			}
		}
	}
}

// A stage is a step of a comparison, with what the steps before it made.
type stage struct {
	name string
	do   func()
}

func stages(original, version string) []stage {
	read := func() *corpus.Story {
		return &corpus.Story{Articles: []*text.Article{corpus.NewArticle("a", "a.txt", original), corpus.NewArticle("b", "b.txt", version)}}
	}
	c := Collate(read(), 0)
	o, v := c.readings[0], c.readings[1]
	m := &Comparison{Original: o.Article, Version: v.Article}
	links := align.Align(o, v, c.lexicon)
	m.Passages = passages(o, v, links)
	m.markWords(o, v)
	return []stage{
		{"read", func() { read() }},
		{"collate", func() { Collate(c.Story, 0) }},
		{"align", func() { align.Align(o, v, c.lexicon) }},
		{"passages", func() { passages(o, v, links) }},
		{"words", func() { m.markWords(o, v) }},
		{"find", func() { // with all that is read of the articles on the way
			again := Collate(c.Story, 0)
			finding.Find(again.readings[0], again.readings[1], again.lexicon, m.rows())
		}},
		{"all", func() { Compare(o.Article, v.Article) }},
	}
}
