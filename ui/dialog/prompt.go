package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Prompt is the line in which a query is typed. Matches are shown as one types.
type Prompt struct {
	draw.Field
	// before is the query before the prompt was opened, and undo brings the
	// screen back to where it was then.
	before string
	undo   func()
}

// Searchable is a screen whose text can be searched.
type Searchable interface {
	// Ready tells whether there is something to be searched yet.
	Ready() bool
	// SearchFor starts a search for a query; an empty one ends the search.
	SearchFor(query string) tea.Cmd
	// Query returns the query that is searched for, or an empty string.
	Query() string
	// SearchStatus says what the search has found.
	SearchStatus() string
	// Do carries out an action: NextMatch or PreviousMatch.
	Do(a keys.Action)
	// SavePosition returns a function that brings the screen back to where it is
	// now.
	SavePosition() (undo func())
}

// NewPrompt returns an empty prompt for a screen.
func NewPrompt(s Searchable) *Prompt { return &Prompt{before: s.Query(), undo: s.SavePosition()} }

// Cancel searches for the query before again, and brings the screen back to
// where it was.
func (p *Prompt) Cancel(s Searchable) tea.Cmd {
	cmd := s.SearchFor(p.before)
	p.undo()
	return cmd
}

// View draws the prompt in width cells, and returns the cell of its cursor.
func (p *Prompt) View(s *style.Styles, on Searchable, width int) (string, int) {
	l := draw.NewLine(s, width).Put(style.Accent, "/")
	found := on.SearchStatus() // its shortest form, since the query stands beside it
	found = found[strings.LastIndex(found, cells.OrShorter)+1:]
	room := l.Left()
	if cells.Width(found)+12 < room {
		room -= cells.Width(found) + 2
	}
	x := p.Paint(l, room)
	return l.PutRight(style.Muted, found).String(), min(x, max(width-1, 0))
}
