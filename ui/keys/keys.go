package keys

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// A Scene is the screen, dialog or field that has the keys. It is a bit set, so
// that a binding can hold in several.
type Scene uint32

// The scenes.
const (
	OnDesk     Scene = 1 << iota
	InReader         // the reader
	InCoverage       // the coverage
	InLedger         // the ledger
	InHelp           // the help
	InFilter         // the filter menu
	InExport         // the export dialog
	InName           // the export dialog's file name
	InQuestion       // a yes-or-no question
	InPrompt         // the search prompt
	InNote           // the note dialog
	InThemes         // the theme menu
	InHowRead        // how an article was read
	InCommands       // the list of every action
	OnStories        // the list of the stories of a folder
	InPicker         // the dialog in which another story is opened
	InFindings       // the list of all findings
	InKinds          // the menu of kinds of finding

	onSheets = InCoverage | InLedger
	// Dialogs are the scenes of everything that lies over a screen.
	Dialogs = InHelp | InFilter | InExport | InName | InQuestion | InPrompt | InNote | InThemes | InHowRead | InCommands | InPicker | InKinds

	searched  = OnDesk | InReader | onSheets | OnStories | InFindings
	onStory   = OnDesk | InReader | onSheets // screens that are about one version
	onScreens = onStory | InFindings
	marked    = InReader | onSheets | InFindings
	inText    = InName | InPrompt | InNote | InCommands | InPicker
)

// A group is a heading of the help, with the bindings below it.
type group uint8

// The groups, in the order of the help.
const (
	NoGroup group = iota // not in the help
	moving
	goingThrough
	reviewing
	versions
	showing
	program
	Groups // the number of groups
)

// String returns the heading.
func (g group) String() string {
	return [...]string{"", "Moving", "Changes and findings", "Review", "Versions", "What is shown", "Program"}[g]
}

// A binding maps keys to an action in some scenes.
type binding struct {
	key.Binding
	Action Action
	In     Scene
	Group  group
}

// A Map is all bindings, in the order of the help.
type Map []binding

// Action returns the action that a key is bound to in a scene, or NoAction.
func (k Map) Action(press tea.KeyPressMsg, in Scene) Action {
	for i := range k {
		if k[i].In&in != 0 && key.Matches(press, k[i].Binding) {
			return k[i].Action
		}
	}
	return NoAction
}

// Of returns the name and description of the keys for an action in a scene, to
// be shown in a hint, and whether there is a binding.
func (k Map) Of(a Action, in Scene) (key.Help, bool) {
	for i := range k {
		if k[i].Action == a && k[i].In&in != 0 {
			return k[i].Help(), true
		}
	}
	return key.Help{}, false
}

// NewMap returns the default bindings.
func NewMap() Map {
	var k Map
	bind := func(a Action, in Scene, g group, name, does string, keys ...string) {
		k = append(k, binding{key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, does)), a, in, g})
	}
	bindMoving(bind)
	bindReading(bind)
	bindProgram(bind)
	bindDialogs(bind)
	return k
}

// InFolder returns the bindings for the stories of a folder: there Back leads from
// a story's desk to their list, and what takes long on the desk ends by that.
func (k Map) InFolder() Map {
	list := slices.Clone(k)
	for i := range list {
		switch b := &list[i]; b.Action {
		case Back:
			b.In |= OnDesk
		case StopWork:
			b.In &^= OnDesk
		}
	}
	return list
}

// bindFunc adds a binding: the scenes where it holds, its group in the help, the
// name of the keys, what they do in a few words, and the keys as Bubble Tea
// names them.
type bindFunc func(a Action, in Scene, g group, name, does string, keys ...string)

func bindMoving(bind bindFunc) {
	long := onScreens | OnStories | InHelp | InHowRead | InFilter | InThemes | InKinds
	bind(LineDown, long, moving, "j ↓", "down a line", "j", "down")
	bind(LineUp, long, moving, "k ↑", "up a line", "k", "up")
	bind(PageDown, long, moving, "PgDn ctrl-d", "down a page", "pgdown", "ctrl+d")
	bind(PageUp, long, moving, "PgUp ctrl-u", "up a page", "pgup", "ctrl+u")
	bind(PaneDown, onScreens|OnStories, moving, "J", "scroll the pane down", "J")
	bind(PaneUp, OnDesk|onSheets|OnStories, moving, "K", "scroll the pane up", "K")
	bind(GoTop, long, moving, "g home", "to the top", "g", "home")
	bind(GoBottom, long, moving, "G end", "to the end", "G", "end")
}

