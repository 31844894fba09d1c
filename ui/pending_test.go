package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/review"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
)

// TestMarksArePendingUntilTheyAreWritten marks something, and writes it later: until
// then a sign says so.
func TestMarksArePendingUntilTheyAreWritten(t *testing.T) {
	s := newStage(t, 80, 24, sample.LockGate()...)
	s.send(story.OpenBook(filepath.Join(t.TempDir(), "marks.jsonl"), s.Story)())
	s.press("end", "enter", "]")
	_, write := s.Update(keyPress("F"))
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "○ saving marks") {
		t.Errorf("nothing says that it is not on the disk:\n%s", screen)
	}
	s.run(write)
	if screen := ansi.Strip(s.screen()); strings.Contains(screen, "saving") || strings.Contains(screen, "not saved") {
		t.Errorf("it still says that it is not on the disk:\n%s", screen)
	}
}

// TestMarksAreTriedAgain takes the trouble away, and waits.
func TestMarksAreTriedAgain(t *testing.T) {
	s, blocked := blockedStage(t, 80, 24)
	s.tryAfter = 1
	s.press("end", "enter", "]", "F")
	if !s.trying || !strings.Contains(s.notice.text, "; tried again every 0 seconds") {
		t.Fatalf("trying %v, it says %q", s.trying, s.notice.text)
	}
	s.press("q", "j") // which asks
	s.send(triedMsg{s.Notes.Trouble})
	if !isOpen[*dialog.Unsaved](s) || s.notice.text != "" {
		t.Errorf("in vain, and it says %q", s.notice.text)
	}
	if err := errors.Join(os.Remove(blocked), os.Mkdir(blocked, 0o777)); err != nil {
		t.Fatal(err)
	}
	s.send(triedMsg{s.Notes.Book.Save()})
	if s.dialog() != nil || s.trying || s.Notes.Unsaved() != 0 || s.notice.text != "the marks are saved now" {
		t.Errorf("%d unsaved, and it says %q", s.Notes.Unsaved(), s.notice.text)
	}
}

// TestFolderTellsOfMarksLeft leaves a story whose marks could not be written: the list
// says so until they are.
func TestFolderTellsOfMarksLeft(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	state := review.Folder()
	os.RemoveAll(state)
	write(t, state, "in the way")
	s.press("enter", "enter", "]", "F", "esc", "esc")
	if s.open == nil || !strings.Contains(s.text(), "leave anyway?") {
		t.Fatalf("it does not ask:\n%s", s.text())
	}
	s.press("y")
	if s.open != nil || !strings.Contains(s.text(), "● marks not saved") {
		t.Errorf("the list does not say so:\n%s", s.text())
	}
	if err := os.Remove(state); err != nil {
		t.Fatal(err)
	}
	if err := s.leave(); err != nil || strings.Contains(s.text(), "not saved") {
		t.Errorf("%v; the list says\n%s", err, s.text())
	}
}
