package ui

import (
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/story"
)

// dismissAll dismisses every high finding of the version selected but for the last so
// many.
func dismissAll(t *testing.T, s *stage, but int) (high int) {
	t.Helper()
	r := s.Readings[s.Selected]
	for _, f := range r.Order {
		if r.Findings[f].Severity == finding.High {
			high++
		}
	}
	left := high - but
	for _, f := range r.Order {
		if on := story.OnFinding(r, f); r.Findings[f].Severity == finding.High && left > 0 {
			m := s.Notes.On(on)
			m.Dismissed = true
			s.SetMark(on, m)
			left--
		}
	}
	s.refresh()
	return high
}

// TestDismissedOnDesk dismisses all grave findings of the version that has the most: it
// is no more the first by severity, nor the worst of the story, its figures and its brief
// have none of them, and undoing brings all of it back.
func TestDismissedOnDesk(t *testing.T) {
	s := demoStage(t)
	for s.desk.By.Title() != "high" {
		s.press("s")
	}
	s.press("g")
	worst, brief := s.Selected, s.Readings[s.Selected].Brief
	before, _ := s.Summary()
	if before.Worst != s.Names[worst] {
		t.Fatalf("%s is the first, and %s the worst", s.Names[worst], before.Worst)
	}
	high := dismissAll(t, s, 0)
	r := s.Readings[worst]
	if n := r.Figures.Severities[finding.High]; n != 0 || r.Figures.Dismissed != high {
		t.Errorf("its figures have %d high findings and %d dismissed of %d", n, r.Figures.Dismissed, high)
	}
	if r.Brief == brief || strings.Contains(r.Brief, "says the opposite") {
		t.Errorf("the brief still says %q", r.Brief)
	}
	after, ok := s.Summary()
	if !ok || after.Worst == before.Worst || after.Severities[finding.High] != before.Severities[finding.High]-high {
		t.Errorf("the worst is %s with %v, of %v", after.Worst, after.WorstSeverities, after.Severities)
	}
	if s.press("s", "s", "s", "s", "s", "s", "s", "s", "s", "g"); s.Selected == worst {
		t.Error("sorted by high findings, it is the first still")
	}
	for range high {
		s.press("u")
	}
	if r := s.Readings[worst]; r.Brief != brief || r.Figures.Dismissed != 0 {
		t.Errorf("taken back, it has %d dismissed, and says %q", r.Figures.Dismissed, r.Brief)
	}
}

// TestDismissedInReader dismisses the only grave finding of a passage: the passage is no
// more at odds, and the cursor stays where it is.
func TestDismissedInReader(t *testing.T) {
	s := demoStage(t)
	s.press("2")
	for range 200 {
		s.press("}")
		r, f := s.reader.Text, s.reader.CurrentFinding()
		if f >= 0 && r.Findings[f].Passage >= 0 && r.Findings[f].Severity > finding.Low && len(r.Passages[r.Findings[f].Passage].Findings) == 1 {
			break
		}
	}
	r, f, top := s.reader.Text, s.reader.CurrentFinding(), s.reader.Top
	p := r.Findings[f].Passage
	s.press("x")
	now := s.reader.Text
	if now == r || now.Passages[p].Kind == diffing.Garbled || r.Passages[p].Kind != diffing.Garbled {
		t.Errorf("the passage is %s, and was %s", now.Passages[p].Kind, r.Passages[p].Kind)
	}
	if s.reader.CurrentFinding() != f || s.reader.CursorPassage() != p || s.reader.Top != top {
		t.Errorf("the cursor went to finding %d in passage %d", s.reader.CurrentFinding(), s.reader.CursorPassage())
	}
}

// TestDismissedInLedger dismisses what makes an item wrong: the sign of it goes, and the
// row stays where it is, with the cursor on it.
func TestDismissedInLedger(t *testing.T) {
	s := demoStage(t)
	s.press("4")
	for range s.Order {
		if s.press("g", "}"); s.ledger.Current().Versions[s.Selected].Kind() == diffing.Garbled {
			break
		}
		s.press("tab")
	}
	item, version := s.ledger.Current().Label(), s.Selected
	before := s.surveyor.Current.Tallies[story.NamesTab].Versions[version].Changed
	for range 20 {
		if it := s.ledger.Current(); it.Versions[version].Kind() != diffing.Garbled {
			break
		}
		s.press("x")
	}
	it := s.ledger.Current()
	if it.Label() != item || it.Versions[version].Kind() == diffing.Garbled || it.Versions[version].Accepted == 0 {
		t.Errorf("%s: %+v, and it was %s", it.Label(), it.Versions[version].Standing, item)
	}
	if n := s.surveyor.Current.Tallies[story.NamesTab].Versions[version].Changed; n != before-1 {
		t.Errorf("%d items are wrong, and %d were", n, before)
	}
}
