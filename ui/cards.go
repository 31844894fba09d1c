package ui

import (
	"fmt"

	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A card is one thing that the pane below a grid tells: a heading and texts.
type card struct {
	head *paragraph // one row; nil for none
	body []cardText
}

// A cardText is a text of our own, or of an article.
type cardText struct {
	prose    *paragraph
	strand   *strand // where prose is nil
	stresses []stress
	most     int  // rows; 0 for as many as it takes
	cut      bool // there are more of the strand
}

func prose(p *paragraph) cardText { return cardText{prose: p} }

// wrap divides the text into rows and returns how many.
func (t *cardText) wrap(width int) int {
	if t.prose != nil {
		return len(t.prose.wrapped(width, t.most).rows)
	}
	rows := cells.Wrap(t.strand.text, width)
	if t.cut = t.most > 0 && len(rows) > t.most; t.cut {
		last := &rows[t.most-1]
		kept := cells.Wrap(t.strand.text[last.Start:last.End], max(width-cells.Width(" "+cells.Ellipsis), 1))[0]
		last.End = last.Start + kept.End
		rows = rows[:t.most]
	}
	t.strand.rows = rows
	return len(rows)
}

func (t *cardText) paint(l *line, row int) {
	if t.prose != nil {
		t.prose.paint(l, row)
		return
	}
	t.strand.paint(l, row, t.stresses)
	if t.cut && row == len(t.strand.rows)-1 {
		l.put(style.Faint, " "+cells.Ellipsis)
	}
}

// A cardRow is a row of a card: of its heading where text is nil, or blank.
type cardRow struct {
	head   *paragraph
	text   *cardText
	row    int
	indent int
}

// rows lays a card out for a width.
func (c *card) rows(width int) []cardRow {
	var list []cardRow
	if c.head != nil {
		c.head.wrapped(width, 1)
		list = append(list, cardRow{head: c.head})
	}
	for i := range c.body {
		indent := 0
		if c.head != nil {
			indent = min(cardIndent, width/4)
		}
		for k := range c.body[i].wrap(max(width-indent, 1)) {
			list = append(list, cardRow{text: &c.body[i], row: k, indent: indent})
		}
	}
	return list
}

// drawn draws the row; more says that the rest of the card has no room.
func (r cardRow) drawn(s *style.Styles, width int, more bool) *line {
	room := width
	if more {
		room = max(width-cells.Width(" "+cells.Ellipsis), 0)
	}
	l := newLine(s, room)
	switch {
	case r.head != nil:
		r.head.paint(l, 0)
	case r.text != nil:
		r.text.paint(l.to(r.indent), r.row)
	}
	if l.room = width; more {
		l.put(style.Faint, " "+cells.Ellipsis)
	}
	return l
}

const (
	cardIndent  = 2
	cardBetween = 3  // cells between two columns of cards
	cardFrom    = 56 // cells that make a column of cards worth while
	cardColumns = 3
)

// A deal is cards laid out in columns, from the top of the first to the end of
// the last.
type deal struct {
	columns [][]cardRow
	width   int // of a column
	height  int
}

// dealt lays cards out over a pane. What does not fit at the end is counted.
func dealt(cards []card, width, height int) deal {
	n := max(min(width/cardFrom, cardColumns), 1)
	d := deal{make([][]cardRow, 1, n), (width - (n-1)*cardBetween) / n, height}
	laid := make([][]cardRow, len(cards))
	all := 0
	for i := range cards {
		laid[i] = cards[i].rows(max(d.width, 1))
		all += len(laid[i]) + 1
	}
	airy := all <= n*height
	for i, rows := range laid {
		if d.full(rows, n, airy) {
			d.columns = append(d.columns, nil)
		}
		column := &d.columns[len(d.columns)-1]
		if len(*column) >= height {
			d.cutOff(len(cards) - i)
			break
		}
		if airy && len(*column) > 0 {
			*column = append(*column, cardRow{})
		}
		*column = append(*column, rows...)
	}
	return d
}

// full tells whether rows are better put into a new column.
func (d *deal) full(rows []cardRow, most int, airy bool) bool {
	used := len(d.columns[len(d.columns)-1])
	if used == 0 || len(d.columns) == most {
		return false
	}
	if airy {
		used++
	}
	return used+len(rows) > d.height
}

// cutOff says on the last row how many cards have no room.
func (d *deal) cutOff(n int) {
	column := d.columns[len(d.columns)-1]
	if d.height > 1 {
		said := said(style.Muted, fmt.Sprintf("%s %d more", style.GapMark, n)).wrapped(max(d.width, 1), 1)
		d.columns[len(d.columns)-1] = append(column[:d.height-1], cardRow{head: said})
	}
}

// view draws the cards.
func (d *deal) view(s *style.Styles, width int) []string {
	rows := make([]string, 0, d.height)
	for k := range d.height {
		l := newLine(s, width)
		for c, column := range d.columns {
			start := c * (d.width + cardBetween)
			if c > 0 {
				l.to(start-2).put(style.Faint, "│")
			}
			if k < len(column) {
				more := k == d.height-1 && len(column) > d.height
				l.to(start).join(column[k].drawn(s, d.width, more))
			}
		}
		rows = append(rows, l.String())
	}
	return rows
}
