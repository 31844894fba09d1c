package report

import (
	"bufio"
	"strconv"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/revision"
	"storydiff/diffing/wording"
)

// writeCriticMarkup writes Markdown with CriticMarkup: {--only in the original--}
// {++only in the version++}, and findings as {>>comments<<} below. Accepting all
// changes gives the version, rejecting them the original. No text of an article
// can be read as a mark or as markup: what could is written as an entity.
func writeCriticMarkup(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	for i, c := range cs {
		if i > 0 {
			w.WriteString("\n---\n\n")
		}
		passages, picked := sel.of(i, c)
		w.WriteString("<!--\n")
		for _, line := range provenance(c, sel, len(passages), picked) {
			w.WriteString(strings.ReplaceAll(line, "--", "- -") + "\n")
		}
		w.WriteString("-->\n\n")
		for _, steps := range pieces(c, passages, picked) {
			writeCritic(w, steps)
			w.WriteString("\n\n")
		}
		for _, f := range sel.found(c, passages, picked) {
			w.WriteString("{>>" + criticText(findingLine(c, f)+sel.dismissedText(c, f)) + "<<}\n\n")
		}
	}
	return nil
}

func writeCriticMarkupSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeCriticMarkup(w, ink, made(s), sel)
}

// findingLine says on one line what a finding is.
func findingLine(c *diffing.Comparison, i int) string {
	f := &c.Findings[i]
	line := findingID(i) + " " + f.Severity.String() + " " + f.Type.String()
	if f.Version != nil {
		line += " “" + corpus.Clean(f.Version.Text) + "”"
	}
	if f.Original != nil {
		line += " (original: “" + corpus.Clean(f.Original.Text) + "”)"
	}
	return line + ": " + corpus.Clean(f.Note)
}

// writeCritic writes steps. A mark ends with each paragraph and begins anew in
// the next, and a break between paragraphs has a mark of its own, for readers
// look for marks paragraph by paragraph.
func writeCritic(w *bufio.Writer, steps []revision.Step) {
	for _, s := range steps {
		for _, piece := range paragraphPieces(s.Text) {
			body := criticText(piece)
			if strings.Trim(piece, "\n") == "" {
				body = "\n\n"
			}
			switch {
			case s.Op == wording.Delete:
				w.WriteString("{--" + body + "--}")
			case s.Op == wording.Insert:
				w.WriteString("{++" + body + "++}")
			default:
				w.WriteString(body)
			}
		}
	}
}

// paragraphPieces divides text into what has no line end and what is line ends
// alone.
func paragraphPieces(s string) []string {
	var out []string
	for len(s) > 0 {
		end := strings.IndexByte(s, '\n')
		switch {
		case end < 0:
			end = len(s)
		case end == 0:
			end = len(s) - len(strings.TrimLeft(s, "\n"))
		}
		out = append(out, s[:end])
		s = s[end:]
	}
	return out
}

// criticText returns text of one line as Markdown that shows it as it is. Marks
// are looked for before Markdown is, where a backslash means nothing, so signs
// that make marks or markup are written as entities.
func criticText(s string) string {
	var b strings.Builder
	digits := true
	for i, r := range s {
		switch {
		case strings.ContainsRune("{}+-~=<>*_`[]()#&\\|!^$:@\"'", r):
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		case r == '.' && digits && i > 0: // 1. begins a list
			b.WriteString("&#46;")
		default:
			b.WriteRune(r)
		}
		digits = digits && '0' <= r && r <= '9'
	}
	return b.String()
}
