package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// A scene is where a key is pressed; a set of them is where a binding holds.
type scene uint16

const (
	onDesk scene = 1 << iota
	inReader
	inCoverage
	inLedger
	inHelp
	inFilter
	inExport
	inName     // the export dialog's file name
	inQuestion // a yes or no
	inPrompt   // the search prompt
	inNote
	inThemes
	inCommands // the palette of actions

	onSheets  = inCoverage | inLedger
	onScreens = onDesk | inReader | onSheets
	inText    = inName | inPrompt | inNote | inCommands
)

// A keyGroup is a heading of the help.
type keyGroup uint8

const (
	noGroup keyGroup = iota // not in the help
	moving
	goingThrough
	reviewing
	versions
	showing
	program
	keyGroups
)

func (g keyGroup) String() string {
	return [...]string{"", "Moving", "Changes and findings", "Review", "Versions", "What is shown", "Program"}[g]
}

// A binding ties keys to an action where they hold.
type binding struct {
	key.Binding
	action action
	in     scene
	group  keyGroup
}

// keyMap is every key there is, in the order of the help.
type keyMap []binding

// action returns what a key asks for in a scene.
func (k keyMap) action(press tea.KeyPressMsg, in scene) action {
	for i := range k {
		if k[i].in&in != 0 && key.Matches(press, k[i].Binding) {
			return k[i].action
		}
	}
	return noAction
}

// of returns the binding of an action in a scene, to be named in a hint.
func (k keyMap) of(a action, in scene) (key.Help, bool) {
	for i := range k {
		if k[i].action == a && k[i].in&in != 0 {
			return k[i].Help(), true
		}
	}
	return key.Help{}, false
}

func newKeyMap() keyMap {
	var k keyMap
	bind := func(a action, in scene, g keyGroup, name, does string, keys ...string) {
		k = append(k, binding{key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, does)), a, in, g})
	}
	bindMoving(bind)
	bindReading(bind)
	bindProgram(bind)
	bindDialogs(bind)
	return k
}

// bindFunc adds a binding: where it holds, its place in the help, the keys'
// name and what they do in a few words, the keys as Bubble Tea names them.
type bindFunc func(a action, in scene, g keyGroup, name, does string, keys ...string)

func bindMoving(bind bindFunc) {
	lists := onScreens | inHelp | inFilter
	bind(lineDown, lists, moving, "j ↓", "down a line", "j", "down")
	bind(lineUp, lists, moving, "k ↑", "up a line", "k", "up")
	bind(pageDown, onScreens|inHelp, moving, "PgDn ctrl-d", "down a page", "pgdown", "ctrl+d")
	bind(pageUp, onScreens|inHelp, moving, "PgUp ctrl-u", "up a page", "pgup", "ctrl+u")
	bind(goTop, onScreens|inHelp, moving, "g", "to the top", "g", "home")
	bind(goBottom, onScreens|inHelp, moving, "G", "to the end", "G", "end")
}

func bindReading(bind bindFunc) {
	bind(nextChange, inReader|onSheets, goingThrough, "]", "next change", "]")
	bind(previousChange, inReader|onSheets, goingThrough, "[", "previous change", "[")
	bind(nextFinding, inReader|onSheets, goingThrough, "}", "next finding", "}")
	bind(previousFinding, inReader|onSheets, goingThrough, "{", "previous finding", "{")
	bind(otherEnd, inReader, goingThrough, "m", "other end of a move", "m")
	bind(openSearch, inReader|onSheets, goingThrough, "/", "search", "/")
	bind(nextMatch, inReader|onSheets, goingThrough, "n", "next match", "n")
	bind(previousMatch, inReader|onSheets, goingThrough, "N", "previous match", "N")

	bind(markSeen, inReader, reviewing, "space", "mark as seen, go on", "space")
	bind(markFlag, inReader, reviewing, "F", "flag", "F")
	bind(writeNote, inReader, reviewing, "a", "write a note", "a")
	bind(copyPassage, inReader, reviewing, "y", "copy as text", "y")

	bind(markSeen, onSheets, noGroup, "space", "mark as seen", "space")
	bind(markFlag, onSheets, noGroup, "F", "flag", "F")
	bind(writeNote, onSheets, noGroup, "a", "write a note", "a")

	bind(open, onDesk, versions, "enter", "read this version", "enter")
	bind(open, inCoverage, versions, "enter", "read it there", "enter")
	bind(open, inLedger, versions, "enter", "go through its places", "enter")
	bind(columnRight, onSheets, versions, "l →", "next column", "l", "right")
	bind(columnLeft, onSheets, versions, "h ←", "column before", "h", "left")
	bind(nextVersion, onScreens, versions, "tab", "next version", "tab")
	bind(previousVersion, onScreens, versions, "shift-tab", "previous version", "shift+tab")
	bind(makeOriginal, onScreens, versions, "o", "make this the original", "o")
	bind(moreVersions, inReader, versions, "+", "one more version beside it", "+", "=")
	bind(fewerVersions, inReader, versions, "-", "one version less", "-")
	bind(sortNext, onDesk, versions, "s", "sort by the next column", "s")
	bind(sortTurn, onDesk, versions, "S", "turn the order round", "S")

	bind(openFilter, inReader, showing, "f", "filter", "f")
	bind(clearAll, inReader, showing, "c", "take the filter off", "c")
	bind(nextFilter, onSheets, showing, "f", "all rows, or what is wrong or gone", "f")
	bind(nextTab, inLedger, showing, "t", "names, numbers, quotations, shared", "t")
	bind(previousTab, inLedger, showing, "b", "the tab before", "b")
	bind(switchLayout, inReader, showing, "v", "side by side, inline, changes only", "v")
	bind(togglePage, inReader, showing, "p", "fold or unfold furniture", "p")
	bind(toggleLegend, onScreens, showing, "L", "hide or show the legend", "L")
	bind(openThemes, onScreens, showing, "T", "choose the colours", "T")
}

