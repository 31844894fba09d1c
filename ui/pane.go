package ui

import (
	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A pane is a part of the screen that is filled from the top with paragraphs.
type pane struct {
	styles        *style.Styles
	width, height int
	rows          []string
}

func newPane(s *style.Styles, width, height int) *pane {
	return &pane{styles: s, width: max(width, 0), height: max(height, 0)}
}

// left is the number of rows that are free.
func (p *pane) left() int { return p.height - len(p.rows) }

// add appends a paragraph, indented, in at most rows rows; 0 for as many as it
// takes.
func (p *pane) add(text *paragraph, indent, rows int) {
	p.hang(style.Plain, "", text, indent, rows)
}

// hang appends a paragraph with a label in the indentation of its first row.
func (p *pane) hang(r style.Role, label string, text *paragraph, indent, rows int) {
	indent = min(indent, p.width/2)
	text.wrapped(max(p.width-indent, 1), rows)
	for i := range text.rows {
		l := newLine(p.styles, p.width)
		if i == 0 {
			l.put(r, cells.Cut(label, indent))
		}
		text.paint(l.to(indent), i)
		p.line(l)
	}
}

// line appends a row, if there is room.
func (p *pane) line(l *line) {
	if p.left() > 0 {
		p.rows = append(p.rows, l.full())
	}
}

func (p *pane) blank() { p.line(newLine(p.styles, p.width)) }

// full returns all rows of the pane, each of its width.
func (p *pane) full() []string {
	for p.left() > 0 {
		p.blank()
	}
	return p.rows
}
