package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

func quayStage(t *testing.T, w, h int) *stage {
	s := &stage{newTestApp(t, sample.Quay()), t}
	s.resize(w, h)
	s.run(s.Init())
	return s
}

// TestCompanionsLoseNothing lays every version along every other: each passage
// of it stands on one row, and on the row of its own sentences.
func TestCompanionsLoseNothing(t *testing.T) {
	c := diffing.Collate(sample.Quay(), 0)
	var all []*story.Reading
	for i := 1; i < len(c.Story.Articles); i++ {
		all = append(all, story.NewReading(c.Compare(i)))
	}
	for _, along := range all {
		for n, r := range all {
			comp := reader.NewOtherVersion(along, r, n)
			var stand []int
			for row, list := range comp.At {
				stand = append(stand, list...)
				for _, i := range list {
					if comp.RowOf[i] != row {
						t.Errorf("passage %d stands on row %d and is found on %d", i, row, comp.RowOf[i])
					}
					if of := r.Passages[i].Original; len(of) > 0 && !slices.Contains(along.Passages[row].Original, of[0]) {
						t.Errorf("%s beside %s: sentence %d is on the row of %v", r.Version.ID, along.Version.ID, of[0], along.Passages[row].Original)
					}
				}
			}
			slices.Sort(stand)
			for i := range r.Passages {
				if i >= len(stand) || stand[i] != i {
					t.Fatalf("%s beside %s: passages %v of %d", r.Version.ID, along.Version.ID, stand, len(r.Passages))
				}
			}
		}
	}
}

// TestMoreVersions puts versions beside each other and takes them away, on
// screens with and without room for them.
func TestMoreVersions(t *testing.T) {
	s := quayStage(t, 200, 40)
	s.press("enter", "+", "+")
	screen := ansi.Strip(s.screen())
	for _, want := range []string{"ant", "bee", "cat", "Three cranes", "A gull was seen", "end of May"} {
		if !strings.Contains(screen, want) {
			t.Errorf("three versions do not show %q:\n%s", want, screen)
		}
	}
	s.press("+")
	if !strings.Contains(s.notice.text, "three") || s.reader.Plan.Columns != 4 {
		t.Errorf("a fourth version: %q, %d columns", s.notice.text, s.reader.Plan.Columns)
	}
	s.press("]")
	at := s.reader.CursorPassage()
	for _, width := range []int{130, 100, 70, 200} {
		s.resize(width, 40)
		if got := s.reader.CursorPassage(); got != at {
			t.Errorf("%d cells: the cursor is on passage %d, was on %d", width, got, at)
		}
	}
	s.press("-", "-")
	if s.reader.Plan.Columns != 2 {
		t.Errorf("after two times less: %d columns", s.reader.Plan.Columns)
	}
	s.resize(110, 40)
	if s.press("+"); !strings.Contains(s.notice.text, "no room") || s.reader.More != 0 {
		t.Errorf("one more on 110 cells: %q, %d more", s.notice.text, s.reader.More)
	}
}

// TestVersionsStayInTheirColumns goes through the versions: the columns stay
// where they are as long as the one under the cursor is among them.
func TestVersionsStayInTheirColumns(t *testing.T) {
	s := quayStage(t, 200, 40)
	s.press("enter", "+")
	for _, want := range []string{"ant bee", "ant bee", "bee cat", "cat dog", "ant bee"} {
		heads := s.reader.ColumnHeads()
		var names []string
		for _, h := range heads[1:] {
			names = append(names, s.Names[h.Article])
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("with %s under the cursor the columns are %s, want %s", s.Names[s.Selected], got, want)
		}
		s.press("tab")
	}
}

// TestSearchInCompanions looks for what only another version says.
func TestSearchInCompanions(t *testing.T) {
	s := quayStage(t, 200, 40)
	s.press("enter", "+", "/", "g", "u", "l", "l", "enter")
	if n := len(s.reader.Search.Hits); n != 1 || !strings.Contains(s.screen(), "gull") {
		t.Errorf("%d hits", n)
	}
	if s.press("-"); len(s.reader.Search.Hits) != 0 {
		t.Errorf("without that version: %d hits", len(s.reader.Search.Hits))
	}
}
