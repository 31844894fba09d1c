package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"storydiff/corpus"
	"storydiff/diffing"
)

// A long comparison is written passage by passage, for the whole of it as JSON
// takes several times the memory of the comparison.

// emptyLists is what a comparison's object ends with as long as its lists are
// empty.
const emptyLists = `"passages":[],"findings":[]}`

// encodeComparison writes the object of a comparison, without a line end. A story
// is named where there is one.
func encodeComparison(w *bufio.Writer, c *diffing.Comparison, sel Selection, i int, story *string) error {
	passages, picked := sel.of(i, c)
	marks := sel.marks(i, c)
	o := comparisonObject(c, sel)
	o.Story = story
	head, err := encoded(o)
	if err != nil {
		return err
	}
	w.Write(bytes.TrimSuffix(head, []byte(emptyLists)))
	w.WriteString(`"passages":`)
	if err := encodeList(w, len(passages), func(k int) any { return passageObject(c, passages[k], marks[passages[k]]) }); err != nil {
		return err
	}
	found := findings(c, passages, picked)
	w.WriteString(`,"findings":`)
	if err := encodeList(w, len(found), func(k int) any { return findingObject(c, found[k], sel.finding(c, found[k])) }); err != nil {
		return err
	}
	if list := outdatedObjects(sel.Reviews[c].Outdated); len(list) > 0 {
		w.WriteString(`,"outdated":`)
		if err := encodeList(w, len(list), func(k int) any { return list[k] }); err != nil {
			return err
		}
	}
	return w.WriteByte('}')
}

// encodeComparisons writes a list of the objects of comparisons.
func encodeComparisons(w *bufio.Writer, cs []*diffing.Comparison, sel Selection) error {
	w.WriteByte('[')
	for i, c := range cs {
		if i > 0 {
			w.WriteByte(',')
		}
		if err := encodeComparison(w, c, sel, i, nil); err != nil {
			return err
		}
	}
	return w.WriteByte(']')
}

// encodeList writes a list of n objects, each made when it is its turn.
func encodeList(w *bufio.Writer, n int, object func(int) any) error {
	e := newEncoder(lineless{w})
	w.WriteByte('[') // an error stays in the buffered writer
	for i := range n {
		if i > 0 {
			w.WriteByte(',')
		}
		if err := e.Encode(object(i)); err != nil {
			return err
		}
	}
	return w.WriteByte(']')
}

// lineless writes what an encoder gives it, without the line end.
type lineless struct{ *bufio.Writer }

func (w lineless) Write(line []byte) (int, error) {
	_, err := w.Writer.Write(bytes.TrimSuffix(line, []byte("\n")))
	return len(line), err
}

// encoded returns an object as JSON, with <, > and & as they are.
func encoded(v any) ([]byte, error) {
	var b bytes.Buffer
	err := newEncoder(&b).Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

func newEncoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

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
	return newEncoder(w).Encode(jsonTrouble{troubleSchema, corpus.Clean(story), corpus.Clean(path), corpus.Clean(reason)})
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
