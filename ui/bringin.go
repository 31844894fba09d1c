package ui

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/watch"
	"storydiff/diffing/report"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// pickedMsg brings another story that is to be opened in the place of this one, or why
// it cannot be. It comes again, with saved set, when the marks of this one are written.
type pickedMsg struct {
	openedMsg
	many  []string // folders of stories, which are opened in the place of a story; nil for a story
	saved bool
}

// storiesPickedMsg says that the stories of folders are to be shown, after the story that
// was open is closed.
type storiesPickedMsg struct{ paths []string }

// pick opens the dialog in which another story is chosen.
func (a *app) pick() tea.Cmd {
	if a.options.Load == nil {
		a.Notify(style.Muted, "no other story can be opened from here")
		return nil
	}
	folder := a.folder
	if folder == "" {
		folder, _ = os.UserHomeDir()
	}
	p, cmd := dialog.NewPicker(folder, a.openPicked)
	a.dialogs = append(a.dialogs, p)
	return cmd
}

// openPicked returns a command that reads a story and has its files watched.
func (a *app) openPicked(paths []string) tea.Cmd {
	return a.options.openPicked(paths)
}

// another returns the options for what is opened in the place of the story that the program
// was started with.
func (o Options) another() Options {
	o.Paths, o.Reload, o.Demo, o.Warning, o.Review, o.Forget = nil, nil, false, "", "", nil
	return o
}

// openPicked returns a command that reads a story and has its files watched, or finds that
// it is many.
func (o Options) openPicked(paths []string) tea.Cmd {
	o = o.another()
	o.Paths = paths
	o.Reload = func() (*corpus.Story, error) { return o.Load(paths) }
	return func() tea.Msg {
		msg := openedMsg{options: o, stop: func() {}, elsewhere: true}
		if corpus.IsMany(paths) {
			many := paths
			if o.Stories == nil {
				many, msg.err = nil, fmt.Errorf("%s has several stories; go into the folder of one", corpus.Clean(paths[0]))
			}
			return pickedMsg{openedMsg: msg, many: many}
		}
		if msg.whole, msg.err = o.Load(paths); msg.err == nil {
			var ctx context.Context
			ctx, msg.stop = context.WithCancel(o.context())
			msg.changes, msg.unwatched = watch.Watch(ctx, paths)
			msg.view = readView(o.State, msg.whole)
		}
		return pickedMsg{openedMsg: msg}
	}
}

// context is done when the program ends.
func (o Options) context() context.Context {
	if o.whileRunning == nil {
		return context.Background()
	}
	return o.whileRunning
}

// picked shows another story in the place of this one, whose marks are written first,
// or tells the dialog why it cannot.
func (a *app) picked(msg pickedMsg) tea.Cmd {
	p, open := a.dialog().(*dialog.Picker)
	switch {
	case !msg.saved && !open: // given up meanwhile
		msg.stop()
		return nil
	case msg.err != nil:
		p.Failed(msg.err)
		return nil
	case !msg.saved:
		a.Close()
		msg.saved = true
		keep := a.keepView()
		return a.end("leave", func() tea.Msg {
			keep()
			if msg.many != nil {
				return storiesPickedMsg{msg.many}
			}
			return msg
		})
	}
	return a.replaceBy(msg.openedMsg)
}

// replaceBy shows a story in the place of the one that is open. What commands of that
// one answer later is of another serial, and dropped.
func (a *app) replaceBy(msg openedMsg) tea.Cmd {
	a.stopWatching()
	before := *a
	*a = app{frame: before.frame, Session: story.NewSession(msg.whole), inFolder: before.inFolder, elsewhere: before.inFolder, lastExport: before.lastExport}
	a.Serial = before.Serial + 1
	a.show()
	a.settings(msg.options, before.live.environ)
	a.live.serial = before.live.serial + 1
	a.live.changes, a.live.stop = msg.changes, msg.stop
	a.prompt, a.dialogs, a.screen = nil, nil, keys.DeskScreen
	a.Notify(style.Notice, a.Story.Name+" is open")
	a.restore(msg.view)
	if msg.unwatched != nil {
		a.Notify(style.Warning, msg.unwatched.Error())
	}
	return a.begin()
}

// pastedMsg brings the article that a pasted text has become, and the file where it
// was saved, if it was; or why it could not be one.
type pastedMsg struct {
	article *text.Article
	file    string
	err     error
}

// paste takes pasted text: what has the keys gets it, or else it is offered as an
// article of the story.
func (a *app) paste(content string) tea.Cmd {
	words := len(strings.Fields(content))
	switch {
	case a.prompt != nil || a.dialog() != nil:
		return a.insert(content, a.searched())
	case words < dialog.LeastPasted:
		a.Notify(style.Muted, fmt.Sprintf("a pasted text becomes an article from %d words on; to search for it, press / first", dialog.LeastPasted))
		return nil
	}
	name := fmt.Sprintf("Pasted %d", len(a.pasted)+1)
	a.dialogs = append(a.dialogs, dialog.NewPaste(content, name, takePasted))
	return nil
}

// takePasted returns a command that makes an article of a pasted text, and saves the
// text if a file is named, which must not be there yet.
func takePasted(name, file, content string) tea.Cmd {
	return func() tea.Msg {
		msg := pastedMsg{file: file}
		content = strings.ReplaceAll(strings.ReplaceAll(content, "\r\n", "\n"), "\r", "\n")
		if msg.article, msg.err = corpus.ReadText(name, content); msg.err != nil || file == "" {
			return msg
		}
		msg.err = report.Save(file, false, func(w io.Writer) error {
			_, err := io.WriteString(w, strings.TrimRight(content, "\n")+"\n")
			return err
		})
		if abs, err := filepath.Abs(file); err == nil {
			msg.file = abs
		}
		return msg
	}
}

// tookPasted adds the article to the story, or tells the dialog why it cannot be.
func (a *app) tookPasted(msg pastedMsg) tea.Cmd {
	d, open := a.dialog().(*dialog.Paste)
	switch {
	case !open: // given up meanwhile
		return nil
	case msg.err != nil:
		d.Taken(msg.err)
		return nil
	}
	a.Close()
	before := a.AsRead
	a.pasted = append(a.pasted, msg.article)
	told := msg.article.Outlet + " is compared with the others; its text is in no file"
	if msg.file != "" {
		told = msg.article.Outlet + " is compared with the others; its text is saved as " + msg.file
	}
	a.news = told
	return a.renew(func() (*corpus.Story, error) { return before.With(msg.article), nil })
}

// isPasted tells whether an article was pasted, and so is in no file that is watched.
func (a *app) isPasted(of *text.Article) bool {
	for _, p := range a.pasted {
		if p.Path == of.Path {
			return true
		}
	}
	return false
}
