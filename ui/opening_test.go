package ui

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// openingOf is the program on a story that is still being read, at a size.
func openingOf(t *testing.T, incoming Incoming) *opening {
	m := newOpening(newFrame(style.Dark, colorprofile.TrueColor), incoming, Options{Review: filepath.Join(t.TempDir(), "marks.jsonl")})
	m.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	return m
}

// shown is what is on the screen, without colours.
func shown(m tea.Model) string { return ansi.Strip(m.View().Content) }

// TestDeskFillsAsArticlesAreRead holds that what is read stands on the screen at
// once, in the same order however it arrives.
func TestDeskFillsAsArticlesAreRead(t *testing.T) {
	whole := realStory()
	m := openingOf(t, Incoming{Name: "harbour", Story: func() (*corpus.Story, error) { return whole, nil }})
	if s := shown(m); !strings.Contains(s, "reading …") || !strings.Contains(s, "harbour") || strings.Count(s, "\n") != 23 {
		t.Errorf("before anything is read:\n%s", s)
	}
	var screens []string
	for range 2 {
		m.Update(arrivedMsg{Read: 2, Of: 1000, Articles: whole.Articles[:2]})
		if s := shown(m); !strings.Contains(s, "reading 2 of 1,000") {
			t.Errorf("after two files:\n%s", s)
		}
		m.Update(arrivedMsg{Read: len(whole.Articles), Of: 1000, Articles: whole.Articles})
		screens = append(screens, shown(m))
		whole.Articles = slices.Clone(whole.Articles)
		slices.Reverse(whole.Articles)
	}
	if screens[0] != screens[1] {
		t.Errorf("the order of arrival shows:\n%s\n%s", screens[0], screens[1])
	}
	for w := range 130 {
		m.Update(tea.WindowSizeMsg{Width: w, Height: w / 4})
		rows := strings.Split(shown(m), "\n")
		if w > 3 && len(rows) != w/4 || slices.ContainsFunc(rows, func(r string) bool { return ansi.StringWidth(r) > w }) {
			t.Fatalf("%d×%d:\n%s", w, w/4, shown(m))
		}
	}
}

// TestTypedBeforeTheStoryIsThere holds that keys typed while it is read have their
// effect when it is there.
func TestTypedBeforeTheStoryIsThere(t *testing.T) {
	m := openingOf(t, Incoming{Story: func() (*corpus.Story, error) { return realStory(), nil }})
	for _, name := range []string{"j", "enter"} {
		if _, cmd := m.Update(keyPress(name)); cmd != nil {
			t.Errorf("%s does something before there is a story", name)
		}
	}
	m.Update(m.read())
	if m.app == nil || m.app.screen != keys.ReaderScreen {
		t.Fatalf("not in the reader:\n%s", shown(m))
	}
	want := newTestApp(t, realStory())
	want.Update(tea.WindowSizeMsg{Width: 100, Height: 24})
	want.Update(keyPress("j"))
	if m.app.Selected != want.Selected {
		t.Errorf("version %d, want %d", m.app.Selected, want.Selected)
	}
}

// TestQuitWhileReading ends the program before there is a story.
func TestQuitWhileReading(t *testing.T) {
	m := openingOf(t, Incoming{})
	if _, cmd := m.Update(keyPress("q")); cmd == nil || cmd() != tea.Quit() {
		t.Error("q does not quit")
	}
	if err := m.leave(); err != nil {
		t.Error(err)
	}
}

// TestUnread has a story turn out to be none after the screen is there.
func TestUnread(t *testing.T) {
	input, typist := io.Pipe()
	defer typist.Close()
	gone := errors.New("a fault planted")
	err := Open(t.Context(), Incoming{
		Arrived: func(int) corpus.Arrived { return corpus.Arrived{Ended: true, Articles: []*text.Article{}} },
		Story:   func() (*corpus.Story, error) { return nil, gone },
	}, Options{Theme: style.Dark, Input: input, Output: io.Discard, Environ: []string{"TERM=xterm"}})
	var unread *UnreadError
	if !errors.As(err, &unread) || unread.Err != gone {
		t.Errorf("%v", err)
	}
}
