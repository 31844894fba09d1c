package ui

import (
	"bytes"
	"errors"
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

// A panic beside the program's own goroutine leaves the terminal as it was, and
// tells where it came from before Run returns.
func TestRunPanics(t *testing.T) {
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
	err = Run(t.Context(), brokenStory(), Options{Theme: style.Dark, Review: filepath.Join(t.TempDir(), "marks.jsonl"), Input: input, Output: &screen, Environ: []string{"TERM=xterm"}})
	if !errors.Is(err, ErrPanic) {
		t.Fatal(err)
	}
	if on, off := strings.LastIndex(screen.String(), "\x1b[?1049h"), strings.LastIndex(screen.String(), "\x1b[?1049l"); off < on {
		t.Errorf("the terminal is left on the other screen: %q", screen.String())
	}
	if text, _ := os.ReadFile(said.Name()); !strings.Contains(string(text), "out of range") || !strings.Contains(string(text), "diffing.Collate(") {
		t.Errorf("%s", text)
	}
}
