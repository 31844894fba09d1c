package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/watch"
	"storydiff/diffing"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// folderStage opens the story of the quay from files.
func folderStage(t *testing.T) (s *stage, folder string) {
	folder = t.TempDir()
	for _, a := range sample.Quay().Articles {
		put(t, filepath.Join(folder, a.Path), a.Text)
	}
	load := func() (*corpus.Story, error) { return corpus.Load([]string{folder}, corpus.Options{Original: "wire"}) }
	story, err := load()
	if err != nil {
		t.Fatal(err)
	}
	s = &stage{newTestApp(t, story), t}
	s.live.reload = load
	s.resize(120, 36)
	s.run(s.Init())
	return s, folder
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestReload changes the file of the version that is read: the screen follows,
// the cursor and the marks stay with what they were on.
func TestReload(t *testing.T) {
	s, folder := folderStage(t)
	s.press("enter", "G", "F")
	at := s.reader.CursorPassage()
	key := s.reader.Text.Keys[at]
	path := filepath.Join(folder, s.Story.Articles[s.Selected].ID+".txt")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, path, "A new first sentence stands above all of it.\n\n"+string(text))
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	if !strings.Contains(s.notice.text, "changed") || !strings.Contains(ansi.Strip(s.screen()), "A new first sentence") {
		t.Fatalf("it says %q:\n%s", s.notice.text, ansi.Strip(s.screen()))
	}
	now := s.reader.CursorPassage()
	if now == at || s.reader.Text.Keys[now] != key || !s.Notes.Of(s.reader.Text, now).Flagged {
		t.Errorf("the cursor was on passage %d and is on %d", at, now)
	}
}

// TestReloadComesAndGoes adds a file and removes the one that is read.
func TestReloadComesAndGoes(t *testing.T) {
	s, folder := folderStage(t)
	s.press("enter")
	gone := s.Story.Articles[s.Selected].ID
	put(t, filepath.Join(folder, "emu.txt"), "Nothing of it is true, said the mayor of Sandvika.")
	s.send(changeMsg(watch.Change{}))
	if !strings.Contains(s.notice.text, "emu.txt is new") || !slices.Contains(s.Names, "emu") {
		t.Errorf("it says %q of %v", s.notice.text, s.Names)
	}
	if err := os.Remove(filepath.Join(folder, gone+".txt")); err != nil {
		t.Fatal(err)
	}
	s.send(changeMsg(watch.Change{}))
	if !strings.Contains(s.notice.text, "has gone") || slices.Contains(s.Names, gone) || s.reader.Text == nil {
		t.Errorf("it says %q of %v", s.notice.text, s.Names)
	}
	before := s.Story
	s.send(changeMsg(watch.Change{}))
	if s.Story != before {
		t.Error("the same files make another story")
	}
	for _, name := range s.Names {
		os.Remove(filepath.Join(folder, name+".txt"))
	}
	if s.send(changeMsg(watch.Change{})); s.notice.role != style.Warning || s.Story != before {
		t.Errorf("without files it says %q", s.notice.text)
	}
}

// TestEndOfWatching goes on without.
func TestEndOfWatching(t *testing.T) {
	s, _ := folderStage(t)
	s.send(changeMsg(watch.Change{Err: errors.New("no more news")}))
	if s.notice.text != "no more news" {
		t.Errorf("it says %q", s.notice.text)
	}
}

// TestStopWork stops the comparisons, and goes on with them.
func TestStopWork(t *testing.T) {
	s := &stage{newTestApp(t, realStory()), t}
	for range story.ParallelComparisons {
		s.Story.Articles = append(s.Story.Articles, corpus.NewArticle(strings.Repeat("x", len(s.Story.Articles)), "x.txt", "Nobody was hurt."))
	}
	s.app = newTestApp(t, s.Story)
	s.resize(100, 24)
	_, cmd := s.Update(story.CollatedMsg{Serial: s.Serial, Collation: diffing.Collate(s.Story, 0)})
	s.press("esc")
	s.run(cmd)
	if done, of := s.Progress(); done != story.ParallelComparisons || of <= story.ParallelComparisons {
		t.Errorf("stopped: compared %d of %d", done, of)
	}
	s.press("esc")
	if done, of := s.Progress(); done != of {
		t.Errorf("went on: compared %d of %d", done, of)
	}
}

// TestNoEditor says what to do.
func TestNoEditor(t *testing.T) {
	s := quayStage(t, 80, 24)
	if s.press("E"); !strings.Contains(s.notice.text, "storydiff demo") {
		t.Errorf("the demo: %q", s.notice.text)
	}
	f, _ := folderStage(t)
	if f.press("E"); !strings.Contains(f.notice.text, "EDITOR") {
		t.Errorf("no editor: %q", f.notice.text)
	}
	f.live.environ = []string{"EDITOR=vi"}
	of := *f.Story.Articles[f.Selected]
	of.Path = "https://news.example/ferry"
	f.Story.Articles[f.Selected] = &of
	if f.press("E"); !strings.Contains(f.notice.text, "storydiff fetch") {
		t.Errorf("an address: %q", f.notice.text)
	}
}
