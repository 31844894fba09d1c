package story

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// A Notebook is the reader's marks and notes on the story, as the screens ask
// for them. The book itself knows what is marked; the notebook counts.
type Notebook struct {
	Book *review.Book // nil until it is opened
	// Revision counts the changes of marks, so that what was counted before the
	// last is known to be old.
	Revision int
	tallies  map[*Reading]Tally
	// Trouble is why marks could not be read, or the last writing failed; nil
	// where neither is so.
	Trouble error
}

// Unsaved is the number of passages whose marks could not be written.
func (n *Notebook) Unsaved() int {
	if n.Book == nil || n.Trouble == nil {
		return 0
	}
	return n.Book.Unsaved()
}

// RecordError takes in how reading or writing the marks has ended. A damaged file is
// no trouble: it was mended.
func (n *Notebook) RecordError(err error) {
	n.Trouble = err
	var damage *review.Damage
	if errors.As(err, &damage) {
		n.Trouble = nil
	}
}

// A Tally is how far a version is reviewed.
type Tally struct {
	revision       int // of the notebook, when it was counted
	Seen, Of       int // changes
	Flagged, Noted int // passages
}

// Of returns the mark of a passage.
func (n *Notebook) Of(r *Reading, passage int) review.Mark {
	if n == nil || n.Book == nil {
		return review.Mark{}
	}
	return n.Book.Get(r.Keys[passage])
}

// Tally counts the marks of a version, unless it has since the last change.
func (n *Notebook) Tally(r *Reading) Tally {
	if t, ok := n.tallies[r]; ok && t.revision == n.Revision {
		return t
	}
	t := Tally{revision: n.Revision, Of: r.Changes}
	for i := range r.Passages {
		m := n.Of(r, i)
		if m.Seen && IsChange(&r.Passages[i]) {
			t.Seen++
		}
		if m.Flagged {
			t.Flagged++
		}
		if m.Note != "" {
			t.Noted++
		}
	}
	if n.tallies == nil || len(n.tallies) > 1000 {
		n.tallies = map[*Reading]Tally{}
	}
	n.tallies[r] = t
	return t
}

// All counts the marks of several versions; those that are not compared yet
// are left out.
func (n *Notebook) All(readings []*Reading) Tally {
	var sum Tally
	for _, r := range readings {
		if r == nil {
			continue
		}
		t := n.Tally(r)
		sum.Seen, sum.Of = sum.Seen+t.Seen, sum.Of+t.Of
		sum.Flagged, sum.Noted = sum.Flagged+t.Flagged, sum.Noted+t.Noted
	}
	return sum
}

// String says how far the review is, empty where it has not begun.
func (t Tally) String() string {
	if t.Seen == 0 && t.Flagged == 0 && t.Noted == 0 {
		return ""
	}
	parts := []string{fmt.Sprintf("%d of %d seen", t.Seen, t.Of)}
	if t.Flagged > 0 {
		parts = append(parts, fmt.Sprintf("%d flagged", t.Flagged))
	}
	if t.Noted > 0 {
		parts = append(parts, cells.Count(t.Noted, "note", "notes"))
	}
	return strings.Join(parts, ", ")
}

// Put marks a passage. The command writes that to the disk.
func (n *Notebook) Put(r *Reading, passage int, m review.Mark) tea.Cmd {
	n.Revision++
	n.Book.Put(r.Keys[passage], m, review.ContextOf(r.Comparison, passage))
	book := n.Book
	return func() tea.Msg { return KeptMsg{book.Save()} }
}

// BookMsg brings the story's marks; the error, if any, is something to say.
type BookMsg struct {
	Book *review.Book
	Err  error
}

// KeptMsg says how the writing of a mark has ended.
type KeptMsg struct{ Err error }

// OpenBook opens the story's marks in a command. An empty path is the story's
// own place.
func OpenBook(path string, story *corpus.Story) tea.Cmd {
	return func() tea.Msg {
		book, err := review.Open(path, story)
		return BookMsg{book, err}
	}
}

// Flagged lists the passages of a version that are flagged.
func (n *Notebook) Flagged(r *Reading) []int {
	var list []int
	if n.Tally(r).Flagged == 0 {
		return nil
	}
	for i := range r.Passages {
		if n.Of(r, i).Flagged {
			list = append(list, i)
		}
	}
	return list
}

// Marks lists the marks of several versions as a report takes them.
func (n *Notebook) Marks(readings []*Reading) [][]report.Mark {
	var list [][]report.Mark
	for _, r := range readings {
		marks := make([]report.Mark, len(r.Passages))
		for i := range marks {
			marks[i] = report.Mark(n.Of(r, i))
		}
		list = append(list, marks)
	}
	return list
}
