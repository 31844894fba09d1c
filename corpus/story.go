// Package corpus loads a story: it reads the articles from files, divides them
// into paragraphs, sentences and words, and chooses the original. How two
// articles differ is left to package diffing.
package corpus

import "storydiff/corpus/text"

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
