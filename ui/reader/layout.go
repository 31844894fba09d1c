package reader

import (
	"fmt"

	"storydiff/ui/style"
)

// switchLayout goes to the next layout that looks different. On a narrow screen
// side by side is skipped, since two columns have no room.
func (r *Model) switchLayout() {
	switch {
	case !r.Plan.narrow:
		r.Layout = r.Layout.Next()
	case r.Layout == style.ChangesOnly:
		r.Layout = style.Inline
		r.Remark = fmt.Sprintf("inline: side by side needs %d columns, here are %d", twoColumnsFrom, r.Plan.Width)
	default:
		r.Layout = style.ChangesOnly
	}
	r.rebuild()
}

// layoutName names the layout, unless it is the default one for the width of
// the screen: then it is empty.
func (r *Model) layoutName() string {
	if r.Layout == style.SideBySide || r.Layout == style.Inline && r.Plan.narrow {
		return ""
	}
	return r.Layout.Label()
}

// nameBeside returns the name of the main version if several are shown, and an
// empty string if not.
func (r *Model) nameBeside(p plan) string {
	if p.Columns < 3 {
		return ""
	}
	return r.Name
}
