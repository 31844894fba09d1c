package finding_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// TestInventedNumberIsToldOnce: a sentence that names a number twice is told of it once.
func TestInventedNumberIsToldOnce(t *testing.T) {
	wire := "The harbour master shut the lock on Monday.\n\nBarges waited outside the gate."
	o := corpus.NewArticle("wire", "wire.txt", wire)
	v := corpus.NewArticle("paper", "paper.txt", wire+"\n\nElsewhere seventeen cranes stood still, and seventeen drivers went home to Brackwater.")
	told := 0
	for _, f := range diffing.Compare(o, v).Findings {
		if facts, ok := strings.CutPrefix(f.Note, "not in the original: "); ok {
			told++
			if strings.Count(facts, "seventeen") != 1 {
				t.Errorf("told: %s", facts)
			}
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}