func bindProgram(bind bindFunc) {
	bind(goDesk, onScreens, program, "1", "desk", "1")
	bind(goReader, onScreens, program, "2", "reader", "2")
	bind(goCoverage, onScreens, program, "3", "coverage", "3")
	bind(goLedger, onScreens, program, "4", "ledger", "4")
	bind(openExport, onScreens, program, "e", "export", "e")
	bind(openEditor, onScreens, program, "E", "open the article in your editor", "E")
	bind(openCommands, onScreens, program, ": ctrl-p", "every action by name", ":", "ctrl+p")
	bind(openHelp, onScreens, program, "?", "help", "?")
	bind(back, inReader|onSheets, program, "esc", "back", "esc")
	bind(stopWork, onDesk, program, "esc", "stop what takes long, or go on", "esc")
	bind(cancel, inHelp, noGroup, "esc", "close", "esc", "?", "q", "enter")
	bind(suspend, onScreens|inHelp, program, "ctrl-z", "to the shell; fg returns", "ctrl+z")
	bind(quit, onScreens, program, "q", "quit", "q", "ctrl+c")
	bind(quit, inHelp|inFilter|inExport|inName|inQuestion|inPrompt|inNote|inThemes|inCommands, noGroup, "ctrl-c", "quit", "ctrl+c")
}

func bindDialogs(bind bindFunc) {
	bind(toggle, inFilter, noGroup, "space", "choose", "space", "x")
	bind(nextChoice, inFilter, noGroup, "→", "other column", "right", "l")
	bind(previousChoice, inFilter, noGroup, "←", "other column", "left", "h")
	bind(clearAll, inFilter, noGroup, "c", "clear", "c")
	bind(cancel, inFilter, noGroup, "enter", "done", "enter", "esc", "f", "q")

	bind(cancel, inExport|inName, noGroup, "esc", "cancel", "esc")
	bind(confirm, inExport|inName, noGroup, "enter", "write", "enter")
	bind(nextField, inExport|inName, noGroup, "tab", "next field", "tab")
	bind(previousField, inExport|inName, noGroup, "shift-tab", "previous field", "shift+tab")
	bind(lineDown, inExport, noGroup, "j ↓", "down", "j", "down")
	bind(lineUp, inExport, noGroup, "k ↑", "up", "k", "up")
	bind(lineDown, inName, noGroup, "↓", "down", "down")
	bind(lineUp, inName, noGroup, "↑", "up", "up")
	bind(nextChoice, inExport, noGroup, "→", "choose", "right", "l", "space")
	bind(previousChoice, inExport, noGroup, "←", "choose", "left", "h")
	bind(sayYes, inQuestion, noGroup, "y", "yes", "y", "Y")
	bind(sayNo, inQuestion, noGroup, "n", "no", "n", "N", "esc")

	bind(confirm, inNote, noGroup, "ctrl-s", "keep", "ctrl+s", "ctrl+enter", "alt+enter")
	bind(breakLine, inNote, noGroup, "enter", "new line", "enter", "ctrl+j")
	bind(cancel, inNote, noGroup, "esc", "close", "esc")
	bind(lineUp, inNote|inCommands, noGroup, "↑", "up", "up")
	bind(lineDown, inNote|inCommands, noGroup, "↓", "down", "down")
	bind(lineUp, inCommands, noGroup, "ctrl-p", "up", "ctrl+p")
	bind(lineDown, inCommands, noGroup, "ctrl-n", "down", "ctrl+n")
	bind(confirm, inCommands|inThemes, noGroup, "enter", "do it", "enter")
	bind(cancel, inCommands, noGroup, "esc", "close", "esc")
	bind(lineDown, inThemes, noGroup, "j ↓", "down", "j", "down")
	bind(lineUp, inThemes, noGroup, "k ↑", "up", "k", "up")
	bind(cancel, inThemes, noGroup, "esc", "as before", "esc", "T", "q")

	bind(confirm, inPrompt, noGroup, "enter", "go on reading", "enter")
	bind(cancel, inPrompt, noGroup, "esc", "give up", "esc")
	bind(nextMatch, inPrompt, noGroup, "↓", "next match", "down", "ctrl+n")
	bind(previousMatch, inPrompt, noGroup, "↑", "previous match", "up", "ctrl+p")
	bind(charLeft, inText, noGroup, "←", "left", "left", "ctrl+b")
	bind(charRight, inText, noGroup, "→", "right", "right", "ctrl+f")
	bind(lineStart, inText, noGroup, "home", "start", "home", "ctrl+a")
	bind(lineEnd, inText, noGroup, "end", "end", "end", "ctrl+e")
	bind(deleteBack, inText, noGroup, "backspace", "delete", "backspace", "ctrl+h")
	bind(deleteForward, inText, noGroup, "del", "delete", "delete", "ctrl+d")
	bind(deleteWord, inText, noGroup, "ctrl-w", "delete a word", "ctrl+w", "alt+backspace")
	bind(deleteLine, inText, noGroup, "ctrl-u", "delete all", "ctrl+u")
}
