package draw

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

func TestLineKeepsToItsRoom(t *testing.T) {
	texts := []string{"Hallbrygge", "東京都", "e\u0301e\u0301", "👩\u200d👧x", "❤\ufe0f👍\U0001f3fd1\ufe0f\u20e3", "क्षि हिन्दी", "\U0001f1eb\U0001f1f7", "ক্ষ", "ക്ഷ", "a\x1b[2Jb", "\t\n", ""}
	for room := range 14 {
		for _, a := range texts {
			for _, b := range texts {
				l := NewLine(style.NewStyles(style.PaletteOf(style.DarkPalette), true), room).Put(style.Strong, a).Words(style.Deleted, style.Match, b).PutRight(style.Muted, a).Fill(style.Faint, "─", 3)
				if w := ansi.StringWidthWc(l.String()); w > room || w != l.Used || ansi.StringWidth(l.String()) > w {
					t.Errorf("%q and %q in %d cells take %d and say %d", a, b, room, w, l.Used)
				}
				if w := ansi.StringWidthWc(l.Full()); w != room {
					t.Errorf("%q and %q filled up to %d cells take %d", a, b, room, w)
				}
			}
		}
	}
}

func TestField(t *testing.T) {
	var f Field
	f.Insert("articles/the lock.md")
	steps := []struct {
		do     keys.Action
		insert string
		want   string
	}{
		{keys.DeleteBack, "", "articles/the lock.m|"},
		{keys.DeleteWord, "", "articles/the lock.|"},
		{keys.DeleteWord, "", "articles/the |"},
		{keys.NoAction, "e\u0301\n\x07", "articles/the e\u0301 |"},
		{keys.CharLeft, "", "articles/the e\u0301| "},
		{keys.CharLeft, "", "articles/the |e\u0301 "},
		{keys.DeleteForward, "", "articles/the | "},
		{keys.LineStart, "", "|articles/the  "},
		{keys.CharLeft, "", "|articles/the  "},
		{keys.DeleteBack, "", "|articles/the  "},
		{keys.CharRight, "", "a|rticles/the  "},
		{keys.LineEnd, "", "articles/the  |"},
		{keys.CharRight, "", "articles/the  |"},
		{keys.DeleteForward, "", "articles/the  |"},
		{keys.DeleteLine, "", "|"},
	}
	for _, s := range steps {
		f.Do(s.do)
		f.Insert(s.insert)
		if got := f.Before + "|" + f.After; got != s.want {
			t.Fatalf("after %v %q: %q, want %q", s.do, s.insert, got, s.want)
		}
	}
	for width := range 12 {
		f.Set("articles/東京/lock-gate.md")
		f.Do(keys.CharLeft)
		l := NewLine(style.NewStyles(style.PaletteOf(style.DarkPalette), true), width)
		if x := f.Paint(l, width); l.Used > width || x > max(width-1, 0) {
			t.Errorf("in %d cells it takes %d and the cursor is at %d", width, l.Used, x)
		}
	}
}

func TestParagraphKeepsToItsRows(t *testing.T) {
	for width := 1; width < 40; width++ {
		for rows := 1; rows < 5; rows++ {
			p := Said(style.Strong, "The mayor").Say(style.Plain, " called the night a narrow escape and thanked ").Say(style.Muted, "the volunteers")
			p.Wrapped(width, rows)
			if len(p.Rows) > rows {
				t.Fatalf("%d rows in %d at width %d", len(p.Rows), rows, width)
			}
			for i := range p.Rows {
				l := NewLine(style.NewStyles(style.PaletteOf(style.DarkPalette), true), width)
				p.Paint(l, i)
				if got, want := ansi.Strip(l.String()), p.Text[p.Rows[i].Start:p.Rows[i].End]; got != want && cells.Width(want) <= width {
					t.Errorf("row %d at width %d is %q, want %q", i, width, got, want)
				}
			}
		}
	}
}
