package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/corpus/watch"
	"storydiff/corpus/workers"
	"storydiff/ui/style"
)

func fall() tea.Msg { panic("a fault planted") }

func TestCaught(t *testing.T) {
	if caught(nil) != nil {
		t.Error("a command where there was none")
	}
	if msg := caught(tea.Quit)(); msg != tea.Quit() {
		t.Errorf("%v for a command that ends well", msg)
	}
	broken := make(chan watch.Change, 1)
	broken <- watch.Change{Err: &workers.Panic{Value: "a fault planted"}}
	batch := caught(tea.Batch(tea.Quit, tea.Batch(tea.Quit, fall)))().(tea.BatchMsg)
	inner := batch[1]().(tea.BatchMsg)
	for name, cmd := range map[string]tea.Cmd{
		"a command":                     caught(fall),
		"one of several":                inner[1],
		"what watches the story":        caught((&live{changes: broken}).listen()),
		"what compares it side by side": caught(newApp(brokenStory(), style.Dark, 0).begin())().(tea.BatchMsg)[0],
	} {
		p, ok := cmd().(*workers.Panic)
		if !ok {
			t.Errorf("%s: no panic", name)
			continue
		}
		if again := workers.Caught(func() { newApp(realStory(), style.Dark, 0).Update(p) }); again != p {
			t.Errorf("%s: %v, where the program is to stop", name, again)
		}
	}
}

// brokenStory has a word that ends behind its article.
func brokenStory() *corpus.Story {
	s := realStory()
	s.Articles[1].Words[0].End += 1000
	return s
}

// endOf runs something on a terminal whose output is kept, and returns what it ended
// with, after it looked whether the terminal is as it was and nothing was printed.
func endOf(t *testing.T, run func(o Options) error) error {
	t.Helper()
	said, err := os.Create(filepath.Join(t.TempDir(), "errors"))
	if err != nil {
		t.Fatal(err)
	}
	defer said.Close()
	defer func(before *os.File) { os.Stderr = before }(os.Stderr)
	os.Stderr = said
	var screen bytes.Buffer
	// No file: the library that reads keys from one is not free of races where
	// it is closed by a panic.
	input, typist := io.Pipe()
	defer typist.Close()
	err = run(Options{Theme: style.Dark, Review: filepath.Join(t.TempDir(), "marks.jsonl"), Input: input, Output: &screen, Environ: []string{"TERM=xterm"}})
	if on, off := strings.LastIndex(screen.String(), "\x1b[?1049h"), strings.LastIndex(screen.String(), "\x1b[?1049l"); off < on {
		t.Errorf("the terminal is left on the other screen: %q", screen.String())
	}
	if text := read(t, said.Name()); text != "" {
		t.Errorf("printed: %s", text)
	}
	return err
}

// A panic beside the program's own goroutine leaves the terminal as it was, and
// tells where it came from.
func TestRunPanics(t *testing.T) {
	err := endOf(t, func(o Options) error { return Run(t.Context(), brokenStory(), o) })
	var p *workers.Panic
	if !errors.Is(err, ErrPanic) || !errors.As(err, &p) {
		t.Fatal(err)
	}
	if !strings.Contains(fmt.Sprint(p.Value), "out of range") || !strings.Contains(string(p.Stack), "diffing.Collate(") {
		t.Errorf("%v", p)
	}
}

// A falling model panics where it is told to.
type falling struct{ in string }

func (f falling) at(place string) {
	if f.in == place {
		panic("a fault \x1b[31mplanted")
	}
}

func (f falling) Init() tea.Cmd {
	f.at("Init")
	return caught(func() tea.Msg {
		f.at("a command")
		return wakeMsg{}
	})
}

func (f falling) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if p, ok := msg.(*workers.Panic); ok {
		panic(p)
	}
	if _, ok := msg.(wakeMsg); ok {
		f.at("Update")
	}
	return f, nil
}

func (f falling) View() tea.View {
	f.at("View")
	view := tea.NewView("nothing")
	view.AltScreen = true
	return view
}

// A panic is kept wherever it happens, and never printed as it is.
func TestPanicsAreKept(t *testing.T) {
	for _, place := range []string{"Init", "Update", "View", "a command"} {
		err := endOf(t, func(o Options) error {
			p := newProgram(t.Context(), o)
			defer p.stop()
			return p.run(falling{in: place})
		})
		var p *workers.Panic
		if !errors.Is(err, ErrPanic) || !errors.As(err, &p) || fmt.Sprint(p.Value) != "a fault \x1b[31mplanted" {
			t.Errorf("%s: %v", place, err)
		} else if !strings.Contains(string(p.Stack), "falling.at(") || strings.Contains(p.Error(), "\x1b") {
			t.Errorf("%s: %v", place, p)
		}
	}
}
