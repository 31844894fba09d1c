package story

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// A Session holds a story and, as they come in, the readings of its versions
// beside the original.
type Session struct {
	Story    *corpus.Story
	Names    []string // of the articles, on the screen
	Short    []string // their short IDs
	Words    []int    // their words, furniture apart
	Original int      // index of the article that the others are compared with
	Reason   string   // why that one
	Readings []*Reading
	Order    []int     // the articles beside the original, as the desk has them sorted
	Selected int       // index of the article that the screens are about
	Notes    *Notebook // the reader's marks
	// Lowest and first are which findings are shown, and which before others.
	Lowest, First finding.Severity
	// Collation is what the comparisons still to be made share; waiting lists
	// the versions whose turn has not come.
	Collation *diffing.Collation
	Waiting   []int
	Stopped   []int // versions whose turn was taken from them
	// Serial counts the originals there have been; what was begun for another
	// is dropped when it comes in.
	Serial int
}

func NewSession(s *corpus.Story) *Session {
	short := ShortIDs(s.Articles)
	words := make([]int, len(s.Articles))
	for i, a := range s.Articles {
		words[i] = a.WordCount(true)
	}
	return &Session{
		Story:    s,
		Words:    words,
		Names:    ArticleNames(s.Articles, short),
		Short:    short,
		Original: s.Original,
		Reason:   s.Reason,
		Readings: make([]*Reading, len(s.Articles)),
		Notes:    new(Notebook),
		First:    finding.High,
	}
}

// CollatedMsg brings what the comparisons with one original share.
type CollatedMsg struct {
	Serial    int
	Collation *diffing.Collation
}

// ComparedMsg brings one version's reading.
type ComparedMsg struct {
	Serial, Version int
	Reading         *Reading
}

// Collate begins the comparison with the original, in a command.
func (b *Session) Collate() tea.Cmd {
	story, original, serial := b.Story, b.Original, b.Serial
	return func() tea.Msg { return CollatedMsg{serial, diffing.Collate(story, original)} }
}

// ParallelComparisons is how many versions are compared at a time: enough to keep a machine
// busy, and few enough for the first to come in early.
const ParallelComparisons = 4

// Compare begins to compare the versions with the original, each in a command
// of its own.
func (b *Session) Compare(msg CollatedMsg) tea.Cmd {
	if msg.Serial != b.Serial {
		return nil
	}
	b.Collation, b.Waiting, b.Stopped = msg.Collation, b.Versions(), nil
	var first []tea.Cmd
	for range ParallelComparisons {
		first = append(first, b.Next())
	}
	return tea.Batch(first...)
}

// Next compares the version whose turn it is; nil where there is none.
func (b *Session) Next() tea.Cmd {
	if len(b.Waiting) == 0 {
		return nil
	}
	collation, serial, v, lowest, first := b.Collation, b.Serial, b.Waiting[0], b.Lowest, b.First
	b.Waiting = b.Waiting[1:]
	return func() tea.Msg {
		return ComparedMsg{serial, v, NewReading(collation.Compare(v)).Limit(lowest, first)}
	}
}

// Take puts a reading in, unless it is of an original that is no longer one,
// and goes on to the next version.
func (b *Session) Take(msg ComparedMsg) tea.Cmd {
	if msg.Serial != b.Serial {
		return nil
	}
	b.Readings[msg.Version] = msg.Reading
	return b.Next()
}

// SetOriginal makes another article the original.
func (b *Session) SetOriginal(i int) tea.Cmd {
	b.Serial++
	b.Original, b.Reason = i, "chosen here"
	if i == b.Story.Original {
		b.Reason = b.Story.Reason
	}
	b.Readings = make([]*Reading, len(b.Story.Articles))
	b.Waiting, b.Stopped = nil, nil
	return b.Collate()
}

// Versions returns the indexes of the articles that are not the original, in
// the story's order.
func (b *Session) Versions() []int {
	var list []int
	for i := range b.Story.Articles {
		if i != b.Original {
			list = append(list, i)
		}
	}
	return list
}

// Progress returns how many versions have been compared, of how many.
func (b *Session) Progress() (done, of int) {
	for i, r := range b.Readings {
		if i == b.Original {
			continue
		}
		of++
		if r != nil {
			done++
		}
	}
	return done, of
}

// Loaded is another loading of a story, and what is compared of it already.
type Loaded struct {
	Story     *corpus.Story
	Original  int
	Collation *diffing.Collation
	Version   int // whose reading it is; -1 for none
	Reading   *Reading
}

// ArticleOf returns the index of the article of an ID, or -1.
func ArticleOf(s *corpus.Story, id string) int {
	for i, a := range s.Articles {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// Rebind puts another loading of the story into the session, and goes on with
// the comparisons that are still to be made.
func (b *Session) Rebind(l Loaded) tea.Cmd {
	chosen := b.Reason
	fresh := NewSession(l.Story)
	fresh.Notes, fresh.Lowest, fresh.First, fresh.Serial = b.Notes, b.Lowest, b.First, b.Serial+1
	*b = *fresh
	b.Original = l.Original
	if b.Original != b.Story.Original {
		b.Reason = chosen
	}
	cmd := b.Compare(CollatedMsg{b.Serial, l.Collation})
	if l.Version >= 0 {
		b.Readings[l.Version] = l.Reading
	}
	return cmd
}
