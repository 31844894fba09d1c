package draw

import (
	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Pane is a part of the screen that is filled from the top with paragraphs.
type Pane struct {
	styles        *style.Styles
	width, Height int
	Rows          []string
}

func NewPane(s *style.Styles, width, height int) *Pane {
	return &Pane{styles: s, width: max(width, 0), Height: max(height, 0)}
}

// Left is the number of rows that are free.
func (p *Pane) Left() int { return p.Height - len(p.Rows) }

// Add appends a paragraph, indented, in at most rows rows; 0 for as many as it
// takes.
func (p *Pane) Add(text *Paragraph, indent, rows int) {
	p.Hang(style.Plain, "", text, indent, rows)
}

// Hang appends a paragraph with a label in the indentation of its first row.
func (p *Pane) Hang(r style.Role, label string, text *Paragraph, indent, rows int) {
	indent = min(indent, p.width/2)
	text.Wrapped(max(p.width-indent, 1), rows)
	for i := range text.Rows {
		l := NewLine(p.styles, p.width)
		if i == 0 {
			l.Put(r, cells.Cut(label, indent))
		}
		text.Paint(l.To(indent), i)
		p.Line(l)
	}
}

// Line appends a row, if there is room.
func (p *Pane) Line(l *Line) {
	if p.Left() > 0 {
		p.Rows = append(p.Rows, l.Full())
	}
}

func (p *Pane) Blank() { p.Line(NewLine(p.styles, p.width)) }

// Full returns all rows of the pane, each of its width.
func (p *Pane) Full() []string {
	for p.Left() > 0 {
		p.Blank()
	}
	return p.Rows
}
