package ui

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// opened takes in the story's marks, and what was said of its lines.
func (a *app) opened(msg story.BookMsg) tea.Cmd {
	a.Notes.Book = msg.Book
	a.Notes.Revision++
	a.Notes.RecordError(msg.Err)
	a.tellTrouble(msg.Err)
	a.reader.Marked()
	return a.corrected()
}

// corrected compares the story again if the book says something else of its
// lines than it did.
func (a *app) corrected() tea.Cmd {
	if !a.Session.Correct() {
		return nil
	}
	return a.recompare()
}

// kept takes the end of a writing. What could not be written stays in memory
// and is tried again with the next mark.
func (a *app) kept(msg story.KeptMsg) tea.Cmd {
	a.Notes.Revision++ // another program's marks may have come in
	a.Notes.RecordError(msg.Err)
	a.tellTrouble(msg.Err)
	a.reader.Marked()
	return a.corrected()
}

// tellTrouble says what went wrong with the marks, without the file's path,
// which would take the line.
func (a *app) tellTrouble(err error) {
	if err == nil {
		return
	}
	path := a.Notes.Book.Path()
	text := strings.TrimPrefix(err.Error(), corpus.Clean(path)+": ")
	text = strings.ReplaceAll(text, filepath.Dir(path)+string(filepath.Separator), "")
	a.notice = notification{style.Warning, text}
}

// mark carries out an action on the mark of the passage under the cursor.
func (a *app) mark(do keys.Action) tea.Cmd {
	if a.screen != keys.ReaderScreen {
		a.sayWhereMarksAreMade()
		return nil
	}
	r := &a.reader
	p, why := a.markable()
	switch {
	case p >= 0 && do == keys.MarkSeen:
		return a.markSeen(p, a.Notes.Of(r.Text, p))
	case p >= 0:
		m := a.Notes.Of(r.Text, p)
		m.Flagged = !m.Flagged
		return a.put(p, m)
	case do == keys.MarkSeen && r.Text != nil && a.Notes.Book != nil:
		r.ToUnseen()
	default:
		r.Remark = why
	}
	return nil
}

// sayWhereMarksAreMade tells who marks a row elsewhere that marks belong to
// passages.
func (a *app) sayWhereMarksAreMade() {
	enter, _ := a.keys.Of(keys.Open, a.screenScene())
	a.Notify(style.Muted, "open it with "+enter.Key+" to mark, flag or note it")
}

// markable returns the passage under the reader's cursor, which a mark can be
// put on; or -1, and why there is none, if that needs saying.
func (a *app) markable() (passage int, why string) {
	switch r := &a.reader; {
	case r.Text == nil:
		return -1, ""
	case a.Notes.Book == nil:
		return -1, "the marks are still being read"
	case r.CursorPassage() < 0:
		return -1, "go to a passage first"
	default:
		return r.CursorPassage(), ""
	}
}

// put sets the mark of a passage of the version under the cursor.
func (a *app) put(passage int, m review.Mark) tea.Cmd {
	cmd := a.Notes.Put(a.reader.Text, passage, m)
	a.reader.Marked()
	return cmd
}

// markSeen marks a change as seen and goes on to the next that is not; one
// that is seen already gets its mark taken off, and what is no change has
// none.
func (a *app) markSeen(passage int, m review.Mark) tea.Cmd {
	r := &a.reader
	if !story.IsChange(&r.Text.Passages[passage]) {
		r.ToUnseen()
		return nil
	}
	m.Seen = !m.Seen
	cmd := a.Notes.Put(r.Text, passage, m)
	if m.Seen {
		r.ToUnseen()
	} else {
		r.Remark = "not seen any more"
	}
	r.Marked()
	return cmd
}
