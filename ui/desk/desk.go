package desk

import (
	"cmp"
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/story"
)

// A Column is a column of the desk's table, which can be sorted by any of them.
type Column uint8

// The columns, in the order on the screen.
const (
	NameColumn    Column = iota // the version's name
	WordsColumn                 // number of words, furniture apart
	BarColumn                   // words by kind of passage, as a bar
	CarriedColumn               // share of the original's words that the version has
	HighColumn                  // number of findings of high severity
	MediumColumn                // number of findings of medium severity
	LowColumn                   // number of findings of low severity
	MovedColumn                 // number of passages that have moved
	SeenColumn                  // number of changes marked as seen
	TableColumns                // the number of columns
)

// Title is the column's heading.
func (c Column) Title() string {
	return [...]string{"outlet", "words", "by kind", "carried", "high", "med", "low", "moved", "seen"}[c]
}

// A Desk is the screen that lists the versions in a table.
type Desk struct {
	session  *story.Session
	By       Column
	Reversed bool // sorted the other way round than by default
	Top      int  // first version in the window, as an index into Session.Order
	Plan     plan
	search   search
	sortedAs order
	pane     scroll
	page     int    // of the columns, where they have no room on one
	turns    string // the key that turns it
	remark   string // what has to be said of the last key
}

// An order is what the versions were sorted by, and on what they depend besides marks:
// while these are set, no version changes its place.
type order struct {
	by       Column
	reversed bool
	serial   int
	compared int
}

func (d *Desk) order() order {
	done, _ := d.session.Progress()
	return order{d.By, d.Reversed, d.session.Serial, done}
}

// Sort sorts the versions by the column. Those not compared yet come last, in
// the story's order.
func (d *Desk) Sort() {
	b := d.session
	b.Order, d.sortedAs = b.Versions(), d.order()
	slices.SortStableFunc(b.Order, func(x, y int) int {
		n := compareVersions(b, d.By, x, y)
		if d.Reversed && (d.By == NameColumn || d.By == WordsColumn || b.Readings[x] != nil && b.Readings[y] != nil) {
			return -n
		}
		return n
	})
}

// compareVersions orders two articles by a column: names alphabetically, numbers
// with the greatest first.
func compareVersions(b *story.Session, by Column, x, y int) int {
	switch by {
	case NameColumn:
		return cmp.Compare(b.SortNames[x], b.SortNames[y])
	case WordsColumn:
		return cmp.Compare(b.Words[y], b.Words[x])
	}
	r, s := b.Readings[x], b.Readings[y]
	switch {
	case r == nil && s == nil:
		return 0
	case r == nil:
		return 1
	case s == nil:
		return -1
	}
	if by == SeenColumn { // what is left to look at first
		t, u := b.Notes.Tally(r), b.Notes.Tally(s)
		return cmp.Compare(u.Of-u.Seen, t.Of-t.Seen)
	}
	if by >= HighColumn && by <= LowColumn { // those dismissed do not count
		t, u := b.Notes.Tally(r), b.Notes.Tally(s)
		return cmp.Compare(u.Open[severityOf(by)], t.Open[severityOf(by)])
	}
	return cmp.Compare(rank(&s.Figures, by), rank(&r.Figures, by))
}

// rank is the number that a column of figures is sorted by.
func rank(f *diffing.Figures, by Column) float64 {
	switch by {
	case BarColumn:
		return float64(f.Words[diffing.Kept] + f.Words[diffing.Restyled])
	case CarriedColumn:
		return f.Coverage
	case MovedColumn:
		return float64(f.Moved)
	}
	return 0
}

func severityOf(c Column) finding.Severity { return finding.High - finding.Severity(c-HighColumn) }

// Rows is the number of versions that fit into the table, below the heading and
// the original.
func (d *Desk) Rows() int { return max(d.Plan.Table-2-d.kept(), 1) }

// kept is the number of rows at the foot of the table that are kept for the files
// that were not read, where the table has no room for all: one, and more if the
// last version is selected, at which the list ends.
func (d *Desk) kept() int {
	const from = 4 // rows; with less the versions have all
	room := d.Plan.Table - 2
	skipped := len(d.session.Story.SkippedBriefly())
	switch {
	case skipped == 0 || room < from || room >= len(d.session.Order)+skipped:
		return 0
	case d.session.Place() == len(d.session.Order)-1:
		return min(skipped, room/2)
	}
	return 1
}

// layOut sorts the versions where they are not, and moves the window to the one selected.
func (d *Desk) layOut(p plan) {
	d.Plan = p
	if len(d.session.Order) == 0 || d.sortedAs != d.order() {
		d.Sort()
	}
	at := max(d.session.Place(), 0)
	d.Top = min(d.Top, at, max(len(d.session.Order)-d.Rows(), 0))
	d.Top = max(d.Top, at-d.Rows()+1, 0)
}
