// Package page writes a story as one HTML file that needs nothing else: all
// versions at a glance, and then each beside the original, passage by passage.
//
// The file is made by html/template, so that no text of an article can become
// markup. Its policy lets a browser run and apply only the script and the style
// that stand in it, by their hashes, and fetch nothing. All of it can be read
// without the script, which adds keys.
package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"sync"

	"storydiff/diffing"
)

// A Document is what a page shows. Its texts are clean: they have no control
// characters, and only notes have line ends.
type Document struct {
	// Title is the original's headline, or what else there is; Story is what the
	// reader calls the story, and may be empty.
	Title, Story string
	// Shown says which passages are shown; empty for all.
	Shown    string
	Versions []Version
	// Survey may be nil, for comparisons that are not those of a whole story.
	Survey *diffing.Survey
	// Made says what the page was made with, a line each.
	Made []string
}

// A Version is a comparison, with what of it is shown.
type Version struct {
	Comparison *diffing.Comparison
	// Original and Version say what the articles are.
	Original, Version Article
	// Carried is the share of the original that the version carries, in words.
	Carried string
	// Passages and Findings are indexes of those that are shown, in order.
	Passages, Findings []int
	// Marks are the reader's, by passage.
	Marks []Mark
	// Dismissed tells for each of the comparison's findings whether the reader has
	// said that it is no fault; nil for none.
	Dismissed []bool
	// Outdated are marks on words that have been edited since, a line each.
	Outdated []string
}

// An Article is what is told of an article besides its text.
type Article struct {
	Name, Headline, Date string
	Words                int
	// Read says how the article was read; empty where all of it is the story.
	Read string
}

// A Mark is what a reader made of a passage.
type Mark struct {
	Seen, Flagged bool
	Note          string // its lines are ended by '\n'
}

// The parts of the file. The style and the script stand in it byte for byte.
var (
	//go:embed page.css
	style string
	//go:embed page.js
	script string
	//go:embed page.html
	frame string
	//go:embed survey.html
	surveyPart string
	//go:embed version.html
	versionPart string
)

// templates are read when the first page is written.
var templates = sync.OnceValue(func() *template.Template {
	t := template.New("")
	for _, part := range []string{frame, surveyPart, versionPart} {
		template.Must(t.Parse(part))
	}
	return t
})

// policy is the content security policy of every page.
func policy() string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script) + "; base-uri 'none'; form-action 'none'"
}

// Write writes the page to w, a passage after the other. It returns w's error,
// if any.
func Write(w io.Writer, d Document) error { return templates().ExecuteTemplate(w, "page", newView(d)) }
