package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A Note is the text area in which a note on a passage is written.
type Note struct {
	session *story.Session
	Target  story.Target // what it is about
	Text    draw.Field
	before  string // what the note was
	Asking  bool   // whether to throw away what was written
	// end ends the program if what was written is thrown away; nil where only the
	// note is closed then.
	end    func() tea.Cmd
	Width  int // of the text, in cells
	height int // rows of text in sight
	top    int // the first of them
}

// noteWidth is the cells of a note's rows, where the screen has them.
const noteWidth = 72

// NewNote opens the note on a passage or a finding, the cursor behind it.
func NewNote(s *story.Session, on story.Target) *Note {
	n := &Note{session: s, Target: on, before: s.Notes.On(on).Note}
	n.Text.Set(n.before)
	return n
}

// In is the scene of the note's keys.
func (n *Note) In() keys.Scene {
	if n.Asking {
		return keys.InQuestion
	}
	return keys.InNote
}

// Ask asks whether to throw away what was written, and carries end out if so. It
// tells whether it has asked: not where nothing was written, and not twice.
func (n *Note) Ask(end func() tea.Cmd) bool {
	if n.Asking || !n.changed() {
		return false
	}
	n.Asking, n.end = true, end
	return true
}

// changed tells whether there is something to lose.
func (n *Note) changed() bool {
	return strings.TrimSpace(n.Text.Value()) != strings.TrimSpace(n.before)
}

// Insert writes what was typed or pasted, with its line breaks.
func (n *Note) Insert(text string) {
	if n.Asking {
		return
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			n.Text.Before += "\n"
		}
		n.Text.Insert(line)
	}
}

// Do carries out an action on the text, or on the note as a whole.
func (n *Note) Do(on Host, do keys.Action) tea.Cmd {
	switch {
	case do == keys.SayYes && n.end != nil:
		on.Close()
		return n.end()
	case do == keys.SayYes, do == keys.Cancel && !n.changed():
		on.Close()
	case do == keys.Cancel:
		n.Asking, n.end = true, nil
	case do == keys.SayNo:
		n.Asking = false
	case do == keys.Confirm:
		on.Close()
		return n.keep()
	default:
		n.edit(do)
	}
	return nil
}

// keep stores the note among the marks.
func (n *Note) keep() tea.Cmd {
	m := n.session.Notes.On(n.Target)
	m.Note = n.Text.Value()
	return n.session.SetMark(n.Target, m)
}

// edit carries out an action on the text.
func (n *Note) edit(do keys.Action) {
	switch do {
	case keys.BreakLine:
		n.Text.Before += "\n"
	case keys.LineUp:
		n.step(-1)
	case keys.LineDown:
		n.step(1)
	case keys.PageDown, keys.PageUp:
		row, _ := n.Cursor(n.Rows())
		to, _ := moved(do, row, len(n.Rows()), n.height)
		n.step(to - row)
	case keys.LineStart:
		n.MoveTo(strings.LastIndex(n.Text.Before, "\n") + 1)
	case keys.LineEnd:
		end := strings.Index(n.Text.After, "\n")
		if end < 0 {
			end = len(n.Text.After)
		}
		n.MoveTo(len(n.Text.Before) + end)
	case keys.DeleteLine:
		n.Text.Before = n.Text.Before[:strings.LastIndex(n.Text.Before, "\n")+1]
	default:
		n.Text.Do(do)
	}
}

// MoveTo puts the cursor before the byte at offset at.
func (n *Note) MoveTo(at int) {
	text := n.Text.Value()
	n.Text.Before, n.Text.After = text[:at], text[at:]
}

// Rows are the rows of the text. Each ends where the next begins, so that the
// cursor has a place at every byte.
func (n *Note) Rows() []cells.Extent {
	text := n.Text.Value()
	rows := cells.Wrap(text, max(n.Width-1, 1))
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

// Cursor returns the row and the cell of the cursor, in the rows of the text.
func (n *Note) Cursor(rows []cells.Extent) (row, cell int) {
	at := len(n.Text.Before)
	for row = len(rows) - 1; row > 0 && rows[row].Start > at; row-- {
	}
	text := n.Text.Value()
	return row, min(cells.Width(cells.Visible(text[rows[row].Start:max(at, rows[row].Start)])), n.Width-1)
}

// step moves the cursor a row up or down, as near to its cell as there is text.
func (n *Note) step(way int) {
	rows := n.Rows()
	row, cell := n.Cursor(rows)
	to := row + way
	if to < 0 || to >= len(rows) {
		return
	}
	text := n.Text.Value()
	at := rows[to].Start
	for used := 0; at < rows[to].End; {
		size, width := cells.Cluster(text[at:rows[to].End])
		if used += width; used > cell {
			break
		}
		at += size
	}
	n.MoveTo(at)
}

// Fit lays the note out for a screen, and brings the cursor into sight.
func (n *Note) Fit(on draw.Screen) {
	n.Width = draw.DialogWidth(on.Width, noteWidth)
	n.height = max(min(on.Height-9, 10), 1)
	row, _ := n.Cursor(n.Rows())
	n.top = max(min(n.top, row), row-n.height+1)
}
