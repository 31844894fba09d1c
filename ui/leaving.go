package ui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/dialog"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// leavingMsg brings the outcome of writing the marks before the program ends.
type leavingMsg struct{ err error }

// quit ends the program. If marks are not on the disk, it first tries to write
// them, and asks the user if that fails. A second quit meanwhile ends the
// program at once.
func (a *app) quit() tea.Cmd {
	_, asked := a.dialog().(*dialog.Unsaved)
	if a.saving || asked {
		return tea.Quit
	}
	return a.end("quit", tea.Quit)
}

// end carries out a command that ends the program or closes the story, which is
// what it does in a word. If marks are not on the disk, it first tries to write
// them.
func (a *app) end(does string, cmd tea.Cmd) tea.Cmd {
	book := a.Notes.Book
	if book == nil || book.Unsaved() == 0 {
		return cmd
	}
	a.saving, a.does, a.ending = true, does, cmd
	a.notice = notification{style.Muted, "saving the marks " + cells.Ellipsis}
	return func() tea.Msg { return leavingMsg{book.Save()} }
}

// left goes on with the end if the marks are written, and asks the user if not.
func (a *app) left(msg leavingMsg) tea.Cmd {
	a.saving = false
	if a.Notes.Book.Unsaved() == 0 {
		a.notice = notification{}
		return a.ending
	}
	a.Notes.Trouble = msg.err
	reason := ""
	if msg.err != nil {
		a.tellTrouble(msg.err)
		reason = a.notice.text
	}
	a.notice, a.prompt = notification{}, nil
	a.dialogs = append(a.dialogs, dialog.NewUnsaved(a.Notes, reason, a.does, a.ending))
	return nil
}

// closedMsg says that the user goes back to the list of stories. figures are those
// of the story; nil if the list has to work them out.
type closedMsg struct{ figures *story.Summary }

// closeStory goes back to the list of stories.
func (a *app) closeStory() tea.Cmd {
	if a.saving {
		return nil
	}
	figures, ok := a.Session.Summary()
	known, whole := ok && !a.live.loading && !a.elsewhere, a.Story
	keep := a.keepView()
	return a.end("leave", func() tea.Msg {
		keep()
		if !known {
			return closedMsg{}
		}
		figures.Finish(whole)
		return closedMsg{figures}
	})
}

// unsavedText says with a sign that marks on the screen are not on the disk: that
// they are being written, could not be, or will not be; empty if all are there.
func (a *app) unsavedText() string {
	switch {
	case a.Notes.Unsaved() > 0:
		return "● marks not saved"
	case a.Notes.Trouble != nil:
		return "marks not kept"
	case a.Notes.Book != nil && a.Notes.Book.Unsaved() > 0:
		return "○ saving marks"
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
	return "marks were not saved: " + strings.TrimPrefix(strings.Replace(e.Err.Error(), ": marks are not saved: ", ": ", 1), "marks are not saved: ")
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
