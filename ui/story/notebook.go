package story

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing/review"
)

// A Notebook gives the screens the user's marks and notes. The book holds the
// marks; the notebook looks them up by passage and counts them.
type Notebook struct {
	Book *review.Book // nil until it is opened
	// Revision is raised whenever marks change. A tally of an older revision is
	// out of date.
	Revision int
	tallies  map[*Reading]Tally
	// outdated is worked out from records, the book's at the revision outdatedAt.
	outdated   map[*Reading][]review.Outdated
	outdatedAt int
	records    []review.Record
	// Own is the ID of the story's own original: marks of older programs were made
	// against that.
	Own string
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
