package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/facts"
)

// A binder holds a story and, as they come in, the readings of its versions
// beside the original.
type binder struct {
	story    *corpus.Story
	names    []string // of the articles, on the screen
	short    []string // their short IDs
	words    []int    // their words, furniture apart
	original int      // index of the article that the others are compared with
	reason   string   // why that one
	readings []*reading
	notes    *notebook // the reader's marks
	// lowest and first are which findings are shown, and which before others.
	lowest, first facts.Severity
	// collation is what the comparisons still to be made share; waiting lists
	// the versions whose turn has not come.
	collation *diffing.Collation
	waiting   []int
	halted    []int // versions whose turn was taken from them
	// serial counts the originals there have been; what was begun for another
	// is dropped when it comes in.
	serial int
}

func newBinder(s *corpus.Story) *binder {
	short := shortIDs(s.Articles)
	words := make([]int, len(s.Articles))
	for i, a := range s.Articles {
		words[i] = a.WordCount(true)
	}
	return &binder{
		story:    s,
		words:    words,
		names:    articleNames(s.Articles, short),
		short:    short,
		original: s.Original,
		reason:   s.Reason,
		readings: make([]*reading, len(s.Articles)),
		notes:    new(notebook),
		first:    facts.High,
	}
}

// collatedMsg brings what the comparisons with one original share.
type collatedMsg struct {
	serial    int
	collation *diffing.Collation
}

// comparedMsg brings one version's reading.
type comparedMsg struct {
	serial, version int
	reading         *reading
}

// collate begins the comparison with the original, in a command.
func (b *binder) collate() tea.Cmd {
	story, original, serial := b.story, b.original, b.serial
	return func() tea.Msg { return collatedMsg{serial, diffing.Collate(story, original)} }
}

// lanes is how many versions are compared at a time: enough to keep a machine
// busy, and few enough for the first to come in early.
const lanes = 4

// compare begins to compare the versions with the original, each in a command
// of its own.
func (b *binder) compare(msg collatedMsg) tea.Cmd {
	if msg.serial != b.serial {
		return nil
	}
	b.collation, b.waiting, b.halted = msg.collation, b.versions(), nil
	var first []tea.Cmd
	for range lanes {
		first = append(first, b.next())
	}
	return tea.Batch(first...)
}

// next compares the version whose turn it is; nil where there is none.
func (b *binder) next() tea.Cmd {
	if len(b.waiting) == 0 {
		return nil
	}
	collation, serial, v, lowest, first := b.collation, b.serial, b.waiting[0], b.lowest, b.first
	b.waiting = b.waiting[1:]
	return func() tea.Msg {
		return comparedMsg{serial, v, newReading(collation.Compare(v)).limit(lowest, first)}
	}
}

// take puts a reading in, unless it is of an original that is no longer one,
// and goes on to the next version.
func (b *binder) take(msg comparedMsg) tea.Cmd {
	if msg.serial != b.serial {
		return nil
	}
	b.readings[msg.version] = msg.reading
	return b.next()
}

// setOriginal makes another article the original.
func (b *binder) setOriginal(i int) tea.Cmd {
	b.serial++
	b.original, b.reason = i, "chosen here"
	if i == b.story.Original {
		b.reason = b.story.Reason
	}
	b.readings = make([]*reading, len(b.story.Articles))
	b.waiting, b.halted = nil, nil
	return b.collate()
}

// versions returns the indexes of the articles that are not the original, in
// the story's order.
func (b *binder) versions() []int {
	var list []int
	for i := range b.story.Articles {
		if i != b.original {
			list = append(list, i)
		}
	}
	return list
}

// progress returns how many versions have been compared, of how many.
func (b *binder) progress() (done, of int) {
	for i, r := range b.readings {
		if i == b.original {
			continue
		}
		of++
		if r != nil {
			done++
		}
	}
	return done, of
}
