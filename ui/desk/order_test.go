package desk

import (
	"slices"
	"testing"

	"storydiff/diffing/finding"
	"storydiff/diffing/review"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
)

// TestOrderStaysWhileMarking dismisses what the last version is last for: it stays where it
// is until the desk is sorted again.
func TestOrderStaysWhileMarking(t *testing.T) {
	s := sample.LockGateSession(t)
	d := New(s)
	d.By, d.Reversed = HighColumn, true // the fewest first
	d.layOut(d.Plan)
	before := slices.Clone(s.Order)
	r := s.Readings[before[len(before)-1]]
	for i, f := range r.Findings {
		if f.Severity == finding.High {
			s.SetMark(story.OnFinding(r, i), review.Mark{Dismissed: true})
		}
	}
	if d.layOut(d.Plan); !slices.Equal(s.Order, before) {
		t.Errorf("the order was %v and is %v", before, s.Order)
	}
	if d.Sort(); slices.Equal(s.Order, before) {
		t.Error("sorted again, the order is the same")
	}
}

func TestExcerpt(t *testing.T) {
	long := "The harbour master said on Monday that the gate at the end of the lock would be shut for repairs"
	for match, want := range map[int]int{4: 0, 60: 0, 90: 59} {
		if got := excerptFrom(long, match); got != want || got > 0 && long[got-1] != ' ' {
			t.Errorf("a match at byte %d is shown from %d: %q", match, got, long[got:])
		}
	}
}
