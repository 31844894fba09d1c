package stories

import (
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// A List is the screen that lists stories. It keeps the figures of each, and not
// what they come from.
type List struct {
	source  Source
	reviews *review.Index
	rows    []row
	at      map[string]int // rows by key
	known   bool           // the stories have been looked for
	// order has the rows as they are shown, as indexes into rows, and cursor is
	// the row under the cursor; both are good if there is a row.
	order   []int
	cursor  int
	top     int // first row in the window, as an index into order
	sorted  bool
	By      Column
	Turned  bool // sorted the other way round than by default
	Plan    plan
	search  search
	scroll  scroll
	remark  string // what has to be said of the last key
	stopped bool   // the user wants no more comparisons for now
	working int    // comparisons under way
	serial  int    // of the comparison that was begun last
	self    *int   // tells the list from any other, for answers that come late
}

// A Source is where the stories come from.
type Source struct {
	// Name is what the folder is called on the screen.
	Name string
	// Find returns the stories, and what belongs to none of them.
	Find func() ([]corpus.Group, []corpus.Skipped)
	// Load reads a story as it is read alone.
	Load func(corpus.Group) (*corpus.Story, error)
	// Review is the review file of all stories; empty if each has its own.
	Review string
}

// A row is a story of the list, or something that belongs to none.
type row struct {
	group corpus.Group
	stray bool // no story: Err says what it is
	// figures are what is known of the story; nil until it is compared. They may
	// be of the story as it was before its files changed.
	figures *story.Summary
	// err says why the story could not be read the last time.
	err error
	// waits says that the story is to be compared.
	waits bool
	// begun is the serial of the comparison under way; 0 for none.
	begun int
	name  string // folded, to be sorted and searched by
}

// New returns the list of a source, in which no story is known yet.
func New(s Source) List {
	return List{source: s, reviews: review.NewIndex(review.Folder()), self: new(int)}
}

// key tells a row from the others: the path of its folder, for a story.
func (r *row) key() string {
	if r.stray {
		return "\x00" + r.group.Paths[0]
	}
	return filepath.Clean(r.group.Paths[0])
}

// compared tells whether the row has figures that are shown.
func (r *row) compared() bool { return r.err == nil && r.figures != nil }

// FoundMsg brings the stories of a source, and what belongs to none of them.
type FoundMsg struct {
	Groups []corpus.Group
	Strays []corpus.Skipped
	of     *int // List.self; nil for whichever list is there
}

// Found takes in which stories there are. Of those that were there before the
// figures stay, and the cursor stays on its story. Those that could not be read are
// tried again.
func (l *List) Found(msg FoundMsg) {
	if msg.of != nil && msg.of != l.self { // of the list that was shown before
		return
	}
	var f cells.Folder
	before, was, under := l.rows, l.at, l.Selected()
	l.rows, l.at, l.known, l.sorted = nil, map[string]int{}, true, false
	add := func(r row) {
		if i, ok := was[r.key()]; ok && !r.stray && r.err == nil {
			again := before[i].err != nil
			r = before[i]
			r.waits = r.waits || again
		}
		r.name = string(f.Fold(r.group.Name))
		l.at[r.key()] = len(l.rows)
		l.rows = append(l.rows, r)
	}
	for _, g := range msg.Groups {
		add(row{group: g, err: g.Err, waits: g.Err == nil})
	}
	for _, s := range corpus.BriefOf(msg.Strays) {
		path := s.Path
		stray := corpus.Group{Name: strings.TrimPrefix(path, "./"), Paths: []string{path}}
		add(row{group: stray, stray: true, err: &corpus.Error{Path: path, Reason: s.Reason}})
	}
	if i, ok := l.at[under.Path]; ok {
		l.cursor = i
	} else {
		l.cursor = -1 // the first, once they are sorted
	}
}

// A Selection is the story under the cursor.
type Selection struct {
	Group corpus.Group
	Path  string // that of its folder; empty if there is nothing under the cursor
	// Stray is set for what belongs to no story. Err says then what it is.
	Stray bool
	Err   error
}

// Selected returns the story under the cursor.
func (l *List) Selected() Selection {
	if l.cursor < 0 || l.cursor >= len(l.rows) {
		return Selection{}
	}
	r := &l.rows[l.cursor]
	return Selection{r.group, r.key(), r.stray, r.err}
}

// Changed has the stories at paths, each that of its folder, compared anew.
func (l *List) Changed(paths ...string) {
	for _, p := range paths {
		if i, ok := l.at[p]; ok && !l.rows[i].stray {
			l.rows[i].waits = true
		}
	}
}

// Set takes figures that were worked out elsewhere, or why there are none.
func (l *List) Set(path string, figures *story.Summary, err error) {
	if i, ok := l.at[path]; ok {
		r := &l.rows[i]
		r.figures, r.err, r.waits, r.begun = figures, err, false, 0
		l.sorted = false
	}
}

// Load reads a story as the source does.
func (l *List) Load(g corpus.Group) (*corpus.Story, error) { return l.source.Load(g) }

// Folders lists the folders of the stories.
func (l *List) Folders() []string {
	var list []string
	for i := range l.rows {
		if r := &l.rows[i]; !r.stray && !slices.Contains(list[max(len(list)-1, 0):], r.key()) {
			list = append(list, r.key())
		}
	}
	return list
}

// stories returns how many stories there are, and of how many is known what there
// is to know.
func (l *List) stories() (of, done int) {
	for i := range l.rows {
		if r := &l.rows[i]; !r.stray {
			of++
			if r.err != nil || r.figures != nil {
				done++
			}
		}
	}
	return of, done
}

// reviewed says how far the stories that are compared are reviewed.
func (l *List) reviewed() story.Tally {
	var sum story.Tally
	for i := range l.rows {
		if l.rows[i].compared() {
			sum = sum.Plus(l.rows[i].figures.Review)
		}
	}
	return sum
}
