package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Dialog is a box over the screen that has the keys while it is open. A new
// one is a type here that has these methods, and a row in package ui that says
// which action opens it.
type Dialog interface {
	// In is the scene of its keys just now.
	In() keys.Scene
	// Do carries out an action.
	Do(on Host, do keys.Action) tea.Cmd
	// Insert takes text that was typed or pasted; where nothing is to be typed
	// it is dropped.
	Insert(text string)
	// Fit lays the dialog out after something has changed, before it is drawn.
	Fit(on draw.Screen)
	View(on draw.Screen) draw.Dialog
}

// A Host is the program, as far as a dialog may ask something of it.
type Host interface {
	// Close takes the dialog away.
	Close()
	// Notify tells something at the foot of the screen until the next key.
	Notify(r style.Role, text string)
	SetTheme(t style.Theme)
	// Act carries out an action on a screen, which is opened for it.
	Act(on keys.Screen, do keys.Action) tea.Cmd
}

// plain is embedded by dialogs in which nothing is typed and which need no
// layout before they are drawn.
type plain struct{}

func (plain) Insert(string)   {}
func (plain) Fit(draw.Screen) {}
