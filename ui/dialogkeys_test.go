package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/ui/style"
)

// TestDialogsMoveAlike opens every dialog that has rows, and moves in it by the keys that
// are to work in all: each key leads where the same key leads in the others.
func TestDialogsMoveAlike(t *testing.T) {
	for name, open := range map[string][]string{
		"themes": {"T"}, "kinds": {"5", "K"}, "actions": {":"}, "filter": {"2", "f"}, "findings' filter": {"5", "f"}, "how read": {"2", "r"}, "story": {"ctrl+o"},
	} {
		t.Run(name, func(t *testing.T) {
			s := demoStage(t)
			s.options.Load = func(paths []string) (*corpus.Story, error) { return corpus.Load(paths, corpus.Options{}) }
			s.folder = t.TempDir()
			for _, n := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
				put(t, filepath.Join(s.folder, n+".txt"), n)
			}
			s.resize(100, 30)
			s.press(open...)
			if s.dialog() == nil {
				t.Fatalf("%v opens no dialog", open)
			}
			at := func(keys ...string) string {
				s.press(keys...)
				for _, row := range strings.Split(ansi.Strip(strings.Join(s.dialog().View(s.drawnFor(s.height)).Rows, "\n")), "\n") {
					if i := strings.Index(row, style.CursorMark); i >= 0 {
						return row
					}
				}
				return ""
			}
			first := at("home")
			last := at("end")
			if first == "" || last == "" || first == last {
				t.Fatalf("home leads to %q, end to %q", first, last)
			}
			if got := at("pgup", "pgup", "pgup", "pgup", "pgup", "pgup"); got != first {
				t.Errorf("page after page up leads to %q, want %q", got, first)
			}
			if got := at("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown"); got != last {
				t.Errorf("page after page down leads to %q, want %q", got, last)
			}
			if second, back := at("home", "down"), at("up"); second == first || back != first {
				t.Errorf("from %q down leads to %q, and up back to %q", first, second, back)
			}
			if name == "how read" { // tab leads into another article there
				return
			}
			if next, back := at("home", "tab"), at("shift+tab"); next == first || name != "story" && back != first {
				t.Errorf("from %q tab leads to %q, and shift-tab back to %q", first, next, back)
			}
		})
	}
}

// TestExplanationScrollsByPage scrolls a long explanation to its end and back by the keys
// for that.
func TestExplanationScrollsByPage(t *testing.T) {
	s := demoStage(t)
	s.resize(40, 9)
	s.press("1", "i")
	view := func() string { return ansi.Strip(s.screen()) }
	top := view()
	s.press("end")
	end := view()
	if end == top {
		t.Fatalf("end leads nowhere:\n%s", top)
	}
	if s.press("home"); view() != top {
		t.Errorf("home leads to\n%s", view())
	}
	s.press("down")
	line := view()
	if s.press("up", "pgdown"); view() == line || view() == top {
		t.Errorf("a page down is\n%s", view())
	}
	for range 20 {
		s.press("pgdown")
	}
	if view() != end {
		t.Errorf("page after page leads to\n%s\nwant\n%s", view(), end)
	}
}

// TestClosingIsTold holds that dialogs on a narrow screen still say which key closes them.
func TestClosingIsTold(t *testing.T) {
	for _, open := range [][]string{{"T"}, {"5", "K"}, {":"}, {"e"}, {"2", "f"}, {"2", "r"}, {"2", "}", "}", "a"}, {"1", "i"}} {
		s := demoStage(t)
		s.resize(40, 15)
		s.press(open...)
		if s.dialog() == nil {
			t.Fatalf("%v opens no dialog", open)
		}
		rows := ansi.Strip(strings.Join(s.dialog().View(s.drawnFor(s.height)).Rows, "\n"))
		if !strings.Contains(rows, "esc ") && !strings.Contains(rows, "enter done") {
			t.Errorf("%v does not say what closes it:\n%s", open, rows)
		}
	}
}
