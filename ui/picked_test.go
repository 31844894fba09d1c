package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
)

// pickStage is a stage whose program runs in a folder with a story in files and two
// more in folders below it.
func pickStage(t *testing.T) (s *stage, folder string) {
	folder = t.TempDir()
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for name, text := range map[string]string{
		"many/ferry/wire.txt": "The ferry stays in port until Friday, the office said.", "many/ferry/post.txt": "The ferry stays in port until Sunday, the office said.",
		"many/gate/wire.txt": "The gate is shut.", "many/gate/post.txt": "The gate is open.",
		"a.txt": "The lamp at the pier is out, a sailor said on Monday.", "b.txt": "The lamp at the pier is lit, a sailor said on Monday.",
		".hidden.txt": "Nothing.",
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s = newStage(t, 80, 24, sample.LockGate()...)
	s.folder = folder
	s.app.options.Load = func(paths []string) (*corpus.Story, error) { return corpus.Load(paths, corpus.Options{}) }
	return s, folder
}

// open does what the picker's command does, but has nothing watched, and sends the
// answer.
func (s *stage) open(paths ...string) {
	msg := s.app.openPicked(paths)().(pickedMsg)
	msg.stop()
	msg.changes = nil
	s.send(msg)
	if msg.saved = true; msg.err == nil && s.dialog() == nil && s.Story != msg.whole {
		s.send(msg)
	}
}

// TestPickerOpensAnotherStory goes through folders, opens one of them, and has the new
// story compared in the place of the old.
func TestPickerOpensAnotherStory(t *testing.T) {
	s, folder := pickStage(t)
	s.press("2", "ctrl+o")
	checkScreen(t, s, "ctrl+o")
	screen := ansi.Strip(s.screen())
	for _, want := range []string{"open this folder", "../", "many/", "a.txt", "b.txt"} {
		if !strings.Contains(screen, want) {
			t.Errorf("no %q in:\n%s", want, screen)
		}
	}
	if strings.Contains(screen, "hidden") {
		t.Error("hidden files are shown")
	}
	s.press("m", "a", "n", "y", "enter")
	if screen = ansi.Strip(s.screen()); !strings.Contains(screen, "ferry/") || strings.Contains(screen, "a.txt") {
		t.Errorf("in the folder below:\n%s", screen)
	}
	s.press("enter") // a folder with several stories
	s.open(filepath.Join(folder, "many"))
	if !strings.Contains(ansi.Strip(s.screen()), "several stories") {
		t.Errorf("a folder of stories:\n%s", ansi.Strip(s.screen()))
	}
	before := s.Serial
	s.press("shift+tab", "m", "a", "n", "y", "enter", "f", "e", "r", "enter", "enter")
	s.open(filepath.Join(folder, "many", "ferry"))
	if s.Story.Name != "ferry" || s.app.screen != keys.DeskScreen || s.dialog() != nil || s.Serial <= before {
		t.Fatalf("after opening: story %q, serial %d, %v", s.Story.Name, s.Serial, s)
	}
	for _, k := range []string{"2", "]", "3", "j", "4", "1"} {
		s.press(k)
		checkScreen(t, s, "the new story "+k)
	}
	if done, of := s.Progress(); done != of || of != 1 {
		t.Errorf("%d of %d compared", done, of)
	}
}

// TestPickerTakesFiles chooses two files with tab, and gives up without a loss.
func TestPickerTakesFiles(t *testing.T) {
	s, folder := pickStage(t)
	var asked []string
	s.app.options.Load = func(paths []string) (*corpus.Story, error) {
		asked = paths
		return corpus.Load(paths, corpus.Options{})
	}
	s.press("ctrl+o", "a", ".", "tab", "ctrl+u", "b", ".", "enter")
	want := []string{filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt")}
	if strings.Join(asked, " ") != strings.Join(want, " ") {
		t.Errorf("it opens %q, want %q", asked, want)
	}
	s.press("esc")
	if s.dialog() != nil || s.Story.Name != "lock-gate" {
		t.Errorf("esc leaves %v", s)
	}
	s.press("ctrl+o", "z", "z", "z", "enter", "down", "up")
	checkScreen(t, s, "no such name")
	s.press("esc", "ctrl+o")
	s.open(filepath.Join(folder, "gone"))
	if p, ok := s.dialog().(*dialog.Picker); !ok || p == nil || !strings.Contains(ansi.Strip(s.screen()), "gone") {
		t.Errorf("a folder that is gone:\n%s", ansi.Strip(s.screen()))
	}
	s.app.options.Load = nil
	if s.press("esc", "ctrl+o"); s.dialog() != nil || s.notice.text == "" {
		t.Error("where nothing can be opened the dialog opens, or nothing says why not")
	}
}
