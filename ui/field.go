package ui

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A field is a line of text that can be edited. Its cursor stands between
// grapheme clusters.
type field struct {
	before, after string
}

func (f *field) value() string { return f.before + f.after }

func (f *field) set(text string) { f.before, f.after = text, "" }

// insert writes what was typed or pasted at the cursor, without line breaks
// and control characters.
func (f *field) insert(text string) {
	f.before += strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}

// do carries out an action on the text and tells whether it was one.
func (f *field) do(a keys.Action) bool {
	switch a {
	case keys.CharLeft:
		n := lastCluster(f.before)
		f.before, f.after = f.before[:n], f.before[n:]+f.after
	case keys.CharRight:
		n, _ := cells.Cluster(f.after)
		n = min(n, len(f.after))
		f.before, f.after = f.before+f.after[:n], f.after[n:]
	case keys.LineStart:
		f.before, f.after = "", f.value()
	case keys.LineEnd:
		f.before, f.after = f.value(), ""
	case keys.DeleteBack:
		f.before = f.before[:lastCluster(f.before)]
	case keys.DeleteForward:
		n, _ := cells.Cluster(f.after)
		f.after = f.after[min(n, len(f.after)):]
	case keys.DeleteWord:
		f.before = f.before[:strings.LastIndexAny(strings.TrimRight(f.before, " /."), " /.")+1]
	case keys.DeleteLine:
		f.before = ""
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

// paint writes the text into the room given, in cells, and returns the cell of
// the line where the cursor stands. What does not fit is left out at the far
// side of the cursor.
func (f *field) paint(l *line, room int) int {
	before := cells.Visible(f.before)
	room = max(min(room, l.left()), 0)
	if over := cells.Width(before) - (room - 1); over > 0 {
		before = ansi.TruncateLeft(before, over, "")
	}
	l.put(style.Strong, before)
	at := l.used
	l.put(style.Strong, cells.Cut(cells.Visible(f.after), room-cells.Width(before)))
	return at
}
