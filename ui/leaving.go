package ui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/dialog"
	"storydiff/ui/style"
)

// leavingMsg says how the last writing before the end has gone.
type leavingMsg struct{ err error }

// quit ends the program. Marks that are not on the disk are first tried to be
// written once more, and where that fails the reader is asked. Who asks a second time is not made to wait.
func (a *app) quit() tea.Cmd {
	book := a.Notes.Book
	_, asked := a.dialog().(*dialog.Unsaved)
	if book == nil || book.Unsaved() == 0 || a.saving || asked {
		return tea.Quit
	}
	a.saving = true
	a.notice = notification{style.Muted, "saving the marks " + cells.Ellipsis}
	return func() tea.Msg { return leavingMsg{book.Save()} }
}

// left goes on to the end, or asks whether to leave the marks behind.
func (a *app) left(msg leavingMsg) tea.Cmd {
	a.saving = false
	if a.Notes.Book.Unsaved() == 0 {
		return tea.Quit
	}
	a.Notes.Trouble = msg.err
	reason := ""
	if msg.err != nil {
		a.tellTrouble(msg.err)
		reason = a.notice.text
	}
	a.notice, a.prompt = notification{}, nil
	a.dialogs = append(a.dialogs, dialog.NewUnsaved(a.Notes, reason))
	return nil
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
