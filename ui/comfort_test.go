package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/finding"
	"storydiff/ui/desk"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// TestThemeMenu previews themes, keeps one, and goes back to one.
func TestThemeMenu(t *testing.T) {
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("T", "j")
	if s.theme != style.Light || *s.styles != *style.NewStyles(style.PaletteOf(style.LightPalette), true) {
		t.Errorf("under the cursor is %v", s.theme)
	}
	s.press("j", "esc")
	if s.theme != style.Dark || s.dialog() != nil {
		t.Errorf("given up: %v", s.theme)
	}
	s.press("T", "j", "j", "j", "enter")
	if s.theme != style.ColourBlind || *s.styles != *style.NewStyles(style.PaletteOf(style.PaletteFor(style.ColourBlind, colorprofile.TrueColor, true)), true) {
		t.Errorf("kept: %v", s.theme)
	}
}

// TestCommands carries out actions by their names, of this screen and another.
func TestCommands(t *testing.T) {
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("end", ":", "n", "e", "x", "t", "space", "c", "h", "enter")
	if s.app.screen != keys.ReaderScreen || s.reader.CursorPassage() != 1 {
		t.Errorf("next change from the desk: %v", s)
	}
	s.press("ctrl+p", "f", "l", "a", "g", "enter")
	if !s.Notes.Of(s.reader.Text, 1).Flagged {
		t.Error("flag by name does not flag")
	}
	s.press(":", "%", "%", "enter")
	if s.dialog() != nil {
		t.Error("an action that is not there leaves the menu open")
	}
}

// TestEveryCommandRuns chooses every action there is, but for the end.
func TestEveryCommandRuns(t *testing.T) {
	for i := range dialog.NewCommandMenu(keys.NewMap(), keys.DeskScreen).Found {
		s := newStage(t, 100, 30, sample.LockGate()...)
		s.press(":")
		c := open[*dialog.CommandMenu](s).Found[i]
		if c.Action == keys.Quit || c.Action == keys.Suspend {
			continue
		}
		s.press(slices.Repeat([]string{"down"}, i)...)
		s.press("enter")
		checkScreen(t, s, c.Name)
	}
}

