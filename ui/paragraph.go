package ui

import (
	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A paragraph is a text of our own that is wrapped as one and written in
// several roles.
type paragraph struct {
	text   string
	pieces []piece
	rows   []cells.Extent
}

type piece struct {
	end  int // in the text; it begins where the one before ends
	role style.Role
}

// say adds text to the paragraph's end.
func (p *paragraph) say(r style.Role, text string) *paragraph {
	if text != "" {
		p.text += text
		p.pieces = append(p.pieces, piece{len(p.text), r})
	}
	return p
}

// said returns a paragraph of one role.
func said(r style.Role, text string) *paragraph { return new(paragraph).say(r, text) }

// wrapped divides the paragraph into rows of at most width cells, and no more
// rows than that; where there would be more the last one ends in "…".
func (p *paragraph) wrapped(width, rows int) *paragraph {
	p.rows = cells.Wrap(p.text, width)
	if rows < 1 || len(p.rows) <= rows {
		return p
	}
	last := p.rows[rows-1]
	kept := cells.Wrap(p.text[last.Start:last.End], max(width-cells.Width(" "+cells.Ellipsis), 1))[0]
	p.text = p.text[:last.Start+kept.End]
	for len(p.pieces) > 1 && p.pieces[len(p.pieces)-2].end >= len(p.text) {
		p.pieces = p.pieces[:len(p.pieces)-1]
	}
	p.pieces[len(p.pieces)-1].end = len(p.text)
	p.say(style.Faint, " "+cells.Ellipsis)
	p.rows = append(p.rows[:rows-1], cells.Extent{Start: last.Start, End: len(p.text)})
	return p
}

// paint writes row i of the paragraph.
func (p *paragraph) paint(l *line, i int) {
	row, start := p.rows[i], 0
	for _, piece := range p.pieces {
		if a, b := max(start, row.Start), min(piece.end, row.End); a < b {
			l.put(piece.role, p.text[a:b])
		}
		start = piece.end
	}
}
