package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing"
)

// A joint is how the reports on several stories stand in one file of a format.
type joint struct {
	head    string // what every report in the format begins with; in a series it stands there once
	between string // what stands between two stories
	// above is what stands above the report on a story; nil where that says itself of
	// which story it is.
	above func(ink inks, story string) string
	array bool   // the stories are objects in an array, {"story", "report"} or {"story", "error"}
	none  string // a series of no story
}

// nothing is a series of no story, in words.
const nothing = "Nothing to compare.\n"

// Joins tells whether reports on several stories can stand in one in the format,
// as a Series writes them.
func (f Format) Joins() bool { return forms()[f].joint != nil }

// Joining lists the formats that join, in order.
func Joining() []Format {
	return slices.DeleteFunc(Formats(), func(f Format) bool { return !f.Joins() })
}

// A Series is the reports on several stories in one, written story by story, as the
// table of formats has it: in the text form under a line with the story's name, in
// Markdown under a heading, in CSV as one table, in JSON as an array with an object
// for each, {"story", "report"}, whose report is that of a story alone. A story that
// could not be read is {"story", "error"} in JSON, and nothing in the other forms.
type Series struct {
	w       io.Writer
	format  Format
	joint   *joint
	ink     inks
	started bool
}

// NewSeries begins a series in a format that joins. inColours is for the text form
// on a terminal.
func NewSeries(w io.Writer, f Format, inColours bool) *Series {
	s := &Series{w: w, format: f, joint: forms()[f].joint}
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
	if !s.joint.array {
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
	case !s.started:
		text = s.joint.none
	case s.joint.array:
		text = "]\n"
	}
	_, err := io.WriteString(s.w, text)
	return err
}

// story writes the report on a story, with what stands around it.
func (s *Series) story(name string, report func(io.Writer) error) error {
	if s.joint.array {
		var b bytes.Buffer // of one line, whose end comes after the object around it
		if err := report(&b); err != nil {
			return err
		}
		return s.object(name, `"report":`+strings.TrimSuffix(b.String(), "\n")+"}\n")
	}
	text, w := s.joint.head, &headless{s.w, len(s.joint.head)}
	if s.started {
		text = s.joint.between
	}
	if s.joint.above != nil {
		text += s.joint.above(s.ink, corpus.Clean(name))
	}
	s.started = true
	if _, err := io.WriteString(s.w, text); err != nil {
		return err
	}
	return report(w)
}

// headless is a writer that leaves out the first bytes of what is written to it.
type headless struct {
	w    io.Writer
	left int // bytes to leave out
}

func (h *headless) Write(b []byte) (int, error) {
	out := min(h.left, len(b))
	h.left -= out
	n, err := h.w.Write(b[out:])
	return out + n, err
}

// textAbove is a line across, and the story's name.
func textAbove(ink inks, story string) string {
	return ink.faint.Styled(strings.Repeat("#", lineWidth)) + "\n\n" +
		wrap(plainWords(story, ink.heading), fmt.Sprintf("%-10s", "Story"), fmt.Sprintf("%10s", ""), lineWidth) + "\n"
}

// correctionsAbove names the story above the mails about it.
func correctionsAbove(_ inks, story string) string {
	return mailLines(story, "Story: ", "       ") + "\n"
}

// markdownAbove is a heading.
func markdownAbove(_ inks, story string) string {
	return "# " + escape(strings.Join(strings.Fields(story), " ")) + "\n\n"
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
