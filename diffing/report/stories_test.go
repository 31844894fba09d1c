package report

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/internal/testsize"
	"storydiff/internal/schema"
)

// Every ordered pair of the demo's articles, and of those in the folder that
// STORYDIFF_STORY begins with, keeps the contract, and gives the
// same bytes from a comparison made anew.
func TestContractOfStories(t *testing.T) {
	stories := map[string][]string{"demo": nil}
	if folder, _, _ := strings.Cut(os.Getenv("STORYDIFF_STORY"), " "); folder != "" {
		stories[folder] = []string{folder}
	}
	for name, paths := range stories {
		story, err := corpus.Load(paths, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for original := range story.Articles {
			first, second := diffing.Collate(story, original), diffing.Collate(story, original)
			for version := range story.Articles {
				if version == original {
					continue
				}
				t.Run(fmt.Sprintf("%s/%d/%d", name, original, version), func(t *testing.T) {
					c := first.Compare(version)
					b := written(t, JSON, Selection{}, c)
					checkContract(t, b, c)
					checkWords(t, b)
					if !bytes.Equal(b, written(t, JSON, Selection{}, second.Compare(version))) {
						t.Error("a second comparison gives other bytes")
					}
					if len(c.Passages) == 0 {
						t.Error("no passages")
					}
				})
			}
		}
	}
}

// TestLabelledStories holds the reports on the labelled stories to the schema: the
// survey, which has every comparison, and JSON Lines of some passages.
func TestLabelledStories(t *testing.T) {
	folders, err := filepath.Glob("../testdata/stories/*")
	if err != nil || len(folders) < 40 {
		t.Fatalf("%d stories, %v", len(folders), err)
	}
	for _, folder := range folders[:testsize.Of(6, len(folders))] {
		story, err := corpus.Load([]string{folder}, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := diffing.Collate(story, story.Original).Survey()
		var survey, lines bytes.Buffer
		if err := WriteSurvey(&survey, JSON, s, Selection{Title: story.Name}); err != nil {
			t.Fatal(err)
		}
		schema.Check(t, survey.Bytes())
		for _, c := range s.Comparisons {
			if c == nil {
				continue
			}
			some := Selection{Title: story.Name, Passages: [][]int{{0, len(c.Passages) - 1}}, Filter: "the ends"}
			if err := Write(&lines, JSONLines, []*diffing.Comparison{c}, some); err != nil {
				t.Fatal(err)
			}
		}
		schema.CheckLines(t, lines.Bytes())
	}
}
