package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus/text"
	"storydiff/corpus/watch"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// TestHowRead puts lines right in the dialog: of the version, then of the
// original.
func TestHowRead(t *testing.T) {
	s := weirStage(t, weirFolder(t))
	s.press("r")
	open[*dialog.HowRead](s)
	s.press("s") // the first line that is no story
	wantPart(t, s, "taken back", "post", "Advertisement", text.Body, true)
	s.press("k", "s")
	if p, _ := partOf(t, s, "post", "Tell us"); p != text.Body {
		t.Error("a fold is set aside")
	}
	s.press("j", "s")
	wantPart(t, s, "a line of the fold", "post", "Tell us", text.SetAside, true)
	if got := ansi.Strip(s.screen()); !strings.Contains(got, "set aside    Tell us what you saw") || !strings.Contains(got, "by hand") {
		t.Errorf("not on the screen:\n%s", got)
	}
	s.press("u")
	wantPart(t, s, "undone", "post", "Tell us", text.Body, false)
	s.press("tab", "enter", "G", "s")
	wantPart(t, s, "the original", "wire", "Nobody was hurt", text.SetAside, true)
	if s.press("tab", "shift+tab", "esc"); s.dialog() != nil {
		t.Error("still open")
	}
	if s.Notes.Unsaved() != 0 {
		t.Error("not saved")
	}
}

// TestHowReadFollowsCursor opens the dialog on the line that is read.
func TestHowReadFollowsCursor(t *testing.T) {
	s := weirStage(t, weirFolder(t))
	s.press("enter", "p")
	goTo(t, s, "Advertisement")
	s.press("r", "s", "esc")
	wantPart(t, s, "from the reader", "post", "Advertisement", text.Body, true)
}

// TestHowReadOfWhatHasGone removes the file that the dialog is about.
func TestHowReadOfWhatHasGone(t *testing.T) {
	folder := weirFolder(t)
	put(t, filepath.Join(folder, "mail.txt"), weirPost)
	s := weirStage(t, folder)
	s.press("r")
	gone := s.Story.Articles[s.Selected].ID
	if err := os.Remove(filepath.Join(folder, gone+".txt")); err != nil {
		t.Fatal(err)
	}
	s.send(changeMsg(watch.Change{}))
	s.press("j", "s", "tab", "s", "G", "pgup", "g", "k", "enter", "u")
	checkScreen(t, s, "the file has gone")
}

// TestExportOfCorrected writes what was put right by hand.
func TestExportOfCorrected(t *testing.T) {
	folder := weirFolder(t)
	t.Chdir(t.TempDir())
	s := weirStage(t, folder)
	s.press("enter")
	goTo(t, s, "Tell us")
	s.press("s", "1", "e", "enter")
	list, err := filepath.Glob("*.md")
	if err != nil || len(list) != 1 {
		t.Fatalf("written: %v, %v; it says %q", list, err, s.notice.text)
	}
	if got := read(t, list[0]); !strings.Contains(got, "1 line set aside by hand") || !strings.Contains(got, "Carries 100% ") {
		t.Errorf("written:\n%s", got)
	}
}

// TestNotesAreShown has a correction in a version: it is shown with its label,
// and is no change.
func TestNotesAreShown(t *testing.T) {
	folder := weirFolder(t)
	s := weirStage(t, folder)
	post := story.ArticleOf(s.Story, "post")
	note := s.Story.Articles[post].WithParts(map[int]text.Part{1: text.Note})
	whole := *s.Story
	whole.Articles = append([]*text.Article{}, s.Story.Articles...)
	whole.Articles[post] = note
	s.app = newTestApp(t, &whole)
	s.resize(120, 36)
	s.run(s.Init())
	s.press("enter")
	for _, layout := range []style.Layout{style.SideBySide, style.Inline, style.ChangesOnly} {
		for s.reader.Layout != layout {
			s.press("v")
		}
		got := ansi.Strip(s.screen())
		if !strings.Contains(got, "Tell us what you saw") || !strings.Contains(got, "Note") || strings.Contains(got, "win a boat. ·") {
			t.Errorf("%v:\n%s", layout, got)
		}
	}
	if s.reader.Text.Changes != 0 {
		t.Errorf("%d changes", s.reader.Text.Changes)
	}
	goTo(t, s, "Tell us")
	if got := ansi.Strip(s.screen()); !strings.Contains(got, "a note on the story") {
		t.Errorf("not explained:\n%s", got)
	}
}

// TestKeysOfLines holds the keys to where they are wanted.
func TestKeysOfLines(t *testing.T) {
	bound := keys.NewMap()
	for do, in := range map[keys.Action][]keys.Scene{
		keys.OpenHowRead: {keys.OnDesk, keys.InReader},
		keys.ToggleStory: {keys.InReader, keys.InHowRead},
		keys.Undo:        {keys.OnDesk, keys.InReader, keys.InHowRead},
	} {
		for _, scene := range in {
			if _, ok := bound.Of(do, scene); !ok {
				t.Errorf("no key for %v in scene %d", do, scene)
			}
		}
	}
}
