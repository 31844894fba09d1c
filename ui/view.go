package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// View draws the screen: exactly as many rows as the terminal has, none of
// them wider.
func (a *app) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if a.width == 0 || a.height == 0 {
		return v
	}
	plan := a.shell()
	rows := make([]string, 0, a.height)
	if plan.tabs > 0 {
		rows = append(rows, a.tabs())
	}
	rows = append(rows, a.body(plan.body)...)
	if plan.hints > 0 {
		foot, x := a.foot(plan.hints)
		rows = append(rows, foot...)
		if a.prompt != nil {
			v.Cursor = tea.NewCursor(x, len(rows)-1)
		}
	}
	if over := a.dialog(); over != nil {
		var x, y int
		d := over.View(a.drawnFor(a.height))
		if rows, x, y = d.Over(a.styles, rows, a.width); d.Cursor >= 0 {
			v.Cursor = tea.NewCursor(x, y)
		}
	}
	v.SetContent(strings.Join(rows, "\n"))
	return v
}

// body draws the screen that is open.
func (a *app) body(height int) []string {
	if height == 0 {
		return nil
	}
	rows := a.open().View(a.drawnFor(height))
	if rows == nil {
		rows = a.waiting(height)
	}
	for len(rows) < height {
		rows = append(rows, "")
	}
	return rows[:height]
}

// waiting stands on a screen that has nothing to show yet.
func (a *app) waiting(height int) []string {
	text := "Comparing " + a.Names[a.Selected] + " with " + a.Names[a.Original] + " " + cells.Ellipsis
	if len(a.Versions()) == 0 {
		text = "There is no version to compare with the original."
	}
	p := draw.NewPane(a.styles, a.width, height)
	p.Blank()
	p.Add(draw.Said(style.Muted, text), 2, 0)
	return p.Full()
}

// tabText is what stands on a screen's tab; where it is narrow, the keys only
// of those that are not open.
func (a *app) tabText(s keys.Screen) string {
	name, _ := a.keys.Of(s.Action(), a.screenScene())
	if s != a.screen && a.width < draw.AllTabsFrom {
		return " " + name.Key + " "
	}
	return fmt.Sprintf(" %s %s ", name.Key, s)
}

// tabs is the line on top: the screens, the story, and at the right end what is
// left out and where one stands, as much of it as there is room for.
func (a *app) tabs() string {
	l := draw.NewLine(a.styles, a.width)
	for s := range keys.Screens {
		r := style.TabIdle
		if s == a.screen {
			r = style.TabActive
		}
		l.Put(r, a.tabText(s))
	}
	filter := strings.Join(a.warnings(), " · ")
	status := a.status()
	between := ""
	if filter != "" && len(status) > 0 {
		between = "   "
	}
	room := l.Left() - 2
	where := fitting(status, room-cells.Width(filter+between))
	story := fmt.Sprintf("  %s · %s", a.Story.Name, cells.Count(len(a.Versions()), "version", "versions"))
	end := filter + between + where
	if cells.Width(story)+cells.Width(end) < room {
		l.Put(style.Muted, story)
	}
	if end != "" {
		l.To(max(a.width-cells.Width(end)-1, l.Used+1)).Put(style.Warning, filter).Put(style.Muted, between+where)
	}
	return l.String()
}

// warnings say what one must not overlook: that marks are not saved, and what
// leaves something out.
func (a *app) warnings() []string {
	var list []string
	if text := a.unsavedText(); text != "" {
		list = append(list, text)
	}
	return append(list, a.open().LeftOut()...)
}

// fitting joins as many of the parts, the first first, as width cells hold.
func fitting(parts []string, width int) string {
	text := ""
	for i, p := range parts {
		if i > 0 {
			p = " · " + p
		}
		if cells.Width(text+p) > width {
			break
		}
		text += p
	}
	return text
}

// status says where one stands, what matters most first.
func (a *app) status() []string {
	if a.live.loading {
		return []string{"loading anew " + cells.Ellipsis + a.stopHint()}
	}
	if done, of := a.Progress(); done < of {
		return []string{fmt.Sprintf("compared %d of %d", done, of) + a.stopHint()}
	}
	parts := a.open().Status()
	if s := a.searched(); s != nil && s.Ready() && s.SearchStatus() != "" && a.prompt == nil {
		parts = append([]string{s.SearchStatus()}, parts...)
	}
	return parts
}

// foot is the last line: the prompt, what the program has to say, or the keys.
// A notice may take several rows.
func (a *app) foot(height int) (rows []string, cursor int) {
	switch {
	case a.prompt != nil:
		row, x := a.prompt.View(a.styles, a.searched(), a.width)
		return []string{row}, x
	case a.notice.text != "" && height == 1:
		return []string{draw.NewLine(a.styles, a.width).Put(style.Plain, " ").Put(a.notice.role, a.notice.text).String()}, 0
	case a.notice.text != "":
		p := draw.NewPane(a.styles, a.width-1, height)
		p.Add(draw.Said(a.notice.role, a.notice.text), 1, height)
		return p.Full(), 0
	case a.demo:
		return []string{a.greeting()}, 0
	}
	return []string{draw.Hints(a.styles, a.keys, a.screenScene(), a.width, a.open().Hints()...)}, 0
}
