package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// Unsaved asks whether to quit, or to leave the story, although marks could not
// be written.
type Unsaved struct {
	plain
	notes  *story.Notebook
	reason string // why they could not be
	does   string // what the answer yes does, in a word: "quit"
	end    tea.Cmd
}

// NewUnsaved asks about the marks in a notebook. A yes carries out end, which is
// what it does in a word: "quit".
func NewUnsaved(notes *story.Notebook, reason, does string, end tea.Cmd) *Unsaved {
	return &Unsaved{notes: notes, reason: reason, does: does, end: end}
}

// In is the scene of the dialog's keys.
func (u *Unsaved) In() keys.Scene { return keys.InQuestion }

// Do carries out the answer to the question.
func (u *Unsaved) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.SayYes:
		on.Close()
		return u.end
	case keys.SayNo:
		on.Close()
	}
	return nil
}

// View draws the question.
func (u *Unsaved) View(on draw.Screen) draw.Dialog {
	d := draw.Dialog{Title: "Not saved", Width: draw.DialogWidth(on.Width, 72), Cursor: -1}
	p := draw.NewPane(on.Styles, d.Width, 8)
	p.Add(draw.Said(style.Warning, u.reason), 0, 4)
	question := cells.Count(u.notes.Book.Unsaved(), "mark is", "marks are") + " not saved: " + u.does + " anyway?"
	p.Add(draw.Said(style.Plain, question), 0, 2)
	p.Line(draw.HintLine(on.Styles, on.Keys, keys.InQuestion, d.Width,
		draw.HintFor(u.does+" without them", keys.SayYes),
		draw.HintFor("stay", keys.SayNo)))
	d.Rows, d.Focus = p.Rows, len(p.Rows)-1
	return d
}
