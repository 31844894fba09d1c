package style

import "strings"

// Layout is how the reader arranges the original and the version.
type Layout uint8

// The layouts.
const (
	SideBySide  Layout = iota // a column for each
	Inline                    // one column for both
	ChangesOnly               // a column for each, and only passages that are changes
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
