package draw

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Line is one row of the screen, or of a part of it, while it is built.
// Whatever is put into it, it never gets wider than its room, in cells, and
// holds no control sequence but those of its styles.
type Line struct {
	styles *style.Styles
	b      strings.Builder
	Used   int
	Room   int
	Under  string // SGR parameters below everything that is put
}

func NewLine(s *style.Styles, room int) *Line { return &Line{styles: s, Room: max(room, 0)} }

// Over makes a role the ground of all that is put from now on.
func (l *Line) Over(r style.Role) *Line {
	l.Under = l.styles.Roles[r]
	return l
}

// Put writes text as the role says, cut with "…" where the room ends.
func (l *Line) Put(r style.Role, text string) *Line {
	return l.write(l.styles.Roles[r], text)
}

// Words writes a piece of an article.
func (l *Line) Words(w style.WordLook, e style.Emphasis, text string) *Line {
	return l.write(l.styles.Words[w][e], text)
}

// To fills up with blanks until the given cell of the line.
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

// Left is the room that is left, in cells.
func (l *Line) Left() int { return l.Room - l.Used }

// PutRight writes text at the line's end, if there is room for it and a blank
// before it.
func (l *Line) PutRight(r style.Role, text string) *Line {
	if w := cells.Width(text); w > 0 && w < l.Left() {
		l.To(l.Room-w).Put(r, text)
	}
	return l
}

// Full returns the line filled up with blanks to its room.
func (l *Line) Full() string { return l.To(l.Room).b.String() }

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

// With is join for one after the other.
func (l *Line) With(o *Line) *Line {
	l.Join(o)
	return l
}

// Join appends another line, whole, if there is room for it.
func (l *Line) Join(o *Line) bool {
	if o.Used > l.Left() {
		return false
	}
	l.Used += o.Used
	l.b.WriteString(o.b.String())
	return true
}
