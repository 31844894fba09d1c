// Package corpus loads a story: it reads the articles from files, divides them
// into paragraphs, sentences and words, and chooses the original. How two
// articles differ is left to package diffing.
package corpus

import (
	"fmt"
	"path/filepath"

	"storydiff/corpus/text"
)

// Story is the articles about one event, opened together. It does not change
// once it is loaded.
type Story struct {
	// Name is the folder's name, or what stands for it: "demo", the first
	// file's stem.
	Name     string
	Articles []*text.Article
	// Original is the index in Articles of the article that the others are
	// compared with.
	Original int
	// Reason says in a few words why that article was taken for the original.
	Reason string
	// Skipped lists the files that were named or found but not read.
	Skipped []Skipped
}

// Skipped is a file that could not be an article, and why.
type Skipped struct {
	Path   string
	Reason string
}

// SkippedBriefly returns what Skipped has as it is best shown: as it is or, where
// that is more than ten files, one entry for each reason, with the names of the
// first files in place of the path.
func (s *Story) SkippedBriefly() []Skipped {
	const mostEntries, mostNames = 10, 20
	if len(s.Skipped) <= mostEntries {
		return s.Skipped
	}
	var brief []Skipped
	at := map[string]int{} // entry of brief, by reason
	count := map[string]int{}
	for _, f := range s.Skipped {
		if count[f.Reason]++; count[f.Reason] == 1 {
			at[f.Reason] = len(brief)
			brief = append(brief, f)
		} else if count[f.Reason] <= mostNames {
			brief[at[f.Reason]].Path += ", " + filepath.Base(f.Path)
		}
	}
	for i, f := range brief {
		if more := count[f.Reason] - mostNames; more > 0 {
			brief[i].Path += fmt.Sprintf(" and %d more", more)
		}
	}
	return brief
}
