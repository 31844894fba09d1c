package ui

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/ui/desk"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/sheet"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// stage is the program with a story whose comparisons are written by hand.
type stage struct {
	*app
	t testing.TB
}

// newStage opens a story of comparisons with one original, at a size.
func newStage(t testing.TB, w, h int, comparisons ...*diffing.Comparison) *stage {
	whole := sample.Story("lock-gate", comparisons...)
	s := &stage{newApp(whole, style.Dark, colorprofile.TrueColor), t}
	s.folder = filepath.FromSlash("/home/desk/stories")
	s.send(tea.WindowSizeMsg{Width: w, Height: h})
	s.send(story.OpenBook(filepath.Join(t.TempDir(), "marks.jsonl"), whole)())
	for i, c := range comparisons {
		s.send(story.ComparedMsg{Serial: s.Serial, Version: i + 1, Reading: story.NewReading(c)})
	}
	return s
}

// send passes a message, and what its commands answer.
func (s *stage) send(msg tea.Msg) {
	s.t.Helper()
	_, cmd := s.Update(msg)
	s.run(cmd)
}

// run carries out a command as the program would, but for those that end it or
// ask the terminal.
func (s *stage) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case desk.FoundMsg, reader.FoundMsg, sheet.FoundRowsMsg, dialog.SavedMsg, story.CollatedMsg, story.ComparedMsg, story.SurveyedMsg, story.BookMsg, story.KeptMsg, reloadedMsg, leavingMsg, pastedMsg, dialog.ListedMsg:
		s.send(msg)
	}
}

// press types keys by their names, as Bubble Tea gives them.
func (s *stage) press(names ...string) {
	s.t.Helper()
	for _, name := range names {
		s.send(keyPress(name))
	}
}

// keyPress makes a key of its name.
func keyPress(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
		"home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	}
	k := tea.Key{}
	for mod, bit := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "shift+": tea.ModShift, "alt+": tea.ModAlt} {
		if strings.HasPrefix(name, mod) {
			k.Mod, name = bit, strings.TrimPrefix(name, mod)
		}
	}
	if code, ok := special[name]; ok {
		k.Code = code
		return tea.KeyPressMsg(k)
	}
	if name == "space" {
		name = " "
	}
	k.Code = []rune(name)[0]
	if k.Mod == 0 {
		k.Text = name
	}
	return tea.KeyPressMsg(k)
}

// open returns the dialog that has the keys, which has to be of a type.
func open[D dialog.Dialog](s *stage) D {
	s.t.Helper()
	d, ok := s.dialog().(D)
	if !ok {
		s.t.Fatalf("the dialog open is %T, want %T", s.dialog(), d)
	}
	return d
}

func isOpen[D dialog.Dialog](s *stage) bool {
	_, ok := s.dialog().(D)
	return ok
}

// screen is what the terminal would show.
func (s *stage) screen() string { return s.View().Content }

func (s *stage) String() string {
	return fmt.Sprintf("%d×%d screen %v dialogs %d version %d cursor %d top %v", s.width, s.height, s.app.screen, len(s.dialogs), s.Selected, s.reader.Cursor, s.reader.Top)
}

// newTestApp is the program with a story, whose marks are kept in a folder of
// the test's own.
func newTestApp(t testing.TB, story *corpus.Story) *app {
	a := newApp(story, style.Dark, colorprofile.TrueColor)
	a.review = filepath.Join(t.TempDir(), "marks.jsonl")
	return a
}

func (s *stage) resize(w, h int) {
	s.t.Helper()
	s.send(tea.WindowSizeMsg{Width: w, Height: h})
}

// pasted is a text from the clipboard.
func pasted(text string) tea.Msg { return tea.PasteMsg{Content: text} }
