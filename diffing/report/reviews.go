package report

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing"
)

// A Review is what a reader made of the findings of a comparison, besides the
// marks on its passages.
type Review struct {
	// Findings has a mark for each of the comparison's findings; nil for none.
	Findings []Mark
	// Outdated are marks on words that have been edited since.
	Outdated []Outdated
}

// An Outdated mark was made on words that have been edited since.
type Outdated struct {
	Mark
	// Finding says what the mark was on; empty for a passage.
	Finding string
	// Original and Text are the two sides of the passage as they were when the mark
	// was made; empty where a side was.
	Original, Text string
	// Passage is an index into the comparison's passages: the one that has most of
	// the words now; -1 for none.
	Passage int
}

// finding returns the mark of the finding at index i of a comparison.
func (s Selection) finding(c *diffing.Comparison, i int) Mark {
	if list := s.Reviews[c].Findings; i < len(list) {
		return list[i]
	}
	return Mark{}
}

// found returns the indexes of the findings to show, those that the reader has
// said are no faults behind the others.
func (s Selection) found(c *diffing.Comparison, passages []int, picked bool) []int {
	list := findings(c, passages, picked)
	slices.SortStableFunc(list, func(a, b int) int {
		x, y := s.finding(c, a).Dismissed, s.finding(c, b).Dismissed
		switch {
		case x == y:
			return 0
		case y:
			return -1
		}
		return 1
	})
	return list
}

// open returns those of some findings that the reader has not dismissed, which
// stand first.
func (s Selection) open(c *diffing.Comparison, found []int) []int {
	n := len(found)
	for n > 0 && s.finding(c, found[n-1]).Dismissed {
		n--
	}
	return found[:n]
}

// countText counts findings by severity, and those dismissed apart.
func (s Selection) countText(c *diffing.Comparison, found []int) string {
	open := s.open(c, found)
	text := severities(c, open)
	if n := len(found) - len(open); n > 0 {
		text += fmt.Sprintf("; dismissed: %d", n)
	}
	return text
}

// dismissedText is what stands behind a finding that is no fault; empty for others.
func (s Selection) dismissedText(c *diffing.Comparison, i int) string {
	if s.finding(c, i).Dismissed {
		return " (dismissed as no fault)"
	}
	return ""
}

// reviewLines says, a line each, how many findings of a comparison were dismissed
// and which marks are outdated, for forms that have no other place for it.
func (s Selection) reviewLines(c *diffing.Comparison) []string {
	var lines []string
	n := 0
	for _, m := range s.Reviews[c].Findings {
		if m.Dismissed {
			n++
		}
	}
	if n > 0 {
		lines = append(lines, fmt.Sprintf("dismissed: %d", n))
	}
	for _, o := range s.Reviews[c].Outdated {
		lines = append(lines, "a mark whose words have changed since: "+o.line(c))
	}
	return lines
}

// line says on one line what an outdated mark was made on, and what stands there
// now.
func (o *Outdated) line(c *diffing.Comparison) string {
	text := strings.Join(o.words(), ", ")
	if o.Finding != "" {
		text += " (" + oneLine(o.Finding) + ")"
	}
	text += ": " + o.was() + "; " + o.now(c)
	if o.Note != "" {
		text += "; note: " + oneLine(o.Note)
	}
	return text
}

// was gives the words that the mark was made on.
func (o *Outdated) was() string {
	if o.Text != "" {
		return "“" + oneLine(o.Text) + "”"
	}
	return "not in the version: “" + oneLine(o.Original) + "”"
}

// now says what stands in their place.
func (o *Outdated) now(c *diffing.Comparison) string {
	if o.Passage < 0 {
		return "now nothing like it"
	}
	original, version := passageTexts(c, o.Passage)
	if version != "" {
		return "now “" + oneLine(version) + "”"
	}
	return "now not in the version: “" + oneLine(original) + "”"
}

func oneLine(s string) string { return strings.Join(strings.Fields(corpus.Clean(s)), " ") }

// Dismissed tells of each of the comparison's findings whether the reader has said that
// it is no fault; empty where nothing is known of them.
func (r Review) Dismissed() []bool {
	list := make([]bool, len(r.Findings))
	for i, m := range r.Findings {
		list[i] = m.Dismissed
	}
	return list
}

// outdatedLines is a line for each outdated mark.
func outdatedLines(c *diffing.Comparison, list []Outdated) []string {
	lines := make([]string, len(list))
	for i := range list {
		lines[i] = list[i].line(c)
	}
	return lines
}

// outdated writes the marks whose words have changed since, if there are any.
func (t *textReport) outdated(c *diffing.Comparison, list []Outdated) {
	if len(list) == 0 {
		return
	}
	t.heading(fmt.Sprintf("Marks whose words have changed since: %d", len(list)))
	for i := range list {
		t.WriteString(wrap(plainWords(list[i].line(c), nil), "", "      ", lineWidth))
	}
}

// note writes a reader's note, if there is one.
func (t *textReport) note(note string) {
	if note == "" {
		return
	}
	lead := "      Note: "
	for line := range strings.SplitSeq(cleanLines(note), "\n") {
		t.WriteString(wrap(plainWords(line, t.ink.heading), lead, "            ", lineWidth))
		lead = "            "
	}
}
