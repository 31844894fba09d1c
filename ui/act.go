package ui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/dialog"
	"storydiff/ui/keys"
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
	switch d := a.dialog(); {
	case a.prompt != nil:
		a.prompt.Insert(text)
		return a.searchFor(a.prompt.Value())
	case d != nil:
		d.Insert(text)
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
	case a.dialog() != nil:
		return a.dialog().Do(a, do)
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
	case keys.ToggleLegend:
		a.legend = !a.legend
	case keys.MakeOriginal:
		return a.makeOriginal()
	case keys.StopWork:
		return a.stopWork()
	case keys.OpenEditor:
		return a.edit()
	default:
		if a.openDialog(do) {
			return nil
		}
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
	case keys.OpenSearch:
		if a.reader.Text != nil {
			a.prompt = dialog.NewPrompt(&a.reader)
			return a.searchFor("")
		}
	case keys.MoreVersions:
		a.reader.MoreVersions(1, len(a.Versions()))
	case keys.MarkSeen, keys.MarkFlag:
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

// saved takes the end of an export, for which the dialog may still be open.
func (a *app) saved(msg dialog.SavedMsg) {
	e, open := a.dialog().(*dialog.Export)
	waited := open && e.Saved(msg)
	switch {
	case errors.Is(msg.Err, context.Canceled):
		a.notice = notification{style.Muted, "the export was given up; no file was written"}
	case msg.Err != nil && !waited:
		a.notice = notification{style.Warning, msg.Err.Error()}
	case msg.Err == nil:
		a.notice = notification{style.Notice, dialog.SavedText(msg)}
		if waited {
			a.Close()
		}
	}
}
