package story

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// A step is something that the user did and can take back: marks, or lines put
// right, or another original.
type step struct {
	text  string // what marks were made, and where
	marks []markChange
	lines *Correction
	// original and selected are the IDs of the articles that were so before another
	// was made the original; empty for other steps.
	original, selected string
}

// A markChange is what became of the mark of a key.
type markChange struct {
	key           string
	before, after review.Mark
	about         review.Context
}

// mostSteps is how many steps can be taken back.
const mostSteps = 1000

// did remembers a step. What was taken back before cannot be done again then.
func (b *Session) did(s step) {
	b.undone = nil
	if b.done = append(b.done, s); len(b.done) > mostSteps {
		b.done = b.done[1:]
	}
}

// SetMark changes the mark on a target, which can be undone. The command writes it
// to the disk. There has to be a book.
func (b *Session) SetMark(t Target, m review.Mark) tea.Cmd {
	before := b.Notes.On(t)
	if before == m {
		return nil
	}
	did := step{text: markText(before, m) + " " + b.targetText(t)}
	own := m
	if t.Passage >= 0 {
		own.Dismissed = false
		did.change(b.Notes, t.Reading.Keys[t.Passage], own, review.ContextOf(t.Reading.Comparison, t.Passage))
		own = review.Mark{Dismissed: m.Dismissed}
	}
	if t.Finding >= 0 {
		did.change(b.Notes, t.Reading.FindingKeys[t.Finding], own, review.FindingContext(t.Reading.Comparison, t.Finding))
	}
	return b.carryOut(did)
}

// change adds what becomes of the mark of a key, if that is anything else than it
// is.
func (s *step) change(n *Notebook, key string, after review.Mark, about review.Context) {
	if before := n.look(key); before != after {
		s.marks = append(s.marks, markChange{key, before, after, about})
	}
}

// carryOut makes the changes of a step of marks, which can be undone then.
func (b *Session) carryOut(s step) tea.Cmd {
	if len(s.marks) == 0 {
		return nil
	}
	for _, c := range s.marks {
		b.Notes.Book.Put(c.key, c.after, c.about)
	}
	b.Notes.Revision++
	b.did(s)
	return b.Notes.save()
}

// markText says what was done to a mark: "flagged", "not seen any more".
func markText(before, after review.Mark) string {
	var list []string
	for _, f := range []struct {
		was, is bool
		on, off string
	}{
		{before.Seen, after.Seen, "seen", "not seen any more"},
		{before.Flagged, after.Flagged, "flagged", "flag taken off"},
		{before.Dismissed, after.Dismissed, "dismissed", "not dismissed any more"},
	} {
		switch {
		case f.is && !f.was:
			list = append(list, f.on)
		case f.was && !f.is:
			list = append(list, f.off)
		}
	}
	switch {
	case before.Note == after.Note:
	case after.Note == "":
		list = append(list, "note taken off")
	case before.Note == "":
		list = append(list, "noted")
	default:
		list = append(list, "note changed")
	}
	return strings.Join(list, ", ")
}

// targetText says on what a mark is: the version, and the first words.
func (b *Session) targetText(t Target) string {
	name := t.Reading.Version.ID
	if i := ArticleOf(b.Story, name); i >= 0 {
		name = b.Names[i]
	}
	const most = 40 // cells
	words := ""
	if t.Passage >= 0 {
		c := review.ContextOf(t.Reading.Comparison, t.Passage)
		if words = c.Text; words == "" {
			words = c.Original
		}
	} else {
		words = t.Reading.Findings[t.Finding].Note
	}
	return fmt.Sprintf("in %s: “%s”", name, cells.Shorten(words, most))
}

// Undone says what was taken back.
type Undone struct {
	Text string
	// Again says that it can be done again, or after Redo taken back again.
	Again bool
	// Lines says that lines are read otherwise now, so that the story has to be
	// compared again.
	Lines bool
	// Mark is the key of the mark that is as it was; empty where none is.
	Mark string
	// Cmd writes it to the disk, or compares with the former original.
	Cmd tea.Cmd
}

