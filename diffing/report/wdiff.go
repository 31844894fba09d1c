package report

import (
	"bufio"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/revision"
	"storydiff/diffing/wording"
)

// writeWdiff writes the marks of wdiff: [-only in the original-] and {+only in
// the version+} in the text as it stands, white space and all. Above it, up to the
// first blank line, stands what the texts are. A backslash before a bracket, a
// brace or another backslash says that the text has it; so taking out either kind
// of mark and then those backslashes gives back one of the texts.
func writeWdiff(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	for i, c := range cs {
		if i > 0 {
			w.WriteString("\n")
		}
		passages, picked := sel.of(i, c)
		for _, line := range provenance(c, sel, len(passages), picked) {
			w.WriteString("# " + line + "\n")
		}
		w.WriteString("\n")
		for _, steps := range pieces(c, passages, picked) {
			for _, s := range steps {
				writeWdiffStep(w, s)
			}
			w.WriteString("\n")
		}
	}
	return nil
}

func writeWdiffSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeWdiff(w, ink, made(s), sel)
}

// pieces returns the steps of the whole comparison, or of each picked passage.
func pieces(c *diffing.Comparison, passages []int, picked bool) [][]revision.Step {
	if !picked {
		return [][]revision.Step{revision.Steps(c)}
	}
	var all [][]revision.Step
	for _, p := range passages {
		all = append(all, revision.OfPassage(c, p))
	}
	return all
}

func writeWdiffStep(w *bufio.Writer, s revision.Step) {
	body := wdiffEscaper.Replace(s.Text)
	switch s.Op {
	case wording.Delete:
		w.WriteString("[-" + body + "-]")
	case wording.Insert:
		w.WriteString("{+" + body + "+}")
	default:
		w.WriteString(body)
	}
}

var wdiffEscaper = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "{", `\{`, "}", `\}`)
