package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/finding"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Dialog is a box over the screen that has the keys while it is open. A new
// one is a type here that has these methods, and a row in package ui that says
// which action opens it.
type Dialog interface {
	// In returns the scene in which the dialog takes keys now.
	In() keys.Scene
	// Do carries out an action. It may close the dialog on its host.
	Do(on Host, do keys.Action) tea.Cmd
	// Insert takes text that was typed or pasted. A dialog without a text field
	// ignores it.
	Insert(text string)
	// Fit lays the dialog out. It is called after every message.
	Fit(on draw.Screen)
	// View draws the dialog.
	View(on draw.Screen) draw.Dialog
}

// A Host is the program as a dialog sees it.
type Host interface {
	// Close closes the dialog.
	Close()
	// Notify shows a message at the foot of the screen until the next key.
	Notify(r style.Role, text string)
	// SetTheme draws everything in another theme.
	SetTheme(t style.Theme)
	// KeepTheme keeps the theme in force for the runs to come.
	KeepTheme() tea.Cmd
	// ToggleLines says of sentences of an article, by its index, that they are
	// story, or that they are none.
	ToggleLines(article int, sentences []int) tea.Cmd
	// UndoLast takes back what was done last: that, or marks, or another original.
	UndoLast() tea.Cmd
	// RedoLast does again what was taken back last.
	RedoLast() tea.Cmd
	// GoToKind goes to the next finding of a type.
	GoToKind(t finding.Type)
	// Act carries out an action on a screen, which is opened for it.
	Act(on keys.Screen, do keys.Action) tea.Cmd
}

// moved returns where a key leads to from one of n rows of a dialog, of which page are
// in sight: arrows and page keys, home and end work alike in all of them. ok is false
// where the action moves nothing.
func moved(do keys.Action, at, n, page int) (to int, ok bool) {
	switch do {
	case keys.LineDown:
		at++
	case keys.LineUp:
		at--
	case keys.PageDown:
		at += max(page-1, 1)
	case keys.PageUp:
		at -= max(page-1, 1)
	case keys.GoTop:
		at = 0
	case keys.GoBottom:
		at = n - 1
	default:
		return at, false
	}
	return max(min(at, n-1), 0), true
}

// byField is moved for dialogs that have no fields, where the next and the previous field
// are the next and the previous row.
func byField(do keys.Action) keys.Action {
	switch do {
	case keys.NextField:
		return keys.LineDown
	case keys.PreviousField:
		return keys.LineUp
	}
	return do
}

// plain is embedded by dialogs in which nothing is typed and which need no
// layout before they are drawn.
type plain struct{}

func (plain) Insert(string)   {}
func (plain) Fit(draw.Screen) {}
