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
	"storydiff/ui/style"
)

// live is what keeps the story on the screen as it is on the disk.
type live struct {
	reload  func() (*corpus.Story, error) // nil where there is nothing to load from
	environ []string
	// changes tells when the files are not as they were; nil where nobody does.
	changes <-chan watch.Change
	// serial counts the loadings; what comes in for any but the last is dropped.
	serial  int
	loading bool
}

// reloadedMsg brings the story as it is now, with the version that is read
// compared already, so that nothing blinks.
type reloadedMsg struct {
	serial int
	loaded
	err error
}

// loaded is another loading of a story, and what is compared of it already.
type loaded struct {
	story     *corpus.Story
	original  int
	collation *diffing.Collation
	version   int // whose reading it is; -1 for none
	reading   *reading
}

// changeMsg says that files of the story are not as they were.
type changeMsg watch.Change

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
	return tea.Batch(a.load(), a.live.listen())
}

// load loads the story anew, in a command.
func (a *app) load() tea.Cmd {
	if a.live.reload == nil {
		return nil
	}
	a.live.serial++
	a.live.loading = true
	serial, reload, book := a.live.serial, a.live.reload, a.notes.book
	before, lowest, first := a.story, a.lowest, a.first
	original, version, chosen := a.story.Articles[a.original].ID, a.story.Articles[a.version].ID, a.original != a.story.Original
	return func() tea.Msg {
		msg := reloadedMsg{serial: serial, loaded: loaded{version: -1}}
		story, err := reload()
		if err != nil {
			msg.err = err
			return msg
		}
		if changedArticles(before, story) == "" {
			return msg
		}
		msg.story, msg.original = story, story.Original
		if i := articleOf(story, original); i >= 0 && chosen {
			msg.original = i
		}
		msg.collation = diffing.Collate(story, msg.original)
		if i := articleOf(story, version); i >= 0 && i != msg.original {
			msg.version, msg.reading = i, newReading(msg.collation.Compare(i)).limit(lowest, first)
		}
		if book != nil {
			book.Follow(story)
		}
		return msg
	}
}

// articleOf returns the index of the article of an ID, or -1.
func articleOf(s *corpus.Story, id string) int {
	for i, a := range s.Articles {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// changedArticles says which articles differ between two loadings of a story,
// empty where none does.
func changedArticles(before, now *corpus.Story) string {
	var changed, come, gone []string
	for _, a := range now.Articles {
		switch i := articleOf(before, a.ID); {
		case i < 0:
			come = append(come, a.Path)
		case !sameArticle(before.Articles[i], a):
			changed = append(changed, a.Path)
		}
	}
	for _, a := range before.Articles {
		if articleOf(now, a.ID) < 0 {
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

func sameArticle(a, b *text.Article) bool {
	return a.Text == b.Text && a.Outlet == b.Outlet && a.Title == b.Title && a.Byline == b.Byline && a.Date == b.Date && a.Agency == b.Agency
}

// reloaded puts the story that was loaded in the place of the old one. The
// version selected, the original if it was chosen here, the cursor and the
// marks stay.
func (a *app) reloaded(msg reloadedMsg) tea.Cmd {
	if msg.serial != a.live.serial {
		return nil
	}
	a.live.loading = false
	switch {
	case msg.err != nil:
		a.notice = notification{style.Warning, "not loaded anew: " + msg.err.Error()}
		return nil
	case msg.story == nil:
		return nil
	}
	a.notice = notification{style.Notice, changedArticles(a.story, msg.story)}
	version := a.story.Articles[a.version].ID
	cmd := a.rebind(msg.loaded)
	if a.version = articleOf(a.story, version); a.version < 0 || a.version == a.original {
		a.desk.sort(a.binder)
		a.version = a.firstVersion()
	}
	return cmd
}

// rebind puts another loading of the story into the binder, and goes on with
// the comparisons that are still to be made.
func (b *binder) rebind(l loaded) tea.Cmd {
	chosen := b.reason
	fresh := newBinder(l.story)
	fresh.notes, fresh.lowest, fresh.first, fresh.serial = b.notes, b.lowest, b.first, b.serial+1
	*b = *fresh
	b.original = l.original
	if b.original != b.story.Original {
		b.reason = chosen
	}
	cmd := b.compare(collatedMsg{b.serial, l.collation})
	if l.version >= 0 {
		b.readings[l.version] = l.reading
	}
	return cmd
}