// Undo takes the last step back; ok is false where there is none.
func (b *Session) Undo() (u Undone, ok bool) {
	n := len(b.done)
	if n == 0 {
		return Undone{}, false
	}
	s := b.done[n-1]
	b.done = b.done[:n-1]
	u = b.turn(&s, false)
	if u.Again {
		b.undone = append(b.undone, s)
	}
	return u, true
}

// Redo does the step again that was taken back last; ok is false where there is none, or
// something else was done since.
func (b *Session) Redo() (u Undone, ok bool) {
	n := len(b.undone)
	if n == 0 {
		return Undone{}, false
	}
	s := b.undone[n-1]
	b.undone = b.undone[:n-1]
	u = b.turn(&s, true)
	if u.Again {
		b.done = append(b.done, s)
	}
	return u, true
}

// turn takes a step back, or with again set does it again, and turns the step round, so
// that it can be turned once more.
func (b *Session) turn(s *step, again bool) Undone {
	switch {
	case s.lines != nil:
		name := func(id string) string {
			if i := ArticleOf(b.Story, id); i >= 0 {
				return b.Names[i]
			}
			return id
		}
		u := Undone{Text: s.lines.Undone(name), Lines: true, Again: true}
		if again {
			u.Text = "done again: " + s.lines.Done(name, b.Story.Articles[b.Original].ID)
		}
		b.exchange(s.lines)
		u.Cmd = b.Notes.save()
		return u
	case s.original != "":
		return b.turnOriginal(s, again)
	}
	u := Undone{Text: "undone: " + s.text, Again: true}
	if again {
		u.Text = "done again: " + s.text
	}
	for i := range s.marks {
		c := &s.marks[i]
		b.Notes.Book.Put(c.key, c.back(b.Notes.look(c.key)), c.about)
		c.before, c.after = c.after, c.before
		u.Mark = c.key // the last is that of the finding, behind that of its passage
	}
	b.Notes.Revision++
	u.Cmd = b.Notes.save()
	return u
}

// back returns a mark with what was changed as it was before. What else has been
// changed since stays.
func (c *markChange) back(now review.Mark) review.Mark {
	if c.before.Seen != c.after.Seen {
		now.Seen = c.before.Seen
	}
	if c.before.Flagged != c.after.Flagged {
		now.Flagged = c.before.Flagged
	}
	if c.before.Dismissed != c.after.Dismissed {
		now.Dismissed = c.before.Dismissed
	}
	if c.before.Note != c.after.Note {
		now.Note = c.before.Note
	}
	return now
}

// ChooseOriginal makes the article selected the original and selects the one that
// was, which can be undone. The command begins the comparisons.
func (b *Session) ChooseOriginal() tea.Cmd {
	before := b.Original
	b.did(step{original: b.Story.Articles[before].ID, selected: b.Story.Articles[b.Selected].ID})
	cmd := b.SetOriginal(b.Selected)
	b.Selected = before
	return cmd
}

// turnOriginal makes the former original the original again, or with again set that which
// took its place.
func (b *Session) turnOriginal(s *step, again bool) Undone {
	i := ArticleOf(b.Story, s.original)
	if i < 0 {
		return Undone{Text: "the file of the former original has gone"}
	}
	now := step{original: b.Story.Articles[b.Original].ID, selected: b.Story.Articles[b.Selected].ID}
	u := Undone{Text: b.Names[i] + " is the original again", Again: true, Cmd: b.SetOriginal(i)}
	if again {
		u.Text = "done again: " + b.Names[i] + " is the original"
	}
	if b.Selected = ArticleOf(b.Story, s.selected); b.Selected < 0 || b.Selected == i {
		b.Selected = b.Versions()[0]
	}
	*s = now
	return u
}