func TestCopy(t *testing.T) {
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("end", "enter", "]", "]", "]", "]", "]")
	_, cmd := s.Update(keyPress("y"))
	if cmd == nil || !strings.HasPrefix(s.notice.text, "sent to the clipboard") {
		t.Fatalf("it says %q", s.notice.text)
	}
	got := s.copied(6)
	for _, want := range []string{"Norden Press: Mayor Ilse", "Mirror of Korsund: Mayor Else", "high, name: "} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

// TestRebound gives actions other keys.
func TestRebound(t *testing.T) {
	bound := keys.NewMap().Rebound(map[string][]string{"next-change": {"f4", "n"}, "flag": {}, "quit": {"Q"}})
	for key, want := range map[string]keys.Action{"f4": keys.NextChange, "n": keys.NextChange, "]": keys.NoAction, "F": keys.NoAction, "Q": keys.Quit, "q": keys.NoAction, "ctrl+c": keys.Quit} {
		got := keys.NoAction
		for i := range bound {
			if bound[i].In&keys.InReader != 0 && slices.Contains(bound[i].Keys(), key) && got == keys.NoAction {
				got = bound[i].Action
			}
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", key, got, want)
		}
	}
	if help, _ := bound.Of(keys.NextChange, keys.InReader); help.Key != "f4 n" {
		t.Errorf("the help says %q", help.Key)
	}
	mine := keys.Keys(map[string][]string{"flag": {"ctrl+f"}})
	if !reflect.DeepEqual(mine["flag"], []string{"ctrl+f"}) || !reflect.DeepEqual(mine["note"], []string{"a"}) {
		t.Errorf("the keys in force are %v", mine)
	}
}

// TestActionNames looks for actions whose keys cannot be set, and for names
// that two share.
func TestActionNames(t *testing.T) {
	names := map[string]keys.Action{}
	for _, b := range keys.NewMap() {
		if b.Group == keys.NoGroup {
			continue
		}
		name := b.Action.String()
		if other, ok := names[name]; name == "" || ok && other != b.Action {
			t.Errorf("action %d, %q, is called %q like action %d", b.Action, b.Help().Desc, name, other)
		}
		names[name] = b.Action
	}
}

// TestLowestSeverity leaves the slightest findings out.
func TestLowestSeverity(t *testing.T) {
	r := story.NewReading(sample.Mirror()).Limit(finding.Medium, finding.Medium)
	if len(r.Order) != 4 || len(r.Found(4)) != 0 || len(r.Found(6)) != 2 || r.Findings[r.Gravest[0]].Severity != finding.Medium {
		t.Errorf("%d findings, %v first", len(r.Order), r.Findings[r.Gravest[0]].Severity)
	}
}

// TestMouse clicks and turns the wheel.
func TestMouse(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	if s.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is on without being asked for")
	}
	s.mouse = true
	if s.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is off")
	}
	clickOn := func(text string) {
		t.Helper()
		for y, row := range strings.Split(ansi.Strip(s.screen()), "\n") {
			if i := strings.Index(row, text); i >= 0 {
				s.send(tea.MouseClickMsg{X: ansi.StringWidth(row[:i]), Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatalf("no %q on:\n%s", text, ansi.Strip(s.screen()))
	}
	clickOn("The Da")
	if s.Selected != 1 || s.app.screen != keys.DeskScreen {
		t.Fatalf("a click on a version: %v", s)
	}
	clickOn("words")
	if s.desk.By != desk.WordsColumn {
		t.Errorf("a click on a heading sorts by %v", s.desk.By)
	}
	clickOn("▌ The Da")
	if s.app.screen != keys.ReaderScreen {
		t.Fatalf("a second click on a version: %v", s)
	}
	clickOn("Nobody was hurt")
	if p := s.reader.CursorPassage(); p != 3 {
		t.Errorf("a click on a passage: %d", p)
	}
	for range 5 {
		s.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	}
	if s.reader.Cursor < 4 {
		t.Errorf("after the wheel the cursor is on item %d", s.reader.Cursor)
	}
	clickOn("1 Desk")
	if s.app.screen != keys.DeskScreen {
		t.Errorf("a click on a tab: %v", s)
	}
}

// TestMouseAnywhere clicks on every cell of every screen.
func TestMouseAnywhere(t *testing.T) {
	t.Chdir(t.TempDir()) // a click may write an export
	for _, keys := range [][]string{nil, {"enter", "+"}, {"3"}, {"4"}, {"enter", "e"}, {"T"}, {":"}} {
		s := quayStage(t, 124, 20)
		for y := range 20 {
			for x := 0; x < 124; x += 7 {
				s.press("1")
				s.press(keys...)
				s.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
				s.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
				checkScreen(t, s, strings.Join(keys, " "))
				s.press("esc")
			}
		}
	}
}

// TestMouseInDialogs chooses in every dialog with the mouse alone.
func TestMouseInDialogs(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.mouse = true
	clickOn := func(text string) {
		t.Helper()
		rows := strings.Split(ansi.Strip(s.screen()), "\n")
		for y, row := range rows {
			if i := strings.Index(row, text); i >= 0 {
				s.send(tea.MouseClickMsg{X: ansi.StringWidth(row[:i]), Y: y, Button: tea.MouseLeft})
				checkScreen(t, s, "a click on "+text)
				return
			}
		}
		t.Fatalf("no %q on:\n%s", text, strings.Join(rows, "\n"))
	}
	s.press("T")
	if clickOn("monochrome"); s.theme != style.Monochrome || s.dialog() == nil {
		t.Errorf("a click on a theme: %v", s.theme)
	}
	if clickOn("as before"); s.theme != style.Dark || s.dialog() != nil {
		t.Errorf("a click on the hint to go back: %v", s.theme)
	}
	s.press("enter", "f")
	if clickOn("dropped"); s.reader.Filter.String() != "dropped" {
		t.Errorf("a click on a kind: %q", s.reader.Filter)
	}
	if clickOn("name "); !strings.Contains(s.reader.Filter.String(), "name") {
		t.Errorf("a click in the other column: %q", s.reader.Filter)
	}
	clickOn("c clear  ")
	if clickOn("enter done"); s.reader.Filter.On() || s.dialog() != nil {
		t.Errorf("clicks on hints: %q", s.reader.Filter)
	}
	s.press("e")
	e := s.dialog().(*dialog.Export)
	if clickOn("all 2 versions"); e.Offers[e.Choice].What != dialog.AllVersions || !strings.Contains(e.Name.Value(), ".all.") {
		t.Errorf("a click on what to export: %q", e.Name.Value())
	}
	before := e.Name.Value()
	if clickOn("‹ ●"); e.Name.Value() == before {
		t.Errorf("a click on the arrow beside the form changes nothing: %q", e.Name.Value())
	}
	if clickOn("esc cancel"); s.dialog() != nil {
		t.Error("the export dialog is still open")
	}
	s.press(":")
	s.press("l", "e", "g", "e", "n", "d")
	legend := s.legend
	if clickOn("hide or show the legend"); s.legend == legend {
		t.Error("a click on the action under the cursor does nothing")
	}
	s.press("i")
	if s.send(tea.MouseClickMsg{X: 0, Y: 0, Button: tea.MouseLeft}); s.dialog() != nil {
		t.Error("a click beside the box leaves it open")
	}
}
