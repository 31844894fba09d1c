package ui

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/dialog"
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

// kept takes the end of a writing. What could not be written stays in memory, and
// is tried again with the next mark and after a while.
func (a *app) kept(msg story.KeptMsg) tea.Cmd {
	a.Notes.Revision++ // another program's marks may have come in
	a.Notes.RecordError(msg.Err)
	a.tellTrouble(msg.Err)
	later := a.saveLater()
	if a.trying && a.Notes.Trouble != nil {
		a.notice.text += fmt.Sprintf("; tried again every %.0f seconds", a.tryAfter.Seconds())
	}
	return tea.Batch(a.corrected(), later)
}

// triedMsg brings the outcome of writing marks that could not be written before.
type triedMsg struct{ err error }

// saveLater returns a command that tries after a while to write what could not be
// written; none if that is under way, or of no use.
func (a *app) saveLater() tea.Cmd {
	if a.Notes.Unsaved() == 0 || a.trying || a.tryAfter == 0 || review.Refused(a.Notes.Trouble) {
		return nil
	}
	a.trying = true
	book := a.Notes.Book
	return tea.Tick(a.tryAfter, func(time.Time) tea.Msg { return triedMsg{book.Save()} })
}

// tried takes the end of writing what could not be written before. That it still
// cannot be is not said again.
func (a *app) tried(msg triedMsg) tea.Cmd {
	a.trying = false
	before := a.Notes.Trouble
	if before != nil && msg.err != nil && before.Error() == msg.err.Error() {
		return a.saveLater()
	}
	cmd := a.kept(story.KeptMsg{Err: msg.err})
	if a.Notes.Book.Unsaved() == 0 && before != nil && msg.err == nil {
		if _, asks := a.dialog().(*dialog.Unsaved); asks {
			a.Close()
		}
		a.Notify(style.Notice, "the marks are saved now")
	}
	return cmd
}

// tellTrouble says what went wrong with the marks, without the file's path,
// which would take the line.
func (a *app) tellTrouble(err error) {
	if err == nil {
		return
	}
	text := err.Error()
	if path := a.Notes.Book.Path(); path != "" {
		text = strings.TrimPrefix(text, corpus.Clean(path)+": ")
		text = strings.ReplaceAll(text, filepath.Dir(path)+string(filepath.Separator), "")
	}
	a.notice = notification{style.Warning, text}
}

// A marked screen is one on which marks are made.
type marked interface {
	// MarkTarget returns what a mark is put on; or none, and why, if that needs
	// saying.
	MarkTarget() (on story.Target, why string)
}

// target returns what a mark is put on from the open screen; or none, and why.
func (a *app) target() (on story.Target, why string) {
	s, ok := a.open().screen.(marked)
	switch {
	case !ok:
		return story.Target{}, ""
	case a.Notes.Book == nil:
		return story.Target{}, "the marks are still being read"
	}
	return s.MarkTarget()
}

// mark carries out an action on the mark of what is under the cursor.
func (a *app) mark(do keys.Action) tea.Cmd {
	if cmd, ok := a.decide(do); ok {
		return cmd
	}
	on, why := a.target()
	if do == keys.Dismiss && on.Valid() {
		on, why = dismissable(on)
	}
	switch {
	case !on.Valid() && do == keys.MarkSeen && a.screen == keys.ReaderScreen && a.reader.Text != nil && a.Notes.Book != nil:
		a.reader.ToUnseen()
		return nil
	case !on.Valid():
		a.Notify(style.Muted, why)
		return nil
	case do == keys.MarkSeen:
		return a.markSeen(on)
	}
	m := a.Notes.On(on)
	if do == keys.MarkFlag {
		m.Flagged = !m.Flagged
		if m.Flagged {
			a.tellShared(on, "flagged")
		}
		return a.SetMark(on, m)
	}
	m.Dismissed = !m.Dismissed
	cmd := a.SetMark(on, m)
	if m.Dismissed && a.screen == keys.FindingsScreen {
		a.goOn() // before it goes to the end of the list
	}
	a.tellDismissed(on, m.Dismissed)
	return cmd
}

// dismissable returns the finding that is dismissed: the one given, or the only
// one of a passage.
func dismissable(on story.Target) (finding story.Target, why string) {
	if on.Finding >= 0 {
		return on, ""
	}
	switch list := on.Reading.Found(on.Passage); len(list) {
	case 0:
		return story.Target{}, "nothing is found here that could be dismissed"
	case 1:
		return story.OnFinding(on.Reading, list[0]), ""
	default:
		return story.Target{}, fmt.Sprintf("%d findings here: choose the one to dismiss among the findings of the story, or in the reader with the keys for findings", len(list))
	}
}

// tellDismissed says which finding was dismissed, and how to take that back.
func (a *app) tellDismissed(on story.Target, dismissed bool) {
	f := &on.Reading.Findings[on.Finding]
	text := "counts again: "
	if dismissed {
		text = "dismissed, no fault: "
	}
	text += f.Type.String() + ", " + cells.Shorten(f.Note, 60)
	a.Notify(style.Notice, text+a.undoHint())
}

// markSeen marks something as seen and goes on: in the reader to the next change
// that is not, on other screens to the next row. What is seen already gets its
// mark taken off. A passage that is no change and has no finding is not marked.
func (a *app) markSeen(on story.Target) tea.Cmd {
	if on.Passage >= 0 && !story.IsChange(&on.Reading.Passages[on.Passage]) && on.Finding < 0 {
		a.goOn()
		return nil
	}
	m := a.Notes.On(on)
	m.Seen = !m.Seen
	cmd := a.SetMark(on, m)
	if m.Seen {
		a.tellShared(on, "seen")
		a.goOn()
	} else {
		a.Notify(style.Muted, "not seen any more")
	}
	return cmd
}

// tellShared says that other findings of a passage have got a finding's mark too,
// since what is seen or flagged is the passage.
func (a *app) tellShared(on story.Target, marked string) {
	if on.Finding < 0 || on.Passage < 0 || a.screen == keys.ReaderScreen {
		return
	}
	if n := len(on.Reading.Found(on.Passage)); n > 1 {
		a.Notify(style.Muted, fmt.Sprintf("%s, with %s in the same passage", marked, cells.Count(n-1, "other finding", "other findings")))
	}
}

// goOn moves the cursor on after something was seen.
func (a *app) goOn() {
	if a.screen == keys.ReaderScreen {
		a.reader.ToUnseen()
		return
	}
	a.open().Do(keys.LineDown)
}
