package ui

// A paragraph is a text of our own that is wrapped as one and written in
// several roles.
type paragraph struct {
	text   string
	pieces []piece
	rows   []extent
}

type piece struct {
	end  int // in the text; it begins where the one before ends
	role role
}

// say adds text to the paragraph's end.
func (p *paragraph) say(r role, text string) *paragraph {
	if text != "" {
		p.text += text
		p.pieces = append(p.pieces, piece{len(p.text), r})
	}
	return p
}

// said returns a paragraph of one role.
func said(r role, text string) *paragraph { return new(paragraph).say(r, text) }

// wrapped divides the paragraph into rows of at most width cells, and no more
// rows than that; where there would be more the last one ends in "…".
func (p *paragraph) wrapped(width, rows int) *paragraph {
	p.rows = wrap(p.text, width)
	if rows < 1 || len(p.rows) <= rows {
		return p
	}
	last := p.rows[rows-1]
	kept := wrap(p.text[last.start:last.end], max(width-cells(" "+ellipsis), 1))[0]
	p.text = p.text[:last.start+kept.end]
	for len(p.pieces) > 1 && p.pieces[len(p.pieces)-2].end >= len(p.text) {
		p.pieces = p.pieces[:len(p.pieces)-1]
	}
	p.pieces[len(p.pieces)-1].end = len(p.text)
	p.say(faint, " "+ellipsis)
	p.rows = append(p.rows[:rows-1], extent{last.start, len(p.text)})
	return p
}

// paint writes row i of the paragraph.
func (p *paragraph) paint(l *line, i int) {
	row, start := p.rows[i], 0
	for _, piece := range p.pieces {
		if a, b := max(start, row.start), min(piece.end, row.end); a < b {
			l.put(piece.role, p.text[a:b])
		}
		start = piece.end
	}
}

// shorten returns as many whole words of a text as fit into width cells, with
// "…" where some are left out.
func shorten(text string, width int) string {
	if cells(text) <= width {
		return text
	}
	first := wrap(text, max(width-cells(" "+ellipsis), 1))[0]
	return cut(text[first.start:first.end]+" "+ellipsis, width)
}
