package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/review"
	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// TestSpaceGoesThroughTheChanges marks every change as seen, in order.
func TestSpaceGoesThroughTheChanges(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter")
	n := s.reader.Text.Changes
	s.press("space")
	if p := s.reader.CursorPassage(); p != 1 {
		t.Fatalf("the first space leads to passage %d", p)
	}
	for i := range n {
		if got := s.Notes.Tally(s.reader.Text).SeenChanges; got != i {
			t.Fatalf("before space %d: %d seen", i, got)
		}
		s.press("space")
	}
	if got := s.Notes.Tally(s.reader.Text); got.SeenChanges != n || !strings.Contains(s.notice.text, "every change") {
		t.Errorf("%d of %d seen; %q", got.SeenChanges, n, s.notice.text)
	}
	at := s.reader.Cursor
	if s.press("space"); s.Notes.Tally(s.reader.Text).SeenChanges != n-1 || s.reader.Cursor != at {
		t.Errorf("a space on what is seen: %d seen", s.Notes.Tally(s.reader.Text).SeenChanges)
	}
	if text := ansi.Strip(s.screen()); !strings.Contains(text, "seen") {
		t.Errorf("no progress on the screen:\n%s", text)
	}
}

// TestMarksAreFoundAgain marks and notes a change, and opens the story anew.
func TestMarksAreFoundAgain(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter", "]", "F", "a", "l", "a", "t", "e", "enter", "ø", "ctrl+s")
	path := s.Notes.Book.Path()
	again := newStage(t, 120, 36, sample.LockGate()...)
	book, err := review.Open(path, again.Story)
	if err != nil {
		t.Fatal(err)
	}
	again.send(story.BookMsg{Book: book, Err: nil})
	again.press("end", "enter", "]")
	want := review.Mark{Flagged: true, Note: "late\nø"}
	if got := again.Notes.Of(again.reader.Text, again.reader.CursorPassage()); got != want {
		t.Errorf("the mark is %+v, want %+v", got, want)
	}
	if text := ansi.Strip(again.screen()); !strings.Contains(text, draw.FlagMark) || !strings.Contains(text, draw.NoteMark) || !strings.Contains(text, "late ¶ ø") {
		t.Errorf("the screen does not show it:\n%s", text)
	}
}

// TestNoteAsksBeforeItIsThrownAway closes the text area with and without
// something to lose.
func TestNoteAsksBeforeItIsThrownAway(t *testing.T) {
	s := newStage(t, 80, 24, sample.LockGate()...)
	s.press("end", "enter", "]", "a", "esc")
	if s.dialog() != nil {
		t.Fatal("an empty note asks")
	}
	s.press("a", "x", "esc")
	if s.scene() != keys.InQuestion {
		t.Fatal("a written note does not ask")
	}
	s.press("n", "y", "z", "ctrl+s")
	if got := s.Notes.Of(s.reader.Text, s.reader.CursorPassage()).Note; got != "xyz" {
		t.Errorf("the note is %q", got)
	}
	s.press("a", "backspace", "esc", "y")
	if got := s.Notes.Of(s.reader.Text, s.reader.CursorPassage()).Note; got != "xyz" || s.dialog() != nil {
		t.Errorf("after throwing away: %q, dialog %T", got, s.dialog())
	}
}

// TestFailingWriteGoesOn takes the folder of the marks away.
func TestFailingWriteGoesOn(t *testing.T) {
	folder := t.TempDir()
	blocked := filepath.Join(folder, "file")
	if err := os.WriteFile(blocked, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.send(story.OpenBook(filepath.Join(blocked, "marks.jsonl"), s.Story)())
	s.press("end", "enter", "]", "F")
	if s.notice.role != style.Warning || !strings.Contains(s.notice.text, "marks are not saved") {
		t.Errorf("it says %q", s.notice.text)
	}
	if !s.Notes.Of(s.reader.Text, 1).Flagged {
		t.Error("the mark is gone")
	}
	if s.leave() == nil {
		t.Error("no error at the end")
	}
}

// TestFilterByMarks shows what is unseen, and loses what gets seen.
func TestFilterByMarks(t *testing.T) {
	s := newStage(t, 120, 40, sample.LockGate()...)
	s.press("end", "enter", "f", "j", "j", "j", "j", "j", "j", "j", "j", "space", "enter")
	if s.reader.Filter.String() != "unseen" {
		t.Fatalf("the filter is %q", s.reader.Filter)
	}
	before := len(s.reader.PassagesShown())
	s.press("]", "space")
	if got := len(s.reader.PassagesShown()); got != before-1 || s.reader.CursorPassage() != 2 {
		t.Errorf("%d shown of %d, cursor on passage %d", got, before, s.reader.CursorPassage())
	}
	s.press("F", "f", "c", "j", "space", "enter")
	if got := s.reader.PassagesShown(); len(got) != 1 || got[0] != 2 {
		t.Errorf("flagged only: %v", got)
	}
}

// TestFilterByType shows what has a finding of a type.
func TestFilterByType(t *testing.T) {
	s := newStage(t, 120, 40, sample.LockGate()...)
	s.press("end", "enter", "f", "right", "space", "enter")
	if got := s.reader.PassagesShown(); s.reader.Filter.String() != "name" || len(got) != 1 || got[0] != 6 {
		t.Errorf("%q shows %v", s.reader.Filter, got)
	}
}

// TestExportFlagged writes what is flagged, with its note.
func TestExportFlagged(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newStage(t, 120, 40, sample.LockGate()...)
	s.press("end", "enter", "]", "F", "a", "o", "h", "ctrl+s", "e")
	for open[*dialog.Export](s).Offers[open[*dialog.Export](s).Choice].What != dialog.AllFlagged {
		s.press("down")
	}
	s.press("enter")
	got := read(t, "lock-gate.flagged.md")
	for _, want := range []string{"1 of 15 passages", "**flagged**", "**Note:** oh"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

// TestDamagedBookIsTold opens marks that cannot be read.
func TestDamagedBookIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "marks.jsonl")
	if err := os.WriteFile(path, []byte("{\"schema\": \"storydiff.review/1\"}\nnot a mark"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.send(story.OpenBook(path, s.Story)())
	if s.notice.role != style.Warning || !strings.Contains(s.notice.text, "damaged") {
		t.Errorf("it says %q", s.notice.text)
	}
	if s.press("end", "enter", "]", "F"); !s.Notes.Of(s.reader.Text, 1).Flagged {
		t.Error("no mark can be set")
	}
}
