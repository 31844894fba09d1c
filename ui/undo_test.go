package ui

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
)

// atFinding is a stage in the reader, on the first finding that has a passage.
func atFinding(t *testing.T) *stage {
	t.Helper()
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter", "}", "}")
	if on, why := s.reader.MarkTarget(); on.Finding < 0 || on.Passage < 0 {
		t.Fatalf("the cursor is on %+v: %s", on, why)
	}
	return s
}

// TestEveryMarkIsUndone makes marks of every kind, and takes them back one by one.
func TestEveryMarkIsUndone(t *testing.T) {
	s := atFinding(t)
	on, _ := s.reader.MarkTarget()
	var past []review.Mark
	for _, keys := range [][]string{{"F"}, {"x"}, {"a", "l", "a", "t", "e", "ctrl+s"}, {"F"}, {"x"}, {"a", "r", "ctrl+s"}} {
		past = append(past, s.Notes.On(on))
		s.press(keys...)
		if s.Notes.On(on) == past[len(past)-1] {
			t.Fatalf("%v does nothing: %q", keys, s.notice.text)
		}
	}
	for i := len(past) - 1; i >= 0; i-- {
		if s.press("u"); s.Notes.On(on) != past[i] {
			t.Errorf("undone to %+v, want %+v", s.Notes.On(on), past[i])
		}
		if !strings.HasPrefix(s.notice.text, "undone: ") || !strings.Contains(s.notice.text, s.Names[s.Selected]) {
			t.Errorf("it says %q", s.notice.text)
		}
	}
	if s.press("u"); !strings.Contains(s.notice.text, "nothing was done") {
		t.Errorf("at the end it says %q", s.notice.text)
	}
}

// TestUndoLeavesOthersAlone undoes a flag after another program has written a note
// on the same passage.
func TestUndoLeavesOthersAlone(t *testing.T) {
	s := atFinding(t)
	on, _ := s.reader.MarkTarget()
	s.press("F")
	other, err := review.Open(s.Notes.Book.Path(), s.Story)
	if err != nil {
		t.Fatal(err)
	}
	key := on.Reading.Keys[on.Passage]
	m := other.Get(key)
	m.Note = "from elsewhere"
	if err := other.Set(key, m, review.ContextOf(on.Reading.Comparison, on.Passage)); err != nil {
		t.Fatal(err)
	}
	s.press("space")
	s.press("u", "u")
	if got, want := s.Notes.On(on), (review.Mark{Note: "from elsewhere"}); got != want {
		t.Errorf("what is left is %+v, want %+v", got, want)
	}
}

// TestOriginalIsUndone chooses another original and takes that back.
func TestOriginalIsUndone(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	original, selected := s.Original, s.Selected
	if s.press("o"); s.Original == original {
		t.Fatal("the original is the same")
	}
	if s.press("u"); s.Original != original || s.Selected != selected {
		t.Errorf("undone, the original is %d and the version %d, want %d and %d", s.Original, s.Selected, original, selected)
	}
	if !strings.Contains(s.notice.text, "is the original again") {
		t.Errorf("it says %q", s.notice.text)
	}
}

// TestDismissed dismisses a finding in the reader: it counts no more on the desk,
// and its passage's other findings do.
func TestDismissed(t *testing.T) {
	s := atFinding(t)
	on, _ := s.reader.MarkTarget()
	r := on.Reading
	before := s.Notes.Tally(r)
	s.press("x")
	after := s.Notes.Tally(r)
	severity := r.Findings[on.Finding].Severity
	if after.Open[severity] != before.Open[severity]-1 || after.Dismissed != 1 || after.Of != before.Of-1 {
		t.Errorf("before %+v, after %+v", before, after)
	}
	if !strings.Contains(s.screen(), "dismissed: no fault") {
		t.Errorf("the reader does not tell:\n%s", s.screen())
	}
	for _, f := range r.Order {
		if s.Notes.OfFinding(r, f).Dismissed != (f == on.Finding) {
			t.Errorf("finding %d dismissed: %v", f, s.Notes.OfFinding(r, f).Dismissed)
		}
	}
	s.press("1")
	if !strings.Contains(s.screen(), "1 dismissed") {
		t.Errorf("the desk does not tell:\n%s", s.screen())
	}
}

// demoStage opens the demo as it is really compared.
func demoStage(t testing.TB) *stage {
	t.Helper()
	whole, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return realSheets(t, whole)
}

// toMarkable goes to a row of a screen from which a finding can be dismissed, in
// whichever version and tab there is one.
func toMarkable(t *testing.T, s *stage, screen string) story.Target {
	t.Helper()
	s.press(screen)
	for range s.Order {
		for range story.LedgerTabs {
			s.press("g", "}")
			if on, _ := s.target(); on.Valid() {
				if finding, _ := dismissable(on); finding.Valid() {
					return on
				}
			}
			s.press("t")
		}
		s.press("tab")
	}
	t.Fatalf("screen %s: nothing to dismiss in any version", screen)
	return story.Target{}
}

// TestMarksOnSheets marks, flags and dismisses in the coverage and the ledger.
func TestMarksOnSheets(t *testing.T) {
	for _, screen := range []string{"3", "4"} {
		s := demoStage(t)
		on := toMarkable(t, s, screen)
		s.press("F")
		if !s.Notes.On(on).Flagged {
			t.Errorf("screen %s: not flagged; it says %q", screen, s.notice.text)
		}
		s.press("x")
		if finding, why := dismissable(on); !finding.Valid() || !s.Notes.On(finding).Dismissed {
			t.Errorf("screen %s: not dismissed (%s); it says %q", screen, why, s.notice.text)
		}
		s.press("space")
		if !s.Notes.On(on).Seen {
			t.Errorf("screen %s: not seen; it says %q", screen, s.notice.text)
		}
	}
}

// TestQuitAsksForTheNote presses ctrl-c on a note that is being written.
func TestQuitAsksForTheNote(t *testing.T) {
	s := atFinding(t)
	on, _ := s.reader.MarkTarget()
	s.press("a", "l", "a", "t", "e", "ctrl+c")
	n, ok := s.dialog().(*dialog.Note)
	if !ok || !n.Asking || !strings.Contains(s.screen(), "Quit, and throw away") {
		t.Fatalf("it does not ask:\n%s", s.screen())
	}
	s.press("n", "ctrl+s")
	if got := s.Notes.On(on).Note; got != "late" {
		t.Errorf("the note kept is %q", got)
	}
	s.press("a", "r", "ctrl+c")
	if cmd := s.dialog().Do(s.app, s.keys.Action(keyPress("y"), s.scene())); cmd == nil {
		t.Error("yes does not quit")
	}
	if got := s.Notes.On(on); got.Note != "late" {
		t.Errorf("the mark is %+v", got)
	}
}

// TestUndoReturnsToItsRow holds that the list of findings goes back to the finding whose mark
// is taken back, so that the key that dismissed it may be pressed again.
func TestUndoReturnsToItsRow(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "5")
	before := s.findings.Current().Key()
	for _, key := range []string{"x", "space"} {
		if s.press(key); s.findings.Current().Key() == before {
			t.Fatalf("%s stays on its row", key)
		}
		if s.press("u"); s.findings.Current().Key() != before {
			t.Errorf("after %s u the cursor is on %s, want %s", key, s.findings.Current().Key(), before)
		}
	}
}
