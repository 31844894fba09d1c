package desk

import (
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/ui/internal/sample"
)

// TestAboveText names what is above the text on one side only, below the kinds,
// and nothing where all of it is on both.
func TestAboveText(t *testing.T) {
	b := sample.LockGateSession(t)
	r := b.Readings[1]
	if s := strings.Join(open(b, 120).brief(66, 28, false), "\n"); strings.Contains(s, "above the text") || aboveText(r) != "" {
		t.Errorf("with nothing above the text it says so:\n%s", s)
	}
	summary := 0
	for i := range r.Passages { // all that is dropped or added is of the head now
		switch p := &r.Passages[i]; p.Kind {
		case diffing.Dropped:
			for _, s := range p.Original {
				r.Original.Sentences[s].Part = text.Standfirst
				summary++
			}
		case diffing.Added:
			for _, s := range p.Version {
				r.Version.Sentences[s].Part = text.Headline
			}
		}
	}
	if summary != 2 {
		t.Fatalf("%d lines of the summary", summary)
	}
	if got, want := aboveText(r), "2 headlines added, 2 summary lines dropped"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	s := strings.Join(open(b, 120).brief(66, 28, false), "\n")
	kinds, above := strings.Index(s, "kept"), strings.Index(s, "above the text: ")
	if kinds < 0 || above < kinds {
		t.Errorf("not below the kinds:\n%s", s)
	}
}
