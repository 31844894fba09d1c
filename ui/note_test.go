package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/dialog"

	"storydiff/ui/internal/sample"
)

// TestNoteCursor moves through a note by rows, and writes where it stands.
func TestNoteCursor(t *testing.T) {
	tests := []struct{ text, keys, want string }{
		{"one\ntwo", "up X", "oneX\ntwo"},
		{"one\ntwo", "home X", "one\nXtwo"},
		{"one\n\ntwo", "up up X", "Xone\n\ntwo"},
		{"one\nlonger", "up down X", "one\nlonXger"},
		{"aaa bbb ccc ddd", "up X", "aaaX bbb ccc ddd"},
		{"one\ntwo", "up end enter X", "one\nX\ntwo"},
		{"東京 is far", "home X", "X東京 is far"},
	}
	for _, tt := range tests {
		s := newStage(t, 16, 20, sample.LockGate()...)
		s.press("end", "enter", "]", "a")
		s.send(pasted(tt.text))
		s.press(strings.Fields(tt.keys)...)
		if got := open[*dialog.Note](s).Text.Value(); got != tt.want {
			t.Errorf("%q after %s: %q, want %q", tt.text, tt.keys, got, tt.want)
		}
	}
}

// TestNoteRowsCoverTheText lays notes out at every width: the rows have all of
// the text but its line breaks, and the cursor has a place in each.
func TestNoteRowsCoverTheText(t *testing.T) {
	for _, text := range []string{"", "\n", "  one  two\n\n three \n", "東京東京 e\u0301", strings.Repeat("word ", 40)} {
		for width := 1; width < 30; width++ {
			n := dialog.Note{Width: width}
			n.Text.Set(text)
			var b strings.Builder
			rows := n.Rows()
			for i, r := range rows {
				if i > 0 && r.Start > rows[i-1].End {
					b.WriteString("\n")
				}
				b.WriteString(text[r.Start:r.End])
			}
			if b.String() != text {
				t.Errorf("%d cells: %q of %q", width, b.String(), text)
			}
			for at := range len(text) + 1 {
				n.MoveTo(at)
				if row, cell := n.Cursor(rows); row < 0 || row >= len(rows) || cell < 0 || cell >= max(width, 1) && width > 1 {
					t.Errorf("%d cells: byte %d of %q is at %d, %d", width, at, text, row, cell)
				}
			}
		}
	}
}

// TestNoteShowsItsCursor writes more rows than there are in sight.
func TestNoteShowsItsCursor(t *testing.T) {
	s := newStage(t, 80, 16, sample.LockGate()...)
	s.press("end", "enter", "]", "a")
	s.send(pasted(strings.Repeat("line\n", 30) + "the last"))
	if text := ansi.Strip(s.screen()); !strings.Contains(text, "the last") || s.View().Cursor == nil {
		t.Errorf("the cursor's row is not shown:\n%s", text)
	}
}
