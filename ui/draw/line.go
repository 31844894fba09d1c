package draw

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Line builds one row of the screen, or of a part of it. Whatever is put into
// it, it never gets wider than its room, and it has no control sequences but
// those of its styles.
type Line struct {
	styles *style.Styles
	b      strings.Builder
	Used   int    // cells filled so far
	Room   int    // largest width in cells
	Under  string // SGR parameters that everything written gets first
	ended  bool   // what was written last ends in "…"
}

// NewLine returns an empty line of room cells.
func NewLine(s *style.Styles, room int) *Line { return &Line{styles: s, Room: max(room, 0)} }

// Styles returns the styles that the line is written with.
func (l *Line) Styles() *style.Styles { return l.styles }

// Over applies a role, as a background, to all that is written from now on.
func (l *Line) Over(r style.Role) *Line {
	l.Under = l.styles.Roles[r]
	return l
}

// Put writes text in a role. If there is not enough room, the text is cut and
// ends in "…".
func (l *Line) Put(r style.Role, text string) *Line {
	return l.write(l.styles.Roles[r], text)
}

// Words writes a piece of an article in a look and an emphasis.
func (l *Line) Words(w style.WordLook, e style.Emphasis, text string) *Line {
	return l.write(l.styles.Words[w][e], text)
}

// To fills the line with blanks up to the given cell.
func (l *Line) To(cell int) *Line {
	return l.Fill(style.Plain, " ", min(cell, l.Room)-l.Used)
}

// Fill writes a sign of one cell n times.
func (l *Line) Fill(r style.Role, sign string, n int) *Line {
	if n = min(n, l.Room-l.Used); n > 0 {
		l.write(l.styles.Roles[r], strings.Repeat(sign, n))
	}
	return l
}

// Left returns the cells that are left.
func (l *Line) Left() int { return l.Room - l.Used }

// PutRight writes text at the right end of the line, if there is room for it and
// a blank before it.
func (l *Line) PutRight(r style.Role, text string) *Line {
	if w := cells.Width(text); w > 0 && w < l.Left() {
		l.To(l.Room-w).Put(r, text)
	}
	return l
}

// More writes " …" for what has no room, unless the line ends in that already.
func (l *Line) More() *Line {
	if l.ended {
		return l
	}
	return l.Put(style.Faint, " "+cells.Ellipsis)
}

// Full returns the line, filled with blanks to its full width.
func (l *Line) Full() string { return l.To(l.Room).b.String() }

// String returns the line as it is so far.
func (l *Line) String() string { return l.b.String() }

func (l *Line) write(parameters, text string) *Line {
	text = cells.Visible(text)
	w := cells.Width(text)
	if w > l.Left() {
		text = cells.Cut(text, l.Left())
		w = cells.Width(text)
	}
	if text == "" {
		return l
	}
	l.Used += w
	l.ended = strings.HasSuffix(text, cells.Ellipsis)
	if l.Under != "" && parameters != "" {
		parameters = l.Under + ";" + parameters
	} else {
		parameters = l.Under + parameters
	}
	if parameters == "" {
		l.b.WriteString(text)
		return l
	}
	l.b.WriteString("\x1b[")
	l.b.WriteString(parameters)
	l.b.WriteString("m")
	l.b.WriteString(text)
	l.b.WriteString(ansi.ResetStyle)
	return l
}

// With is Join for chained calls.
func (l *Line) With(o *Line) *Line {
	l.Join(o)
	return l
}

// Join appends another line as a whole if it fits, and tells whether it did.
func (l *Line) Join(o *Line) bool {
	if o.Used > l.Left() {
		return false
	}
	l.Used += o.Used
	l.ended = o.ended
	l.b.WriteString(o.b.String())
	return true
}
