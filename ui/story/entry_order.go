package story

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
)

// An EntryColumn is a column of the list of entries, by which it can be sorted.
type EntryColumn uint8

// The columns, in the order on the screen.
const (
	MarkColumn EntryColumn = iota
	SeverityColumn
	KindColumn
	OutletColumn
	PlaceColumn    // the paragraph
	OriginalColumn // what the original says
	VersionColumn  // what the version says
	EntryColumns   // the number of columns
)

// String returns the column's heading; that of the marks has none.
func (c EntryColumn) String() string {
	return [...]string{"", "severity", "kind", "outlet", "¶", "original", "version"}[c]
}

// A Grouping says which entries stand together under a heading.
type Grouping uint8

// The groupings.
const (
	Ungrouped Grouping = iota
	ByVersion
	ByKind
	ByOriginal // by what the original says
	Groupings  // the number of groupings
)

// String says by what entries are grouped.
func (g Grouping) String() string {
	return [...]string{"not grouped", "grouped by version", "grouped by kind", "grouped by what the original says"}[g]
}

// SortEntries sorts entries by a column: words alphabetically, the gravest and what
// is marked the most first; turned reverses that. Marks whose words have changed
// come before all others, and what was dismissed comes last.
func (b *Session) SortEntries(list []Entry, by EntryColumn, turned bool) {
	// An entry is large, and there may be ten thousand: their places are sorted.
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, k int) int {
		x, y := &list[i], &list[k]
		n := b.compareEntries(x, y, by)
		if turned {
			n = -n
		}
		return cmp.Or(x.rank()-y.rank(), n, i-k)
	})
	before := slices.Clone(list)
	for at, i := range order {
		list[at] = before[i]
	}
}

// compareEntries orders two entries by a column.
func (b *Session) compareEntries(x, y *Entry, by EntryColumn) int {
	switch by {
	case SeverityColumn:
		return y.Gravity() - x.Gravity()
	case KindColumn:
		return strings.Compare(x.Kind(), y.Kind())
	case OutletColumn:
		return strings.Compare(b.SortNames[x.Article], b.SortNames[y.Article])
	case PlaceColumn:
		n, ofOriginal := x.Paragraph()
		m, alike := y.Paragraph()
		if ofOriginal != alike { // what the version does not have comes last
			return map[bool]int{true: 1, false: -1}[ofOriginal]
		}
		return n - m
	case OriginalColumn:
		return compareTexts(x.Text(OriginalSide), y.Text(OriginalSide))
	case VersionColumn:
		return compareTexts(x.Text(VersionSide), y.Text(VersionSide))
	case MarkColumn:
		return y.marked() - x.marked()
	}
	return 0
}

// rank is 0 for what has to be decided, 2 for what was dismissed.
func (e *Entry) rank() int {
	switch {
	case e.Outdated != nil:
		return 0
	case e.Mark.Dismissed:
		return 2
	}
	return 1
}

// marked orders entries by their marks: what is flagged, noted, not seen, seen.
func (e *Entry) marked() int {
	switch {
	case e.Mark.Flagged:
		return 3
	case e.Mark.Note != "":
		return 2
	case !e.Mark.Seen:
		return 1
	}
	return 0
}

// compareTexts compares without case; an empty text comes last.
func compareTexts(a, b string) int {
	if (a == "") != (b == "") {
		return len(b) - len(a)
	}
	return strings.Compare(strings.ToLower(a), strings.ToLower(b))
}

// An EntryGroup is entries under a heading.
type EntryGroup struct {
	Heading string // empty where entries are not grouped
	List    []Entry
}

// GroupEntries puts sorted entries into groups. Those of one kind come in the order
// in which the first of each stands, and what the original says in the order of how
// many versions differ there; survey, which may be nil, tells which words of the
// original are one name.
func (b *Session) GroupEntries(list []Entry, by Grouping, survey *Survey) []EntryGroup {
	if by == Ungrouped {
		return []EntryGroup{{List: list}}
	}
	if by == ByOriginal {
		return b.groupByOriginal(list, survey)
	}
	return grouped(list, func(e *Entry) string {
		if by == ByVersion {
			return b.Names[e.Article]
		}
		return e.Kind()
	})
}

// grouped puts entries with the same heading into a group.
func grouped(list []Entry, heading func(*Entry) string) []EntryGroup {
	var groups []EntryGroup
	at := map[string]int{}
	for i := range list {
		h := heading(&list[i])
		k, ok := at[h]
		if !ok {
			k = len(groups)
			at[h] = k
			groups = append(groups, EntryGroup{Heading: h})
		}
		groups[k].List = append(groups[k].List, list[i])
	}
	return groups
}

// groupByOriginal puts entries about the same words of the original together. Marks whose
// words have changed, which are not about the original, come first.
func (b *Session) groupByOriginal(list []Entry, survey *Survey) []EntryGroup {
	var f cells.Folder
	said := map[string]string{} // by folded words, the first form of them
	// Those come before all others in the list.
	first := slices.IndexFunc(list, func(e Entry) bool { return e.Outdated == nil })
	if first < 0 {
		first = len(list)
	}
	outdated := EntryGroup{Heading: "words changed or deleted since you marked them", List: list[:first]}
	groups := grouped(list[first:], func(e *Entry) string {
		text := survey.itemOf(e)
		if text == "" {
			text = e.Text(OriginalSide)
		}
		key := string(f.Fold(text))
		if _, ok := said[key]; !ok {
			said[key] = text
		}
		return said[key]
	})
	versions := make(map[string]int, len(groups))
	var shared []EntryGroup
	rest, missing := EntryGroup{Heading: "in one version only"}, EntryGroup{Heading: "not in the original"}
	for _, g := range groups {
		of := map[int]bool{}
		for i := range g.List {
			of[g.List[i].Article] = true
		}
		switch versions[g.Heading] = len(of); {
		case g.Heading == "":
			missing.List = append(missing.List, g.List...)
		case len(of) == 1:
			rest.List = append(rest.List, g.List...)
		default:
			shared = append(shared, g)
		}
	}
	slices.SortStableFunc(shared, func(x, y EntryGroup) int { return cmp.Compare(versions[y.Heading], versions[x.Heading]) })
	for i := range shared {
		shared[i].Heading = fmt.Sprintf("“%s”, differing in %d versions", cells.Shorten(shared[i].Heading, 60), versions[shared[i].Heading])
	}
	for _, g := range []EntryGroup{rest, missing} {
		if len(g.List) > 0 {
			shared = append(shared, g)
		}
	}
	if first > 0 {
		return append([]EntryGroup{outdated}, shared...)
	}
	return shared
}

// itemOf returns the name, number or quotation of the ledger that a finding of that
// type is about; empty if there is none.
func (s *Survey) itemOf(e *Entry) string {
	if s == nil || e.Finding < 0 {
		return ""
	}
	f := &e.Reading.Findings[e.Finding]
	if f.Original == nil {
		return ""
	}
	entries := map[finding.Type][]diffing.Entry{finding.Name: s.Names, finding.Numeral: s.Numbers, finding.Quotation: s.Quotations}[f.Type]
	for i := range entries {
		for _, p := range entries[i].Places {
			if p.Start < f.Original.End && f.Original.Start < p.End {
				return entries[i].Text
			}
		}
	}
	return ""
}
