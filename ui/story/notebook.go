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

// A Notebook gives the screens the user's marks and notes. The book holds the
// marks; the notebook looks them up by passage and counts them.
type Notebook struct {
	Book *review.Book // nil until it is opened
	// Revision is raised whenever marks change. A tally of an older revision is
	// out of date.
	Revision int
	tallies  map[*Reading]Tally
	// Trouble is the error of reading the marks, or of writing them last; nil if
	// there was none.
	Trouble error
}

// Unsaved is the number of marks, and of lines put right, that could not be
// written.
func (n *Notebook) Unsaved() int {
	if n.Book == nil || n.Trouble == nil {
		return 0
	}
	return n.Book.Unsaved()
}

// RecordError stores the outcome of reading or writing the marks; nil for
// success. A damaged file counts as success, since its marks were saved in a
// new file.
func (n *Notebook) RecordError(err error) {
	n.Trouble = err
	var damage *review.Damage
	if errors.As(err, &damage) {
		n.Trouble = nil
	}
}

// A Tally says how far a version is reviewed.
type Tally struct {
	revision       int // of the notebook, when it was counted
	Seen, Of       int // changes
	Flagged, Noted int // passages
}

// Of returns the mark of a passage; the zero mark as long as no book is open.
func (n *Notebook) Of(r *Reading, passage int) review.Mark {
	if n == nil || n.Book == nil {
		return review.Mark{}
	}
	return n.Book.Get(r.Keys[passage])
}

// Tally counts the marks of a version. The result is kept until marks change.
func (n *Notebook) Tally(r *Reading) Tally {
	if t, ok := n.tallies[r]; ok && t.revision == n.Revision {
		return t
	}
	t := tallied(r, func(passage int) review.Mark { return n.Of(r, passage) })
	t.revision = n.Revision
	if n.tallies == nil || len(n.tallies) > 1000 {
		n.tallies = map[*Reading]Tally{}
	}
	n.tallies[r] = t
	return t
}

// tallied counts the marks of a version's passages.
func tallied(r *Reading, of func(passage int) review.Mark) Tally {
	t := Tally{Of: r.Changes}
	for i := range r.Passages {
		m := of(i)
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
	return t
}

// Plus adds up two tallies.
func (t Tally) Plus(u Tally) Tally {
	return Tally{Seen: t.Seen + u.Seen, Of: t.Of + u.Of, Flagged: t.Flagged + u.Flagged, Noted: t.Noted + u.Noted}
}

// All adds up the tallies of several versions. Readings that are nil, since not
// made yet, are left out.
func (n *Notebook) All(readings []*Reading) Tally {
	var sum Tally
	for _, r := range readings {
		if r == nil {
			continue
		}
		sum = sum.Plus(n.Tally(r))
	}
	return sum
}

// String says how far the review is; it is empty if there are no marks.
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

// Put sets the mark of a passage. The command writes it to the disk and answers
// with a KeptMsg.
func (n *Notebook) Put(r *Reading, passage int, m review.Mark) tea.Cmd {
	n.Revision++
	n.Book.Put(r.Keys[passage], m, review.ContextOf(r.Comparison, passage))
	return n.save()
}

// save returns a command that writes what is unsaved to the disk, and answers
// with a KeptMsg.
func (n *Notebook) save() tea.Cmd {
	book := n.Book
	return func() tea.Msg { return KeptMsg{book.Save()} }
}

// BookMsg brings the story's book of marks. The book can be used even if there
// is an error.
type BookMsg struct {
	Book *review.Book
	Err  error
}

// KeptMsg brings the outcome of writing marks.
type KeptMsg struct{ Err error }

// OpenBook returns a command that opens the marks of a story and answers with a
// BookMsg. An empty path stands for the default file of the story.
func OpenBook(path string, story *corpus.Story) tea.Cmd {
	return func() tea.Msg {
		book, err := review.Open(path, story)
		return BookMsg{book, err}
	}
}

// Flagged lists the indexes of the flagged passages of a version.
func (n *Notebook) Flagged(r *Reading) []int {
	if n.Tally(r).Flagged == 0 {
		return nil
	}
	return n.passages(r, func(m review.Mark) bool { return m.Flagged })
}

// Marked lists the indexes of the passages of a version that are flagged or have a
// note.
func (n *Notebook) Marked(r *Reading) []int {
	if t := n.Tally(r); t.Flagged+t.Noted == 0 {
		return nil
	}
	return n.passages(r, func(m review.Mark) bool { return m.Flagged || m.Note != "" })
}

// passages lists the indexes of the passages whose marks are wanted.
func (n *Notebook) passages(r *Reading, wanted func(review.Mark) bool) []int {
	var list []int
	for i := range r.Passages {
		if wanted(n.Of(r, i)) {
			list = append(list, i)
		}
	}
	return list
}

// Marks lists the marks of several versions, by passage, in the form that a
// report takes.
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
