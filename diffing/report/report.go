// Package report writes comparisons and surveys in the forms that Formats lists:
// text, Markdown, JSON, a page, a Word file and others. They say the same, as far
// as a form has room for it. Only JSON, as one object or a line for each
// comparison, is a contract that other programs may rely on.
package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// A Selection says which passages a report shows. The zero value is all of
// them.
type Selection struct {
	// Passages has one list per comparison, of indexes into its Passages. The
	// findings shown are then those of these passages. In forms for programs ids and
	// figures stay those of the whole comparison; text and Markdown have the figures
	// of the passages shown, and number the findings from 1.
	Passages [][]int
	// Marks are what a reader made of the passages: one list per comparison,
	// with a mark for each of its passages; nil for none.
	Marks [][]Mark
	// Reviews has for a comparison what the reader made of its findings; nil for
	// nothing.
	Reviews map[*diffing.Comparison]Review
	// Title is the story's name, which is the Markdown form's title, and told on
	// each of JSON Lines; empty for none.
	Title string
	// Flagged says that the passages were picked for being flagged, and Filter what
	// they were picked for otherwise, in a few words: "changes". Both may be unset.
	Flagged bool
	Filter  string
	// Made says what the export is made with.
	Made Provenance
}

// pickedText says which of a comparison's passages a report shows.
func (s Selection) pickedText(shown, of int) string {
	text := fmt.Sprintf("%d of %d passages", shown, of)
	if filter := s.filterText(); filter != "" {
		text = upperFirst(filter) + ": " + text
	}
	return text
}

// filterText says on one clean line what passages were picked for; empty where
// nothing says so.
func (s Selection) filterText() string {
	if s.Flagged {
		return "flagged passages only"
	}
	return strings.Join(strings.Fields(corpus.Clean(s.Filter)), " ")
}

// A Mark is what a reader made of a passage or a finding. The zero Mark is not
// shown.
type Mark struct {
	Seen, Flagged bool
	Note          string // its lines are ended by '\n'
	Dismissed     bool   // a finding is no fault
}

// words says what is marked, but for the note.
func (m Mark) words() []string {
	var list []string
	if m.Flagged {
		list = append(list, "flagged")
	}
	if m.Seen {
		list = append(list, "seen")
	}
	if m.Dismissed {
		list = append(list, "dismissed")
	}
	return list
}

// marks returns the marks of the comparison at index i, by passage.
func (s Selection) marks(i int, c *diffing.Comparison) []Mark {
	if s.Marks != nil {
		return s.Marks[i]
	}
	return make([]Mark, len(c.Passages))
}

// of returns the selected passages of the comparison at index i, and whether
// they were picked rather than all taken.
func (s Selection) of(i int, c *diffing.Comparison) (passages []int, picked bool) {
	if s.Passages != nil {
		return s.Passages[i], true
	}
	passages = make([]int, len(c.Passages))
	for i := range passages {
		passages[i] = i
	}
	return passages, false
}

// check returns an error where the selection does not fit the comparisons.
func (s Selection) check(cs []*diffing.Comparison) error {
	if s.Marks != nil && len(s.Marks) != len(cs) {
		return fmt.Errorf("report: %d lists of marks for %d comparisons", len(s.Marks), len(cs))
	}
	for i, list := range s.Marks {
		if len(list) != len(cs[i].Passages) {
			return fmt.Errorf("report: comparison %d has %d marks for %d passages", i, len(list), len(cs[i].Passages))
		}
	}
	for _, c := range cs {
		if n := len(s.Reviews[c].Findings); n > 0 && n != len(c.Findings) {
			return fmt.Errorf("report: %d marks for %d findings", n, len(c.Findings))
		}
	}
	if s.Passages == nil {
		return nil
	}
	if len(s.Passages) != len(cs) {
		return fmt.Errorf("report: %d lists of passages for %d comparisons", len(s.Passages), len(cs))
	}
	for i, list := range s.Passages {
		for _, p := range list {
			if p < 0 || p >= len(cs[i].Passages) {
				return fmt.Errorf("report: comparison %d has no passage %d", i, p)
			}
		}
	}
	return nil
}

// Write writes comparisons to w in a format. One comparison stands alone;
// several come one after the other under an overview or, in JSON, in an
// envelope. It returns w's error, if any, or that of a selection that does not
// fit.
func Write(w io.Writer, f Format, cs []*diffing.Comparison, sel Selection) error {
	return write(w, f, plain(), cs, sel)
}

// WriteColoured writes the text form for a terminal: as Write does, with marks and
// headings in colour, too.
func WriteColoured(w io.Writer, cs []*diffing.Comparison, sel Selection) error {
	return write(w, Text, coloured(), cs, sel)
}

