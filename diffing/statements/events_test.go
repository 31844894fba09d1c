package statements

import (
	"strings"
	"testing"

	"storydiff/diffing/internal/cases"
)

func TestEvents(t *testing.T) { cases.Run(t, "testdata/events.txt", eventsIn) }

var gradeNames = [...]string{
	Untold: "untold", Factual: "fact", Admitted: "admitted", Probable: "likely", Uncertain: "possible", Planned: "planned",
	Favoured: "favoured", Depending: "if", Alleged: "alleged", Unproved: "unproved", Undecided: "undecided", Disputed: "denied",
}

// eventsIn writes the events of the last sentence of a text with their standings.
func eventsIn(content string) string {
	p := reading(content)
	var out []string
	for _, e := range EventsOf(p, len(p.Article.Sentences)-1) {
		s := e.Key + ": " + gradeNames[e.Grade]
		if e.Not {
			s += " not"
		}
		if !e.Sure {
			s += "?"
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
