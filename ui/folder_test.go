package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/watch"
	"storydiff/corpus/workers"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/golden"
	"storydiff/ui/keys"
	"storydiff/ui/stories"
	"storydiff/ui/style"
)

// TestFolder opens a story from the list, marks a change in it, and goes back.
func TestFolder(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	want := map[string]string{
		"crane":    "crane 1 20 1 · Quay Post 0/1 ",
		"drill":    "drill 1 20 · · · ",
		"lone":     "lone only one article in this folder (wire); add its other versions",
		"pictures": "pictures not read: a folder without articles",
	}
	for name, row := range want {
		if got := s.rowOf(name); !strings.HasPrefix(got, row) {
			t.Errorf("%q, want %q", got, row)
		}
	}
	if screen := s.text(); !strings.Contains(screen, "desk · 3 stories") || strings.Contains(screen, "compared ·") {
		t.Errorf("on top:\n%s", screen)
	}
	before := s.rowOf("crane")
	s.press("enter")
	if s.open == nil || s.open.Story.Name != "crane" {
		t.Fatalf("not opened:\n%s", s.text())
	}
	if screen := s.text(); !strings.Contains(screen, "1 Desk") || !strings.Contains(screen, "skipped") {
		t.Errorf("the story's desk:\n%s", screen)
	}
	s.press("enter", "}", "space", "F", "esc")
	if s.open == nil || s.open.screen != keys.DeskScreen {
		t.Fatal("esc in the reader leads elsewhere than to the desk")
	}
	s.press("esc")
	if s.open != nil || s.under() != "crane" {
		t.Fatalf("not back on the row:\n%s", s.text())
	}
	if after := s.rowOf("crane"); after == before || !strings.Contains(after, "⚑ 1/") {
		t.Errorf("the row is %q, and was %q", after, before)
	}
	again := newListStage(t, filepath.Dir(s.list.Selected().Path), 100, 24) // reads the marks from the disk
	if a, b := again.rowOf("crane"), s.rowOf("crane"); a != b {
		t.Errorf("opened again the row is %q, not %q", a, b)
	}
}

