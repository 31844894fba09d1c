package draw

import (
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Paragraph is a text of the program's that is wrapped as one, and whose
// pieces may have different roles.
type Paragraph struct {
	Text   string
	Pieces []piece        // they cover the text, in order
	Rows   []cells.Extent // set by Wrapped
}

// A piece is a part of a paragraph in one role.
type piece struct {
	End  int // in the text; it begins where the one before ends
	Role style.Role
}

// Say appends text in a role.
func (p *Paragraph) Say(r style.Role, text string) *Paragraph {
	if text != "" {
		p.Text += text
		p.Pieces = append(p.Pieces, piece{len(p.Text), r})
	}
	return p
}

// Join appends another paragraph.
func (p *Paragraph) Join(o *Paragraph) *Paragraph {
	start := 0
	for _, piece := range o.Pieces {
		p.Say(piece.Role, o.Text[start:piece.End])
		start = piece.End
	}
	return p
}

// Said returns a paragraph of one role.
func Said(r style.Role, text string) *Paragraph { return new(Paragraph).Say(r, text) }

// Wrapped divides the paragraph into at most rows rows of at most width cells;
// rows < 1 sets no limit. If the text does not fit, it is cut and ends in "…".
func (p *Paragraph) Wrapped(width, rows int) *Paragraph {
	p.Rows = cells.Wrap(p.Text, width)
	if rows < 1 || len(p.Rows) <= rows {
		return p
	}
	last := p.Rows[rows-1]
	kept := cells.Wrap(p.Text[last.Start:last.End], max(width-cells.Width(" "+cells.Ellipsis), 1))[0]
	p.Text = p.Text[:last.Start] + strings.TrimRight(cells.Unended(p.Text[last.Start:last.Start+kept.End]), " ")
	for len(p.Pieces) > 1 && p.Pieces[len(p.Pieces)-2].End >= len(p.Text) {
		p.Pieces = p.Pieces[:len(p.Pieces)-1]
	}
	p.Pieces[len(p.Pieces)-1].End = len(p.Text)
	p.Say(style.Faint, " "+cells.Ellipsis)
	p.Rows = append(p.Rows[:rows-1], cells.Extent{Start: last.Start, End: len(p.Text)})
	return p
}

// Paint writes row i of a wrapped paragraph.
func (p *Paragraph) Paint(l *Line, i int) {
	row, start := p.Rows[i], 0
	for _, piece := range p.Pieces {
		if a, b := max(start, row.Start), min(piece.End, row.End); a < b {
			l.Put(piece.Role, p.Text[a:b])
		}
		start = piece.End
	}
}
