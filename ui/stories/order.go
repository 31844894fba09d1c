package stories

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/diffing/finding"
)

// A Column is a column of the list, which can be sorted by any of them.
type Column uint8

// The columns, in the order on the screen.
const (
	NameColumn     Column = iota // the path of the story's folder below the one that was opened
	TitleColumn                  // the original's headline
	VersionsColumn               // number of versions
	WordsColumn                  // words of the original, furniture apart
	HighColumn                   // findings of high severity, of all versions
	MediumColumn                 // findings of medium severity
	WorstColumn                  // the version with the most findings
	SeenColumn                   // number of changes marked as seen
	ChangedColumn                // when a file was last written
	ListColumns                  // the number of columns
)

// Title is the column's heading.
func (c Column) Title() string {
	return [...]string{"story", "headline", "versions", "words", "high", "med", "worst version", "seen", "changed"}[c]
}

// sort sorts the rows by the column: names alphabetically, numbers and times with
// the greatest first, and the headline and the version as they are read. What has
// no figures comes last, in the folder's order: what cannot be read before what
// is not compared yet. After all stories comes what belongs to none.
func (l *List) sort() {
	if l.sorted {
		return
	}
	l.order = l.order[:0]
	for i := range l.rows {
		l.order = append(l.order, i)
	}
	slices.SortStableFunc(l.order, func(x, y int) int {
		r, s := &l.rows[x], &l.rows[y]
		if n := cmp.Compare(l.class(r), l.class(s)); n != 0 {
			return n
		}
		if l.By != NameColumn && l.class(r) != figuresClass {
			return 0
		}
		n := compareRows(r, s, l.By)
		if l.Turned {
			return -n
		}
		return n
	})
	l.sorted = true
	if (l.cursor < 0 || l.cursor >= len(l.rows)) && len(l.order) > 0 {
		l.cursor = l.order[0]
	}
	l.search.find(l)
}

// The classes of rows, in their order.
const (
	figuresClass = iota
	brokenClass
	unknownClass
	strayClass
)

// class returns the class of a row. By name there is one of all stories.
func (l *List) class(r *row) int {
	switch {
	case r.stray:
		return strayClass
	case l.By == NameColumn || r.compared():
		return figuresClass
	case r.err != nil:
		return brokenClass
	}
	return unknownClass
}

// compareRows orders two rows of one class by a column.
func compareRows(r, s *row, by Column) int {
	if by == NameColumn {
		return cmp.Compare(r.name, s.name)
	}
	f, g := r.figures, s.figures
	switch by {
	case TitleColumn:
		return cmp.Compare(strings.ToLower(f.Title), strings.ToLower(g.Title))
	case VersionsColumn:
		return cmp.Compare(g.Versions, f.Versions)
	case WordsColumn:
		return cmp.Compare(g.Words, f.Words)
	case HighColumn:
		return cmp.Compare(g.Severities[finding.High], f.Severities[finding.High])
	case MediumColumn:
		return cmp.Compare(g.Severities[finding.Medium], f.Severities[finding.Medium])
	case WorstColumn:
		return cmp.Or(
			cmp.Compare(g.WorstSeverities[finding.High], f.WorstSeverities[finding.High]),
			cmp.Compare(g.WorstSeverities[finding.Medium], f.WorstSeverities[finding.Medium]))
	case SeenColumn: // what is left to look at first
		return cmp.Compare(g.Review.Of-g.Review.Seen, f.Review.Of-f.Review.Seen)
	}
	return g.Changed.Compare(f.Changed)
}
