package ui

import (
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/ui/stories"
	"storydiff/ui/story"
)

// storiesOf tells of the stories of folders as the command line does.
func storiesOf(paths []string) stories.Source {
	return stories.Source{
		Name: filepath.Base(paths[0]),
		Find: func() (groups []corpus.Group, strays []corpus.Skipped) {
			for g := range corpus.Groups(paths) {
				groups = append(groups, g)
			}
			return groups, nil
		},
		Load: func(g corpus.Group) (*corpus.Story, error) {
			return corpus.Load(g.Paths, corpus.Options{FoldersApart: true})
		},
	}
}

// ferryFolder makes a folder with two stories.
func ferryFolder(t *testing.T) string {
	root := filepath.Join(t.TempDir(), "ferries")
	for path, text := range map[string]string{
		"bell/wire.txt": craneWire, "bell/post.txt": cranePaper,
		"tide/wire.txt": craneWire, "tide/post.txt": cranePaper,
	} {
		write(t, filepath.Join(root, filepath.FromSlash(path)), text)
	}
	return root
}

// picks lets the reader choose paths in the picker of a story.
func picks(a *app, paths ...string) pickedMsg {
	msg := a.openPicked(paths)().(pickedMsg)
	msg.stop()
	msg.changes = nil
	return msg
}

// TestFolderOpensAnotherFolder chooses another folder of stories in a story of a folder:
// its list is shown, its stories open, and esc leads from them to it.
func TestFolderOpensAnotherFolder(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	s.options.Stories = storiesOf
	s.options.Load = func(paths []string) (*corpus.Story, error) { return corpus.Load(paths, corpus.Options{}) }
	s.press("enter", "enter", "esc", "ctrl+o")
	before := s.list.Look()
	s.send(ofStoryMsg{s.open, picks(s.open, ferryFolder(t))})
	if s.open != nil || !strings.Contains(s.text(), "ferries · 2 stories") || s.under() != "bell" {
		t.Fatalf("the stories are not shown:\n%s", s.text())
	}
	s.run(before) // comes late
	if !strings.Contains(s.text(), "ferries · 2 stories") || strings.Contains(s.text(), "drill") {
		t.Errorf("after a late answer of the list before:\n%s", s.text())
	}
	if got := s.rowOf("tide"); !strings.HasPrefix(got, "tide 1 20 1 ") {
		t.Errorf("not compared: %q", got)
	}
	s.press("j", "enter")
	if s.open == nil || s.open.Story.Name != "tide" {
		t.Fatalf("not opened:\n%s", s.text())
	}
	if s.press("esc"); s.open != nil || s.under() != "tide" {
		t.Errorf("esc leads to:\n%s", s.text())
	}
}

// TestListOpensWhatIsPicked chooses a story and then a folder of stories on the list itself.
func TestListOpensWhatIsPicked(t *testing.T) {
	s := newListStage(t, storiesFolder(t), 100, 24)
	s.options.Stories = storiesOf
	s.options.Load = func(paths []string) (*corpus.Story, error) { return corpus.Load(paths, corpus.Options{}) }
	ferries := ferryFolder(t)
	pick := func(path string) {
		t.Helper()
		if s.press("ctrl+o"); s.dialog() == nil {
			t.Fatalf("no dialog:\n%s", s.text())
		}
		msg := s.options.openPicked([]string{path})().(pickedMsg)
		msg.stop()
		msg.changes = nil
		s.send(msg)
	}
	if pick(filepath.Join(ferries, "bell")); s.open == nil || s.open.Story.Name != "bell" {
		t.Fatalf("the story is not open:\n%s", s.text())
	}
	if s.press("esc"); s.open != nil || s.under() != "crane" {
		t.Errorf("esc leads to:\n%s", s.text())
	}
	if pick(filepath.Join(ferries, "gone")); s.dialog() == nil || s.open != nil {
		t.Errorf("what is not there is opened:\n%s", s.text())
	}
	s.press("esc")
	if pick(ferries); s.under() != "bell" || !strings.Contains(s.text(), "ferries") {
		t.Errorf("the folder is not open:\n%s", s.text())
	}
}

// TestStoryOpensFolder chooses a folder of stories where a single story was opened: their
// list takes its place, as if the program had been started so.
func TestStoryOpensFolder(t *testing.T) {
	m := openingOf(t, Incoming{Story: func() (*corpus.Story, error) { return realStory(), nil }})
	m.options.Stories = storiesOf
	m.options.Load = func(paths []string) (*corpus.Story, error) { return corpus.Load(paths, corpus.Options{}) }
	m.Update(m.read())
	var run func(cmd tea.Cmd)
	run = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for _, c := range msg {
				run(c)
			}
		case openedMsg:
			msg.stop()
			msg.changes = nil
			_, cmd := m.Update(msg)
			run(cmd)
		case storiesPickedMsg, stories.FoundMsg, stories.ComparedMsg, ofStoryMsg:
			_, cmd := m.Update(msg)
			run(cmd)
		}
	}
	m.Update(keyPress("ctrl+o"))
	old := m.app
	_, cmd := m.Update(picks(m.app, ferryFolder(t)))
	run(cmd)
	if m.folder == nil || !strings.Contains(shown(m), "ferries · 2 stories") {
		t.Fatalf("the stories are not shown:\n%s", shown(m))
	}
	_, cmd = m.Update(keyPress("enter"))
	run(cmd)
	if m.folder.open == nil || m.folder.open.Story.Name != "bell" {
		t.Fatalf("the story is not open:\n%s", shown(m))
	}
	late := story.NewReading(diffing.Compare(old.Story.Articles[old.Original], old.Story.Articles[old.Selected]))
	m.Update(story.ComparedMsg{Serial: m.folder.open.Serial, Version: 0, Reading: late})
	if m.folder.open.Readings[0] == late {
		t.Error("the answer of another story's command is taken")
	}
	_, cmd = m.Update(keyPress("esc"))
	run(cmd)
	if m.folder.open != nil || !strings.Contains(shown(m), "▌ bell") {
		t.Errorf("esc leads to:\n%s", shown(m))
	}
	if err := m.leave(); err != nil {
		t.Error(err)
	}
}
