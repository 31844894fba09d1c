package ui

import "fmt"

// A prompt is the line in which the words to search for are typed. What is
// found so far is seen while one types.
type prompt struct {
	field
	// where the reader stood before, for giving up
	top    spot
	cursor int
	before string
}

func newPrompt(r *reader) *prompt {
	return &prompt{top: r.top, cursor: r.cursor, before: r.search.query}
}

// giveUp brings the reader back to where it stood.
func (p *prompt) giveUp(r *reader) {
	r.top = p.top
	r.pointAt(p.cursor)
	r.sent = false
	r.search.query = p.before
}

// view draws the prompt and returns the cell of its cursor.
func (p *prompt) view(s *styles, r *reader, width int) (string, int) {
	l := newLine(s, width).put(accent, "/")
	found := r.search.text()
	room := l.left()
	if cells(found)+12 < room {
		room -= cells(found) + 2
	}
	x := p.paint(l, room)
	return l.putRight(muted, found).String(), min(x, max(width-1, 0))
}

// text says what the search has found, empty where nothing is searched for.
func (s *search) text() string {
	text := count(len(s.hits), "match", "matches")
	switch {
	case s.query == "":
		return ""
	case !s.done:
		return "searching " + ellipsis
	case len(s.hits) == 0:
		return "no match"
	case s.current >= 0:
		text = fmt.Sprintf("match %d of %d", s.current+1, len(s.hits))
	}
	if s.hidden > 0 {
		text += fmt.Sprintf(", %d not shown", s.hidden)
	}
	return text
}