func bindReading(bind bindFunc) {
	bind(NextChange, InReader|onSheets, goingThrough, "]", "next change", "]")
	bind(PreviousChange, InReader|onSheets, goingThrough, "[", "previous change", "[")
	bind(NextFinding, InReader|onSheets, goingThrough, "}", "next finding", "}")
	bind(PreviousFinding, InReader|onSheets, goingThrough, "{", "previous finding", "{")
	bind(NextChange, InFindings, goingThrough, "]", "next group", "]")
	bind(PreviousChange, InFindings, goingThrough, "[", "group before", "[")
	bind(NextFinding, InFindings, goingThrough, "}", "next one not seen", "}")
	bind(PreviousFinding, InFindings, goingThrough, "{", "one before not seen", "{")
	bind(OpenKinds, InReader|InFindings, goingThrough, "K", "next finding of a kind", "K")
	bind(OtherEnd, InReader, goingThrough, "m", "other end of a move", "m")
	bind(OpenSearch, searched, goingThrough, "/", "search", "/")
	bind(NextMatch, searched, goingThrough, "n", "next match", "n")
	bind(PreviousMatch, searched, goingThrough, "N", "previous match", "N")

	bind(MarkSeen, marked, reviewing, "space", "mark as seen, go on", "space")
	bind(MarkFlag, marked, reviewing, "F", "flag", "F")
	bind(WriteNote, marked, reviewing, "a", "write a note", "a")
	bind(Dismiss, marked, reviewing, "x", "no fault: dismiss the finding", "x")
	bind(CopyPassage, InReader, reviewing, "y", "copy as text", "y")
	bind(ToggleStory, InReader|InHowRead, reviewing, "s", "call it story, or none", "s")
	bind(Undo, onScreens|InHowRead, reviewing, "u", "undo what you did last", "u")
	bind(Redo, onScreens|InHowRead, reviewing, "ctrl-r", "do again what you undid", "ctrl+r")

	bind(Open, OnStories, versions, "enter", "open this story", "enter")
	bind(Open, OnDesk, versions, "enter", "read this version", "enter")
	bind(Open, InCoverage, versions, "enter", "read it there", "enter")
	bind(Open, InFindings, versions, "enter", "read it in its place", "enter")
	bind(Open, InLedger, versions, "enter", "go through its places", "enter")
	bind(ColumnRight, onSheets, versions, "l →", "next column", "l", "right")
	bind(ColumnLeft, onSheets, versions, "h ←", "column before", "h", "left")
	bind(ColumnsRight, OnDesk|onSheets, versions, ">", "next columns", ">")
	bind(ColumnsLeft, OnDesk|onSheets, versions, "<", "columns before", "<")
	bind(NextVersion, onStory, versions, "tab", "next version", "tab")
	bind(PreviousVersion, onStory, versions, "shift-tab", "previous version", "shift+tab")
	bind(MakeOriginal, onStory, versions, "o", "make this the original", "o")
	bind(MoreVersions, InReader, versions, "+", "one more version beside it", "+", "=")
	bind(FewerVersions, InReader, versions, "-", "one version less", "-")
	bind(SortNext, OnDesk|OnStories|InFindings, versions, "s", "sort by the next column", "s")
	bind(SortTurn, OnDesk|OnStories|InFindings, versions, "S", "reverse the order", "S")

	bind(OpenFilter, InReader|InFindings, showing, "f", "filter", "f")
	bind(ClearAll, InReader|InFindings, showing, "c", "take the filter off", "c")
	bind(NextFilter, onSheets, showing, "f", "all rows, or what is wrong or gone", "f")
	bind(NextTab, InFindings, showing, "t", "by version, kind, original", "t")
	bind(PreviousTab, InFindings, showing, "b", "grouped as before", "b")
	bind(NextTab, InLedger, showing, "t", "names, numbers, quotations, shared", "t")
	bind(PreviousTab, InLedger, showing, "b", "the tab before", "b")
	bind(SwitchLayout, InReader, showing, "v", "side by side, inline, changes only", "v")
	bind(ToggleBrackets, InReader, showing, "B", "brackets round differences", "B")
	bind(TogglePage, InReader, showing, "p", "fold or unfold furniture", "p")
	bind(ToggleLegend, onScreens, showing, "L", "hide or show the legend", "L")
	bind(OpenThemes, onScreens|OnStories, showing, "T", "choose the colours", "T")
	bind(OpenHowRead, OnDesk|InReader, showing, "r", "how it was read, line by line", "r")
}

