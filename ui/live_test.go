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

// TestEditor looks at the command lines of editors, and at the lines.
func TestEditor(t *testing.T) {
	t.Chdir(t.TempDir())
	full, err := filepath.Abs("a b.txt")
	if err != nil {
		t.Fatal(err)
	}
	for program, want := range map[string][]string{
		"vi": {"vi", "+3", full}, "nano -w": {"nano", "-w", "+3", full}, "hx": {"hx", full + ":3"},
		"code --wait":          {"code", "--wait", "--goto", full + ":3"},
		"'/opt/my ed/vi' -c x": {"/opt/my ed/vi", "-c", "x", "+3", full},
		`ed -p "say 'what' " `: {"ed", "-p", "say 'what' ", "+3", full},
		"ed ''":                {"ed", "", "+3", full},
		"''":                   {"", "+3", full},
	} {
		cmd, err := editorCommand(program, "a b.txt", 3)
		if err != nil || !slices.Equal(cmd.Args, want) {
			t.Errorf("%s: %q, want %q; %v", program, cmd.Args, want, err)
		}
	}
	if got := editorOf([]string{"EDITOR=ed", "VISUAL="}); got != "ed" {
		t.Errorf("the editor is %q", got)
	}
	path := filepath.Join(t.TempDir(), "a.txt")
	text := "---\noutlet: Blad\n---\nThe first line is here.\n\nThe second one comes later on.\n"
	put(t, path, text)
	a := corpus.NewArticle("a", path, "The first line is here.\n\nThe second one comes later on.\n")
	for at, want := range map[int]int{0: 4, 25: 6} {
		if got, err := lineInFile(a, at); got != want || err != nil {
			t.Errorf("byte %d: line %d, want %d; %v", at, got, want, err)
		}
	}
}

// TestFileNameIsNoCommand gives editors files whose names would be an option, a
// command, a pipe, another line or another host to them.
func TestFileNameIsNoCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"-c!touch x.txt", "+!touch x.txt", "+9.txt", "--version", "-", "!touch x.txt", "a:7:9.txt", "scp:/host/a.txt"} {
		full, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		for program, arguments := range map[string]int{"vim": 2, "nano": 2, "emacs": 2, "kak": 2, "ed": 2, "code": 2, "hx": 1, "subl": 1} {
			cmd, err := editorCommand(program, name, 3)
			if err != nil {
				t.Fatal(err)
			}
			args := cmd.Args[1:]
			if strings.Contains(name, ":") && program == "code" {
				arguments = 1 // no line, so no --goto
			}
			last := args[len(args)-1]
			if len(args) != arguments || last != full && (strings.Contains(name, ":") || last != full+":3") {
				t.Errorf("%s is given %q", program, args)
			}
		}
	}
}

// TestBatchFileAsEditor names files so that the shell of Windows, which reads
// the arguments of a batch file once more, would find a command in them.
func TestBatchFileAsEditor(t *testing.T) {
	for _, name := range []string{"a&calc.txt", "a|b.txt", "%PATH%.txt", `a" b.txt`} {
		if err := batchable("/opt/Code.CMD", name); err == nil || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v", name, err)
		}
		if err := batchable("/opt/code", name); err != nil {
			t.Errorf("no batch file: %v", err)
		}
	}
	if err := batchable("code.cmd", "a (1) b.txt"); err != nil {
		t.Error(err)
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
