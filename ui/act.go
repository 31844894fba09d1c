package ui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/style"
)

// press takes a key: to the action that it is bound to where it was pressed,
// or else into the text that is being typed.
func (a *app) press(msg tea.KeyPressMsg) tea.Cmd {
	a.notice, a.demo = notification{}, false
	if do := a.keys.Action(msg, a.scene()); do != keys.NoAction {
		return a.act(do)
	}
	if msg.Text != "" {
		return a.typed(msg.Text)
	}
	return nil
}

// typed takes text where text is asked for.
func (a *app) typed(text string) tea.Cmd {
	switch a.scene() {
	case keys.InPrompt:
		a.prompt.Insert(text)
		return a.searchFor(a.prompt.Value())
	case keys.InName:
		a.export.Name.Insert(text)
		a.export.State = dialog.Filling
	case keys.InNote:
		a.note.Insert(text)
	case keys.InCommands:
		a.commands.Query.Insert(text)
		a.commands.Look()
	}
	return nil
}

// act carries out an action where the keys now go.
func (a *app) act(do keys.Action) tea.Cmd {
	switch do {
	case keys.Quit:
		return a.quit()
	case keys.Suspend:
		return tea.Suspend
	}
	switch {
	case a.prompt != nil:
		return a.actInPrompt(do)
	case a.overlay == helpOverlay:
		if do == keys.Cancel {
			a.overlay = noOverlay
		}
		a.help.Do(do)
		return nil
	case a.overlay == filterOverlay:
		if do == keys.Cancel {
			a.overlay = noOverlay
			return nil
		}
		a.reader.SetFilter(a.menu.Do(do, &a.reader))
		return nil
	case a.overlay == exportOverlay:
		if do == keys.Cancel && a.export.GiveUp() {
			return nil
		}
		if do == keys.Cancel {
			a.overlay = noOverlay
			return nil
		}
		return a.export.Do(do)
	case a.overlay == noteOverlay:
		return a.actInNote(do)
	case a.overlay == themeOverlay:
		a.actInThemes(do)
		return nil
	case a.overlay == commandOverlay:
		return a.actInCommands(do)
	case a.overlay == leavingOverlay:
		return a.actInLeaving(do)
	}
	return a.actOnScreen(do)
}

// actInPrompt carries out an action of the search prompt.
func (a *app) actInPrompt(do keys.Action) tea.Cmd {
	switch do {
	case keys.Confirm:
		a.prompt = nil
	case keys.Cancel:
		cmd := a.prompt.GiveUp(a.searched())
		a.prompt = nil
		return cmd
	case keys.NextMatch, keys.PreviousMatch:
		a.searched().Do(do)
	default:
		if a.prompt.Do(do) && a.prompt.Value() != a.searched().Query() {
			return a.searchFor(a.prompt.Value())
		}
	}
	return nil
}

func (a *app) searchFor(query string) tea.Cmd { return a.searched().Seek(query) }

// actOnScreen carries out an action of the screens.
func (a *app) actOnScreen(do keys.Action) tea.Cmd {
	switch do {
	case keys.GoDesk:
		a.screen = keys.DeskScreen
	case keys.GoReader:
		a.from, a.screen = keys.DeskScreen, keys.ReaderScreen
	case keys.GoCoverage:
		a.screen = keys.CoverageScreen
	case keys.GoLedger:
		a.screen = keys.LedgerScreen
	case keys.Open:
		return a.enter()
	case keys.OpenHelp:
		a.overlay, a.help.Top = helpOverlay, 0
	case keys.ToggleLegend:
		a.legend = !a.legend
	case keys.MakeOriginal:
		return a.makeOriginal()
	case keys.OpenExport:
		a.openExport()
	case keys.StopWork:
		return a.stopWork()
	case keys.OpenEditor:
		return a.edit()
	case keys.OpenThemes:
		a.overlay = themeOverlay
		a.themes.Begin(a.theme)
		if a.profile <= colorprofile.ASCII {
			a.notice = notification{style.Warning, "no colours here, whatever is chosen: the terminal has none, or NO_COLOR is set"}
		}
	case keys.OpenCommands:
		a.overlay = commandOverlay
		a.commands.Begin(a.keys, a.screen)
	default:
		switch a.screen {
		case keys.DeskScreen:
			a.version = a.desk.Do(do, a.version)
			return nil
		case keys.CoverageScreen, keys.LedgerScreen:
			return a.actOnSheet(do)
		}
		return a.actInReader(do)
	}
	return nil
}

// actInReader carries out an action that only the reader knows.
func (a *app) actInReader(do keys.Action) (cmd tea.Cmd) {
	switch do {
	case keys.NextVersion, keys.PreviousVersion:
		a.version = a.desk.Do(do, a.version)
	case keys.Back:
		if a.reader.Search.Query != "" {
			return a.searchFor("")
		}
		a.reader.Search.Trail = nil
		a.screen, a.from = a.from, keys.DeskScreen
		return a.reader.Look()
	case keys.OpenFilter:
		if a.reader.Text != nil {
			a.overlay, a.menu.Focus = filterOverlay, 0
		}
	case keys.OpenSearch:
		if a.reader.Text != nil {
			a.prompt = dialog.NewPrompt(&a.reader)
			return a.searchFor("")
		}
	case keys.MoreVersions:
		a.reader.MoreVersions(1, len(a.Versions()))
	case keys.MarkSeen, keys.MarkFlag, keys.WriteNote:
		cmd = a.mark(do)
	case keys.CopyPassage:
		cmd = a.copyChange()
	case keys.FewerVersions:
		a.reader.MoreVersions(-1, len(a.Versions()))
	default:
		a.reader.Do(do)
	}
	if a.reader.Remark != "" {
		a.notice, a.reader.Remark = notification{style.Muted, a.reader.Remark}, ""
	}
	return cmd
}

// MakeOriginal compares everything with the version selected. Who was reading
// it beside the original goes on reading the same two, the other way round.
func (a *app) makeOriginal() tea.Cmd {
	if a.version == a.Original {
		return nil
	}
	before := a.Original
	marked := a.Notes.All(a.Readings).String() != ""
	cmd := a.SetOriginal(a.version)
	text := fmt.Sprintf("%s is the original now", a.Names[a.version])
	if marked && !a.toldOfMarks {
		a.toldOfMarks = true
		text += fmt.Sprintf("; the marks made against %s are kept and come back with it", a.Names[before])
	}
	a.notice = notification{style.Notice, text}
	a.version = before
	return cmd
}

// OpenExport opens the dialog for what can be exported from here.
func (a *app) openExport() {
	var r *reader.Model
	if a.screen == keys.ReaderScreen {
		r = &a.reader
	}
	a.export.Begin(dialog.Offers(a.Session, a.version, r), a.Notes, r == nil)
	a.overlay = exportOverlay
}

// saved takes the end of an export, for which the dialog may still be open.
func (a *app) saved(msg dialog.SavedMsg) {
	waited := a.overlay == exportOverlay && a.export.Saved(msg)
	switch {
	case errors.Is(msg.Err, context.Canceled):
		a.notice = notification{style.Muted, "the export was given up; no file was written"}
	case msg.Err != nil && !waited:
		a.notice = notification{style.Warning, msg.Err.Error()}
	case msg.Err == nil:
		a.notice = notification{style.Notice, dialog.SavedText(msg)}
		if waited {
			a.overlay = noOverlay
		}
	}
}
