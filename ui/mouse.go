package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
)

// wheel takes a turn of the wheel as that many steps of the arrow keys.
func (a *app) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	do, ok := wheelAction(msg)
	if !ok || a.scene()&(keys.InPrompt|keys.InName|keys.InQuestion) != 0 {
		return nil
	}
	n := 1
	if a.dialog() == nil {
		n = a.open().wheel
	}
	var list []tea.Cmd
	for range n {
		list = append(list, a.act(do))
	}
	return tea.Batch(list...)
}

// wheelAction returns the action of the arrow key that a turn of the wheel stands
// for; ok is false if it stands for none.
func wheelAction(msg tea.MouseWheelMsg) (do keys.Action, ok bool) {
	switch msg.Button {
	case tea.MouseWheelUp:
		return keys.LineUp, true
	case tea.MouseWheelDown:
		return keys.LineDown, true
	}
	return keys.NoAction, false
}

// click takes a click of the left button: on a tab, a row, a column. One on
// what the cursor is on already opens it.
func (a *app) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || a.prompt != nil {
		return nil
	}
	a.notice = notification{}
	if a.dialog() != nil {
		return a.clickDialog(msg, a)
	}
	plan := a.shell()
	y := msg.Y - plan.tabs
	switch {
	case y < 0:
		if s, ok := a.tabAt(msg.X); ok {
			return a.act(s.Action())
		}
	case y >= plan.body:
	case a.open().Click(a.drawnFor(plan.body), msg.X, y):
		return a.act(keys.Open)
	}
	return nil
}

// clickDialog takes a click while a dialog is open: on a hint, which does what its key
// does, on what the dialog has, or beside it, which closes one that has nothing to
// lose by that.
func (f *frame) clickDialog(msg tea.MouseClickMsg, on dialog.Host) tea.Cmd {
	d := f.dialog()
	drawn := d.View(f.drawnFor(f.height))
	row, cell, inside := drawn.At(msg.X, msg.Y, f.width, f.height)
	switch {
	case !inside && d.In()&(keys.InNote|keys.InQuestion|keys.InName) != 0:
		return nil
	case !inside:
		return d.Do(on, keys.Cancel)
	case row == len(drawn.Rows)-1:
		if do, ok := draw.HintAt(f.keys, d.In(), drawn.Rows[row], cell); ok {
			return d.Do(on, do)
		}
	}
	if c, ok := d.(dialog.Clicker); ok {
		return c.Click(on, row, cell)
	}
	return nil
}

// tabAt returns the screen whose tab is at a cell of the first row.
func (a *app) tabAt(x int) (keys.Screen, bool) {
	end := 0
	for s := range keys.Screens {
		if end += cells.Width(a.tabText(s, a.screen, a.screenScene())); x < end {
			return s, true
		}
	}
	return 0, false
}
