package report

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
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
