package sheet

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// CurrentFilter returns the filter in force.
func (f *Findings) CurrentFilter() reader.Filter { return f.filter }

// SetFilter replaces the filter.
func (f *Findings) SetFilter(filter reader.Filter) { f.filter = filter }

// FilterCounts counts the entries, whatever the filter. What is dismissed counts as that
// alone.
func (f *Findings) FilterCounts() reader.Counts {
	kinds, types := make([]int, len(diffing.Kinds())), make([]int, finding.TypeCount)
	var t story.Tally
	moved, unseen, seen := 0, 0, 0
	for i := range f.all {
		e := &f.all[i]
		if classOf(e) == dismissedClass {
			t.Dismissed++
			continue
		}
		if e.Passage >= 0 {
			p := &e.Reading.Passages[e.Passage]
			kinds[p.Kind]++
			moved += count(p.Moved)
		}
		if e.Finding >= 0 {
			types[e.Reading.Findings[e.Finding].Type]++
			t.Open[e.Reading.Findings[e.Finding].Severity]++
		}
		unseen += count(!e.Dealt())
		seen += count(e.Mark.Seen)
		t.Flagged += count(e.Mark.Flagged)
		t.Noted += count(e.Mark.Note != "")
	}
	c := reader.CountsOf(kinds, types, moved, t, unseen, seen)
	c.Of = "what is counted: findings and marks, none dismissed"
	return c
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// shown counts the entries that the filter lets through.
func (f *Findings) shown() int {
	n := 0
	for i := range f.List {
		n += count(f.List[i].Heading == "")
	}
	return n
}

// ShownText says how much is shown of findings, of those dismissed, and of marks.
func (f *Findings) ShownText() string {
	all := f.inAll()
	text := fmt.Sprintf("%d of %s", f.of[0], cells.Count(all[0], "finding", "findings"))
	if n := all[dismissedClass]; n > 0 {
		text += fmt.Sprintf(", %d of %d dismissed", f.of[dismissedClass], n)
	}
	if n := all[markClass]; n > 0 {
		text += fmt.Sprintf(", %d of %s", f.of[markClass], cells.Count(n, "mark", "marks"))
	}
	return text
}

// inAll counts the entries by class, whatever the filter.
func (f *Findings) inAll() (n [classes]int) {
	for i := range f.all {
		n[classOf(&f.all[i])]++
	}
	return n
}

// SearchFor starts a search for a query; an empty one ends the search.
func (f *Findings) SearchFor(query string) tea.Cmd {
	cmd := f.search.begin(keys.FindingsScreen, query, f.texts)
	return cmd
}

// Query returns the query that is searched for, or an empty string.
func (f *Findings) Query() string { return f.search.query }

// SearchStatus says what the search has found.
func (f *Findings) SearchStatus() string { return f.search.text(f.Cursor) }

// SavePosition returns a function that brings cursor and window back to where they
// are now.
func (f *Findings) SavePosition() func() {
	cursor, top := f.Cursor, f.Top
	return func() { f.Cursor, f.Top = cursor, top }
}

// Found takes the answer to a query, unless it comes too late. With jump set it
// goes to the first match from the cursor on.
func (f *Findings) Found(msg FoundRowsMsg, jump bool) {
	if !f.search.take(msg) {
		return
	}
	f.countMatches()
	if jump {
		f.toRow(f.search.first(f.Cursor))
	}
}

// countMatches finds the rows that have a match.
func (f *Findings) countMatches() {
	f.search.rows = nil
	for row := range f.List {
		if r := &f.List[row]; r.Heading == "" && f.search.has(0, r.index) {
			f.search.rows = append(f.search.rows, row)
		}
	}
	f.search.hidden = f.search.count(0) - len(f.search.rows)
}

// Ready tells whether there is something to be searched.
func (f *Findings) Ready() bool {
	done, _ := f.session.Progress()
	return done > 0
}

// TakeRemark returns why the last key could not do what it is for, and forgets it.
func (f *Findings) TakeRemark() string {
	text := f.remark
	f.remark = ""
	return text
}

// ShowInReader moves the reader to the finding or the passage under the cursor.
func (f *Findings) ShowInReader(r *reader.Model) {
	switch e := f.Current(); {
	case e == nil:
	case e.Finding >= 0:
		r.GoToFinding(e.Finding)
	case e.Passage >= 0:
		r.GoTo(e.Passage)
	}
}

// Status says where the cursor is, and how far the story is reviewed.
func (f *Findings) Status() []string {
	counted, marked := f.session.CountText()
	if e := f.Current(); e != nil {
		parts := []string{f.placeText(&f.List[f.Cursor])}
		if marked {
			parts = append(parts, counted...)
		}
		return f.groupedAs(parts)
	}
	return f.groupedAs(counted)
}

// groupedAs adds by what the list is grouped.
func (f *Findings) groupedAs(parts []string) []string {
	if f.Group != story.Ungrouped {
		parts = append(parts, f.Group.String())
	}
	return parts
}

// placeText says which of the rows like it a row is: findings are counted for
// themselves, and so are those dismissed, and what is no finding.
func (f *Findings) placeText(r *FindingRow) string {
	where := "in all versions"
	if f.filter.On() {
		where = "shown"
	}
	class := classOf(&r.Entry)
	text := fmt.Sprintf("%s%d of %d", [...]string{"", "dismissed ", "mark "}[class], r.nth, f.of[class])
	return text + " " + where + cells.OrShorter + text
}

// The classes of rows besides that of findings, 0, and the number of classes.
const (
	dismissedClass = 1
	markClass      = 2
	classes        = 3
)

// classOf is 0 for a finding, 1 for one that was dismissed, 2 for what was marked
// without one.
func classOf(e *story.Entry) int {
	switch {
	case e.Finding < 0 || e.Outdated != nil:
		return markClass
	case e.Mark.Dismissed:
		return dismissedClass
	}
	return 0
}

// LeftOut says what the filter leaves out.
func (f *Findings) LeftOut() []string {
	if !f.filter.On() {
		return nil
	}
	list := only(f.filter.String(), len(f.all)-f.shown())
	if n := f.inAll()[dismissedClass] - f.of[dismissedClass]; n > 0 {
		long, _, _ := strings.Cut(list[0], cells.OrShorter)
		list[0] = fmt.Sprintf("%s, %d of them dismissed%s%s", long, n, cells.OrShorter, list[0])
	}
	return list
}

// Hints lists the key hints, the most useful first.
func (f *Findings) Hints() []draw.Hint {
	list := []draw.Hint{
		draw.HintFor("read it", keys.Open),
		draw.HintFor("seen", keys.MarkSeen),
		draw.HintFor("flag", keys.MarkFlag),
		draw.HintFor("note", keys.WriteNote),
		draw.HintFor("no fault", keys.Dismiss),
	}
	if e := f.Current(); e != nil && e.Outdated != nil {
		list = outdatedHints(e)
	}
	return append(list,
		draw.HintFor("undo", keys.Undo),
		draw.HintFor("group", keys.NextTab),
		draw.HintFor("sort", keys.SortNext),
		draw.HintFor("filter", keys.OpenFilter),
		draw.HintFor("search", keys.OpenSearch),
		draw.HintFor("of a kind", keys.OpenKinds),
		draw.HintFor("export", keys.OpenExport),
		draw.HintFor("back", keys.Back),
		draw.HintFor("legend", keys.ToggleLegend))
}

// outdatedHints returns the hints for a mark whose words have changed or were deleted.
func outdatedHints(e *story.Entry) []draw.Hint {
	drop, read := draw.HintFor("drop the mark", keys.Dismiss), draw.HintFor("read it", keys.Open)
	switch {
	case e.Passage < 0:
		return []draw.Hint{drop}
	case e.Gone():
		return []draw.Hint{drop, draw.HintFor("keep for the original's sentence", keys.MarkSeen), read}
	}
	if e.Rematched() {
		return []draw.Hint{draw.HintFor("keep the mark", keys.MarkSeen), drop, read}
	}
	return []draw.Hint{draw.HintFor("keep for the new words", keys.MarkSeen), drop, read}
}
