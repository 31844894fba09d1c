package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/keys"
)

// TestSearchInAllVersions searches the demo from the desk: what it counts is there
// to be gone through with one key, version by version, and esc leads back.
func TestSearchInAllVersions(t *testing.T) {
	s := demoStage(t)
	s.resize(120, 36)
	s.press(append([]string{"g", "/"}, strings.Split("treaty", "")...)...)
	s.press("enter")
	versions := 0
	for _, v := range s.Order {
		text := strings.ToLower(s.Story.Articles[v].Text)
		if got, want := s.desk.Matches(v), strings.Count(text, "treaty"); got != want {
			t.Errorf("%s: %d matches, want %d", s.Names[v], got, want)
		}
		if s.desk.Matches(v) > 0 {
			versions++
		}
	}
	if versions < 2 {
		t.Fatalf("found in %d versions", versions)
	}
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "found") || !strings.Contains(screen, " in "+string(rune('0'+versions))+" of ") {
		t.Errorf("the desk does not tell:\n%s", screen)
	}
	if s.desk.Matches(s.Selected) == 0 {
		t.Error("the version selected has no match")
	}
	first := s.Selected
	s.press("enter")
	if s.app.screen != keys.ReaderScreen || s.reader.Search.Current != 0 {
		t.Fatalf("the reader is at match %d", s.reader.Search.Current)
	}
	met := map[int]bool{s.Selected: true}
	hits := len(s.reader.Search.Hits)
	for n := 1; s.Selected == first || len(met) < versions; n++ {
		before := s.Selected
		if s.press("n"); s.Selected != before {
			if before == first && n != hits {
				t.Errorf("%d matches before the next version, want %d", n, hits)
			}
			if s.reader.Search.Current != 0 || !strings.HasPrefix(s.notice.text, "on in ") {
				t.Errorf("at match %d of the next version it says %q", s.reader.Search.Current, s.notice.text)
			}
		}
		if met[s.Selected] = true; n > 200 {
			t.Fatalf("it does not end: %v", met)
		}
	}
	at := s.Selected
	s.press("N")
	if s.press("n"); s.Selected != at && len(met) > 1 {
		t.Errorf("back and forth leads to version %d, want %d", s.Selected, at)
	}
	s.press("esc")
	if s.app.screen != keys.DeskScreen || s.desk.Query() != "treaty" || s.reader.Query() != "" {
		t.Errorf("esc leads to %v, searching %q and %q", s.app.screen, s.desk.Query(), s.reader.Query())
	}
	if s.press("esc"); s.desk.Query() != "" {
		t.Error("esc does not end the search")
	}
}
