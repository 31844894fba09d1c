package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A line is one row of the screen, or of a part of it, while it is built.
// Whatever is put into it, it never gets wider than its room, in cells, and
// holds no control sequence but those of its styles.
type line struct {
	styles *style.Styles
	b      strings.Builder
	used   int
	room   int
	under  string // SGR parameters below everything that is put
}

func newLine(s *style.Styles, room int) *line { return &line{styles: s, room: max(room, 0)} }

// over makes a role the ground of all that is put from now on.
func (l *line) over(r style.Role) *line {
	l.under = l.styles.Roles[r]
	return l
}

// put writes text as the role says, cut with "…" where the room ends.
func (l *line) put(r style.Role, text string) *line {
	return l.write(l.styles.Roles[r], text)
}

// words writes a piece of an article.
func (l *line) words(w style.WordLook, e style.Emphasis, text string) *line {
	return l.write(l.styles.Words[w][e], text)
}

// to fills up with blanks until the given cell of the line.
func (l *line) to(cell int) *line {
	return l.fill(style.Plain, " ", min(cell, l.room)-l.used)
}

// fill writes a sign of one cell n times.
func (l *line) fill(r style.Role, sign string, n int) *line {
	if n = min(n, l.room-l.used); n > 0 {
		l.write(l.styles.Roles[r], strings.Repeat(sign, n))
	}
	return l
}

// left is the room that is left, in cells.
func (l *line) left() int { return l.room - l.used }

// putRight writes text at the line's end, if there is room for it and a blank
// before it.
func (l *line) putRight(r style.Role, text string) *line {
	if w := cells.Width(text); w > 0 && w < l.left() {
		l.to(l.room-w).put(r, text)
	}
	return l
}

// full returns the line filled up with blanks to its room.
func (l *line) full() string { return l.to(l.room).b.String() }

func (l *line) String() string { return l.b.String() }

func (l *line) write(parameters, text string) *line {
	text = cells.Visible(text)
	w := cells.Width(text)
	if w > l.left() {
		text = cells.Cut(text, l.left())
		w = cells.Width(text)
	}
	if text == "" {
		return l
	}
	l.used += w
	if l.under != "" && parameters != "" {
		parameters = l.under + ";" + parameters
	} else {
		parameters = l.under + parameters
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
