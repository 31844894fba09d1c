package align_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// TestTwins compares a text of the same short sentence over and over, whose
// words are all too common to find it by.
func TestTwins(t *testing.T) {
	text := strings.Repeat("The bell rang again.\n\n", 200)
	m := diffing.Compare(corpus.NewArticle("a", "a.txt", text), corpus.NewArticle("b", "b.txt", text))
	if m.Figures.Passages[diffing.Kept] != 200 || m.Figures.Moved != 0 {
		t.Errorf("%v, %d moved", m.Figures.Passages, m.Figures.Moved)
	}
}
