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
	inHelp
	inFilter
	inExport
	inName     // the export dialog's file name
	inQuestion // a yes or no
	inPrompt   // the search prompt

	onScreens = onDesk | inReader
	inText    = inName | inPrompt
)

// A keyGroup is a heading of the help.
type keyGroup uint8

const (
	noGroup keyGroup = iota // not in the help
	moving
	finding
	versions
	showing
	program
	keyGroups
)

func (g keyGroup) String() string {
	return [...]string{"", "Moving", "Changes and findings", "Versions", "What is shown", "Program"}[g]
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
	bind(nextChange, inReader, finding, "]", "next change", "]")
	bind(previousChange, inReader, finding, "[", "previous change", "[")
	bind(nextFinding, inReader, finding, "}", "next finding", "}")
	bind(previousFinding, inReader, finding, "{", "previous finding", "{")
	bind(otherEnd, inReader, finding, "m", "other end of a move", "m")
	bind(openSearch, inReader, finding, "/", "search", "/")
	bind(nextMatch, inReader, finding, "n", "next match", "n")
	bind(previousMatch, inReader, finding, "N", "previous match", "N")

	bind(open, onDesk, versions, "enter", "read", "enter")
	bind(nextVersion, onScreens, versions, "tab", "next version", "tab")
	bind(previousVersion, onScreens, versions, "shift-tab", "previous version", "shift+tab")
	bind(makeOriginal, onScreens, versions, "o", "make this the original", "o")
	bind(sortNext, onDesk, versions, "s", "sort by the next column", "s")
	bind(sortTurn, onDesk, versions, "S", "turn the order round", "S")

	bind(openFilter, inReader, showing, "f", "filter", "f")
	bind(switchLayout, inReader, showing, "v", "side by side, inline, changes only", "v")
	bind(togglePage, inReader, showing, "p", "fold or unfold page furniture", "p")
	bind(toggleLegend, onScreens, showing, "L", "hide or show the legend", "L")
}

func bindProgram(bind bindFunc) {
	bind(goDesk, onScreens, program, "1", "desk", "1")
	bind(goReader, onScreens, program, "2", "reader", "2")
	bind(openExport, onScreens, program, "e", "export", "e")
	bind(openHelp, onScreens, program, "?", "help", "?")
	bind(back, inReader, program, "esc", "back", "esc")
	bind(cancel, inHelp, noGroup, "esc", "close", "esc", "?", "q", "enter")
	bind(suspend, onScreens|inHelp, program, "ctrl-z", "to the shell; fg comes back", "ctrl+z")
	bind(quit, onScreens, program, "q", "quit", "q", "ctrl+c")
	bind(quit, inHelp|inFilter|inExport|inName|inQuestion|inPrompt, noGroup, "ctrl-c", "quit", "ctrl+c")
}

func bindDialogs(bind bindFunc) {
	bind(toggle, inFilter, noGroup, "space", "choose", "space", "x")
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
