package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// TestReaderKeys types keys into the reader of the story of the tests and
// looks where that leads: to a passage (t for the trace of one, - for none),
// and a finding.
func TestReaderKeys(t *testing.T) {
	tests := []struct {
		keys    string
		passage int
		kind    story.ItemKind
		finding int
	}{
		{"", -1, story.OverviewItem, -1},
		{"]", 1, story.PassageItem, -1},
		{"] ]", 2, story.PassageItem, -1},
		{"] ] ]", 4, story.PassageItem, -1},
		{"] ] ] [", 2, story.PassageItem, -1},
		{"[", -1, story.OverviewItem, -1},
		{"} ", -1, story.OverviewItem, 0},
		{"} }", 1, story.PassageItem, 1},
		{"} } {", -1, story.OverviewItem, 0},
		{"} } { { {", -1, story.OverviewItem, 0},
		{"] ] ] }", 4, story.PassageItem, 2},
		{"] ] ] {", 1, story.PassageItem, 1},
		{"} } } } }", 6, story.PassageItem, 4},
		{"} } } } } } }", 6, story.PassageItem, 4},
		{"} } ]", 2, story.PassageItem, -1},
		{"] ] ] m", 4, story.TraceItem, -1},
		{"] ] ] m m", 4, story.PassageItem, -1},
		{"] m", 1, story.PassageItem, -1},
		{"G", 14, story.PassageItem, -1},
		{"G [", 12, story.PassageItem, -1},
		{"G g", -1, story.OverviewItem, -1},
		{"G ]", 14, story.PassageItem, -1},
	}
	for _, tt := range tests {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {60, 14}, {30, 7}} {
			s := newStage(t, size[0], size[1], sample.LockGate()...)
			s.press("end", "enter")
			s.press(strings.Fields(tt.keys)...)
			it := s.reader.Shown[s.reader.Cursor]
			if it.Passage != tt.passage || it.Kind != tt.kind || s.reader.Finding != tt.finding {
				t.Errorf("%v: %q leads to %v of passage %d and finding %d, want %v, %d, %d",
					size, tt.keys, it.Kind, it.Passage, s.reader.Finding, tt.kind, tt.passage, tt.finding)
			}
			if first, last := s.reader.Seen(); s.reader.Cursor < first || s.reader.Cursor > last {
				t.Errorf("%v: after %q the cursor at %d is not in the window of %d to %d", size, tt.keys, s.reader.Cursor, first, last)
			}
		}
	}
}

// TestFindingIsInTheWindow walks through the findings of passages that are
// longer than the window: the words themselves must be seen.
func TestFindingIsInTheWindow(t *testing.T) {
	long := strings.Repeat("Nothing was said of the tar. ", 60)
	rows := []sample.Row{{Kind: diffing.Garbled, Text: long + "[-First-]{+Fust+} came the rope. " + long + "[-Then-]{+Than+} the tar. " + long}}
	marks := []sample.Mark{
		{Row: 0, Kind: finding.Name, Severity: finding.High, Original: "First", Version: "Fust", Note: "first"},
		{Row: 0, Kind: finding.Name, Severity: finding.High, Original: "Then", Version: "Than", Note: "second"},
	}
	for _, width := range []int{120, 60} {
		s := newStage(t, width, 20, sample.Compare(sample.NewArticle("a", ""), sample.NewArticle("b", ""), rows, marks, ""))
		s.press("enter")
		for _, want := range []string{"Fust", "Than"} {
			s.press("}")
			body := strings.Join(s.reader.Body(s.styles), "\n")
			if !strings.Contains(ansi.Strip(body), want) {
				t.Errorf("at width %d %q is not in the window:\n%s", width, want, ansi.Strip(body))
			}
		}
	}
}

