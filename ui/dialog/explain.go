package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/draw"
	"storydiff/ui/keys"
)

// An Explain is the box that says what a kind, a sign, a figure or a finding means,
// and what it rests on.
type Explain struct {
	plain
	what draw.Explained
	top  int // the first row in sight
	last int // the greatest top that shows more
	room int // rows in sight
}

// NewExplain returns the box for what a screen explains.
func NewExplain(what draw.Explained) *Explain { return &Explain{what: what} }

// In is the scene of the box's keys, which are those of the help.
func (e *Explain) In() keys.Scene { return keys.InHelp }

// Do closes the box, or scrolls what has no room in it.
func (e *Explain) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		on.Close()
	default:
		e.top, _ = moved(do, e.top, e.last+1, e.room)
	}
	return nil
}

// Fit takes back what was scrolled too far.
func (e *Explain) Fit(on draw.Screen) {
	e.room = explainRoom(on)
	e.last = max(len(e.rows(on))-e.room, 0)
	e.top = min(e.top, e.last)
}

// explainRoom is the number of rows that the text has on a screen.
func explainRoom(on draw.Screen) int { return max(on.Height-4, 1) }

// rows returns all rows of the text.
func (e *Explain) rows(on draw.Screen) []string {
	const most = 200
	p := draw.NewPane(on.Styles, draw.DialogWidth(on.Width, 76), most)
	for _, text := range e.what.Text {
		p.Add(text, 0, 0)
	}
	return p.Rows
}

// View draws the box.
func (e *Explain) View(on draw.Screen) draw.Dialog {
	d := draw.Dialog{Title: e.what.Title, Width: draw.DialogWidth(on.Width, 76), Cursor: -1, Bright: true}
	rows, hints := e.rows(on), []draw.Hint{draw.HintFor("close", keys.Cancel)}
	if room := explainRoom(on); len(rows) > room {
		hints = append(hints, draw.HintFor("more", keys.LineDown, keys.LineUp))
		rows = rows[min(e.top, len(rows)-room):]
		rows = rows[:room]
	}
	foot := draw.NewLine(on.Styles, d.Width).With(draw.HintLine(on.Styles, on.Keys, keys.InHelp, d.Width, hints...))
	d.Rows = append(rows, draw.NewLine(on.Styles, d.Width).Full(), foot.Full())
	d.Foot = 1
	return d
}
