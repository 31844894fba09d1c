package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/workers"
	"storydiff/diffing/finding"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/stories"
	"storydiff/ui/style"
)

// A folder is the program on a folder of stories: a tea.Model with their list
// and, while one is open, the app of that story, which has the same frame. What
// comes from the app's commands goes to that app alone; so nothing that comes late
// reaches the story that is open then.
type folder struct {
	*frame
	ctx     context.Context // done when the program ends
	options Options
	environ []string
	list    stories.List
	// opening is the folder of the story that is being read to be opened; empty
	// for none.
	opening string
	open    *app // nil while the list is shown
	path    string
	// unsaved are stories that were left although marks could not be written.
	unsaved []*app
	watched watchedStories
}

func newFolder(f *frame, source stories.Source, o Options) *folder {
	f.keys = keys.NewMap().InFolder().Rebound(o.config().Keys)
	source.Review = o.Review
	o.Warning = ""
	return &folder{frame: f, ctx: context.Background(), options: o, list: stories.New(source)}
}

// Init looks for the stories, and asks for the terminal's colours.
func (f *folder) Init() tea.Cmd { return caught(tea.Batch(f.list.Look(), tea.RequestBackgroundColor)) }

// Update handles a message. Slow work is left to the command returned.
func (f *folder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := f.take(msg)
	if f.open == nil {
		f.list.Fit(f.drawnFor(f.shell().body))
		if d := f.dialog(); d != nil {
			d.Fit(f.drawnFor(f.height))
		}
		cmd = tea.Batch(cmd, f.list.Work())
	}
	return f, caught(cmd)
}

func (f *folder) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case *workers.Panic:
		panic(msg)
	case ofStoryMsg:
		return f.fromStory(msg)
	case openedMsg:
		return f.opened(msg)
	case stories.FoundMsg:
		f.list.Found(msg)
		return f.watch()
	case stories.ComparedMsg:
		f.list.Take(msg)
		return nil
	case watchedMsg:
		return f.watching(msg)
	case storiesChangedMsg:
		return f.storiesChanged(msg)
	case pickedMsg:
		return f.picked(msg)
	case dialog.ListedMsg:
		if p, ok := f.dialog().(*dialog.Picker); ok && f.open == nil {
			p.Listed(msg)
		}
		return nil
	}
	if isOurs(msg) { // of a story that was open before this folder
		return nil
	}
	if f.open != nil {
		return f.inStory(msg)
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return f.press(msg)
	case tea.PasteMsg:
		return f.insert(msg.Content, &f.list)
	case tea.MouseWheelMsg:
		return f.wheel(msg)
	case tea.MouseClickMsg:
		return f.click(msg)
	}
	f.takeTerminal(msg)
	return nil
}

func (f *folder) scene() keys.Scene { return f.sceneOver(keys.OnStories) }

// press carries out the action that a key is bound to. A key without an action
// is typed.
func (f *folder) press(msg tea.KeyPressMsg) tea.Cmd {
	f.notice = notification{}
	if do := f.keys.Action(msg, f.scene()); do != keys.NoAction {
		return f.act(do)
	}
	if msg.Text != "" {
		return f.insert(msg.Text, &f.list)
	}
	return nil
}

// act carries out an action on whatever has the keys: the prompt, a dialog or the
// list.
func (f *folder) act(do keys.Action) tea.Cmd {
	switch {
	case do == keys.Quit:
		return tea.Quit
	case do == keys.Suspend:
		return tea.Suspend
	case f.prompt != nil:
		return f.actInPrompt(do, &f.list)
	case f.dialog() != nil:
		return f.dialog().Do(f, do)
	}
	var d dialog.Dialog
	switch do {
	case keys.Open:
		return f.openStory()
	case keys.OpenSearch:
		return f.openPrompt(&f.list)
	case keys.StopWork:
		return f.stopWork()
	case keys.OpenHelp:
		d = dialog.NewHelp(keys.OnStories)
	case keys.OpenFile:
		return f.pick()
	case keys.OpenThemes:
		d = f.themeMenu()
	case keys.OpenCommands:
		d = dialog.NewCommandMenu(f.keys, keys.StoriesScreen)
	default:
		f.list.Do(do)
		f.Notify(style.Muted, f.list.TakeRemark())
		if do == keys.NextMatch || do == keys.PreviousMatch {
			f.tellNoMatch(&f.list)
		}
	}
	if d != nil {
		f.dialogs = append(f.dialogs, d)
	}
	return nil
}

// Act carries out an action of the list, which a dialog was asked for.
func (f *folder) Act(_ keys.Screen, do keys.Action) tea.Cmd { return f.act(do) }

// ToggleLines does nothing: no line is shown on the list.
func (f *folder) ToggleLines(int, []int) tea.Cmd { return nil }

// UndoLast does nothing.
func (f *folder) UndoLast() tea.Cmd { return nil }

// RedoLast does nothing.
func (f *folder) RedoLast() tea.Cmd { return nil }

// GoToKind does nothing.
func (f *folder) GoToKind(finding.Type) {}

// stopWork ends the search, or gives up opening a story, or else begins no more
// comparisons, or goes on with them.
func (f *folder) stopWork() tea.Cmd {
	switch {
	case f.list.Query() != "":
		return f.list.SearchFor("")
	case f.opening != "":
		f.opening = ""
		f.Notify(style.Muted, "not opened")
	default:
		f.Notify(style.Muted, f.list.StopWork())
	}
	return nil
}

// wheel takes a turn of the wheel as a step of the arrow keys.
func (f *folder) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	do, ok := wheelAction(msg)
	if !ok || f.prompt != nil {
		return nil
	}
	return f.act(do)
}

// click takes a click of the left button on the list.
func (f *folder) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || f.prompt != nil {
		return nil
	}
	f.notice = notification{}
	if f.dialog() != nil {
		return f.clickDialog(msg, f)
	}
	plan := f.shell()
	if y := msg.Y - plan.tabs; y >= 0 && y < plan.body && f.list.Click(f.drawnFor(plan.body), msg.X, y) {
		return f.act(keys.Open)
	}
	return nil
}

// leave tries to write marks that could not be written before, after the screen
// is closed.
func (f *folder) leave() error {
	left := f.unsaved
	if f.open != nil {
		left = append(left, f.open)
	}
	var errs []error
	for _, a := range left {
		errs = append(errs, a.leave())
	}
	return errors.Join(errs...)
}
