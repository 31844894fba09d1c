package ui

import "fmt"

// layoutChoice is how the reader sets the two articles.
type layoutChoice uint8

const (
	sideBySide layoutChoice = iota
	inline
	changesOnly
	layoutChoices
)

func (c layoutChoice) String() string {
	return [...]string{"side by side", "inline", "changes only"}[c]
}

// SwitchLayout goes to the next layout that looks different: on a narrow
// screen two columns have no room.
func (r *reader) switchLayout() {
	switch {
	case !r.plan.narrow:
		r.layout = (r.layout + 1) % layoutChoices
	case r.layout == changesOnly:
		r.layout = inline
		r.remark = fmt.Sprintf("inline: side by side needs %d columns, here are %d", twoColumnsFrom, r.plan.width)
	default:
		r.layout = changesOnly
	}
	r.rebuild()
}

// layoutName names the layout where it is not the one that the screen has by
// itself; empty where it is.
func (r *reader) layoutName() string {
	if r.layout == sideBySide || r.layout == inline && r.plan.narrow {
		return ""
	}
	return r.layout.String()
}

// nameBeside names the version that the keys are about, where there are others
// beside it.
func (r *reader) nameBeside(p readerPlan) string {
	if p.columns < 3 {
		return ""
	}
	return r.name
}
