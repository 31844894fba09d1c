package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/watch"
	"storydiff/corpus/workers"
	"storydiff/diffing"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// live is what keeps the story on the screen as it is on the disk.
type live struct {
	reload  func() (*corpus.Story, error) // nil where there is nothing to load from
	forget  func(paths []string)          // told of files that have changed; nil for nobody
	environ []string
	// changes brings changes of the files; nil if they are not watched.
	changes <-chan watch.Change
	stop    func() // ends the watching; nil if it lasts as long as the program
	// serial counts the times that the story was loaded. The result of any but
	// the last is dropped.
	serial  int
	loading bool
}

// reloadedMsg brings the story as it is on the disk now, with what the user has
// said of its lines. The version selected is compared already, so that the screen
// does not go blank. There is no story if nothing has changed.
type reloadedMsg struct {
	serial  int
	session int // the session's serial when it was begun
	story.Loaded
	err error
}

// changeMsg says that files of the story have changed.
type changeMsg watch.Change

// stopWatching ends the watching of the story's files.
func (a *app) stopWatching() {
	if a.live.stop != nil {
		a.live.stop()
	}
}

// listen waits for the next change, in a command.
func (l *live) listen() tea.Cmd {
	if l.changes == nil {
		return nil
	}
	changes := l.changes
	return func() tea.Msg {
		if c, ok := <-changes; ok {
			if p, ok := c.Err.(*workers.Panic); ok {
				panic(p)
			}
			return changeMsg(c)
		}
		return nil
	}
}

// filesChanged loads the story anew after a change, and waits for the next.
func (a *app) filesChanged(msg changeMsg) tea.Cmd {
	if msg.Err != nil {
		a.live.changes = nil
		a.notice = notification{style.Warning, msg.Err.Error()}
		return nil
	}
	if a.live.forget != nil {
		a.live.forget(append(msg.Changed, msg.Added...))
	}
	return tea.Batch(a.load(), a.live.listen())
}

// load loads the story anew, in a command.
func (a *app) load() tea.Cmd {
	if a.live.reload == nil {
		return nil
	}
	a.live.loading = true
	reload, pasted := a.live.reload, a.pasted
	return a.renew(func() (*corpus.Story, error) {
		whole, err := reload()
		if err != nil || len(pasted) == 0 {
			return whole, err
		}
		return whole.With(pasted...), nil
	})
}

// recompare compares the story with what the user has said of its lines, in a
// command. If it is being loaded anew, it is loaded once more, for what comes of
// the first time may not have it.
func (a *app) recompare() tea.Cmd {
	if a.live.loading {
		return a.load()
	}
	whole := a.AsRead
	return a.renew(func() (*corpus.Story, error) { return whole, nil })
}

// renew reads the story, corrects it, and compares the version selected.
func (a *app) renew(read func() (*corpus.Story, error)) tea.Cmd {
	a.live.serial++
	serial, session, book := a.live.serial, a.Serial, a.Notes.Book
	before, lowest, first := a.Story, a.Lowest, a.First
	original, version, chosen := a.Story.Articles[a.Original].ID, a.Story.Articles[a.Selected].ID, a.Original != a.Story.Original
	return func() tea.Msg {
		msg := reloadedMsg{serial: serial, session: session, Loaded: story.Loaded{Version: -1}}
		whole, err := read()
		if err != nil {
			msg.err = err
			return msg
		}
		corrected := whole
		if book != nil {
			corrected = book.Correct(whole)
		}
		if story.SameStory(before, corrected) {
			return msg
		}
		msg.AsRead, msg.Story, msg.Original = whole, corrected, whole.Original
		if i := story.ArticleOf(whole, original); i >= 0 && chosen {
			msg.Original = i
		}
		msg.Collation = diffing.Collate(corrected, msg.Original)
		if i := story.ArticleOf(whole, version); i >= 0 && i != msg.Original {
			msg.Version, msg.Reading = i, story.NewReading(msg.Collation.Compare(i)).Limit(lowest, first)
		}
		if book != nil {
			book.Follow(whole)
		}
		return msg
	}
}

// changedArticles says in words which articles differ between two versions of a
// story; empty if none does.
func changedArticles(before, now *corpus.Story) string {
	var changed, come, gone []string
	were, are := byID(before), byID(now)
	for _, a := range now.Articles {
		switch was := were[a.ID]; {
		case was == nil:
			come = append(come, a.Path)
		case !story.SameArticle(was, a):
			changed = append(changed, a.Path)
		}
	}
	for _, a := range before.Articles {
		if are[a.ID] == nil {
			gone = append(gone, a.Path)
		}
	}
	var parts []string
	for _, p := range []struct {
		list []string
		did  string
	}{{changed, "changed"}, {come, "is new"}, {gone, "has gone"}} {
		switch n := len(p.list); {
		case n == 1:
			parts = append(parts, p.list[0]+" "+p.did)
		case n > 1:
			parts = append(parts, fmt.Sprintf("%d files: %s", n, strings.TrimPrefix(strings.TrimPrefix(p.did, "is "), "has ")))
		}
	}
	return strings.Join(parts, ", ")
}

// byID returns the articles of a story by their IDs.
func byID(s *corpus.Story) map[string]*text.Article {
	list := make(map[string]*text.Article, len(s.Articles))
	for _, a := range s.Articles {
		list[a.ID] = a
	}
	return list
}

// reloaded replaces the story by the one that was loaded or corrected again. The
// version selected, the original if the user chose it, the cursor and the marks
// stay.
func (a *app) reloaded(msg reloadedMsg) tea.Cmd {
	if msg.serial != a.live.serial {
		return nil
	}
	if msg.session != a.Serial { // another original has been chosen meanwhile
		return a.recompare()
	}
	a.live.loading = false
	switch {
	case msg.err != nil:
		a.notice = notification{style.Warning, "a file has changed, but the story could not be read again; what is shown is as it was before: " + msg.err.Error()}
		return a.recompare() // a correction may have waited for it
	case msg.Story == nil:
		return nil
	}
	if a.news == "" {
		a.news = changedArticles(a.AsRead, msg.AsRead)
	}
	a.Notify(style.Notice, a.news)
	a.news = ""
	version := a.Story.Articles[a.Selected].ID
	cmd := a.Rebind(msg.Loaded)
	a.desk.Sort()
	if a.Selected = story.ArticleOf(a.Story, version); a.Selected < 0 || a.Selected == a.Original {
		a.Selected = a.firstVersion()
	}
	return cmd
}
