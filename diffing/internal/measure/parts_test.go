package measure

import (
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/internal/truth"
)

// TestParts counts, in all labelled stories, the sentences of the story that
// are taken for furniture, of which there may be none, and the lines of
// furniture that are known as such.
func TestParts(t *testing.T) {
	lost, sentences, known, lines := 0, 0, 0, 0
	for _, dir := range append(append([]string{}, knownStories...), asideStories...) {
		labels, err := truth.Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		story, err := corpus.Load([]string{dir}, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		articles := map[string]*text.Article{}
		for _, a := range story.Articles {
			articles[a.ID] = a
		}
		count := func(a *text.Article, pieces []string) {
			for _, piece := range pieces {
				i, err := truth.Sentence(a, piece)
				if err != nil {
					t.Error(err)
					continue
				}
				sentences++
				if part := a.Sentences[i].Part; part.IsFurniture() {
					lost++
					t.Errorf("%s: part %d is not story: %q", a.ID, part, a.Slice(a.Sentences[i].Span))
				}
			}
		}
		for _, v := range labels.Versions {
			for _, l := range v.Links {
				count(articles[labels.Original], l.Original)
				count(articles[v.ID], l.Version)
			}
			count(articles[v.ID], v.Added)
			for _, line := range v.Furniture {
				for _, s := range truth.Places(articles[v.ID], line) {
					lines++
					if i := articles[v.ID].FindSentence(s.Start); i >= 0 && articles[v.ID].Sentences[i].Part.IsFurniture() {
						known++
						continue
					}
					t.Logf("%s: not known as furniture: %q", v.ID, line)
				}
			}
		}
	}
	t.Logf("%d of %d sentences of the stories taken for furniture, %d of %d lines of furniture known", lost, sentences, known, lines)
	if lines == 0 || float64(known) < leastKnown*float64(lines) {
		t.Errorf("%d of %d lines of furniture known, want a share of %.2f", known, lines, leastKnown)
	}
}

// leastKnown is the share of the labelled lines of furniture that has to be
// known: what was reached.
const leastKnown = 0.94
