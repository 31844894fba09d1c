package finding_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/internal/invented"
)

// TestTooLongIsSaid holds that what is not looked for in a long text is told, and that
// nothing is told of others.
func TestTooLongIsSaid(t *testing.T) {
	for words, want := range map[int]string{
		300:    "",
		10_000: "Too long to look for names that the original does not have, names that stand for others",
		40_000: "names misspelt at both ends, altered quotations in other passages.",
	} {
		o, v := invented.Long(words, invented.Edited)
		read := func(id, s string) *text.Article { return corpus.NewArticle(id, id+".txt", s) }
		brief := diffing.Compare(read("a", o), read("b", v)).Brief
		if told := strings.Contains(brief, "Too long"); told != (want != "") || !strings.Contains(brief, want) {
			t.Errorf("%d words: %s", words, brief)
		}
	}
}
