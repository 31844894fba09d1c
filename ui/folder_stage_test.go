package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/ui/stories"
	"storydiff/ui/style"
)

// The articles of an invented story, the second with another number.
const (
	craneWire  = "---\noutlet: Nordby Wire\ntitle: Crane falls\noriginal: true\n---\nA crane fell on the quay of Nordby on Monday.\n\nIt hurt 12 people, the harbour said.\n\nNobody knows why.\n"
	cranePaper = "---\noutlet: Quay Post\n---\nA crane fell on the quay of Nordby on Monday.\n\nIt hurt 21 people, the harbour said.\n"
)

// clock is a time as the list tells it.
var clock = regexp.MustCompile(`[ \d]\d [A-Z][a-z]{2} \d\d:\d\d`)

// storiesFolder makes a folder with three stories, one of which has a single
// article, and a folder that is none. Marks are kept in a folder of the test's
// own.
func storiesFolder(t testing.TB) string {
	t.Helper()
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	root := t.TempDir()
	for path, text := range map[string]string{
		"crane/wire.txt": craneWire, "crane/post.txt": cranePaper, "crane/plan.pdf": "%PDF-1.7",
		"drill/wire.txt": craneWire, "drill/post.txt": craneWire[:len(craneWire)-1],
		"lone/wire.txt": craneWire, "pictures/a.png": "\x89PNG\r\n",
	} {
		write(t, filepath.Join(root, filepath.FromSlash(path)), text)
	}
	return root
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// listStage is the program on a folder of stories.
type listStage struct {
	*folder
	t testing.TB
	// held are the commands whose answers have to wait.
	held []tea.Cmd
	hold bool
}

// newListStage opens the folder at root, and lets all be compared.
func newListStage(t testing.TB, root string, w, h int) *listStage {
	source := stories.Source{
		Name: "desk",
		Find: func() (groups []corpus.Group, strays []corpus.Skipped) {
			for g := range corpus.Groups([]string{root}) {
				groups = append(groups, g)
			}
			strays = corpus.Strays([]string{root})
			for i := range strays {
				strays[i].Path = filepath.Base(strays[i].Path)
			}
			return groups, strays
		},
		Load: func(g corpus.Group) (*corpus.Story, error) {
			return corpus.Load(g.Paths, corpus.Options{FoldersApart: true})
		},
	}
	s := &listStage{folder: newFolder(newFrame(style.Dark, colorprofile.TrueColor), source, Options{}), t: t}
	s.send(tea.WindowSizeMsg{Width: w, Height: h})
	s.run(s.Init())
	return s
}

func (s *listStage) send(msg tea.Msg) {
	s.t.Helper()
	_, cmd := s.Update(msg)
	if s.hold {
		s.held = append(s.held, cmd)
		return
	}
	s.run(cmd)
}

// run carries out a command as the program would, but for those that end it, wait
// for changes, or ask the terminal.
func (s *listStage) run(cmd tea.Cmd) {
	s.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case watchedMsg: // nothing is waited for in the tests
		msg.changes = nil
		msg.stop()
		s.Update(msg)
	case openedMsg:
		msg.stop()
		msg.changes = nil
		s.send(msg)
	case ofStoryMsg, stories.FoundMsg, stories.ComparedMsg:
		s.send(msg)
	}
}

func (s *listStage) press(names ...string) {
	s.t.Helper()
	for _, name := range names {
		s.send(keyPress(name))
	}
}

func (s *listStage) String() string {
	return fmt.Sprintf("%d×%d story %q dialogs %d cursor on %q", s.width, s.height, s.path, len(s.dialogs), s.under())
}

func (s *listStage) text() string { return ansi.Strip(s.View().Content) }

// rowOf returns what the list shows of a story.
func (s *listStage) rowOf(name string) string {
	s.t.Helper()
	for row := range strings.Lines(s.text()) {
		if f := strings.Fields(strings.TrimPrefix(row, style.CursorMark)); len(f) > 1 && f[0] == name {
			return strings.Join(f, " ")
		}
	}
	s.t.Fatalf("no row of %s:\n%s", name, s.text())
	return ""
}

// under is the story under the cursor.
func (s *listStage) under() string { return s.list.Selected().Group.Name }
