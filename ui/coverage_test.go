package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// TestCoverageKeys types keys into the coverage of the cable car's story and
// looks which row and which version that leads to.
func TestCoverageKeys(t *testing.T) {
	tests := []struct {
		keys    string
		row     story.CoverageRow
		version string
	}{
		{"", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "brief"},
		{"h", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "brief"},
		{"l", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "Havn Kveldsblad"},
		{"l l right left", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "Korsund Post"},
		{"tab shift+tab shift+tab", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "Østfjord Arbeiderblad"},
		{"j j", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "brief"},
		{"]", story.CoverageRow{Kind: story.SentenceRow, At: 1}, "brief"},
		{"G k k k [", story.CoverageRow{Kind: story.SentenceRow, At: 3}, "brief"},
		{"l l l l }", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "The Daily Mirror of Korsund"},
		{"l l l l } } }", story.CoverageRow{Kind: story.SentenceRow, At: 5}, "The Daily Mirror of Korsund"},
		{"l l l l } } {", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "The Daily Mirror of Korsund"},
		{"l l l l ] ]", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "The Daily Mirror of Korsund"},
		{"l l l l ] ] ] ] ]", story.CoverageRow{Kind: story.AddedPassage, At: 0}, "The Daily Mirror of Korsund"},
		{"l l l l G", story.CoverageRow{Kind: story.AddedPassage, At: 1}, "The Daily Mirror of Korsund"},
		{"l l l l G h", story.CoverageRow{Kind: story.AddedPassage, At: 0}, "Radio Nordmark"},
		{"l l l l G h h", story.CoverageRow{Kind: story.AddedCount, At: 0}, "Korsund Post"},
		{"l l l l G h h l l", story.CoverageRow{Kind: story.AddedPassage, At: 1}, "The Daily Mirror of Korsund"},
		{"f", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "brief"},
		{"f j", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "brief"},
		{"j f", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "brief"},
		{"j f f f f", story.CoverageRow{Kind: story.SentenceRow, At: 1}, "brief"},
		{"f f f l", story.CoverageRow{Kind: story.SentenceRow, At: 0}, "Havn Kveldsblad"},
		{"f f f l h", story.CoverageRow{Kind: story.SentenceRow, At: 1}, "brief"},
		{"/ r o p e enter", story.CoverageRow{Kind: story.SentenceRow, At: 4}, "brief"},
		{"/ s o l v a n enter", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "brief"},
		{"/ s o l v a n enter n n", story.CoverageRow{Kind: story.SentenceRow, At: 2}, "brief"},
		{"l l l l / s o l v a n enter n", story.CoverageRow{Kind: story.AddedPassage, At: 0}, "The Daily Mirror of Korsund"},
		{"l l l l / s o l v a n enter N", story.CoverageRow{Kind: story.AddedPassage, At: 0}, "The Daily Mirror of Korsund"},
		{"j / r o p e esc", story.CoverageRow{Kind: story.SentenceRow, At: 1}, "brief"},
	}
	for _, tt := range tests {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {30, 7}, {8, 3}} {
			s := sheetStage(t, size[0], size[1])
			s.press("3")
			s.press(strings.Fields(tt.keys)...)
			c := &s.coverage
			if got := c.Current(); got != tt.row || s.Names[s.Selected] != tt.version {
				t.Errorf("%v: %q leads to %v of %s, want %v of %s", size, tt.keys, got, s.Names[s.Selected], tt.row, tt.version)
			}
			if c.Cursor < c.Top || c.Cursor >= c.Top+c.Height {
				t.Errorf("%v: after %q the cursor at %d is not in the window of %d from %d", size, tt.keys, c.Cursor, c.Height, c.Top)
			}
			if screen := s.screen(); c.Plan.Text > 8 && len(c.List) > 0 && !strings.Contains(screen, style.CursorMark) {
				t.Errorf("%v: after %q there is no cursor:\n%s", size, tt.keys, ansi.Strip(screen))
			}
		}
	}
}

// TestEnterReadsThePassage opens the reader from every cell, under every
// filter of the reader, and comes back to the same cell.
func TestEnterReadsThePassage(t *testing.T) {
	for _, filters := range []string{"", "f space enter", "v v", "f j j j space enter"} {
		s := sheetStage(t, 120, 36)
		for range s.Order {
			s.press("2")
			s.press(strings.Fields(filters)...)
			s.press("3", "g")
			for range s.coverage.List {
				row, version, want := s.coverage.Current(), s.Selected, s.coverage.Passage()
				s.press("enter")
				if s.app.screen != keys.ReaderScreen || s.Selected != version {
					t.Fatalf("enter leads to %v of %d", s.app.screen, s.Selected)
				}
				if want >= 0 {
					if got := s.reader.CursorPassage(); got != want {
						t.Fatalf("%q: %v of %s is read at passage %d, want %d", filters, row, s.Names[version], got, want)
					}
					if first, last := s.reader.Seen(); s.reader.Cursor < first || s.reader.Cursor > last {
						t.Errorf("%v of %s is not in the window", row, s.Names[version])
					}
				}
				s.press("esc")
				if s.app.screen != keys.CoverageScreen || s.coverage.Current() != row || s.Selected != version {
					t.Fatalf("esc leads to %v, %v of %d, want %v of %d", s.app.screen, s.coverage.Current(), s.Selected, row, version)
				}
				s.press("j")
			}
			s.press("l")
		}
	}
}

