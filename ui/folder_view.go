package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// View draws the list, or the story that is open.
func (f *folder) View() tea.View {
	if f.open != nil {
		return f.open.View()
	}
	return f.view(func(plan shell) picture {
		p := picture{tabs: f.head(), body: f.list.View(f.drawnFor(plan.body))}
		if p.foot, p.cursor = f.asked(plan.hints, &f.list); p.foot == nil {
			p.foot = []string{draw.Hints(f.styles, f.keys, keys.OnStories, f.width, f.list.Hints()...)}
		}
		return p
	})
}

// head is the line on top: what is listed, and at the right end how far the
// comparisons and the review are.
func (f *folder) head() string {
	l := draw.NewLine(f.styles, f.width).Put(style.TabActive, " "+keys.StoriesScreen.String()+" ")
	var parts []string
	if s := f.list.Progress(); s != "" {
		parts = append(parts, s+f.stopHint())
	}
	warning := f.unsavedText()
	room := l.Left() - 2 - cells.Width(warning)
	end := fitting(append(parts, f.list.Status()...), room)
	if title := "  " + f.list.Title(); cells.Width(title+end) < room {
		l.Put(style.Muted, title)
	} else if w := room - cells.Width(end) - 3; w > 10 {
		l.Put(style.Muted, "  "+cells.Cut(strings.TrimSpace(title), w))
	}
	if end = warning + end; end != "" {
		l.To(max(f.width-cells.Width(end)-1, l.Used+1)).Put(style.Warning, warning).Put(style.Muted, strings.TrimPrefix(end, warning))
	}
	return l.String()
}

// unsavedText warns that marks of stories that were left are not on the disk. They are
// tried again at the end.
func (f *folder) unsavedText() string {
	for _, a := range f.unsaved {
		if a.Notes.Unsaved() > 0 {
			return "● marks not saved   "
		}
	}
	return ""
}

// stopHint says how to stop the comparisons, or to go on with them.
func (f *folder) stopHint() string {
	key, ok := f.keys.Of(keys.StopWork, keys.OnStories)
	stopped, busy := f.list.Stopped()
	switch {
	case !ok, !busy, f.list.Query() != "":
		return ""
	case stopped:
		return " · " + key.Key + " goes on"
	}
	return " · " + key.Key + " stops"
}
