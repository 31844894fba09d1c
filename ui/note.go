package ui

import (
	"strings"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A note is the text area in which a note on a passage is written.
type note struct {
	text    draw.Field
	before  string // what the note was
	reading *story.Reading
	passage int
	mark    review.Mark
	asking  bool // whether to throw away what was written
	width   int  // of the text, in cells
	height  int  // rows of text in sight
	top     int  // the first of them
}

// noteWidth is the cells of a note's rows, where the screen has them.
const noteWidth = 72

// begin opens the note on a passage, the cursor behind it.
func (n *note) begin(r *story.Reading, passage int, m review.Mark) {
	*n = note{before: m.Note, reading: r, passage: passage, mark: m}
	n.text.Set(m.Note)
}

// in is the scene of the note's keys.
func (n *note) in() keys.Scene {
	if n.asking {
		return keys.InQuestion
	}
	return keys.InNote
}

// changed tells whether there is something to lose.
func (n *note) changed() bool {
	return strings.TrimSpace(n.text.Value()) != strings.TrimSpace(n.before)
}

// insert writes what was typed or pasted, with its line breaks.
func (n *note) insert(text string) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			n.text.Before += "\n"
		}
		n.text.Insert(line)
	}
}

// Do carries out an action on the text.
func (n *note) Do(a keys.Action) {
	switch a {
	case keys.BreakLine:
		n.text.Before += "\n"
	case keys.LineUp:
		n.step(-1)
	case keys.LineDown:
		n.step(1)
	case keys.LineStart:
		n.moveTo(strings.LastIndex(n.text.Before, "\n") + 1)
	case keys.LineEnd:
		end := strings.Index(n.text.After, "\n")
		if end < 0 {
			end = len(n.text.After)
		}
		n.moveTo(len(n.text.Before) + end)
	case keys.DeleteLine:
		n.text.Before = n.text.Before[:strings.LastIndex(n.text.Before, "\n")+1]
	default:
		n.text.Do(a)
	}
}

func (n *note) moveTo(at int) {
	text := n.text.Value()
	n.text.Before, n.text.After = text[:at], text[at:]
}

// rows are the rows of the text. Each ends where the next begins, so that the
// cursor has a place at every byte.
func (n *note) rows() []cells.Extent {
	text := n.text.Value()
	rows := cells.Wrap(text, max(n.width-1, 1))
	last := 0 // the end of the row before, as it was wrapped
	for i := range rows {
		if k := strings.IndexByte(text[last:rows[i].Start], '\n'); i == 0 {
			rows[i].Start = 0
		} else if k >= 0 {
			rows[i].Start = last + k + 1
		}
		last = max(rows[i].End, rows[i].Start)
	}
	for i := range rows {
		end := len(text)
		if i+1 < len(rows) {
			end = rows[i+1].Start
		}
		if end > rows[i].Start && text[end-1] == '\n' {
			end--
		}
		rows[i].End = max(end, rows[i].Start)
	}
	return rows
}

// cursor returns the row and the cell where the cursor stands.
func (n *note) cursor(rows []cells.Extent) (row, cell int) {
	at := len(n.text.Before)
	for row = len(rows) - 1; row > 0 && rows[row].Start > at; row-- {
	}
	text := n.text.Value()
	return row, min(cells.Width(cells.Visible(text[rows[row].Start:max(at, rows[row].Start)])), n.width-1)
}

// step moves the cursor a row up or down, as near to its cell as there is text.
func (n *note) step(way int) {
	rows := n.rows()
	row, cell := n.cursor(rows)
	to := row + way
	if to < 0 || to >= len(rows) {
		return
	}
	text := n.text.Value()
	at := rows[to].Start
	for used := 0; at < rows[to].End; {
		size, width := cells.Cluster(text[at:rows[to].End])
		if used += width; used > cell {
			break
		}
		at += size
	}
	n.moveTo(at)
}

// fit lays the note out for a screen, and brings the cursor into sight.
func (n *note) fit(width, height int) {
	n.width = draw.DialogWidth(width, noteWidth)
	n.height = max(min(height-9, 10), 1)
	row, _ := n.cursor(n.rows())
	n.top = max(min(n.top, row), row-n.height+1)
}
