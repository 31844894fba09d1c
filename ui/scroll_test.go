package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/draw"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// wholeText is the reader's text as a window of any height would show it, one
// row at a time from the top, without the cursor and the strip.
func wholeText(r *reader.Model) []string {
	var rows []string
	for i := range r.Shown {
		b := r.Block(i)
		for k := range b.Height() {
			l := draw.NewLine(style.NewStyles(style.PaletteOf(style.MonochromePalette), false), r.Plan.Width)
			if k >= b.Blank {
				r.Row(l, i, b, k-b.Blank, r.Highlights(i, b, k, k+1))
			}
			rows = append(rows, clean(l.String()))
		}
	}
	return rows
}

func clean(row string) string {
	row = strings.ReplaceAll(ansi.Strip(row), style.CursorMark, " ")
	return strings.TrimRight(row, " ")
}

// window is what the reader shows, compared row by row with wholeText.
func window(s *stage) []string {
	var rows []string
	for _, row := range s.reader.Body(style.NewStyles(style.PaletteOf(style.MonochromePalette), false)) {
		rows = append(rows, clean(ansi.Truncate(row, s.reader.Plan.Width-s.reader.Plan.Strip, "")))
	}
	return rows
}

// TestScrollShowsEveryRowOnce goes down the text row by row, and up again.
func TestScrollShowsEveryRowOnce(t *testing.T) {
	for _, size := range [][2]int{{120, 30}, {80, 24}, {44, 14}, {130, 12}} {
		s := newStage(t, size[0], size[1], sample.LockGate()...)
		s.press("end", "enter", "p")
		r := &s.reader
		at := 0
		for range 200 {
			rows := wholeText(r)
			want := rows[at:min(at+r.Plan.Body, len(rows))]
			for i, row := range window(s) {
				if i < len(want) && row != want[i] {
					t.Fatalf("%v: row %d of the window at %d is %q, want %q", size, i, at, row, want[i])
				}
			}
			before := r.Top
			s.send(tea.KeyPressMsg{Code: 'j', Text: "j"})
			if r.Top != before {
				at++
			}
		}
		if rows := wholeText(r); at != len(rows)-r.Plan.Body {
			t.Errorf("%v: the last window begins at row %d of %d", size, at, len(rows))
		}
		for range 400 {
			s.press("k")
		}
		if r.Top != (reader.Place{}) || r.Cursor != 0 {
			t.Errorf("%v: up again the top is %v and the cursor %d", size, r.Top, r.Cursor)
		}
	}
}

// TestScrollLaysOutOnlyWhatIsSeen looks at how much of a long story has been
// laid out.
func TestScrollLaysOutOnlyWhatIsSeen(t *testing.T) {
	s := newStage(t, 120, 40, longStory(30_000))
	s.press("enter", "pgdown", "]", "]", "}", "G", "k", "g")
	laid := 0
	for _, b := range s.reader.Blocks {
		if b != nil {
			laid++
		}
	}
	if all := len(s.reader.Blocks); laid > 100 || all < 1000 {
		t.Errorf("%d of %d blocks are laid out", laid, all)
	}
}

// TestPlaceIsKept changes the width, the layout and the filter under a reader
// in the middle of a story.
func TestPlaceIsKept(t *testing.T) {
	s := newStage(t, 120, 40, longStory(5_000))
	s.press("enter")
	for range 40 {
		s.press("]")
	}
	passage := s.reader.CursorPassage()
	for i, change := range []func(){
		func() { s.press("v") },
		func() { s.send(tea.WindowSizeMsg{Width: 70, Height: 20}) },
		func() { s.press("v") },
		func() { s.send(tea.WindowSizeMsg{Width: 200, Height: 60}) },
		func() { s.press("v") },
		func() { s.press("f", "space", "j", "j", "space", "j", "space", "j", "space", "j", "space", "enter") },
		func() { s.press("f", "c", "enter") },
		func() { s.press("1", "2") },
	} {
		change()
		if got := s.reader.CursorPassage(); got != passage {
			t.Fatalf("change %d: the cursor was on passage %d and is on %d: %v", i, passage, got, s)
		}
		first, last := s.reader.Seen()
		if s.reader.Cursor < first || s.reader.Cursor > last {
			t.Fatalf("the cursor at %d is not in the window of %d to %d", s.reader.Cursor, first, last)
		}
	}
}

func TestStrip(t *testing.T) {
	r := story.NewReading(longStory(2_000))
	shown := reader.View{}.Items(r, nil)
	for _, rows := range []int{0, 1, 7, 40, 500} {
		s := reader.NewStrip(r, shown, rows, nil)
		if len(s.Cells) != rows {
			t.Fatalf("%d rows of %d", len(s.Cells), rows)
		}
		if rows > 0 && !slices.ContainsFunc(s.Cells, func(c reader.StripCell) bool { return c.Change }) {
			t.Errorf("no change on %d rows", rows)
		}
		sc := &reader.Scroll{Text: r, Shown: shown, Blocks: make([]*reader.Block, len(shown))}
		sc.Set(shown, reader.Measure{Columns: 2, Width: 50})
		sc.Height = 30
		seen := 0
		for last := -1; ; {
			from, to := s.Window(sc)
			if rows > 0 && (from < 0 || from >= to || to > rows || from < seen) {
				t.Fatalf("the window at %v is %d to %d of %d", sc.Top, from, to, rows)
			}
			seen = from
			if sc.Move(17); sc.Top.Item == last {
				if rows > 0 && to != rows {
					t.Errorf("the last window ends at %d of %d", to, rows)
				}
				break
			}
			last = sc.Top.Item
		}
	}
}
