package measure

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// A ground is an original that is planted in; what goes wrong in one that is
// kept aside is counted and never shown.
type ground struct {
	article *text.Article
	aside   bool
}

// grounds loads the originals of the labelled stories, and those written for
// the seeder.
func grounds(t testing.TB) []ground {
	t.Helper()
	load := func(path string) *corpus.Story {
		story, err := corpus.Load([]string{path}, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return story
	}
	var out []ground
	for _, dir := range slices.Concat(knownStories, asideStories) {
		story := load(dir)
		out = append(out, ground{story.Articles[story.Original], slices.Contains(asideStories, dir)})
	}
	for _, dir := range []string{"../seed/testdata", "../seed/testdata/aside"} {
		for _, a := range load(dir).Articles {
			out = append(out, ground{a, strings.HasSuffix(dir, "aside")})
		}
	}
	return out
}
