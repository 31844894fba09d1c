package story

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
)

// A Session holds a story, the readings of its versions as far as they are
// made, and which article is selected. All screens share it.
type Session struct {
	Story *corpus.Story // as it is compared
	// AsRead is the story as its files were read, and Corrected the same with
	// what the user has said of its lines. Story follows as soon as that is
	// compared; until then it differs from Corrected in the parts of lines.
	AsRead, Corrected *corpus.Story
	Names             []string   // of the articles, on the screen
	SortNames         []string   // the same as they are sorted, without capitals
	LongestName       int        // the width of the widest of Names, in cells
	Short             []string   // their short IDs
	Words             []int      // their words, furniture apart
	Original          int        // index of the article that the others are compared with
	Reason            string     // why that one
	Readings          []*Reading // by article; nil for the original and while not made
	Order             []int      // the versions' indexes, as the desk has them sorted
	Selected          int        // index of the article that the screens are about
	Notes             *Notebook  // the user's marks
	// Lowest is the lowest severity of findings that are shown, and First the
	// severity that comes first in Reading.Gravest.
	Lowest, First finding.Severity
	// Collation is what the comparisons with this original share.
	Collation *diffing.Collation
	Waiting   []int // versions whose comparison has not begun
	Stopped   []int // versions whose comparison the user has put off
	// Options are those of the command line that shaped the story, each as it was
	// given, to be told in what is exported.
	Options []string
	// Serial is raised with every change of the original or the story. The
	// result of a command that was begun under another serial is dropped.
	Serial int
	// judged are the readings in which what was dismissed counts no more, at the
	// revision judgedAt of the notebook.
	judged   []*Reading
	judgedAt int
	// namesIn are the names shortened, by the cells that they have.
	namesIn map[int][]string
	// done are the steps that can be taken back, the last one last.
	done []step
	// undone are the steps that were taken back and may be done again, the last one last.
	undone []step
}

// NewSession returns a session in which nothing is compared yet.
func NewSession(s *corpus.Story) *Session {
	short := ShortIDs(s.Articles)
	words := make([]int, len(s.Articles))
	for i, a := range s.Articles {
		words[i] = a.WordCount(true)
	}
	b := &Session{
		Story:     s,
		AsRead:    s,
		Corrected: s,
		Words:     words,
		Names:     ArticleNames(s.Articles, short),
		Short:     short,
		Original:  s.Original,
		Reason:    s.Reason,
		Readings:  make([]*Reading, len(s.Articles)),
		Notes:     &Notebook{Own: s.Articles[s.Original].ID},
		First:     finding.High,
	}
	for _, name := range b.Names {
		b.SortNames = append(b.SortNames, strings.ToLower(name))
		b.LongestName = max(b.LongestName, cells.Width(name))
	}
	return b
}

// CollatedMsg brings the collation that the comparisons with an original share.
type CollatedMsg struct {
	Serial    int
	Collation *diffing.Collation
}

// ComparedMsg brings the reading of a version, given by its index.
type ComparedMsg struct {
	Serial, Version int
	Reading         *Reading
}

// Collate returns a command that prepares the comparisons with the original, and
// answers with a CollatedMsg.
func (b *Session) Collate() tea.Cmd {
	story, original, serial := b.Story, b.Original, b.Serial
	return func() tea.Msg { return CollatedMsg{serial, diffing.Collate(story, original)} }
}

// ParallelComparisons is how many versions are compared at a time: enough to
// keep a machine busy, and few enough for the first result to come early.
const ParallelComparisons = 4

// Compare begins the comparisons of all versions that are not compared yet, after
// Collate has answered. Each is a command of its own.
func (b *Session) Compare(msg CollatedMsg) tea.Cmd {
	if msg.Serial != b.Serial {
		return nil
	}
	made := func(v int) bool { return b.Readings[v] != nil }
	b.Collation, b.Waiting, b.Stopped = msg.Collation, slices.DeleteFunc(b.fromSelected(), made), nil
	var first []tea.Cmd
	for range ParallelComparisons {
		first = append(first, b.Next())
	}
	return tea.Batch(first...)
}

