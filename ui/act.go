package ui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/ui/style"
)

// press takes a key: to the action that it is bound to where it was pressed,
// or else into the text that is being typed.
func (a *app) press(msg tea.KeyPressMsg) tea.Cmd {
	a.notice, a.demo = notification{}, false
	if do := a.keys.action(msg, a.scene()); do != noAction {
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
	case inPrompt:
		a.prompt.insert(text)
		return a.searchFor(a.prompt.value())
	case inName:
		a.export.name.insert(text)
		a.export.state = filling
	case inNote:
		a.note.insert(text)
	case inCommands:
		a.commands.query.insert(text)
		a.commands.look()
	}
	return nil
}

// act carries out an action where the keys now go.
func (a *app) act(do action) tea.Cmd {
	switch do {
	case quit:
		return a.quit()
	case suspend:
		return tea.Suspend
	}
	switch {
	case a.prompt != nil:
		return a.actInPrompt(do)
	case a.overlay == helpOverlay:
		if do == cancel {
			a.overlay = noOverlay
		}
		a.help.do(do)
		return nil
	case a.overlay == filterOverlay:
		if do == cancel {
			a.overlay = noOverlay
			return nil
		}
		a.reader.setFilter(a.menu.do(do, &a.reader))
		return nil
	case a.overlay == exportOverlay:
		if do == cancel && a.export.giveUp() {
			return nil
		}
		if do == cancel {
			a.overlay = noOverlay
			return nil
		}
		return a.export.do(do)
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
func (a *app) actInPrompt(do action) tea.Cmd {
	switch do {
	case confirm:
		a.prompt = nil
	case cancel:
		cmd := a.prompt.giveUp(a.searched())
		a.prompt = nil
		return cmd
	case nextMatch, previousMatch:
		a.searched().do(do)
	default:
		if a.prompt.do(do) && a.prompt.value() != a.searched().query() {
			return a.searchFor(a.prompt.value())
		}
	}
	return nil
}

func (a *app) searchFor(query string) tea.Cmd { return a.searched().seek(query) }

// actOnScreen carries out an action of the screens.
func (a *app) actOnScreen(do action) tea.Cmd {
	switch do {
	case goDesk:
		a.screen = deskScreen
	case goReader:
		a.from, a.screen = deskScreen, readerScreen
	case goCoverage:
		a.screen = coverageScreen
	case goLedger:
		a.screen = ledgerScreen
	case open:
		return a.enter()
	case openHelp:
		a.overlay, a.help.top = helpOverlay, 0
	case toggleLegend:
		a.legend = !a.legend
	case makeOriginal:
		return a.makeOriginal()
	case openExport:
		a.openExport()
	case stopWork:
		return a.stopWork()
	case openEditor:
		return a.edit()
	case openThemes:
		a.overlay = themeOverlay
		a.themes.begin(a.theme)
		if a.profile <= colorprofile.ASCII {
			a.notice = notification{style.Warning, "no colours here, whatever is chosen: the terminal has none, or NO_COLOR is set"}
		}
	case openCommands:
		a.overlay = commandOverlay
		a.commands.begin(a.keys, a.screen)
	default:
		switch a.screen {
		case deskScreen:
			a.version = a.desk.do(do, a.version)
			return nil
		case coverageScreen, ledgerScreen:
			return a.actOnSheet(do)
		}
		return a.actInReader(do)
	}
	return nil
}

// actInReader carries out an action that only the reader knows.
func (a *app) actInReader(do action) (cmd tea.Cmd) {
	switch do {
	case nextVersion, previousVersion:
		a.version = a.desk.do(do, a.version)
	case back:
		if a.reader.search.query != "" {
			return a.searchFor("")
		}
		a.reader.search.trail = nil
		a.screen, a.from = a.from, deskScreen
		return a.reader.look()
	case openFilter:
		if a.reader.text != nil {
			a.overlay, a.menu.focus = filterOverlay, 0
		}
	case openSearch:
		if a.reader.text != nil {
			a.prompt = newPrompt(&a.reader)
			return a.searchFor("")
		}
	case moreVersions:
		a.reader.moreVersions(1, len(a.versions()))
	case markSeen, markFlag, writeNote:
		cmd = a.mark(do)
	case copyPassage:
		cmd = a.copyChange()
	case fewerVersions:
		a.reader.moreVersions(-1, len(a.versions()))
	default:
		a.reader.do(do)
	}
	if a.reader.remark != "" {
		a.notice, a.reader.remark = notification{style.Muted, a.reader.remark}, ""
	}
	return cmd
}

// makeOriginal compares everything with the version selected. Who was reading
// it beside the original goes on reading the same two, the other way round.
func (a *app) makeOriginal() tea.Cmd {
	if a.version == a.original {
		return nil
	}
	before := a.original
	marked := a.notes.all(a.readings).String() != ""
	cmd := a.setOriginal(a.version)
	text := fmt.Sprintf("%s is the original now", a.names[a.version])
	if marked && !a.toldOfMarks {
		a.toldOfMarks = true
		text += fmt.Sprintf("; the marks made against %s are kept and come back with it", a.names[before])
	}
	a.notice = notification{style.Notice, text}
	a.version = before
	return cmd
}

// openExport opens the dialog for what can be exported from here.
func (a *app) openExport() {
	var r *reader
	if a.screen == readerScreen {
		r = &a.reader
	}
	a.export.begin(offers(a.binder, a.version, r), a.notes, r == nil)
	a.overlay = exportOverlay
}

// saved takes the end of an export, for which the dialog may still be open.
func (a *app) saved(msg savedMsg) {
	waited := a.overlay == exportOverlay && a.export.saved(msg)
	switch {
	case errors.Is(msg.err, context.Canceled):
		a.notice = notification{style.Muted, "the export was given up; no file was written"}
	case msg.err != nil && !waited:
		a.notice = notification{style.Warning, msg.err.Error()}
	case msg.err == nil:
		a.notice = notification{style.Notice, savedText(msg)}
		if waited {
			a.overlay = noOverlay
		}
	}
}
