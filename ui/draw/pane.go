package draw

import (
	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Pane is a part of the screen that is filled from the top with paragraphs.
type Pane struct {
	styles        *style.Styles
	width, Height int
	Rows          []string // those filled so far
	Cut           bool     // there was no room for all
}

// NewPane returns an empty pane of width × height cells.
func NewPane(s *style.Styles, width, height int) *Pane {
	return &Pane{styles: s, width: max(width, 0), Height: max(height, 0)}
}

// Left returns the number of rows that are free.
func (p *Pane) Left() int { return p.Height - len(p.Rows) }

// Add appends a paragraph, indented by indent cells, in at most rows rows; 0 for
// no limit.
func (p *Pane) Add(text *Paragraph, indent, rows int) {
	p.Hang(style.Plain, "", text, indent, rows)
}

// Hang is Add with a label in the indentation of the first row.
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
	if p.Left() <= 0 {
		p.Cut = true
		return
	}
	p.Rows = append(p.Rows, l.Full())
}

// Blank appends a blank row, if there is room.
func (p *Pane) Blank() {
	if p.Left() > 0 {
		p.Line(NewLine(p.styles, p.width))
	}
}

// Last replaces the last row, to say on it what has no room.
func (p *Pane) Last(text *Paragraph) {
	if len(p.Rows) > 0 {
		l := NewLine(p.styles, p.width)
		text.Wrapped(max(p.width, 1), 1).Paint(l, 0)
		p.Rows[len(p.Rows)-1] = l.Full()
	}
}

// Full fills the pane with blank rows and returns all of them.
func (p *Pane) Full() []string {
	for p.Left() > 0 {
		p.Blank()
	}
	return p.Rows
}
