package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/style"
)

// A dialogRow says which action opens a dialog.
type dialogRow struct {
	action keys.Action
	// open makes the dialog; nil if there is nothing that it could be about.
	open func(a *app) dialog.Dialog
}

// dialogRows lists every dialog that a key opens.
func dialogRows() []dialogRow {
	return []dialogRow{
		{keys.OpenHelp, func(a *app) dialog.Dialog { return dialog.NewHelp(a.screenScene()) }},
		{keys.OpenFilter, (*app).filterMenu},
		{keys.OpenExport, (*app).exportDialog},
		{keys.WriteNote, (*app).noteDialog},
		{keys.OpenKinds, (*app).kindMenu},
		{keys.OpenThemes, func(a *app) dialog.Dialog { return a.themeMenu() }},
		{keys.OpenExplain, (*app).explain},
		{keys.OpenHowRead, (*app).howRead},
		{keys.OpenCommands, func(a *app) dialog.Dialog { return dialog.NewCommandMenu(a.keys, a.screen) }},
	}
}

// openDialog opens the dialog of an action, and tells whether the action has
// one.
func (a *app) openDialog(do keys.Action) bool {
	for _, row := range dialogRows() {
		if row.action != do {
			continue
		}
		if d := row.open(a); d != nil {
			a.dialogs = append(a.dialogs, d)
		}
		return true
	}
	return false
}

// explain says what the cursor of the open screen is on.
func (a *app) explain() dialog.Dialog {
	if s, ok := a.open().screen.(interface{ Explain() *draw.Explained }); ok {
		if what := s.Explain(); what != nil {
			return dialog.NewExplain(*what)
		}
	}
	a.Notify(style.Muted, "there is nothing under the cursor to explain")
	return nil
}

func (a *app) filterMenu() dialog.Dialog {
	switch {
	case a.screen == keys.FindingsScreen:
		return dialog.NewFilterMenu(&a.findings)
	case a.reader.Text == nil:
		return nil
	}
	return dialog.NewFilterMenu(&a.reader)
}

// exportDialog is for what can be exported from here.
func (a *app) exportDialog() dialog.Dialog {
	var r *reader.Model
	if a.screen == keys.ReaderScreen {
		r = &a.reader
	}
	return dialog.NewExport(dialog.ExportFrom{
		Offers: func() []dialog.Offer { return dialog.Offers(a.Session, a.Selected, r) },
		Ready:  func() int { done, _ := a.Progress(); return done },
		Notes:  a.Notes, Folder: a.folder, Last: a.lastExport, Everywhere: r == nil,
	})
}

// noteDialog is for a note on what is under the cursor.
func (a *app) noteDialog() dialog.Dialog {
	on, why := a.target()
	if !on.Valid() {
		a.Notify(style.Muted, why)
		return nil
	}
	return dialog.NewNote(a.Session, on)
}

// Act carries out an action on a screen, which is opened first. It is also
// refreshed, so that the action finds there what the user would see.
func (a *app) Act(on keys.Screen, do keys.Action) tea.Cmd {
	if on == a.screen {
		return a.act(do)
	}
	a.screen = on
	return tea.Batch(a.refresh(), a.act(do))
}
