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

// leavingMsg brings the outcome of writing the marks before the program ends.
type leavingMsg struct{ err error }

// quit ends the program. If marks are not on the disk, it first tries to write
// them, and asks the user if that fails. A second quit meanwhile ends the
// program at once.
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

// left ends the program if the marks are written, and asks the user if not.
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

// unsavedText warns that marks are not on the disk, or will not be; empty if
// neither is so.
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
// of a run.
type MarksError struct{ Err error }

// Unwrap returns the error of the file.
func (e *MarksError) Unwrap() error { return e.Err }

// Error returns one line that names the file and says what to do.
func (e *MarksError) Error() string {
	var damage *review.Damage
	if errors.As(e.Err, &damage) { // all is saved then, in a new file
		return e.Err.Error()
	}
	return "marks were not saved: " + strings.Replace(e.Err.Error(), ": marks are not saved: ", ": ", 1)
}

// leave tries to write marks that could not be written before, after the screen
// is closed.
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