func bindProgram(bind bindFunc) {
	bind(GoDesk, onScreens, program, "1", "desk", "1")
	bind(GoReader, onScreens, program, "2", "reader", "2")
	bind(GoCoverage, onScreens, program, "3", "coverage", "3")
	bind(GoLedger, onScreens, program, "4", "ledger", "4")
	bind(GoFindings, onScreens, program, "5", "findings", "5")
	bind(OpenExplain, onScreens, program, "i", "what this means, and rests on", "i")
	bind(OpenExport, onScreens, program, "e", "export", "e")
	bind(OpenFile, onScreens|OnStories, program, "ctrl-o", "open another story", "ctrl+o")
	bind(OpenEditor, onScreens, program, "E", "open the article in your editor", "E")
	bind(OpenCommands, onScreens|OnStories, program, ": ctrl-p", "every action by name", ":", "ctrl+p")
	bind(OpenHelp, onScreens|OnStories, program, "?", "help", "?")
	bind(Back, InReader|onSheets|InFindings, program, "esc", "back", "esc")
	bind(StopWork, OnDesk|OnStories, program, "esc", "stop what takes long, or go on", "esc")
	bind(Cancel, InHelp, NoGroup, "esc", "close", "esc", "?", "q", "enter", "i")
	bind(Suspend, onScreens|OnStories|InHelp, program, "ctrl-z", "to the shell; fg returns", "ctrl+z")
	bind(Quit, onScreens|OnStories, program, "q", "quit", "q", "ctrl+c")
	bind(Quit, Dialogs, NoGroup, "ctrl-c", "quit", "ctrl+c")
}

func bindDialogs(bind bindFunc) {
	bind(Toggle, InFilter, NoGroup, "space", "choose", "space", "x")
	bind(NextChoice, InFilter, NoGroup, "→", "other column", "right", "l")
	bind(PreviousChoice, InFilter, NoGroup, "←", "other column", "left", "h")
	bind(ClearAll, InFilter, NoGroup, "c", "clear", "c")
	bind(NextField, InFilter, NoGroup, "tab", "other column", "tab")
	bind(PreviousField, InFilter, NoGroup, "shift-tab", "other column", "shift+tab")
	bind(NextField, InThemes|InKinds|InCommands, NoGroup, "tab", "down", "tab")
	bind(PreviousField, InThemes|InKinds|InCommands, NoGroup, "shift-tab", "up", "shift+tab")
	bind(PageDown, InExport|InName|InNote|InCommands|InPicker, NoGroup, "PgDn", "down a page", "pgdown")
	bind(PageUp, InExport|InName|InNote|InCommands|InPicker, NoGroup, "PgUp", "up a page", "pgup")
	bind(GoTop, InExport|InCommands|InPicker, NoGroup, "home", "to the top", "home")
	bind(GoBottom, InExport|InCommands|InPicker, NoGroup, "end", "to the end", "end")
	bind(Cancel, InFilter, NoGroup, "enter", "done", "enter", "esc", "f", "q")
	bindBoxes(bind)
	bindLists(bind)
	bindWriting(bind)
}

