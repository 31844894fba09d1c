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
}

// NewExplain returns the box for what a screen explains.
func NewExplain(what draw.Explained) *Explain { return &Explain{what: what} }

// In is the scene of the box's keys, which are those of the help.
func (e *Explain) In() keys.Scene { return keys.InHelp }

// Do closes the box.
func (e *Explain) Do(on Host, do keys.Action) tea.Cmd {
	if do == keys.Cancel {
		on.Close()
	}
	return nil
}

// View draws the box.
func (e *Explain) View(on draw.Screen) draw.Dialog {
	d := draw.Dialog{Title: e.what.Title, Width: draw.DialogWidth(on.Width, 76), Cursor: -1, Bright: true}
	p := draw.NewPane(on.Styles, d.Width, max(on.Height-4, 1))
	for _, text := range e.what.Text {
		p.Add(text, 0, 0)
	}
	foot := draw.NewLine(on.Styles, d.Width).With(draw.HintLine(on.Styles, on.Keys, keys.InHelp, d.Width, draw.HintFor("close", keys.Cancel)))
	d.Rows = append(p.Rows, draw.NewLine(on.Styles, d.Width).Full(), foot.Full())
	d.Foot = 1
	return d
}
