package report

import (
	"bufio"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// writeUnified writes a unified diff of the two texts with a sentence a line and
// a blank line between paragraphs. What stands above the first --- is passed over
// by programs that apply it. A selection of passages has no text to be applied
// to, so the whole version is written whatever is picked.
func writeUnified(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	for _, c := range cs {
		for _, line := range provenance(c, sel, 0, false) {
			w.WriteString("# " + line + "\n")
		}
		w.WriteString(udiff.Unified(diffName("original", c.Original), diffName("version", c.Version), sentenceLines(c.Original), sentenceLines(c.Version)))
	}
	return nil
}

func writeUnifiedSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeUnified(w, ink, made(s), sel)
}

// diffName names one side in the head of a diff, as a file in a folder.
func diffName(folder string, a *text.Article) string {
	id := strings.Map(func(r rune) rune {
		if r <= ' ' || strings.ContainsRune(`/\"`, r) {
			return '-'
		}
		return r
	}, corpus.Clean(a.ID))
	return folder + "/" + id + ".txt"
}

// sentenceLines returns the text of an article with each sentence on a line of
// its own, as it stands, and an empty line between paragraphs.
func sentenceLines(a *text.Article) string {
	var b strings.Builder
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if i > 0 && a.Sentences[i-1].Paragraph != s.Paragraph {
			b.WriteByte('\n')
		}
		b.WriteString(strings.ReplaceAll(a.Slice(s.Span), "\n", " "))
		b.WriteByte('\n')
	}
	return b.String()
}
