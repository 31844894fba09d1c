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

// press carries out the action that a key is bound to in the current scene. A
// key without an action is typed.
func (a *app) press(msg tea.KeyPressMsg) tea.Cmd {
	a.notice, a.demo = notification{}, false
	if do := a.keys.Action(msg, a.scene()); do != keys.NoAction {
		return a.act(do)
	}
	if msg.Text != "" {
		return a.insert(msg.Text, a.searched())
	}
	return nil
}

// act carries out an action on whatever has the keys: the prompt, a dialog or the
// screen.
func (a *app) act(do keys.Action) tea.Cmd {
	switch do {
	case keys.Quit:
		if n, ok := a.dialog().(*dialog.Note); ok && n.Ask(a.quit) {
			return nil
		}
		return a.quit()
	case keys.Suspend:
		return tea.Suspend
	}
	switch {
	case a.prompt != nil:
		return a.actInPrompt(do, a.searched())
	case a.dialog() != nil:
		return a.dialog().Do(a, do)
	}
	return a.actOnScreen(do)
}

// actOnScreen carries out an action of the screens.
func (a *app) actOnScreen(do keys.Action) tea.Cmd {
	if to, ok := keys.OpenedBy(do); ok {
		if to == keys.ReaderScreen {
			a.from = keys.DeskScreen // where esc leads to
		}
		a.screen = to
		return nil
	}
	switch do {
	case keys.Open:
		return a.enter()
	case keys.ToggleLegend:
		a.legend = !a.legend
	case keys.MakeOriginal:
		return a.makeOriginal()
	case keys.StopWork:
		return a.stopWork()
	case keys.OpenFile:
		return a.pick()
	case keys.OpenEditor:
		return a.edit()
	default:
		if a.openDialog(do) {
			return nil
		}
		return a.actOnOpen(do)
	}
	return nil
}

// actOnOpen carries out an action of the open screen, or one that concerns more
// than that screen.
func (a *app) actOnOpen(do keys.Action) (cmd tea.Cmd) {
	switch do {
	case keys.NextVersion:
		a.SelectNext(1)
	case keys.PreviousVersion:
		a.SelectNext(-1)
	case keys.Back:
		return a.back()
	case keys.OpenSearch:
		return a.openPrompt(a.searched())
	case keys.NextMatch:
		return a.toNextMatch(1)
	case keys.PreviousMatch:
		return a.toNextMatch(-1)
	case keys.MarkSeen, keys.MarkFlag, keys.Dismiss:
		cmd = a.mark(do)
	case keys.CopyPassage:
		cmd = a.copyChange()
	case keys.ToggleStory:
		return a.togglePassage()
	case keys.Undo:
		return a.UndoLast()
	case keys.Redo:
		return a.RedoLast()
	case keys.NextFinding, keys.PreviousFinding:
		if a.screen != keys.ReaderScreen {
			a.open().Do(do)
			break
		}
		a.goThrough(map[keys.Action]int{keys.NextFinding: 1, keys.PreviousFinding: -1}[do], nil)
	default:
		a.open().Do(do)
	}
	a.Notify(style.Muted, a.open().TakeRemark())
	return cmd
}

// back ends the search, or else goes back to the screen from which this one was
// opened: from the desk to the list of stories, if there is one.
func (a *app) back() tea.Cmd {
	fromDesk := a.screen == keys.ReaderScreen && a.searchesAll()
	if s := a.searched(); s != nil && s.Query() != "" && !fromDesk {
		return s.SearchFor("")
	}
	switch {
	case a.screen == keys.DeskScreen && a.inFolder:
		return a.closeStory()
	case a.screen != keys.ReaderScreen:
		a.screen = keys.DeskScreen
		return nil
	}
	a.reader.Search.Places = nil
	if fromDesk { // the search goes on there
		a.reader.Search.Query = ""
	}
	a.screen, a.from = a.from, keys.DeskScreen
	return a.reader.RunSearch()
}

// makeOriginal makes the version selected the original, and selects the former
// original. In the reader the same two articles stay on the screen, with their
// sides exchanged.
func (a *app) makeOriginal() tea.Cmd {
	if a.Selected == a.Original {
		return nil
	}
	before := a.Original
	marked := a.Notes.All(a.Readings).Any()
	cmd := a.ChooseOriginal()
	text := fmt.Sprintf("%s is the original now", a.Names[a.Original])
	if undo, ok := a.keys.Of(keys.Undo, a.screenScene()); ok {
		text += "; " + undo.Key + " takes it back"
	}
	if marked && !a.toldOfMarks {
		a.toldOfMarks = true
		text += fmt.Sprintf("; the marks made against %s are kept and come back with it", a.Names[before])
	}
	a.notice = notification{style.Notice, text}
	return cmd
}

// saved takes the outcome of an export. The dialog may still be open.
func (a *app) saved(msg dialog.SavedMsg) tea.Cmd {
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
		last := msg.Last()
		a.lastExport = &last
		return dialog.KeepLastExport(a.keptExport, last)
	}
	return nil
}
