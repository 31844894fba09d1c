package reader

import (
	"fmt"

	"storydiff/ui/style"
)

// switchLayout goes to the next layout that looks different: on a narrow
// screen two columns have no room.
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

// layoutName names the layout where it is not the one that the screen has by
// itself; empty where it is.
func (r *Model) layoutName() string {
	if r.Layout == style.SideBySide || r.Layout == style.Inline && r.Plan.narrow {
		return ""
	}
	return r.Layout.Label()
}

// nameBeside names the version that the keys are about, where there are others
// beside it.
func (r *Model) nameBeside(p plan) string {
	if p.Columns < 3 {
		return ""
	}
	return r.Name
}
