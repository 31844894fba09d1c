package draw

import (
	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A Card is a heading and texts in the pane below a grid.
type Card struct {
	Head *Paragraph // one row; nil for none
	Body []CardText
}

// A CardText is a text of a card: one of the program's, or one of an article.
type CardText struct {
	Prose      *Paragraph
	Styled     *StyledText // used if Prose is nil
	Highlights []Highlight // of Styled
	Most       int         // largest number of rows; 0 for no limit
	cut        bool        // the text has more rows than Most
}

// Prose returns a text of the program's for a card.
func Prose(p *Paragraph) CardText { return CardText{Prose: p} }

// wrap divides the text into rows of width cells and returns how many.
func (t *CardText) wrap(width int) int {
	if t.Prose != nil {
		return len(t.Prose.Wrapped(width, t.Most).Rows)
	}
	rows := cells.Wrap(t.Styled.Text, width)
	if t.cut = t.Most > 0 && len(rows) > t.Most; t.cut {
		last := &rows[t.Most-1]
		kept := cells.Wrap(t.Styled.Text[last.Start:last.End], max(width-cells.Width(" "+cells.Ellipsis), 1))[0]
		last.End = last.Start + kept.End
		rows = rows[:t.Most]
	}
	t.Styled.Rows = rows
	return len(rows)
}

func (t *CardText) paint(l *Line, row int) {
	if t.Prose != nil {
		t.Prose.Paint(l, row)
		return
	}
	t.Styled.Paint(l, row, t.Highlights)
	if t.cut && row == len(t.Styled.Rows)-1 {
		l.More()
	}
}

// A cardRow is a row of a card: its heading, a row of a text, or blank if both
// are nil.
type cardRow struct {
	head   *Paragraph
	text   *CardText
	row    int
	indent int
}

// rows lays a card out for a width.
func (c *Card) rows(width int) []cardRow {
	var list []cardRow
	if c.Head != nil {
		c.Head.Wrapped(width, 1)
		list = append(list, cardRow{head: c.Head})
	}
	for i := range c.Body {
		indent := 0
		if c.Head != nil {
			indent = min(cardIndent, width/4)
		}
		for k := range c.Body[i].wrap(max(width-indent, 1)) {
			list = append(list, cardRow{text: &c.Body[i], row: k, indent: indent})
		}
	}
	return list
}

// drawn draws the row. more says that the rest of the card does not fit.
func (r cardRow) drawn(s *style.Styles, width int, more bool) *Line {
	room := width
	if more {
		room = max(width-cells.Width(" "+cells.Ellipsis), 0)
	}
	l := NewLine(s, room)
	switch {
	case r.head != nil:
		r.head.Paint(l, 0)
	case r.text != nil:
		r.text.paint(l.To(r.indent), r.row)
	}
	if l.Room = width; more {
		l.More()
	}
	return l
}

const (
	cardIndent  = 2
	cardBetween = 3 // cells between two columns of cards
	// CardFrom is the least width in cells of a column where there are several.
	CardFrom = 56
	// CardColumns is the largest number of columns of cards.
	CardColumns = 3
)

// A CardPane is cards laid out in columns.
type CardPane struct {
	columns [][]cardRow
	width   int // of a column
	height  int
	keys    Scrolled
	Top     int  // rows above the pane: those asked for, if there are as many
	Cut     bool // there are rows below
}

// Scrolled says how far a pane is scrolled, in rows, and with which key it is scrolled
// down; empty for none.
type Scrolled struct {
	Top  int
	Down string
}

// More says what stands below a pane, and which key shows it.
func (s Scrolled) More(what string) *Paragraph {
	said := Said(style.Muted, style.GapMark+cells.NoBreak)
	if s.Down != "" { // first, for it has to be seen where there is little room
		said.Say(style.KeyName, s.Down).Say(style.Muted, cells.NoBreak+"shows ")
	}
	return said.Say(style.Muted, what)
}

// Step returns the top of a pane of height rows after its key was pressed: half a pane
// further down, or from the end to the beginning. cut says that there are rows below.
func (s Scrolled) Step(height int, cut bool) int {
	if !cut {
		return 0
	}
	return s.Top + max(height/2, 1)
}

// LayCards lays cards out over width × height cells, from a row on. If the last rows
// do not fit, the last row says how many are left out, and which key shows them.
func LayCards(cards []Card, width, height int, from Scrolled) CardPane {
	n := max(min(width/CardFrom, CardColumns), 1)
	d := CardPane{columns: make([][]cardRow, 1, n), width: (width - (n-1)*cardBetween) / n, height: height, keys: from}
	laid := make([][]cardRow, len(cards))
	all := 0
	for i := range cards {
		laid[i] = cards[i].rows(max(d.width, 1))
		all += len(laid[i]) + 1
	}
	d.Top = max(min(from.Top, all-len(cards)-n*height/2-1), 0)
	laid = scrolled(laid, d.Top)
	airy := all <= n*height
	for i, rows := range laid {
		if d.full(rows, n, airy) {
			d.columns = append(d.columns, nil)
		}
		column := &d.columns[len(d.columns)-1]
		if len(*column) >= height {
			d.cutOff(laid[i:])
			return d
		}
		if airy && len(*column) > 0 {
			*column = append(*column, cardRow{})
		}
		*column = append(*column, rows...)
	}
	d.cutOff(nil)
	return d
}

// scrolled leaves out the first rows of cards that are laid out.
func scrolled(laid [][]cardRow, top int) [][]cardRow {
	for len(laid) > 0 && top >= len(laid[0]) {
		top -= len(laid[0])
		laid = laid[1:]
	}
	if top > 0 && len(laid) > 0 {
		laid = append([][]cardRow{laid[0][top:]}, laid[1:]...)
	}
	return laid
}

// full tells whether the rows of a card go into a new column. most is the number
// of columns there can be.
func (d *CardPane) full(rows []cardRow, most int, airy bool) bool {
	used := len(d.columns[len(d.columns)-1])
	if used == 0 || len(d.columns) == most {
		return false
	}
	if airy {
		used++
	}
	return used+len(rows) > d.height
}

// cutOff writes on the last row how many rows do not fit: those of the last column,
// and the cards that are left.
func (d *CardPane) cutOff(left [][]cardRow) {
	column := d.columns[len(d.columns)-1]
	n := max(len(column)-d.height, 0)
	for _, rows := range left {
		n += len(rows)
	}
	d.Cut = n > 0
	if n == 0 || d.height <= 1 {
		return
	}
	said := d.keys.More(cells.Count(n+1, "more row", "more rows")) // with that on which it stands
	said.Wrapped(max(d.width, 1), 1)
	d.columns[len(d.columns)-1] = append(column[:d.height-1], cardRow{head: said})
}

// View draws the pane in rows of at most width cells.
func (d *CardPane) View(s *style.Styles, width int) []string {
	rows := make([]string, 0, d.height)
	for k := range d.height {
		l := NewLine(s, width)
		for c, column := range d.columns {
			start := c * (d.width + cardBetween)
			if c > 0 && k < max(len(column), len(d.columns[c-1])) { // no bar between two blanks
				l.To(start-2).Put(style.Faint, "│")
			}
			if k < len(column) {
				more := k == d.height-1 && len(column) > d.height
				l.To(start).Join(column[k].drawn(s, d.width, more))
			}
		}
		rows = append(rows, l.String())
	}
	return rows
}
