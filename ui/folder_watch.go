package ui

import (
	"context"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/watch"
	"storydiff/corpus/workers"
	"storydiff/ui/style"
)

// watchedStories is what is watched for the list.
type watchedStories struct {
	folders []string
	changes <-chan watch.Change
	stop    context.CancelFunc
}

// watchedMsg brings the changes of the files of some folders of stories.
type watchedMsg struct {
	watchedStories
	err error
}

// storiesChangedMsg says that files of stories in the list have changed.
type storiesChangedMsg struct {
	from <-chan watch.Change // where it was told
	watch.Change
}

// watch returns a command that watches the files of the stories in the list, if
// they are not those that are watched already.
func (f *folder) watch() tea.Cmd {
	w := watchedStories{folders: f.list.Folders()}
	if slices.Equal(w.folders, f.watched.folders) {
		return nil
	}
	f.watched.folders = w.folders
	ctx := f.ctx
	return func() tea.Msg {
		var err error
		ctx, w.stop = context.WithCancel(ctx)
		w.changes, err = watch.Watch(ctx, w.folders)
		return watchedMsg{w, err}
	}
}

// watching takes what is watched from now on.
func (f *folder) watching(msg watchedMsg) tea.Cmd {
	if f.watched.stop != nil {
		f.watched.stop()
	}
	f.watched = msg.watchedStories
	if msg.err != nil {
		f.Notify(style.Warning, msg.err.Error())
		return nil
	}
	return f.watched.listen()
}

// listen waits for the next change, in a command.
func (w watchedStories) listen() tea.Cmd {
	if w.changes == nil {
		return nil
	}
	return func() tea.Msg {
		c, ok := <-w.changes
		if p, isPanic := c.Err.(*workers.Panic); isPanic {
			panic(p)
		}
		if !ok {
			return nil
		}
		return storiesChangedMsg{w.changes, c}
	}
}

// storiesChanged has the stories compared anew whose files have changed.
func (f *folder) storiesChanged(msg storiesChangedMsg) tea.Cmd {
	if msg.from != f.watched.changes {
		return nil
	}
	if msg.Err != nil {
		f.Notify(style.Warning, msg.Err.Error())
		return nil
	}
	for _, path := range slices.Concat(msg.Added, msg.Changed, msg.Removed) {
		f.list.Changed(filepath.Dir(path))
	}
	return f.watched.listen()
}
