package reader

import "fmt"

// LayoutChoice is how the reader sets the two articles.
type LayoutChoice uint8

const (
	SideBySide LayoutChoice = iota
	Inline
	changesOnly
	LayoutChoices
)

func (c LayoutChoice) String() string {
	return [...]string{"side by side", "inline", "changes only"}[c]
}

// SwitchLayout goes to the next layout that looks different: on a narrow
// screen two columns have no room.
func (r *Model) switchLayout() {
	switch {
	case !r.Plan.narrow:
		r.Layout = (r.Layout + 1) % LayoutChoices
	case r.Layout == changesOnly:
		r.Layout = Inline
		r.Remark = fmt.Sprintf("inline: side by side needs %d columns, here are %d", twoColumnsFrom, r.Plan.Width)
	default:
		r.Layout = changesOnly
	}
	r.rebuild()
}

// LayoutName names the layout where it is not the one that the screen has by
// itself; empty where it is.
func (r *Model) LayoutName() string {
	if r.Layout == SideBySide || r.Layout == Inline && r.Plan.narrow {
		return ""
	}
	return r.Layout.String()
}

// nameBeside names the version that the keys are about, where there are others
// beside it.
func (r *Model) nameBeside(p ReaderPlan) string {
	if p.Columns < 3 {
		return ""
	}
	return r.Name
}
