package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing"
)

// Joins tells whether reports on several stories can stand in one in the format,
// as a Series writes them.
func (f Format) Joins() bool { return f == Text || f == Markdown || f == JSON }

// A Series is the reports on several stories in one, written story by story: in
// the text form under a line with the story's name, in Markdown under a heading,
// in JSON as an array with an object for each, {"story", "report"}, whose report
// is that of a story alone. A story that could not be read is {"story", "error"}
// in JSON, and nothing in the other forms.
type Series struct {
	w       io.Writer
	format  Format
	ink     inks
	started bool
}

// NewSeries begins a series in a format that joins. inColours is for the text form
// on a terminal.
func NewSeries(w io.Writer, f Format, inColours bool) *Series {
	s := &Series{w: w, format: f}
	if inColours && f == Text {
		s.ink = coloured()
	}
	return s
}

// Comparisons writes the comparisons of a story as Write does. The selection's
// title is the name of the story.
func (s *Series) Comparisons(cs []*diffing.Comparison, sel Selection) error {
	return s.story(sel.Title, func(w io.Writer) error { return write(w, s.format, s.ink, cs, sel) })
}

// Survey writes all versions of a story as WriteSurvey does.
func (s *Series) Survey(of *diffing.Survey, sel Selection) error {
	return s.story(sel.Title, func(w io.Writer) error { return writeSurvey(w, s.format, s.ink, of, sel) })
}

// Failed tells why a story could not be read.
func (s *Series) Failed(story, reason string) error {
	if s.format != JSON {
		return nil
	}
	why, err := json.Marshal(corpus.Clean(reason))
	if err != nil {
		return err
	}
	return s.object(story, `"error":`+string(why)+"}\n")
}

// Close ends the series.
func (s *Series) Close() error {
	text := ""
	switch {
	case s.format == JSON && !s.started:
		text = "[]\n"
	case s.format == JSON:
		text = "]\n"
	case !s.started:
		text = "Nothing to compare.\n"
	}
	_, err := io.WriteString(s.w, text)
	return err
}

// story writes the report on a story, with what stands around it.
func (s *Series) story(name string, report func(io.Writer) error) error {
	if s.format == JSON {
		var b bytes.Buffer // of one line, whose end comes after the object around it
		if err := report(&b); err != nil {
			return err
		}
		return s.object(name, `"report":`+strings.TrimSuffix(b.String(), "\n")+"}\n")
	}
	text := ""
	if s.started {
		text = "\n"
	}
	if s.format == Text {
		text += s.ink.faint.Styled(strings.Repeat("#", lineWidth)) + "\n\n"
		text += wrap(plainWords(corpus.Clean(name), s.ink.heading), fmt.Sprintf("%-10s", "Story"), fmt.Sprintf("%10s", ""), lineWidth) + "\n"
	}
	s.started = true
	if _, err := io.WriteString(s.w, text); err != nil {
		return err
	}
	return report(s.w)
}

// object writes the object of a story, of which rest has what follows its name.
func (s *Series) object(story, rest string) error {
	name, err := json.Marshal(corpus.Clean(story))
	if err != nil {
		return err
	}
	before := "["
	if s.started {
		before = ","
	}
	s.started = true
	_, err = io.WriteString(s.w, before+`{"story":`+string(name)+`,`+rest)
	return err
}