// TestFolderReviewFile opens a story of the list, and the same alone: both keep
// marks in one file.
func TestFolderReviewFile(t *testing.T) {
	root := storiesFolder(t)
	s := newListStage(t, root, 100, 24)
	s.press("enter", "enter", "]", "F", "esc", "esc")
	whole, err := corpus.Load([]string{filepath.Join(root, "crane")}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	alone := &stage{newApp(whole, style.Dark, colorprofile.TrueColor), t}
	alone.send(tea.WindowSizeMsg{Width: 100, Height: 24})
	alone.run(alone.Init())
	if !strings.Contains(ansi.Strip(alone.screen()), "1 flagged") {
		t.Errorf("opened alone:\n%s", ansi.Strip(alone.screen()))
	}
	files, err := filepath.Glob(filepath.Join(xdg.StateHome, "storydiff", "*.jsonl"))
	if err != nil || len(files) != 1 || !strings.HasPrefix(filepath.Base(files[0]), "crane-") {
		t.Errorf("%q, %v", files, err)
	}
}

// TestFolderBrokenStories tries to open what cannot be.
func TestFolderBrokenStories(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	for _, name := range []string{"lone", "pictures"} {
		for s.press("home"); s.under() != name; {
			s.press("down")
		}
		s.press("enter")
		if s.open != nil || s.notice.role != style.Warning || !strings.Contains(s.notice.text, "article") {
			t.Errorf("%s: %q", name, s.notice.text)
		}
	}
}

// TestFolderLateMessages leaves a story while its comparisons are under way, and
// opens another: what comes of the first does not reach the second.
func TestFolderLateMessages(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	s.press("enter")
	first := s.open
	late := first.own(func() tea.Msg { return reloadedMsg{serial: 0, err: errors.New("late")} })
	s.press("esc", "j", "enter")
	if s.open == nil || s.open == first || s.open.Story.Name != "drill" {
		t.Fatalf("not opened:\n%s", s.text())
	}
	s.run(late)
	if strings.Contains(s.text(), "late") {
		t.Error("a message of the first story has reached the second")
	}
	if msg := s.open.own(tea.Batch(tea.Quit, late))().(tea.BatchMsg)[0](); msg != tea.Quit() {
		t.Errorf("the end is %v", msg)
	}
	fall := func() tea.Msg { panic("a fault planted") }
	p, ok := s.open.own(caught(fall))().(*workers.Panic)
	if again := workers.Caught(func() { s.Update(p) }); !ok || again != p {
		t.Errorf("a panic of a story's command ends as %v", again)
	}
}

// TestFolderStopsOpening gives up a story that is being read.
func TestFolderStopsOpening(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	s.hold = true
	s.press("enter")
	if !strings.Contains(s.text(), "opening crane …") || s.opening == "" {
		t.Errorf("while it is read:\n%s", s.text())
	}
	s.press("esc")
	s.hold = false
	for _, cmd := range s.held {
		s.run(cmd)
	}
	if s.open != nil {
		t.Error("opened all the same")
	}
}

// TestFolderFollowsFiles changes files of stories that are not open.
func TestFolderFollowsFiles(t *testing.T) {
	root := storiesFolder(t)
	s := newListStage(t, root, 100, 24)
	write(t, filepath.Join(root, "lone", "post.txt"), cranePaper)
	told := make(chan watch.Change)
	s.watched.changes = told
	s.hold = true // the next change is not waited for
	_, cmd := s.Update(storiesChangedMsg{told, watch.Change{Added: []string{filepath.Join(root, "lone", "post.txt")}}})
	s.hold = false
	batch := cmd().(tea.BatchMsg)
	s.run(batch[len(batch)-1])
	if row := s.rowOf("lone"); !strings.Contains(row, "Quay Post") {
		t.Errorf("after its second article came: %q", row)
	}
	s.Update(storiesChangedMsg{nil, watch.Change{Err: errors.New("of another watcher")}})
	if s.notice.text != "" {
		t.Error(s.notice.text)
	}
	s.Update(storiesChangedMsg{told, watch.Change{Err: errors.New("too many files")}})
	if s.notice.text != "too many files" {
		t.Errorf("the end of the watching is not told: %q", s.notice.text)
	}
}

// TestFolderStoriesComeAndGo makes and removes stories while one is open.
func TestFolderStoriesComeAndGo(t *testing.T) {
	root := storiesFolder(t)
	s := newListStage(t, root, 100, 24)
	s.press("j", "enter")
	write(t, filepath.Join(root, "aground", "wire.txt"), craneWire)
	write(t, filepath.Join(root, "aground", "post.txt"), cranePaper)
	if err := os.RemoveAll(filepath.Join(root, "crane")); err != nil {
		t.Fatal(err)
	}
	s.press("esc")
	if s.under() != "drill" || !strings.Contains(s.rowOf("aground"), "Quay Post") || strings.Contains(s.text(), "crane") {
		t.Errorf("back on %s:\n%s", s.under(), s.text())
	}
}

// TestFolderAsksWhileMarksAreNotSaved goes back to the list from a story whose
// marks cannot be written.
func TestFolderAsksWhileMarksAreNotSaved(t *testing.T) {
	root := storiesFolder(t)
	s := newListStage(t, root, 100, 24)
	write(t, filepath.Join(xdg.StateHome, "storydiff"), "a file where the folder should be")
	s.press("enter", "enter", "]", "F", "esc", "esc")
	if _, ok := s.dialog().(*dialog.Unsaved); !ok || !strings.Contains(s.text(), "leave anyway?") {
		t.Fatalf("it does not ask:\n%s", s.text())
	}
	if s.press("n"); s.open == nil || s.dialog() != nil {
		t.Fatal("a no does not stay")
	}
	s.press("esc", "y")
	if s.open != nil || s.dialog() != nil {
		t.Fatalf("a yes does not leave:\n%s", s.text())
	}
	var marks *MarksError
	if err := s.leave(); !errors.As(err, &marks) {
		t.Errorf("at the end: %v", err)
	}
	if err := os.Remove(filepath.Join(xdg.StateHome, "storydiff")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(xdg.StateHome, "storydiff"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := s.leave(); err != nil {
		t.Errorf("after the trouble is gone: %v", err)
	}
}

// TestFolderDialogs opens what lies over the list.
func TestFolderDialogs(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	for key, want := range map[string]string{"?": "open this story", ":": "sort by the next column", "T": "high-contrast"} {
		s.press(key)
		if !strings.Contains(s.text(), want) {
			t.Errorf("%s: no %q:\n%s", key, want, s.text())
		}
		s.press("esc")
		if s.dialog() != nil {
			t.Errorf("%s: esc does not close it", key)
		}
	}
	s.press(":", "s", "o", "r", "t", "enter")
	if s.list.By != stories.TitleColumn {
		t.Errorf("sorted by %q", s.list.By.Title())
	}
	s.press("/", "d", "r", "i", "enter")
	if s.under() != "drill" || s.prompt != nil {
		t.Errorf("found %s", s.under())
	}
	if s.press("esc"); s.list.Query() != "" {
		t.Error("esc does not end the search")
	}
	if _, cmd := s.Update(keyPress("q")); !quits(cmd) {
		t.Error("q is no end")
	}
	s.send(tea.MouseClickMsg{X: 4, Y: 2, Button: tea.MouseLeft})
	s.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if s.under() != "drill" {
		t.Errorf("the wheel leads to %s", s.under())
	}
}

// TestFolderScreens draws the list, and a story of it, at every size.
func TestFolderScreens(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 80, 24)
	for _, open := range [][]string{nil, {"?"}, {"esc", "/", "c"}, {"enter", "enter"}, {"enter"}} {
		s.press(open...)
		for w := 0; w <= 130; w += 1 + w/12 {
			for h := 0; h <= 40; h += 1 + h/6 {
				s.send(tea.WindowSizeMsg{Width: w, Height: h})
				checkView(t, s.View(), w, h, fmt.Sprint(open))
			}
		}
	}
}

// TestGoldenStories compares the whole screen of the list.
func TestGoldenStories(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(storiesFolder(t)) // so that paths are the same each time
	s := newListStage(t, ".", 80, 24)
	t.Chdir(here)
	for _, size := range [][2]int{{80, 24}, {20, 5}} {
		var p golden.Pictures
		s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		rows := strings.Split(s.View().Content, "\n")
		for i, row := range rows { // the time of the test's own files
			rows[i] = clock.ReplaceAllString(ansi.Strip(row), "31 Dec 12:00")
		}
		p.Add(fmt.Sprintf("%d×%d", size[0], size[1]), rows)
		name := "screen-stories"
		if size[0] < 80 {
			name += "-smallest"
		}
		p.Compare(t, name)
	}
}
