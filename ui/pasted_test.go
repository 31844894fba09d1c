package ui

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
)

// pastedArticle is a version of the story of the lock gate.
const pastedArticle = "Lock gate gives way\r\n\r\nThe lock gate at Hallbrygge gave way on Tuesday night, and 1,240 people were told to leave their homes.\r\n\r\nNobody was hurt, and the harbour office will look at the hinges in spring."

// TestPaste pastes an article on each screen: it is asked for its name, compared, and
// saved only if a file is named.
func TestPaste(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, screen := range []string{"1", "2", "3", "4"} {
		s := newStage(t, 80, 24, sample.LockGate()...)
		s.press(screen)
		before := len(s.Story.Articles)
		s.send(tea.PasteMsg{Content: pastedArticle})
		checkScreen(t, s, "pasting")
		if _, ok := s.dialog().(*dialog.Paste); !ok {
			t.Fatalf("screen %s: no dialog", screen)
		}
		s.press("ctrl+u", "Q", "u", "a", "y", "enter")
		if len(s.Story.Articles) != before+1 || s.Names[before] != "Quay" || s.dialog() != nil {
			t.Fatalf("screen %s: %d articles, %v", screen, len(s.Story.Articles), s.Names)
		}
		if s.Readings[before] == nil || s.Readings[before].Figures.Coverage == 0 {
			t.Errorf("screen %s: the pasted text is not compared", screen)
		}
		checkScreen(t, s, "pasted")
		if !strings.Contains(s.notice.text, "in no file") || written(t) != "" {
			t.Errorf("screen %s: %q, files: %s", screen, s.notice.text, written(t))
		}
		s.live.reload = nil
		s.press("2", "E")
	}
	s := newStage(t, 80, 24, sample.LockGate()...)
	s.send(tea.PasteMsg{Content: pastedArticle})
	s.press("tab", "q", ".", "t", "x", "t", "enter")
	if got := read(t, "q.txt"); strings.Contains(got, "\r") || !strings.HasPrefix(got, "Lock gate gives way\n") {
		t.Errorf("it is saved as %q", got)
	}
}

// TestPasteGoesWrong pastes what is no article, names a file that is there, and gives
// up: nothing is lost, and nothing written over.
func TestPasteGoesWrong(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("q.txt", []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := newStage(t, 80, 24, sample.LockGate()...)
	before := len(s.Story.Articles)
	s.send(tea.PasteMsg{Content: "a few words"})
	if s.dialog() != nil || s.notice.text == "" {
		t.Error("a few words open the dialog, or nothing says why they do not")
	}
	s.send(tea.PasteMsg{Content: pastedArticle})
	s.press("ctrl+u", "enter")
	if !strings.Contains(ansi.Strip(s.screen()), "give it a name") {
		t.Error("without a name it says nothing")
	}
	s.press("Q", "tab", "q", ".", "t", "x", "t", "enter")
	if s.dialog() == nil || read(t, "q.txt") != "mine" || !strings.Contains(ansi.Strip(s.screen()), "q.txt") {
		t.Errorf("a file that is there: %q", read(t, "q.txt"))
	}
	s.press("esc")
	if s.dialog() != nil || len(s.Story.Articles) != before {
		t.Error("esc does not give up")
	}
	s.press("2", "/")
	s.send(tea.PasteMsg{Content: pastedArticle})
	if s.dialog() != nil {
		t.Error("what is pasted into the prompt opens the dialog")
	}
}
