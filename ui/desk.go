package ui

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A column is one of the desk's table; the table can be sorted by any.
type column uint8

const (
	nameColumn column = iota
	wordsColumn
	barColumn
	carriedColumn
	highColumn
	mediumColumn
	lowColumn
	movedColumn
	seenColumn
	tableColumns
)

// title is the column's heading.
func (c column) title() string {
	return [...]string{"outlet", "words", "by kind", "carried", "high", "med", "low", "moved", "seen"}[c]
}

// A desk is the screen that lists the versions.
type desk struct {
	by     column
	turned bool // the other way round than one would first want it
	top    int  // first version in the window, of those in order
	plan   deskPlan
	order  []int // the versions' articles as they stand in the table
}

// sort brings the versions into the order of the column. Those that are not
// compared yet come last, in the story's order.
func (d *desk) sort(b *story.Session) {
	d.order = b.Versions()
	slices.SortStableFunc(d.order, func(x, y int) int {
		n := compareVersions(b, d.by, x, y)
		if d.turned && (d.by == nameColumn || d.by == wordsColumn || b.Readings[x] != nil && b.Readings[y] != nil) {
			return -n
		}
		return n
	})
}

// compareVersions orders two articles by a column: names from A, numbers from
// the greatest.
func compareVersions(b *story.Session, by column, x, y int) int {
	switch by {
	case nameColumn:
		return cmp.Compare(strings.ToLower(b.Names[x]), strings.ToLower(b.Names[y]))
	case wordsColumn:
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
	if by == seenColumn { // what is left to look at first
		t, u := b.Notes.Tally(r), b.Notes.Tally(s)
		return cmp.Compare(u.Of-u.Seen, t.Of-t.Seen)
	}
	return cmp.Compare(rank(&s.Figures, by), rank(&r.Figures, by))
}

// rank is what a column of figures is sorted by.
func rank(f *diffing.Figures, by column) float64 {
	switch by {
	case barColumn:
		return float64(f.Words[diffing.Kept] + f.Words[diffing.Restyled])
	case carriedColumn:
		return f.Coverage
	case highColumn, mediumColumn, lowColumn:
		return float64(f.Severities[severityOf(by)])
	case movedColumn:
		return float64(f.Moved)
	}
	return 0
}

func severityOf(c column) facts.Severity { return facts.High - facts.Severity(c-highColumn) }

// Do carries out an action, if it is one of the desk's; the version selected
// comes in and goes out.
func (d *desk) Do(a keys.Action, selected int) int {
	at, last := slices.Index(d.order, selected), len(d.order)-1
	if last < 0 {
		return selected
	}
	switch a {
	case keys.LineDown:
		at++
	case keys.LineUp:
		at--
	case keys.NextVersion:
		at = (at + 1) % (last + 1)
	case keys.PreviousVersion:
		at = (at + last) % (last + 1)
	case keys.PageDown:
		at += max(d.rows()-1, 1)
	case keys.PageUp:
		at -= max(d.rows()-1, 1)
	case keys.GoTop:
		at = 0
	case keys.GoBottom:
		at = last
	case keys.SortNext:
		d.by, d.turned = (d.by+1)%tableColumns, false
	case keys.SortTurn:
		d.turned = !d.turned
	}
	return d.order[min(max(at, 0), last)]
}

// rows is the number of versions that the table has room for, below its
// heading and the original.
func (d *desk) rows() int { return max(d.plan.table-2, 1) }

// fit lays the desk out and brings the version selected into the window.
func (d *desk) fit(p deskPlan, b *story.Session, selected int) {
	d.plan = p
	d.sort(b)
	at := max(slices.Index(d.order, selected), 0)
	d.top = min(d.top, at, max(len(d.order)-d.rows(), 0))
	d.top = max(d.top, at-d.rows()+1, 0)
}
