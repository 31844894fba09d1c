package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A leaving is the way out of the program while marks are not on the disk: they
// are tried once more, and where that fails the reader is asked.
type leaving struct {
	trying bool
	reason string  // why they could not be written
	over   overlay // what lay over the screen before the question
}

// leavingMsg says how the last writing before the end has gone.
type leavingMsg struct{ err error }

// quit ends the program. Who asks a second time is not made to wait.
func (a *app) quit() tea.Cmd {
	book := a.Notes.Book
	if book == nil || book.Unsaved() == 0 || a.leaving.trying || a.overlay == leavingOverlay {
		return tea.Quit
	}
	a.leaving.trying = true
	a.notice = notification{style.Muted, "saving the marks " + cells.Ellipsis}
	return func() tea.Msg { return leavingMsg{book.Save()} }
}

// left goes on to the end, or asks whether to leave the marks behind.
func (a *app) left(msg leavingMsg) tea.Cmd {
	a.leaving.trying = false
	if a.Notes.Book.Unsaved() == 0 {
		return tea.Quit
	}
	a.Notes.Trouble = msg.err
	if msg.err != nil {
		a.tellTrouble(msg.err)
		a.leaving.reason = a.notice.text
	}
	a.notice, a.prompt = notification{}, nil
	a.leaving.over, a.overlay = a.overlay, leavingOverlay
	return nil
}

// actInLeaving carries out the answer to the question.
func (a *app) actInLeaving(do keys.Action) tea.Cmd {
	switch do {
	case keys.SayYes:
		return tea.Quit
	case keys.SayNo:
		a.overlay = a.leaving.over
	}
	return nil
}

// leavingView draws the question.
func (a *app) leavingView() draw.Dialog {
	d := draw.Dialog{Title: "Not saved", Width: draw.DialogWidth(a.width, 72), Cursor: -1}
	p := draw.NewPane(a.styles, d.Width, 8)
	p.Add(draw.Said(style.Warning, a.leaving.reason), 0, 4)
	question := fmt.Sprintf("The marks of %s are not saved: quit anyway?", cells.Count(a.Notes.Book.Unsaved(), "passage", "passages"))
	p.Add(draw.Said(style.Plain, question), 0, 2)
	p.Line(draw.HintLine(a.styles, a.keys, keys.InQuestion, d.Width, draw.Hint{Text: "quit without them", Actions: []keys.Action{keys.SayYes}}, draw.Hint{Text: "stay", Actions: []keys.Action{keys.SayNo}}))
	d.Rows, d.Focus = p.Rows, len(p.Rows)-1
	return d
}

// unsavedText is the lasting sign that marks are not on the disk, or will not
// be; empty where neither is so.
func (a *app) unsavedText() string {
	switch {
	case a.Notes.Unsaved() > 0:
		return "marks not saved"
	case a.Notes.Trouble != nil:
		return "marks not kept"
	}
	return ""
}

// A MarksError says that something is wrong with the file of marks at the end
// of a run. It is one line, which names the file and says what to do.
type MarksError struct{ Err error }

func (e *MarksError) Unwrap() error { return e.Err }

func (e *MarksError) Error() string {
	var damage *review.Damage
	if errors.As(e.Err, &damage) { // all is saved then, in a new file
		return e.Err.Error()
	}
	return "marks were not saved: " + strings.Replace(e.Err.Error(), ": marks are not saved: ", ": ", 1)
}

// leave writes what could not be written before, when the program has ended.
func (a *app) leave() error {
	book := a.Notes.Book
	if book == nil || book.Unsaved() == 0 {
		return nil
	}
	if err := book.Save(); err != nil {
		return &MarksError{err}
	}
	return nil
}
