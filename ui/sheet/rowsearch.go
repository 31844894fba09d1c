package sheet

import (
	"bytes"
	"fmt"
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A rowSearch is a search in a grid. It finds rows and not places, because a row
// has more text than the screen shows.
type rowSearch struct {
	query string
	// serial counts the queries; the answer to any but the last is dropped.
	serial int
	done   bool     // the answer to the last query has come
	found  [][]bool // by group and index, as in story.RowText
	rows   []int    // the rows of the grid that have a match, ascending
	// hidden is the number of rows with a match that the filter leaves out, and
	// elsewhere that of rows in other tabs.
	hidden, elsewhere int
}

// FoundRowsMsg is the answer to a query on a screen.
type FoundRowsMsg struct {
	In     keys.Screen
	serial int
	found  [][]bool
}

// begin returns a command that looks a query up on a screen. all calls its
// argument for every text to be searched.
func (s *rowSearch) begin(in keys.Screen, query string, all func(story.RowText)) tea.Cmd {
	s.query, s.found, s.rows, s.done = query, nil, nil, false
	s.hidden, s.elsewhere = 0, 0
	s.serial++
	if query == "" {
		return nil
	}
	serial := s.serial
	return func() tea.Msg { return FoundRowsMsg{in, serial, findRows(query, all)} }
}

// findRows tells for every group and index whether one of its texts has the
// query.
func findRows(query string, all func(story.RowText)) [][]bool {
	var f cells.Folder
	needle := bytes.Clone(f.Fold(query))
	var found [][]bool
	all(func(group, at int, text string) {
		for len(found) <= group {
			found = append(found, nil)
		}
		for len(found[group]) <= at {
			found[group] = append(found[group], false)
		}
		if !found[group][at] && len(needle) > 0 {
			found[group][at] = bytes.Contains(f.Fold(text), needle)
		}
	})
	return found
}

// take stores the answer to a query, and tells whether it is the answer to the
// last one.
func (s *rowSearch) take(msg FoundRowsMsg) bool {
	if msg.serial != s.serial || s.query == "" {
		return false
	}
	s.found, s.done = msg.found, true
	return true
}

// has tells whether the row of a group and index has a match.
func (s *rowSearch) has(group, at int) bool {
	return group < len(s.found) && at < len(s.found[group]) && s.found[group][at]
}

// next returns the row of the next match after the cursor, or for way = -1 the
// previous one; -1 if there is none. After the last comes the first.
func (s *rowSearch) next(cursor, way int) int {
	n := len(s.rows)
	if n == 0 {
		return -1
	}
	i := sort.SearchInts(s.rows, cursor)
	switch {
	case way < 0:
		i--
	case i < n && s.rows[i] == cursor:
		i++
	}
	return s.rows[(i+n)%n]
}

// turn says that the next match, or for way = -1 the previous one, is at the other
// end of the list; it is empty where the list goes on.
func (s *rowSearch) turn(cursor, way int) string {
	switch next := s.next(cursor, way); {
	case next < 0, (next > cursor) == (way > 0) && next != cursor:
		return ""
	case next == cursor:
		return "this is the only match"
	case way > 0:
		return "on from the top: that was the last match"
	}
	return "on from the end: that was the first match"
}

// count returns how many rows of a group have a match.
func (s *rowSearch) count(group int) int {
	n := 0
	for at := 0; group < len(s.found) && at < len(s.found[group]); at++ {
		if s.found[group][at] {
			n++
		}
	}
	return n
}

// hints lists the key hints while something is searched for.
func (s *rowSearch) hints() []draw.Hint {
	if s.query == "" {
		return nil
	}
	return []draw.Hint{draw.HintFor("match", keys.NextMatch, keys.PreviousMatch), draw.HintFor("end search", keys.Back)}
}

// first returns the row of the first match from the cursor on; -1 if there is
// none. After the last comes the first.
func (s *rowSearch) first(cursor int) int {
	if n := len(s.rows); n == 0 {
		return -1
	} else {
		return s.rows[sort.SearchInts(s.rows, cursor)%n]
	}
}

// text says how many matches there are, or which of them the cursor is on; empty
// if nothing is searched for.
func (s *rowSearch) text(cursor int) string {
	switch {
	case s.query == "":
		return ""
	case !s.done:
		return "searching " + cells.Ellipsis
	}
	text := cells.Count(len(s.rows), "row matches", "rows match")
	if i := sort.SearchInts(s.rows, cursor); i < len(s.rows) && s.rows[i] == cursor {
		text = fmt.Sprintf("match %d of %s", i+1, cells.Count(len(s.rows), "row", "rows"))
	}
	more := ""
	if s.hidden > 0 {
		more += fmt.Sprintf(", %d hidden by the filter", s.hidden)
	}
	if s.elsewhere > 0 {
		more += fmt.Sprintf(", %d in other tabs", s.elsewhere)
	}
	if len(s.rows) == 0 {
		return strings.ReplaceAll(cells.NoMatch(s.query), cells.OrShorter, more+cells.OrShorter) + more
	}
	return text + more
}

// highlights returns the matches of the query in a text that is shown.
func (s *rowSearch) highlights(text string) []draw.Highlight {
	if s.query == "" {
		return nil
	}
	var f cells.Folder
	needle := string(f.Fold(s.query))
	if needle == "" {
		return nil
	}
	var list []draw.Highlight
	for _, e := range f.Find(text, needle) {
		list = append(list, draw.Highlight{Extent: e, Emphasis: style.Match})
	}
	return list
}
