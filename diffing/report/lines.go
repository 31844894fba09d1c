package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"storydiff/corpus"
	"storydiff/diffing"
)

// troubleSchema is the name of an object that stands for what could not be
// compared.
const troubleSchema = "storydiff.error/1"

// writeLines writes each comparison on a line of its own, with its story.
func writeLines(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	story := corpus.Clean(sel.Title)
	for i, c := range cs {
		if err := encodeComparison(w, c, sel, i, &story); err != nil {
			return err
		}
		w.WriteByte('\n') // an error stays in the buffered writer
	}
	return nil
}

// writeLinesSurvey writes the same; what a survey says besides is in the lines.
func writeLinesSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeLines(w, ink, made(s), sel)
}

// WriteTrouble writes the line that stands for a story that could not be
// compared, or for a file that could not be read: path names what the trouble is
// with, and may be empty; reason says what it is and what to do.
func WriteTrouble(w io.Writer, story, path, reason string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(jsonTrouble{troubleSchema, corpus.Clean(story), corpus.Clean(path), corpus.Clean(reason)})
}

// Troubles counts the lines that WriteTrouble has written.
func Troubles(lines []byte) int {
	return bytes.Count(lines, []byte(`{"schema":"`+troubleSchema)) // a text would have a backslash before the quotation marks
}

type jsonTrouble struct {
	Schema string `json:"schema"`
	Story  string `json:"story"`
	Path   string `json:"path"`
	Error  string `json:"error"`
}
