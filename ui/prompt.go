package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A prompt is the line in which the words to search for are typed. What is
// found so far is seen while one types.
type prompt struct {
	draw.Field
	// before is what was searched for before, and undo brings the screen back
	// to where it stood then.
	before string
	undo   func()
}

// searchable is a screen whose text can be searched.
type searchable interface {
	// seek looks a query up, as it is typed. query returns that in force, and
	// answer says what has been found.
	seek(query string) tea.Cmd
	query() string
	answer() string
	do(a keys.Action)
	// stand returns what brings the screen back to where it stands now.
	stand() (undo func())
}

func newPrompt(s searchable) *prompt { return &prompt{before: s.query(), undo: s.stand()} }

// giveUp brings the screen back to where it stood.
func (p *prompt) giveUp(s searchable) tea.Cmd {
	cmd := s.seek(p.before)
	p.undo()
	return cmd
}

func (r *reader) seek(query string) tea.Cmd {
	r.search.query, r.search.trail = query, nil
	return r.look()
}

func (r *reader) query() string { return r.search.query }

func (r *reader) answer() string { return r.search.text() }

func (r *reader) stand() func() {
	top, cursor := r.top, r.cursor
	return func() {
		r.top = top
		r.pointAt(cursor)
		r.sent = false
	}
}

// view draws the prompt and returns the cell of its cursor.
func (p *prompt) view(s *style.Styles, on searchable, width int) (string, int) {
	l := draw.NewLine(s, width).Put(style.Accent, "/")
	found := on.answer()
	room := l.Left()
	if cells.Width(found)+12 < room {
		room -= cells.Width(found) + 2
	}
	x := p.Paint(l, room)
	return l.PutRight(style.Muted, found).String(), min(x, max(width-1, 0))
}

// text says what the search has found, empty where nothing is searched for.
func (s *search) text() string {
	text := cells.Count(len(s.hits), "match", "matches")
	switch {
	case s.trail != nil:
		return s.trail.text(s)
	case s.query == "":
		return ""
	case !s.done:
		return "searching " + cells.Ellipsis
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