// TestVersionsAreReadAtTheSamePlace goes from version to version with the
// cursor on a sentence that both carry.
func TestVersionsAreReadAtTheSamePlace(t *testing.T) {
	rows := func(order ...int) []sample.Row {
		var list []sample.Row
		for _, n := range order {
			list = append(list, sample.Row{Kind: diffing.Reworded, Text: "Line [-" + strings.Repeat("x", n) + "-]{+y+} of the ledger.", At: n})
		}
		return list
	}
	one := sample.Compare(sample.NewArticle("wire", ""), sample.NewArticle("one", ""), rows(1, 2, 3, 4, 5, 6, 7, 8, 9), nil, "Nine lines.")
	two := sample.Compare(sample.NewArticle("wire", ""), sample.NewArticle("two", ""), rows(9, 8, 7, 6, 5, 4, 3, 2, 1), nil, "Nine lines.")
	two.Original = one.Original
	s := newStage(t, 80, 16, one, two)
	s.press("enter", "]", "]", "]")
	for range 3 {
		if list := s.reader.Text.Passages[s.reader.CursorPassage()].Original; !slices.Equal(list, []int{2}) {
			t.Fatalf("version %d is read at %v, want the third sentence", s.Selected, list)
		}
		s.press("tab")
	}
}

func TestHeaderSaysWhatIsThere(t *testing.T) {
	tests := []struct {
		keys string
		want []string
	}{
		{"] ]", []string{"Norden Press original", "version 2 of 2", "change 2 of 10", "¶ 3 of 10"}},
		{"} }", []string{"finding 2 of 5", "high · number", "“1,240”", "“1,420”", "differs from the original"}},
		{"}", []string{"finding 1 of 5", "medium · credit", "the agency is not credited"}},
		{"] ] ] ]", []string{"change 4 of 10", "original ¶ 4 of 11", "only in the original"}},
		{"f j j j space enter", []string{"only at odds"}},
		{"/ b r a n d v enter", []string{"match 1 of 2"}},
		{"/ q q q enter", []string{"no match"}},
		{"f j j j space enter / w a t e r enter", []string{"3 matches, 3 not shown"}},
	}
	for _, tt := range tests {
		s := newStage(t, 140, 40, sample.LockGate()...)
		s.press("end", "enter")
		s.press(strings.Fields(tt.keys)...)
		screen := ansi.Strip(s.screen())
		for _, want := range tt.want {
			if !strings.Contains(screen, want) {
				t.Errorf("after %q there is no %q:\n%s", tt.keys, want, screen)
			}
		}
	}
}

// TestNoVersionAndNothingToSay opens stories at the edge.
func TestNoVersionAndNothingToSay(t *testing.T) {
	same := sample.Compare(sample.NewArticle("a", "Wire"), sample.NewArticle("b", "Copy"), []sample.Row{{Kind: diffing.Kept, Text: "All is well."}}, nil, "")
	s := newStage(t, 120, 30, same)
	for _, want := range []string{"100 %", "Nothing found"} {
		if !strings.Contains(ansi.Strip(s.screen()), want) {
			t.Errorf("no %q:\n%s", want, ansi.Strip(s.screen()))
		}
	}
	s.press("enter", "]", "}", "m", "[", "{", "G", "g")
	checkScreen(t, s, "keys on a version that is the same")

	s = newStage(t, 80, 24, &diffing.Comparison{Original: same.Original, Version: same.Version})
	for _, k := range []string{"enter", "]", "}", "m", "j", "G", "v", "p", "/", "x", "enter", "n", "e", "esc"} {
		s.press(k)
		checkScreen(t, s, k+" on an empty comparison")
	}

	alone := &corpus.Story{Name: "alone", Articles: []*text.Article{same.Original}}
	s = &stage{newApp(alone, style.Auto, colorprofile.ANSI), t}
	s.review = filepath.Join(t.TempDir(), "marks.jsonl")
	s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	s.run(s.Init())
	for _, k := range []string{"j", "s", "tab", "o", "enter", "]", "tab", "f", "/", "e", "esc", "?", "esc", "1"} {
		s.press(k)
		checkScreen(t, s, k+" on a story of one article")
	}
}
