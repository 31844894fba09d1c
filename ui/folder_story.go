package ui

import (
	"context"
	"errors"
	"os"
	"reflect"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/corpus/watch"
	"storydiff/ui/cells"
	"storydiff/ui/config"
	"storydiff/ui/dialog"
	"storydiff/ui/stories"
	"storydiff/ui/style"
)

// openedMsg brings the story in a folder that is to be opened, or why it cannot
// be.
type openedMsg struct {
	path    string
	whole   *corpus.Story
	options Options
	changes <-chan watch.Change
	// unwatched is why changes of its files will not be told; nil if they will.
	unwatched error
	view      *config.View       // where the story was left; nil if that is not known
	stop      context.CancelFunc // ends the watching
	// elsewhere says that the story was opened by itself, and is not one of the list.
	elsewhere bool
	err       error
}

// ofStoryMsg is a message for the story whose command has answered with it.
type ofStoryMsg struct {
	of  *app
	msg tea.Msg
}

// openStory reads the story under the cursor, in a command.
func (f *folder) openStory() tea.Cmd {
	chosen := f.list.Selected()
	switch {
	case chosen.Path == "" || chosen.Path == f.opening:
		return nil
	case chosen.Stray:
		f.Notify(style.Warning, chosen.Err.Error())
		return nil
	}
	f.opening = chosen.Path
	f.Notify(style.Muted, "opening "+corpus.Clean(chosen.Group.Name)+" "+cells.Ellipsis)
	group, ctx, o, load := chosen.Group, f.ctx, f.options, f.list.Load
	o.Paths = group.Paths
	o.Reload = func() (*corpus.Story, error) { return load(group) }
	return func() tea.Msg {
		msg := openedMsg{path: chosen.Path, options: o}
		ctx, msg.stop = context.WithCancel(ctx)
		msg.changes, msg.unwatched = watch.Watch(ctx, o.Paths)
		if msg.whole, msg.err = load(group); msg.err != nil {
			msg.stop()
			return msg
		}
		msg.view = readView(o.State, msg.whole)
		return msg
	}
}

// opened shows a story that was read, or says why it could not be.
func (f *folder) opened(msg openedMsg) tea.Cmd {
	wanted := msg.path == f.opening && f.open == nil
	if wanted {
		f.opening, f.notice = "", notification{}
	}
	switch {
	case msg.err != nil:
		f.list.Set(msg.path, nil, msg.err)
		if wanted {
			f.Notify(style.Warning, msg.err.Error())
		}
		return nil
	case !wanted:
		msg.stop()
		return nil
	}
	f.prompt, f.dialogs = nil, nil
	a := newAppIn(f.frame, msg.whole)
	a.settings(msg.options, f.environ)
	a.inFolder, a.elsewhere = true, msg.elsewhere
	a.restore(msg.view)
	a.live.changes, a.live.stop = msg.changes, msg.stop
	if msg.unwatched != nil {
		f.Notify(style.Warning, msg.unwatched.Error())
	}
	f.open, f.path = a, msg.path
	return tea.Batch(a.own(caught(a.begin())), a.own(a.refresh()))
}

// inStory passes a message to the story that is open.
func (f *folder) inStory(msg tea.Msg) tea.Cmd {
	_, cmd := f.open.Update(msg)
	return f.open.own(cmd)
}

// fromStory takes the answer of a story's command. That of a story which is closed
// is dropped.
func (f *folder) fromStory(msg ofStoryMsg) tea.Cmd {
	if msg.of != f.open {
		return nil
	}
	switch msg := msg.msg.(type) {
	case closedMsg:
		return f.closed(msg)
	case storiesPickedMsg:
		return f.showStories(msg.paths)
	}
	return f.inStory(msg.msg)
}

// closed goes back to the list, with the cursor where it was, and looks whether
// the folder has the same stories.
func (f *folder) closed(msg closedMsg) tea.Cmd {
	f.leaveStory()
	if msg.figures != nil {
		f.list.Set(f.path, msg.figures, nil)
	} else {
		f.list.Changed(f.path)
	}
	return f.list.Look()
}

// leaveStory closes the story that is open.
func (f *folder) leaveStory() {
	if f.open != nil {
		f.open.stopWatching()
		f.keepUnsaved(f.open)
	}
	f.open, f.prompt, f.dialogs = nil, nil, nil
}

// keepUnsaved keeps a story that was left although marks could not be written.
func (f *folder) keepUnsaved(a *app) {
	if a.Notes.Unsaved() > 0 {
		f.unsaved = append(f.unsaved, a)
	}
}

// keepView remembers where the story that is open was left, when the program has ended with
// an error or none.
func (f *folder) keepView(err error) {
	if f.open != nil && !errors.Is(err, ErrPanic) { // after one nothing is known of the state
		f.open.keepView()()
	}
}

// pick opens the dialog in which a story or a folder of stories is chosen.
func (f *folder) pick() tea.Cmd {
	if f.options.Load == nil {
		f.Notify(style.Muted, "no other story can be opened from here")
		return nil
	}
	folder, err := os.Getwd()
	if err != nil {
		folder, _ = os.UserHomeDir()
	}
	p, cmd := dialog.NewPicker(folder, f.options.openPicked)
	f.dialogs = append(f.dialogs, p)
	return cmd
}

// picked shows what was chosen in the place of the list or over it, or tells the dialog why
// it cannot.
func (f *folder) picked(msg pickedMsg) tea.Cmd {
	p, open := f.dialog().(*dialog.Picker)
	switch {
	case !open || f.open != nil: // given up meanwhile
		msg.stop()
		return nil
	case msg.err != nil:
		p.Failed(msg.err)
		return nil
	}
	f.Close()
	if msg.many != nil {
		return f.showStories(msg.many)
	}
	f.opening = ""
	return f.opened(msg.openedMsg)
}

// showStories shows the stories of other folders in the place of those of the list.
func (f *folder) showStories(paths []string) tea.Cmd {
	f.leaveStory()
	f.options = f.options.another()
	f.list, f.opening = stories.New(f.options.Stories(paths)), ""
	return f.list.Look()
}

// own returns a command whose messages reach this story alone, but for those that
// Bubble Tea takes itself.
func (a *app) own(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = a.own(batch[i])
			}
			return batch
		}
		if isOurs(msg) {
			return ofStoryMsg{a, msg}
		}
		return msg
	}
}

// isOurs tells whether a message is of a type of this program.
func isOurs(msg tea.Msg) bool {
	return msg != nil && strings.HasPrefix(reflect.TypeOf(msg).PkgPath(), "storydiff/")
}
