package style

import "strings"

// Layout is how the reader sets the original and the version.
type Layout uint8

// The layouts.
const (
	SideBySide Layout = iota
	Inline
	ChangesOnly
	layouts
)

// Layouts lists every layout in order.
func Layouts() []Layout { return []Layout{SideBySide, Inline, ChangesOnly} }

// String returns the layout's name, as settings have it.
func (l Layout) String() string {
	return [layouts]string{"side-by-side", "inline", "changes-only"}[l]
}

// Label returns what the layout is called on the screen.
func (l Layout) Label() string { return strings.ReplaceAll(l.String(), "-", " ") }

// Next returns the layout after this one, and after the last the first.
func (l Layout) Next() Layout { return (l + 1) % layouts }
