// Package demo holds the built-in story: a news agency's dispatch about a
// reservoir that two countries share, and what six outlets made of it. The
// countries, the people and the outlets are invented.
//
// The dispatch is wire.txt. Its versions are a verbatim copy among adverts and
// prompts, one that went through another language and back, a light paraphrase
// without its top and tail, a machine's rewrite, one with its paragraphs in
// another order, and a copy with another story added at the end. What was done
// in each, and what an editor should be told of it, stands in truth.yaml, which
// is for tests and not part of the story.
package demo

import (
	"embed"
	"io/fs"
)

//go:embed *.txt *.md
var articles embed.FS

// Files returns the story's articles, one file each, all at the top. Every file
// begins with front matter; the original's says so.
func Files() fs.FS { return articles }
