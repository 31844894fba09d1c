package desk

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/story"
)

// A Column is one of the desk's table; the table can be sorted by any.
type Column uint8

const (
	NameColumn Column = iota
	WordsColumn
	BarColumn
	CarriedColumn
	HighColumn
	MediumColumn
	LowColumn
	MovedColumn
	SeenColumn
	TableColumns
)

// Title is the column's heading.
func (c Column) Title() string {
	return [...]string{"outlet", "words", "by kind", "carried", "high", "med", "low", "moved", "seen"}[c]
}

// A Desk is the screen that lists the versions.
type Desk struct {
	session  *story.Session
	By       Column
	Reversed bool // the other way round than one would first want it
	Top      int  // first version in the window, of those in order
	Plan     plan
}

// Sort brings the versions into the order of the column. Those that are not
// compared yet come last, in the story's order.
func (d *Desk) Sort() {
	b := d.session
	b.Order = b.Versions()
	slices.SortStableFunc(b.Order, func(x, y int) int {
		n := compareVersions(b, d.By, x, y)
		if d.Reversed && (d.By == NameColumn || d.By == WordsColumn || b.Readings[x] != nil && b.Readings[y] != nil) {
			return -n
		}
		return n
	})
}

// compareVersions orders two articles by a column: names from A, numbers from
// the greatest.
func compareVersions(b *story.Session, by Column, x, y int) int {
	switch by {
	case NameColumn:
		return cmp.Compare(strings.ToLower(b.Names[x]), strings.ToLower(b.Names[y]))
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
	return cmp.Compare(rank(&s.Figures, by), rank(&r.Figures, by))
}

// rank is what a column of figures is sorted by.
func rank(f *diffing.Figures, by Column) float64 {
	switch by {
	case BarColumn:
		return float64(f.Words[diffing.Kept] + f.Words[diffing.Restyled])
	case CarriedColumn:
		return f.Coverage
	case HighColumn, MediumColumn, LowColumn:
		return float64(f.Severities[severityOf(by)])
	case MovedColumn:
		return float64(f.Moved)
	}
	return 0
}

func severityOf(c Column) finding.Severity { return finding.High - finding.Severity(c-HighColumn) }

// Rows is the number of versions that the table has room for, below its
// heading and the original.
func (d *Desk) Rows() int { return max(d.Plan.Table-2, 1) }

// layOut sorts the versions, and brings the one selected into the window.
func (d *Desk) layOut(p plan) {
	d.Plan = p
	d.Sort()
	at := max(d.session.Place(), 0)
	d.Top = min(d.Top, at, max(len(d.session.Order)-d.Rows(), 0))
	d.Top = max(d.Top, at-d.Rows()+1, 0)
}
