package finding_test

import (
	"fmt"
	"sync"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// TestEdges compares articles whose first or last word is what a rule looks beside.
func TestEdges(t *testing.T) {
	for _, c := range []struct{ original, version, want string }{
		{"20-30 walkers crossed the old mole of Vellmark on foot.", "20-35 walkers crossed the old mole of Vellmark on foot.", "[high number: 20-35 where the original has 20-30]"},
		{"3-1 was the score when the lights of the stadium went out.", "3-2 was the score when the lights of the stadium went out.", "[high number: 3-2 where the original has 3-1]"},
		{"The mole is safe to use, Falk said", "The mole is safe to use, Falk added", "[]"},
		{"30 pilots and 12 stokers were on board.", "12 pilots and 30 stokers were on board.", "[high number: 30 and 12 have changed places]"},
		{"…", "…", "[]"},
	} {
		m := diffing.Compare(corpus.NewArticle("original", "original.txt", c.original), corpus.NewArticle("version", "version.txt", c.version))
		got := []string{}
		for _, f := range m.Findings {
			got = append(got, fmt.Sprintf("%s %s: %s", f.Severity, f.Type, f.Note))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s\n%s\n   got  %s\n   want %s", c.original, c.version, got, c.want)
		}
	}
}

// TestSideBySide compares versions with one original at once, as a screen does. What an
// article's reading keeps must not be changed by a comparison: the race detector tells.
func TestSideBySide(t *testing.T) {
	original := corpus.NewArticle("original", "original.txt", `Falk calls mole "a lamp in the fog"

The harbour master, Jonas Falk, called the mole "a lamp in the fog" on Tuesday. "Nobody will pull it down," he said. "It is lit each night," he said.`)
	story := &corpus.Story{Articles: []*text.Article{original}}
	for n := range 6 {
		story.Articles = append(story.Articles, corpus.NewArticle(fmt.Sprint(n), "version.txt", `Mole is "a lamp in fog"

On Tuesday the mole was called "a lamp in fog" by Jonas Falk.`))
	}
	c := diffing.Collate(story, 0)
	var all sync.WaitGroup
	for n := range 6 {
		all.Go(func() { c.Compare(n + 1) })
	}
	all.Wait()
}
