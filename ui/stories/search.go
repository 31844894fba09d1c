package stories

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A search finds stories by their names and headlines.
type search struct {
	query string
	found []int // positions in List.order, ascending
}

// find looks the query up in the rows as they are sorted now.
func (s *search) find(l *List) {
	s.found = s.found[:0]
	var f cells.Folder
	needle := string(f.Fold(s.query))
	if needle == "" {
		return
	}
	for k, i := range l.order {
		r := &l.rows[i]
		if strings.Contains(r.name, needle) || r.compared() && strings.Contains(string(f.Fold(r.figures.Title)), needle) {
			s.found = append(s.found, k)
		}
	}
}

// highlights returns the matches in a text that is shown.
func (s *search) highlights(text string) []cells.Extent {
	var f cells.Folder
	needle := string(f.Fold(s.query))
	if needle == "" {
		return nil
	}
	return f.Find(text, needle)
}

// put writes a text with the matches of the search in it.
func (s *search) put(l *draw.Line, r style.Role, text string) {
	text = cells.Visible(text)
	at := 0
	for _, m := range s.highlights(text) {
		l.Put(r, text[at:m.Start]).Words(style.AsIs, style.Match, text[m.Start:m.End])
		at = m.End
	}
	l.Put(r, text[at:])
}

// Ready tells whether there is something to be searched.
func (l *List) Ready() bool { return len(l.rows) > 0 }

// SearchFor searches for a query, and goes to the first match from the cursor on;
// an empty one ends the search.
func (l *List) SearchFor(query string) tea.Cmd {
	l.search.query = query
	l.search.find(l)
	if n := len(l.search.found); n > 0 {
		k, _ := slices.BinarySearch(l.search.found, l.place())
		l.goTo(l.search.found[k%n])
	}
	return nil
}

// Query returns the query that is searched for, or an empty string.
func (l *List) Query() string { return l.search.query }

// SearchStatus says what the search has found.
func (l *List) SearchStatus() string {
	n := len(l.search.found)
	switch {
	case l.search.query == "":
		return ""
	case n == 0:
		return cells.NoMatch(l.search.query)
	}
	if k, ok := slices.BinarySearch(l.search.found, l.place()); ok {
		return fmt.Sprintf("match %s of %s", cells.Number(k+1), cells.Number(n))
	}
	if n == 1 {
		return "1 match"
	}
	return cells.Number(n) + " matches"
}

// SavePosition returns a function that brings the cursor back to where it is now.
func (l *List) SavePosition() (undo func()) {
	path, top := l.Selected().Path, l.top
	return func() {
		if i, ok := l.at[path]; ok {
			l.cursor, l.top = i, top
		}
	}
}

// nextMatch goes to the next match after the cursor, or before it.
func (l *List) nextMatch(do keys.Action) {
	n := len(l.search.found)
	if n == 0 {
		return
	}
	k, on := slices.BinarySearch(l.search.found, l.place())
	switch {
	case do == keys.PreviousMatch:
		k--
	case on:
		k++
	}
	before := l.place()
	l.goTo(l.search.found[(k+n)%n])
	switch at := l.place(); {
	case at == before:
		l.remark = "this is the only match"
	case do == keys.NextMatch && at < before:
		l.remark = "on from the top: that was the last match"
	case do == keys.PreviousMatch && at > before:
		l.remark = "on from the end: that was the first match"
	}
}

// TakeRemark returns what has to be said of the last key, and forgets it.
func (l *List) TakeRemark() string {
	text := l.remark
	l.remark = ""
	return text
}
