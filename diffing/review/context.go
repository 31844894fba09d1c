package review

import (
	"fmt"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// A Context says what a mark is about: for a person who reads the file, and to
// find the place again when its words have been edited.
type Context struct {
	// Version is the version's ID, Against that of the article it was compared
	// with; Against is empty in files of older programs, and for a mark that
	// says no more than that something was seen.
	Version, Against string
	// Finding says which finding the mark is on; empty for a passage.
	Finding string
	// Original and Text are the two sides of the passage, empty where a side is:
	// at most longestContext words, or of what was only seen the first ten.
	Original, Text string
}

const (
	longestContext = 150 // words
	briefContext   = 10
)

func (c Context) clean() Context {
	return Context{corpus.Clean(c.Version), corpus.Clean(c.Against), corpus.Clean(c.Finding), corpus.Clean(c.Original), corpus.Clean(c.Text)}
}

// brief returns what is kept of a mark that says no more than that something was
// seen.
func (c Context) brief() Context {
	return Context{Version: c.Version, Original: opening(c.Original, briefContext), Text: opening(c.Text, briefContext)}
}

// opening returns the first words of a text, with "…" where it goes on.
func opening(text string, words int) string {
	list := strings.Fields(text)
	if len(list) <= words {
		return text
	}
	return strings.Join(list[:words], " ") + " …"
}

// ContextOf returns what a mark on a passage, an index into m.Passages, is
// about.
func ContextOf(m *diffing.Comparison, passage int) Context {
	p := &m.Passages[passage]
	return Context{
		Version:  m.Version.ID,
		Against:  m.Original.ID,
		Original: passageText(m.Original, p.Original),
		Text:     passageText(m.Version, p.Version),
	}
}

// FindingContext returns what a mark on a finding, an index into m.Findings, is
// about.
func FindingContext(m *diffing.Comparison, finding int) Context {
	f := &m.Findings[finding]
	c := Context{Version: m.Version.ID, Against: m.Original.ID}
	if f.Passage >= 0 {
		c = ContextOf(m, f.Passage)
	}
	c.Finding = fmt.Sprintf("%s: %s", f.Type, f.Note)
	return c
}

// passageText returns some sentences as one text.
func passageText(a *text.Article, sentences []int) string {
	list := make([]string, len(sentences))
	for i, s := range sentences {
		list[i] = a.Slice(a.Sentences[s].Span)
	}
	return opening(corpus.Clean(strings.Join(list, " ")), longestContext)
}