// bindBoxes binds the keys of the dialogs for an export, for a question and for a note.
func bindBoxes(bind bindFunc) {
	bind(Cancel, InExport|InName, NoGroup, "esc", "cancel", "esc")
	bind(Confirm, InExport|InName, NoGroup, "enter", "write", "enter")
	bind(NextField, InExport|InName, NoGroup, "tab", "next field", "tab")
	bind(PreviousField, InExport|InName, NoGroup, "shift-tab", "previous field", "shift+tab")
	bind(LineDown, InExport, NoGroup, "↓", "down", "down")
	bind(LineUp, InExport, NoGroup, "↑", "up", "up")
	bind(LineDown, InName, NoGroup, "↓", "down", "down")
	bind(LineUp, InName, NoGroup, "↑", "up", "up")
	bind(NextChoice, InExport, NoGroup, "→", "choose", "right", "space")
	bind(PreviousChoice, InExport, NoGroup, "←", "choose", "left")
	bind(SayYes, InQuestion, NoGroup, "y", "yes", "y", "Y")
	bind(SayNo, InQuestion, NoGroup, "n", "no", "n", "N", "esc")

	bind(Confirm, InNote, NoGroup, "ctrl-s", "keep", "ctrl+s", "ctrl+enter", "alt+enter")
	bind(BreakLine, InNote, NoGroup, "enter", "new line", "enter", "ctrl+j")
	bind(Cancel, InNote, NoGroup, "esc", "close", "esc")
}

// bindLists binds the keys of the dialogs in which one goes through a list.
func bindLists(bind bindFunc) {
	bind(Confirm, InPicker, NoGroup, "enter", "open", "enter")
	bind(Toggle, InPicker, NoGroup, "tab", "choose several", "tab")
	bind(Back, InPicker, NoGroup, "shift-tab", "the folder above", "shift+tab")
	bind(Cancel, InPicker, NoGroup, "esc", "close", "esc")
	bind(LineUp, InNote|InCommands|InPicker, NoGroup, "↑", "up", "up")
	bind(LineDown, InNote|InCommands|InPicker, NoGroup, "↓", "down", "down")
	bind(LineUp, InCommands, NoGroup, "ctrl-p", "up", "ctrl+p")
	bind(LineDown, InCommands, NoGroup, "ctrl-n", "down", "ctrl+n")
	bind(Confirm, InCommands|InThemes, NoGroup, "enter", "do it", "enter")
	bind(Cancel, InCommands, NoGroup, "esc", "close", "esc")
	bind(Confirm, InKinds, NoGroup, "enter", "go to the next", "enter")
	bind(Cancel, InKinds, NoGroup, "esc", "close", "esc", "K", "q")
	bind(Cancel, InThemes, NoGroup, "esc", "as before", "esc", "T", "q")
	bind(Open, InHowRead, NoGroup, "enter", "open or close", "enter")
	bind(NextField, InHowRead, NoGroup, "tab", "next article", "tab")
	bind(PreviousField, InHowRead, NoGroup, "shift-tab", "article before", "shift+tab")
	bind(Cancel, InHowRead, NoGroup, "esc", "close", "esc", "r", "q")
}

// bindWriting binds the keys of the search, and those with which text is written anywhere.
func bindWriting(bind bindFunc) {
	bind(Confirm, InPrompt, NoGroup, "enter", "go on reading", "enter")
	bind(Cancel, InPrompt, NoGroup, "esc", "give up", "esc")
	bind(NextMatch, InPrompt, NoGroup, "↓", "next match", "down", "ctrl+n")
	bind(PreviousMatch, InPrompt, NoGroup, "↑", "previous match", "up", "ctrl+p")
	bind(CharLeft, inText, NoGroup, "←", "left", "left", "ctrl+b")
	bind(CharRight, inText, NoGroup, "→", "right", "right", "ctrl+f")
	bind(LineStart, InName|InPrompt|InNote, NoGroup, "home ctrl-a", "start of the line", "home", "ctrl+a")
	bind(LineEnd, InName|InPrompt|InNote, NoGroup, "end ctrl-e", "end of the line", "end", "ctrl+e")
	bind(LineStart, InCommands|InPicker, NoGroup, "ctrl-a", "start of the line", "ctrl+a")
	bind(LineEnd, InCommands|InPicker, NoGroup, "ctrl-e", "end of the line", "ctrl+e")
	bind(DeleteBack, inText, NoGroup, "backspace", "delete", "backspace", "ctrl+h")
	bind(DeleteForward, inText, NoGroup, "del", "delete", "delete", "ctrl+d")
	bind(DeleteWord, inText, NoGroup, "ctrl-w", "delete a word", "ctrl+w", "alt+backspace")
	bind(DeleteLine, inText, NoGroup, "ctrl-u", "delete all", "ctrl+u")
}