func write(w io.Writer, f Format, ink inks, cs []*diffing.Comparison, sel Selection) error {
	if err := sel.check(cs); err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if err := forms()[f].write(b, ink, cs, sel); err != nil {
		return err
	}
	return b.Flush()
}

// findings returns the indexes of the findings to show: all of them, or those
// of the picked passages, in order.
func findings(c *diffing.Comparison, passages []int, picked bool) []int {
	of := make(map[int]bool, len(passages))
	listed := make(map[int]bool)
	for _, p := range passages {
		of[p] = true
		for _, f := range c.Passages[p].Findings {
			listed[f] = true
		}
	}
	var out []int
	for i, f := range c.Findings {
		if !picked || listed[i] || f.Passage >= 0 && of[f.Passage] {
			out = append(out, i)
		}
	}
	return out
}

// passageID returns the name of the passage at index i in every format.
func passageID(i int) string { return fmt.Sprintf("p%d", i+1) }

// numbers are what findings are called in a form for readers: of some passages those
// found there are numbered from 1, by their indexes. Without any the numbers are those
// of the whole comparison.
type numbers map[int]int

// numbered numbers the findings of passages that were picked.
func numbered(found []int, picked bool) numbers {
	if !picked {
		return nil
	}
	n := make(numbers, len(found))
	for k, f := range found {
		n[f] = k
	}
	return n
}

// name is the name of the finding at index i.
func (n numbers) name(i int) string {
	if k, ok := n[i]; ok {
		return findingID(k)
	}
	return findingID(i)
}

// figuresText heads the figures of a comparison, or of the passages picked of it, and
// says what no table has.
func figuresText(c *diffing.Comparison, passages []int, picked bool) (heading, text string, f *diffing.Figures) {
	if !picked {
		return "Figures", fmt.Sprintf("Carries %s of the original's words. Passages moved: %d.", percent(c.Figures.Coverage), c.Figures.Moved), &c.Figures
	}
	of := c.FiguresOf(passages)
	return "Figures of the passages shown", fmt.Sprintf("Passages moved: %d. All of the version carries %s of the original's words.", of.Moved, percent(c.Figures.Coverage)), &of
}

// findingID returns the name of the finding at index i in every format.
func findingID(i int) string { return fmt.Sprintf("f%d", i+1) }

// kindLabel is kindName in the words of an editor, for forms that people read.
func kindLabel(c *diffing.Comparison, i int) string {
	if c.Part(i) == text.Note {
		return kindName(c, i)
	}
	return c.Passages[i].Kind.Label()
}

// kindName says what became of the passage at index i.
func kindName(c *diffing.Comparison, i int) string {
	if c.Part(i) == text.Note {
		return "note (not compared)"
	}
	return c.Passages[i].Kind.String()
}

// above returns those of some passages that are of the headline, those of the
// standfirst, and the rest.
func above(c *diffing.Comparison, passages []int) (headline, standfirst, rest []int) {
	for _, i := range passages {
		switch c.Part(i) {
		case text.Headline:
			headline = append(headline, i)
		case text.Standfirst:
			standfirst = append(standfirst, i)
		default:
			rest = append(rest, i)
		}
	}
	return headline, standfirst, rest
}

// place says where the passage at index i stands: above the text, or else in the
// version, and in the original where that says more.
func place(c *diffing.Comparison, i int) string {
	p := &c.Passages[i]
	if part := c.Part(i); part.IsHead() && p.Moved {
		return part.String() + ", moved"
	} else if part.IsHead() {
		return part.String()
	}
	from, in := paragraphs(c.Original, p.Original), paragraphs(c.Version, p.Version)
	switch {
	case in == "" && from == "":
		return ""
	case in == "":
		return from + " of the original"
	case from == "" || from == in && !p.Moved:
		return in
	case p.Moved:
		return in + ", moved (original: " + from + ")"
	}
	return in + " (original: " + from + ")"
}

// paragraphs names the paragraphs of some sentences as a reader counts them.
func paragraphs(a *text.Article, sentences []int) string {
	if len(sentences) == 0 {
		return ""
	}
	var list []string
	last := -1
	for _, s := range sentences {
		if n := a.Sentences[s].Paragraph; n != last {
			list = append(list, fmt.Sprint(n+1))
			last = n
		}
	}
	if len(list) == 1 {
		return "paragraph " + list[0]
	}
	return "paragraphs " + strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// cleanLines returns a note without anything that a terminal would take for a
// command, its lines as they are.
func cleanLines(note string) string {
	lines := strings.Split(note, "\n")
	for i, line := range lines {
		lines[i] = corpus.Clean(line)
	}
	return strings.Join(lines, "\n")
}
