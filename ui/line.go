package ui

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A line is one row of the screen, or of a part of it, while it is built.
// Whatever is put into it, it never gets wider than its room, in cells, and
// holds no control sequence but those of its styles.
type line struct {
	styles *styles
	b      strings.Builder
	used   int
	room   int
	under  string // SGR parameters below everything that is put
}

func newLine(s *styles, room int) *line { return &line{styles: s, room: max(room, 0)} }

// over makes a role the ground of all that is put from now on.
func (l *line) over(r role) *line {
	l.under = l.styles.roles[r]
	return l
}

// put writes text as the role says, cut with "…" where the room ends.
func (l *line) put(r role, text string) *line {
	return l.write(l.styles.roles[r], text)
}

// words writes a piece of an article.
func (l *line) words(w wordLook, e emphasis, text string) *line {
	return l.write(l.styles.words[w][e], text)
}

// to fills up with blanks until the given cell of the line.
func (l *line) to(cell int) *line {
	return l.fill(plain, " ", min(cell, l.room)-l.used)
}

// fill writes a sign of one cell n times.
func (l *line) fill(r role, sign string, n int) *line {
	if n = min(n, l.room-l.used); n > 0 {
		l.write(l.styles.roles[r], strings.Repeat(sign, n))
	}
	return l
}

// left is the room that is left, in cells.
func (l *line) left() int { return l.room - l.used }

// putRight writes text at the line's end, if there is room for it and a blank
// before it.
func (l *line) putRight(r role, text string) *line {
	if w := cells(text); w > 0 && w < l.left() {
		l.to(l.room-w).put(r, text)
	}
	return l
}

// full returns the line filled up with blanks to its room.
func (l *line) full() string { return l.to(l.room).b.String() }

func (l *line) String() string { return l.b.String() }

func (l *line) write(parameters, text string) *line {
	text = visible(text)
	w := cells(text)
	if w > l.left() {
		text = cut(text, l.left())
		w = cells(text)
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

// cells returns the width of a plain text on the screen.
func cells(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf || text[i] < ' ' || text[i] == 0x7f {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// cut returns text shortened to at most width cells, with "…" where something
// is left out. No grapheme cluster is divided.
func cut(text string, width int) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(text, width, ellipsis)
}

// visible returns text with everything that a terminal could take for a
// command, or that would turn the order of the characters, made a visible
// sign. Titles, file names and notes come from outside like the articles do.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == 0x2028, r == 0x2029:
			return ' '
		case r < ' ', r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return utf8.RuneError
		}
		return r
	}, text)
}
