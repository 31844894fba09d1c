// Package truth reads what the labelled stories say was done to their
// originals, so that what a comparison says can be measured against it.
//
// A labelled story is a folder of articles with a file truth.yaml beside them:
//
//	original: wire                  # an article's ID: its file's stem
//	versions:
//	  - id: harbour-post
//	    did: 'what was done, in one sentence'
//	    links:
//	      - {original: ['piece', …], version: ['piece', …], moved: true}
//	    added: ['piece', …]
//	    furniture: ['text', …]
//	    findings:
//	      - {type: number, severity: high, original: '14 people', version: '41 people', note: '…'}
//	    harmless:
//	      - {original: '38 percent', version: '38%'}
//	    arguable:
//	      - {type: term, original: 'charges', version: 'accusations', note: '…'}
//
// A piece is a part of one sentence, found exactly once in the article; a text
// of furniture is a whole line and may be found more often. Every sentence
// of a version is in exactly one of links, added and furniture. A sentence of
// the original that is in no link was dropped. Moved are the fewest links that,
// taken out, leave the rest in the original's order.
//
// The labels of a version follow these rules:
//
//   - Headlines and standfirsts are not labelled.
//   - A finding is a departure that an editor should be told, with the least
//     severity that will do. One side is empty where there is nothing to show:
//     an invented quotation, a date that is gone.
//   - A name or a term is labelled once for each wrong form, for all the places
//     of that form. Any other text is found once.
//   - A sentence dropped whole takes its names, numbers, dates and quotations
//     with it; that is told by the links. In a sentence that is carried, a
//     quotation that is gone is a finding, and so is a date that stands nowhere
//     else in the version. A number or a name that is gone is none.
//   - What an added sentence claims is no finding, except words that it puts in
//     the mouth of a person of the story, or of nobody that can be found.
//   - A credit is given where the text or the byline names the agency.
//   - On a harmless difference no finding of high or medium severity may fall.
//     One side is empty where the version says more, as a converted unit.
//   - An arguable difference may be told, at any severity, or not.
package truth

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus/text"
)

// FileName is the name of the file beside a labelled story's articles.
const FileName = "truth.yaml"

// Truth is what was done to an original in each of its versions.
type Truth struct {
	Original string // ID of the article
	Versions []Version
}

// Version is what was done in one version.
type Version struct {
	ID    string
	Did   string // in a sentence
	Links []Link
	// Added are pieces of sentences that carry nothing of the original.
	Added []string
	// Furniture are lines that belong to the page.
	Furniture []string
	Findings  []Finding
	Harmless  []Difference
	Arguable  []Finding // without severity
}

// Link is sentences of the original and the sentences of the version that
// carry them, each side by pieces in the order of the text.
type Link struct {
	Original, Version []string
	Moved             bool
}

// Finding is a departure that an editor should be told.
type Finding struct {
	// Type and Severity are names as package diffing's types give them. What
	// the texts say is compared with package diffing's results, so nothing of
	// it is imported here.
	Type, Severity    string
	Original, Version string // exact texts, or empty
	Note              string
}

// Difference is a pair of texts that say the same.
type Difference struct {
	Original, Version string // exact texts, or empty
}

// Load reads the truth of the story in the folder dir. A field that is not
// known, a version without an ID and a link with an empty side are errors.
func Load(dir string) (Truth, error) {
	path := filepath.Join(dir, FileName)
	data, err := os.ReadFile(path)
	if err != nil {
		return Truth{}, err
	}
	t, err := parse(data)
	if err != nil {
		return Truth{}, fmt.Errorf("%s: %w; package truth says what the file should hold", path, err)
	}
	return t, nil
}

func parse(data []byte) (Truth, error) {
	var t Truth
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&t); err != nil {
		return Truth{}, errors.New(strings.Join(strings.Fields(err.Error()), " "))
	}
	if t.Original == "" {
		return Truth{}, errors.New("no original is named")
	}
	seen := map[string]bool{t.Original: true}
	for i, v := range t.Versions {
		if v.ID == "" {
			return Truth{}, fmt.Errorf("version %d has no id", i+1)
		}
		if seen[v.ID] {
			return Truth{}, fmt.Errorf("%s stands twice", v.ID)
		}
		seen[v.ID] = true
		for j, l := range v.Links {
			if len(l.Original) == 0 || len(l.Version) == 0 {
				return Truth{}, fmt.Errorf("%s: link %d has an empty side", v.ID, j+1)
			}
		}
	}
	return t, nil
}

// Sentence returns the index of the sentence of a that the piece begins in. It
// is an error where the piece is not found exactly once, or is cut by the end
// of the sentence.
func Sentence(a *text.Article, piece string) (int, error) {
	if n := strings.Count(a.Text, piece); n != 1 || piece == "" {
		return 0, fmt.Errorf("%s: %q is found %d times, not once", a.ID, piece, n)
	}
	at := strings.Index(a.Text, piece)
	i := a.FindSentence(at)
	if i < 0 || a.Sentences[i].End < at+len(piece) {
		return 0, fmt.Errorf("%s: %q is not inside one sentence", a.ID, piece)
	}
	return i, nil
}

// Places returns the spans of a's text where the text stands, in order; none
// for an empty text.
func Places(a *text.Article, content string) []text.Span {
	var spans []text.Span
	if content == "" {
		return nil
	}
	for at := 0; ; {
		i := strings.Index(a.Text[at:], content)
		if i < 0 {
			return spans
		}
		spans = append(spans, text.Span{Start: at + i, End: at + i + len(content)})
		at += i + len(content)
	}
}
