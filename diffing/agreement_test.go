package diffing

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// shipwreck is a story with a captain of that name.
func shipwreck(captain string) string {
	return fmt.Sprintf(`The harbour of Vellmark was closed on Tuesday after the ferry Astrid Maren ran aground on the northern mole.

Rescuers led by Captain Henrik %s took 40 passengers ashore.

Fishermen in Ostrava Bay have complained for years about the narrow channel, which was last dredged in 2009.`, captain)
}

// TestAgreement has two versions misspell a name in the same way.
func TestAgreement(t *testing.T) {
	wrong := shipwreck("Solvag")
	story := &corpus.Story{Articles: []*text.Article{
		corpus.NewArticle("wire", "wire.txt", shipwreck("Solvang")),
		corpus.NewArticle("first", "first.txt", wrong),
		corpus.NewArticle("second", "second.txt", wrong+"\n\nNobody was hurt."),
	}}
	c := Collate(story, 0)
	for i, other := range []string{1: "second", 2: "first"} {
		if i == 0 {
			continue
		}
		m := c.Compare(i)
		if len(m.Findings) != 1 || !strings.Contains(m.Findings[0].Note, other+" has the same, so the copy at hand") {
			t.Errorf("%s: %+v", story.Articles[i].ID, m.Findings)
		}
	}
	if d := c.Survey().Departures; len(d) != 1 || len(d[0].Articles) != 2 {
		t.Errorf("departures %+v", d)
	}
}
