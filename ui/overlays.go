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
	case do == keys.SayYes, do == keys.Cancel && !n.changed():
		a.overlay = noOverlay
	case do == keys.Cancel:
		n.asking = true
	case do == keys.SayNo:
		n.asking = false
	case do == keys.Confirm:
		a.overlay = noOverlay
		m := a.Notes.Of(n.reading, n.passage)
		m.Note = n.text.Value()
		cmd := a.Notes.Put(n.reading, n.passage, m)
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
		a.theme = a.themes.before
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
		if m := &a.commands; m.focus < len(m.found) {
			c := m.found[m.focus]
			if c.screen != a.screen {
				a.screen = c.screen
				return func() tea.Msg { return chosenMsg(c.action) }
			}
			return a.act(c.action)
		}
	default:
		a.commands.Do(do)
	}
	return nil
}
