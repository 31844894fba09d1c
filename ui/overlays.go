package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// actInNote carries out an action of the text area.
func (a *app) actInNote(do keys.Action) tea.Cmd {
	n := &a.note
	switch {
	case do == keys.SayYes, do == keys.Cancel && !n.Changed():
		a.overlay = noOverlay
	case do == keys.Cancel:
		n.Asking = true
	case do == keys.SayNo:
		n.Asking = false
	case do == keys.Confirm:
		a.overlay = noOverlay
		m := a.Notes.Of(n.Reading, n.Passage)
		m.Note = n.Text.Value()
		cmd := a.Notes.Put(n.Reading, n.Passage, m)
		a.reader.Marked()
		return cmd
	default:
		n.Do(do)
	}
	return nil
}

// actInThemes carries out an action of the theme menu, and puts on the theme
// under its cursor.
func (a *app) actInThemes(do keys.Action) {
	switch do {
	case keys.Confirm:
		a.overlay = noOverlay
		a.notice = notification{style.Notice, "colours: " + a.theme.String() + "; to have them every time, see storydiff config"}
		return
	case keys.Cancel:
		a.overlay = noOverlay
		a.theme = a.themes.Before
	default:
		a.theme = a.themes.Do(do)
	}
	a.dress()
}

// chosenMsg asks for an action on the screen that was opened for it.
type chosenMsg keys.Action

// actInCommands carries out an action of the palette, or the one chosen in it.
func (a *app) actInCommands(do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		a.overlay = noOverlay
	case keys.Confirm:
		a.overlay = noOverlay
		if m := &a.commands; m.Focus < len(m.Found) {
			c := m.Found[m.Focus]
			if c.Screen != a.screen {
				a.screen = c.Screen
				return func() tea.Msg { return chosenMsg(c.Action) }
			}
			return a.act(c.Action)
		}
	default:
		a.commands.Do(do)
	}
	return nil
}