// fromSelected returns the versions in the order in which they are wanted: that of the
// desk from the version selected on, so that what is on the screen comes first.
func (b *Session) fromSelected() []int {
	if at := b.Place(); at >= 0 && len(b.Order) == len(b.Story.Articles)-1 && !slices.Contains(b.Order, b.Original) {
		return slices.Concat(b.Order[at:], b.Order[:at])
	}
	return b.Versions()
}

// Next returns a command that compares the version selected or, where that is done or
// begun, the first waiting, and answers with a ComparedMsg; nil if none is waiting.
func (b *Session) Next() tea.Cmd {
	if len(b.Waiting) == 0 {
		return nil
	}
	at := max(slices.Index(b.Waiting, b.Selected), 0)
	collation, serial, v, lowest, first := b.Collation, b.Serial, b.Waiting[at], b.Lowest, b.First
	b.Waiting = slices.Delete(b.Waiting, at, at+1)
	return func() tea.Msg {
		return ComparedMsg{serial, v, NewReading(collation.Compare(v)).Limit(lowest, first)}
	}
}

// Take stores a reading, unless it was made for another original, and goes on
// to the next version.
func (b *Session) Take(msg ComparedMsg) tea.Cmd {
	if msg.Serial != b.Serial {
		return nil
	}
	b.Readings[msg.Version] = msg.Reading
	return b.Next()
}

// TakeDismissed replaces the readings of versions of which other findings are dismissed
// by now than count as dismissed in them.
func (b *Session) TakeDismissed() {
	if b.judgedAt == b.Notes.Revision && slices.Equal(b.judged, b.Readings) {
		return
	}
	for i, r := range b.Readings {
		if r != nil && (r.Figures.Dismissed > 0 || b.Notes.Tally(r).Dismissed > 0) {
			b.Readings[i] = r.Dismissing(func(f int) bool { return b.Notes.Dismissed(r, f) })
		}
	}
	b.judged, b.judgedAt = slices.Clone(b.Readings), b.Notes.Revision
}

// SetOriginal makes article i the original, and begins the comparisons with it.
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

// StartWith makes article i the original before anything is compared.
func (b *Session) StartWith(i int) {
	b.Original, b.Reason = i, "chosen here"
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

// Progress returns how many versions have been compared, and how many there
// are.
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

// Loaded is a story that was loaded or corrected again, with the reading of one version so
// that the screen has something to show at once.
type Loaded struct {
	AsRead    *corpus.Story // as its files were read
	Story     *corpus.Story // with the corrections
	Original  int
	Collation *diffing.Collation
	Version   int // index of the version of Reading; -1 for none
	Reading   *Reading
}

// ArticleOf returns the index of the article with an ID, or -1.
func ArticleOf(s *corpus.Story, id string) int {
	for i, a := range s.Articles {
		if a.ID == id {
			return i
		}
	}
	return -1
}

// MadeWith returns the options that give the comparisons as they are: those of the
// command line, with the original that was chosen since.
func (b *Session) MadeWith() []string {
	if b.Original == b.Story.Original {
		return b.Options
	}
	const original = "--original "
	list := []string{original + b.Story.Articles[b.Original].ID}
	for _, option := range b.Options {
		if !strings.HasPrefix(option, original) {
			list = append(list, option)
		}
	}
	return list
}

// Rebind replaces the story by one that was loaded or corrected again. Marks and settings
// stay. The command begins the comparisons that are still to be made.
func (b *Session) Rebind(l Loaded) tea.Cmd {
	chosen := b.Reason
	fresh := NewSession(l.Story)
	fresh.Notes, fresh.Lowest, fresh.First, fresh.Serial = b.Notes, b.Lowest, b.First, b.Serial+1
	fresh.AsRead, fresh.done, fresh.undone, fresh.Options = l.AsRead, b.done, b.undone, b.Options
	*b = *fresh
	b.Original = l.Original
	if b.Original != b.Story.Original {
		b.Reason = chosen
	}
	if l.Version >= 0 {
		b.Readings[l.Version] = l.Reading
	}
	return b.Compare(CollatedMsg{b.Serial, l.Collation})
}
