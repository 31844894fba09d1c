package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Prompt is the line in which the words to search for are typed. What is
// found so far is seen while one types.
type Prompt struct {
	draw.Field
	// before is what was searched for before, and undo brings the screen back
	// to where it stood then.
	before string
	undo   func()
}

// Searchable is a screen whose text can be searched.
type Searchable interface {
	// Ready tells whether there is something to be searched yet.
	Ready() bool
	// SearchFor looks a query up, as it is typed. query returns that in force, and
	// answer says what has been found.
	SearchFor(query string) tea.Cmd
	Query() string
	SearchStatus() string
	Do(a keys.Action)
	// SavePosition returns what brings the screen back to where it stands now.
	SavePosition() (undo func())
}

func NewPrompt(s Searchable) *Prompt { return &Prompt{before: s.Query(), undo: s.SavePosition()} }

// Cancel brings the screen back to where it stood.
func (p *Prompt) Cancel(s Searchable) tea.Cmd {
	cmd := s.SearchFor(p.before)
	p.undo()
	return cmd
}

// View draws the prompt and returns the cell of its cursor.
func (p *Prompt) View(s *style.Styles, on Searchable, width int) (string, int) {
	l := draw.NewLine(s, width).Put(style.Accent, "/")
	found := on.SearchStatus()
	room := l.Left()
	if cells.Width(found)+12 < room {
		room -= cells.Width(found) + 2
	}
	x := p.Paint(l, room)
	return l.PutRight(style.Muted, found).String(), min(x, max(width-1, 0))
}
