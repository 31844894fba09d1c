package ui

import (
	"bytes"
	"context"
	"errors"
	"image/color"
	"io"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// realStory is a story that is really compared.
func realStory() *corpus.Story {
	return &corpus.Story{Name: "ferry", Reason: "it is the longest", Articles: []*text.Article{
		corpus.NewArticle("wire", "wire.txt", "The ferry to Korsund ran aground on Monday with 240 people on board.\n\nNobody was hurt, the coast guard said.\n\nCaptain Maren Holt blamed the fog.\n"),
		corpus.NewArticle("post", "post.txt", "The ferry to Korsund ran aground on Monday with 420 people on board.\n\nCaptain Maren Holt blamed the fog.\n"),
		corpus.NewArticle("echo", "echo.txt", "The ferry to Korsund ran aground on Monday with 240 people on board.\n\nNobody was hurt, the coast guard said.\n\nCaptain Maren Holt blamed the fog.\n"),
	}}
}

// TestVersionsComeInOneByOne lets the comparisons come in, and keys before
// them.
func TestVersionsComeInOneByOne(t *testing.T) {
	s := &stage{newApp(realStory(), style.Dark, colorprofile.TrueColor), t}
	s.review = filepath.Join(t.TempDir(), "marks.jsonl")
	s.send(tea.WindowSizeMsg{Width: 100, Height: 24})
	_, cmd := s.Update(s.Collate()())
	batch := cmd().(tea.BatchMsg)
	if len(batch) != 2 || !strings.Contains(ansi.Strip(s.screen()), "compared 0 of 2") {
		t.Fatalf("%d comparisons, and:\n%s", len(batch), ansi.Strip(s.screen()))
	}
	s.press("j", "enter", "]", "tab", "v", "?", "esc", "e", "esc", "1")
	checkScreen(t, s, "keys before the comparisons")
	s.send(batch[0]())
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "compared 1 of 2") || !strings.Contains(screen, "comparing …") {
		t.Errorf("after one comparison:\n%s", screen)
	}
	s.send(batch[1]())
	if screen := ansi.Strip(s.screen()); strings.Contains(screen, "compared") || !strings.Contains(screen, "100 %") {
		t.Errorf("after both comparisons:\n%s", screen)
	}
}

// TestMakeOriginal turns the comparison round, and drops what comes in late
// for the other way.
func TestMakeOriginal(t *testing.T) {
	s := &stage{newApp(realStory(), style.Dark, colorprofile.TrueColor), t}
	s.review = filepath.Join(t.TempDir(), "marks.jsonl")
	s.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	s.run(s.Init())
	late := story.ComparedMsg{Serial: s.Serial, Version: s.Selected, Reading: s.Readings[s.Selected]}
	s.press("2", "]")
	was, with := s.Original, s.Selected
	_, cmd := s.Update(keyPress("o"))
	if s.Original != with || s.Selected != was || !strings.Contains(ansi.Strip(s.screen()), "Comparing") {
		t.Fatalf("original %d, version %d:\n%s", s.Original, s.Selected, ansi.Strip(s.screen()))
	}
	s.send(late)
	if s.Readings[late.Version] != nil {
		t.Error("a late comparison was taken")
	}
	s.run(cmd)
	r := s.reader.Text
	if r == nil || r.Original != s.Story.Articles[with] || r.Version != s.Story.Articles[was] {
		t.Fatalf("the reader shows %v", r)
	}
	s.press("o")
	if s.Original != was || s.Reason != "it is the longest" {
		t.Errorf("back again: original %d, %q", s.Original, s.Reason)
	}
}

// TestPalettes looks at which colours are put on when.
func TestPalettes(t *testing.T) {
	white, black := tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black}
	tests := []struct {
		name    string
		theme   style.Theme
		profile colorprofile.Profile
		msgs    []tea.Msg
		want    style.PaletteName
	}{
		{"silent terminal", style.Auto, colorprofile.TrueColor, nil, style.DarkPalette},
		{"light terminal", style.Auto, colorprofile.TrueColor, []tea.Msg{white}, style.LightPalette},
		{"dark terminal", style.Auto, colorprofile.ANSI256, []tea.Msg{white, black}, style.DarkPalette},
		{"light asked for", style.Light, colorprofile.ANSI256, []tea.Msg{black}, style.LightPalette},
		{"dark asked for", style.Dark, colorprofile.TrueColor, []tea.Msg{white}, style.DarkPalette},
		{"sixteen colours", style.Light, colorprofile.ANSI, []tea.Msg{white}, style.BasicPalette},
		{"no colours", style.Light, colorprofile.ASCII, []tea.Msg{white}, style.MonochromePalette},
		{"colours found later", style.Auto, colorprofile.ASCII, []tea.Msg{tea.ColorProfileMsg{Profile: colorprofile.ANSI256}}, style.DarkPalette},
	}
	for _, tt := range tests {
		a := newApp(realStory(), tt.theme, tt.profile)
		for _, m := range tt.msgs {
			a.Update(m)
		}
		if want := style.NewStyles(style.PaletteOf(tt.want), a.profile == colorprofile.TrueColor); *a.styles != *want {
			t.Errorf("%s: not palette %d", tt.name, tt.want)
		}
	}
}

func TestProfileFor(t *testing.T) {
	tests := []struct {
		mode    ColorMode
		environ []string
		want    colorprofile.Profile
	}{
		{ColorNever, []string{"TERM=xterm-256color"}, colorprofile.ASCII},
		{ColorAuto, []string{"TERM=xterm-256color", "NO_COLOR=yes"}, colorprofile.ASCII},
		{ColorAuto, []string{"TERM=xterm-256color", "NO_COLOR=0"}, colorprofile.ASCII},
		{ColorAuto, []string{"TERM=xterm-256color", "NO_COLOR=", "CLICOLOR_FORCE=1"}, colorprofile.ANSI256},
		{ColorAuto, []string{"TERM=xterm-256color", "CLICOLOR_FORCE=1"}, colorprofile.ANSI256},
		{ColorAlways, []string{"TERM=xterm-256color", "NO_COLOR=1", "CLICOLOR_FORCE=1"}, colorprofile.ANSI256},
		{ColorAlways, []string{"TERM=dumb"}, colorprofile.ANSI},
	}
	for _, tt := range tests {
		if got := profileFor(tt.mode, tt.environ, io.Discard); got != tt.want {
			t.Errorf("%v with %v: %v, want %v", tt.mode, tt.environ, got, tt.want)
		}
	}
}

// run starts the program on a pipe and types into it.
func run(ctx context.Context, folder, typed string) error {
	input, typist := io.Pipe()
	go io.WriteString(typist, typed)
	return Run(ctx, realStory(), Options{Theme: style.Dark, Review: filepath.Join(folder, "marks.jsonl"), Input: input, Output: &bytes.Buffer{}, Environ: []string{"TERM=xterm"}})
}

func TestRunEnds(t *testing.T) {
	if err := run(t.Context(), t.TempDir(), "j\rq"); err != nil {
		t.Errorf("after q: %v", err)
	}
	if err := run(t.Context(), t.TempDir(), "\x03"); err != nil {
		t.Errorf("after ctrl-c: %v", err)
	}
	hangup := errors.New("hangup")
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(hangup)
	if err := run(ctx, t.TempDir(), ""); !errors.Is(err, context.Canceled) || !errors.Is(err, hangup) {
		t.Errorf("after the end of the context: %v", err)
	}
}
