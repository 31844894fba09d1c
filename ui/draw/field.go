package draw

import (
	"strings"
	"unicode/utf8"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Field is a line of text that can be edited. Its cursor stands between
// grapheme clusters.
type Field struct {
	Before, After string // the text on both sides of the cursor
}

// Value returns the text.
func (f *Field) Value() string { return f.Before + f.After }

// Set replaces the text and puts the cursor at its end.
func (f *Field) Set(text string) { f.Before, f.After = text, "" }

// Insert writes what was typed or pasted at the cursor, without line breaks
// and control characters.
func (f *Field) Insert(text string) {
	f.Before += strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}

// Do carries out an action on the text, and tells whether a was one.
func (f *Field) Do(a keys.Action) bool {
	switch a {
	case keys.CharLeft:
		n := lastCluster(f.Before)
		f.Before, f.After = f.Before[:n], f.Before[n:]+f.After
	case keys.CharRight:
		n, _ := cells.Cluster(f.After)
		n = min(n, len(f.After))
		f.Before, f.After = f.Before+f.After[:n], f.After[n:]
	case keys.LineStart:
		f.Before, f.After = "", f.Value()
	case keys.LineEnd:
		f.Before, f.After = f.Value(), ""
	case keys.DeleteBack:
		f.Before = f.Before[:lastCluster(f.Before)]
	case keys.DeleteForward:
		n, _ := cells.Cluster(f.After)
		f.After = f.After[min(n, len(f.After)):]
	case keys.DeleteWord:
		f.Before = f.Before[:strings.LastIndexAny(strings.TrimRight(f.Before, " /."), " /.")+1]
	case keys.DeleteLine:
		f.Before = ""
	default:
		return false
	}
	return true
}

// lastCluster returns where the last grapheme cluster of a text begins.
func lastCluster(text string) int {
	last := 0
	for at := 0; at < len(text); {
		last = at
		n, _ := cells.Cluster(text[at:])
		at += n
	}
	return last
}

// Paint writes the text into room cells, and returns the cell of the line where
// the cursor stands. A long text is cut at its ends so that the cursor shows.
func (f *Field) Paint(l *Line, room int) int {
	before := cells.Visible(f.Before)
	room = max(min(room, l.Left()), 0)
	if over := cells.Width(before) - (room - 1); over > 0 {
		before = cells.Tail(before, room-1)
	}
	l.Put(style.Strong, before)
	at := l.Used
	l.Put(style.Strong, cells.Cut(cells.Visible(f.After), room-cells.Width(before)))
	return at
}
