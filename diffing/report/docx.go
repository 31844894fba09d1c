package report

import (
	"bufio"
	"errors"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/report/tracked"
)

// ErrOneVersion says that a form has room for one version in a file.
var ErrOneVersion = errors.New("a Word file has one version")

// writeWord writes a Word file with tracked changes. It holds the whole version:
// a selection of passages says which findings become comments.
func writeWord(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	if len(cs) != 1 {
		return ErrOneVersion
	}
	c := cs[0]
	passages, picked := sel.of(0, c)
	d := tracked.Details{Title: beside(c), Author: corpus.Clean(c.Version.Name()), About: provenance(c, sel, len(passages), picked)}
	for _, i := range sel.found(c, passages, picked) {
		f := &c.Findings[i]
		d.Comments = append(d.Comments, tracked.Comment{Original: spanOf(f.Original), Version: spanOf(f.Version), Text: findingLine(c, i) + sel.dismissedText(c, i)})
	}
	marks := sel.marks(0, c)
	for _, p := range passages {
		if marks[p].Note != "" {
			o, v := firstSpans(c, p)
			d.Comments = append(d.Comments, tracked.Comment{Original: o, Version: v, Text: "Note: " + marks[p].Note})
		}
	}
	return tracked.Write(w, c, d)
}

func writeWordSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeWord(w, ink, made(s), sel)
}

func spanOf(p *facts.Place) text.Span {
	if p == nil {
		return text.Span{}
	}
	return p.Span
}

// firstSpans returns the first sentence of a passage on either side.
func firstSpans(c *diffing.Comparison, p int) (o, v text.Span) {
	if list := c.Passages[p].Original; len(list) > 0 {
		o = c.Original.Sentences[list[0]].Span
	}
	if list := c.Passages[p].Version; len(list) > 0 {
		v = c.Version.Sentences[list[0]].Span
	}
	return o, v
}