// TestCoverageTellsWhatBecameOfASentence looks at the pane below.
func TestCoverageTellsWhatBecameOfASentence(t *testing.T) {
	tests := []struct {
		keys string
		want []string
	}{
		{"l l l l", []string{"sentence 1 of 7", "! at odds", "68 people", "high number: the number of people differs", "≈ reworded", "= kept by brief, Korsund Post", "- dropped by Radio Nordmark"}},
		{"l l l l j j j j", []string{"↓ stood below, in ¶ 5", "Rescuers lowered"}},
		{"j", []string{"brief  - dropped", "= kept by Havn"}},
		{"l l l G", []string{"addition 1 of 1 by Radio Nordmark", "+ added · ¶ 3 of 3", "1961"}},
		{"f f f l", []string{"only dropped by Havn Kveldsblad", "f shows more"}},
		{"/ z z z", []string{"no match"}},
		{"/ s o l v a n enter", []string{"match 1 of 1"}},
		{"l ]", []string{"no change after this one in Havn Kveldsblad"}},
	}
	for _, tt := range tests {
		s := sheetStage(t, 140, 40)
		s.press("3")
		s.press(strings.Fields(tt.keys)...)
		screen := strings.Join(strings.Fields(ansi.Strip(s.screen())), " ")
		for _, want := range tt.want {
			if !strings.Contains(screen, strings.Join(strings.Fields(want), " ")) {
				t.Errorf("after %q there is no %q:\n%s", tt.keys, want, ansi.Strip(s.screen()))
			}
		}
	}
}

// TestSurveyKeepsUp lets the comparisons of a story come in while the coverage
// is open, changes the original, and drops what comes in late for another.
func TestSurveyKeepsUp(t *testing.T) {
	s := &stage{newApp(realStory(), style.Dark, 0), t}
	s.review = t.TempDir() + "/marks.jsonl"
	s.send(tea.WindowSizeMsg{Width: 100, Height: 24})
	s.press("3")
	checkScreen(t, s, "no survey")
	_, cmd := s.Update(s.Collate()())
	batch := cmd().(tea.BatchMsg)
	s.send(batch[0]())
	first := s.surveyor.Current
	if first == nil || !strings.Contains(ansi.Strip(s.screen()), cells.Ellipsis) {
		t.Fatalf("after one comparison:\n%s", ansi.Strip(s.screen()))
	}
	s.press("j", "l")
	at := s.coverage.Current()
	s.send(batch[1]())
	if s.surveyor.Current == first || s.coverage.Current() != at {
		t.Errorf("after both comparisons the survey is new: %v, and the cursor at %v, not %v", s.surveyor.Current != first, s.coverage.Current(), at)
	}
	late := story.SurveyedMsg{Survey: s.surveyor.Current}
	s.press("o")
	if s.surveyor.Current.Original != s.Original || s.coverage.Current() != (story.CoverageRow{}) {
		t.Errorf("the survey is of %d, the original %d, the cursor at %v", s.surveyor.Current.Original, s.Original, s.coverage.Current())
	}
	s.send(late)
	if s.surveyor.Current == late.Survey {
		t.Error("a late survey was taken")
	}
}

// TestNothingToCover opens the coverage and the ledger of a story of one
// article, and of one without text.
func TestNothingToCover(t *testing.T) {
	for _, texts := range [][]string{{"Nobody was hurt.\n"}, {"", ""}, {"", "All is well.\n"}, {"All is well.\n", ""}} {
		story := &corpus.Story{Name: "edge"}
		for i, text := range texts {
			id := string(rune('a' + i))
			story.Articles = append(story.Articles, corpus.NewArticle(id, id+".txt", text))
		}
		s := realSheets(t, story)
		for _, k := range []string{"3", "j", "G", "l", "]", "}", "f", "f", "/", "x", "enter", "n", "enter", "esc", "esc", "4", "t", "j", "l", "}", "enter", "esc", "b", "b", "/", "y", "esc", "o", "3", "1"} {
			s.press(k)
			checkScreen(t, s, k)
		}
	}
}

// TestCoverageOfTheTruth compares the rows with the comparisons that they are
// made of.
func TestCoverageOfTheTruth(t *testing.T) {
	s := realSheets(t, realStory())
	for row := range s.surveyor.Current.Coverage {
		for a, r := range s.Readings {
			c, ok := s.surveyor.Current.Cell(row, a)
			if r == nil {
				if ok {
					t.Errorf("the original has a cell in row %d", row)
				}
				continue
			}
			if p := r.Passages[c.Passage]; p.Kind != c.Kind || c.Kind == diffing.Added {
				t.Errorf("row %d of %d is %v, its passage %v", row, a, c.Kind, p.Kind)
			}
		}
	}
}

// TestEverySizeOfSheets draws the coverage and the ledger at every small size.
func TestEverySizeOfSheets(t *testing.T) {
	for _, keys := range []string{"3", "3 G", "G k 3 G j", "3 f f f", "3 / w", "3 ?", "4", "G k 4 }", "4 t", "4 b", "4 f f l f", "4 / s", "4 j enter"} {
		s := sheetStage(t, 120, 36)
		s.press(strings.Fields(keys)...)
		for w := 0; w <= 130; w += 1 + w/16 {
			for h := 0; h <= 40; h += 1 + h/8 {
				s.send(tea.WindowSizeMsg{Width: w, Height: h})
				checkScreen(t, s, keys)
			}
		}
	}
}
