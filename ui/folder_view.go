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
	room := l.Left() - 2
	end := fitting(append(parts, f.list.Status()...), room)
	if title := "  " + f.list.Title(); cells.Width(title+end) < room {
		l.Put(style.Muted, title)
	} else if w := room - cells.Width(end) - 3; w > 10 {
		l.Put(style.Muted, "  "+cells.Cut(strings.TrimSpace(title), w))
	}
	if end != "" {
		l.To(max(f.width-cells.Width(end)-1, l.Used+1)).Put(style.Muted, end)
	}
	return l.String()
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
