package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// View draws the screen.
func (a *app) View() tea.View {
	return a.view(func(plan shell) picture {
		p := picture{tabs: a.tabs(), body: a.body(plan.body)}
		p.foot, p.cursor = a.foot(plan.hints)
		return p
	})
}

// body draws the screen that is open.
func (a *app) body(height int) []string {
	if height == 0 {
		return nil
	}
	if rows := a.open().View(a.drawnFor(height)); rows != nil {
		return rows
	}
	return a.waiting(height)
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
func (f *frame) tabText(s, open keys.Screen, in keys.Scene) string {
	name, _ := f.keys.Of(s.Action(), in)
	if s != open && f.width < draw.AllTabsFrom {
		return " " + name.Key + " "
	}
	return fmt.Sprintf(" %s %s ", name.Key, s)
}

// tabLine begins a line with the tabs of the screens, one of which is open.
func (f *frame) tabLine(open keys.Screen, in keys.Scene) *draw.Line {
	l := draw.NewLine(f.styles, f.width)
	for s := range keys.Screens {
		r := style.TabIdle
		if s == open {
			r = style.TabActive
		}
		l.Put(r, f.tabText(s, open, in))
	}
	return l
}

// tabs is the line on top: the screens, the story, and at the right end what is
// left out and where one stands, as much of it as there is room for.
func (a *app) tabs() string {
	l := a.tabLine(a.screen, a.screenScene())
	room := l.Left() - 2
	warnings, status := a.warnings(), a.status()
	filter := fitting(warnings, room+1-a.searchRoom(status))
	if filter == "" && len(warnings) > 0 { // as much of it as there is room for
		filter = cells.Cut(shortest(warnings[0]), max(room+1, 0))
	}
	between := ""
	if filter != "" && len(status) > 0 {
		between = "   "
	}
	where := fitting(status, room-cells.Width(filter+between))
	if where == "" {
		between = ""
	}
	end := filter + between + where
	name := "  " + a.Story.Name
	for _, story := range []string{name + " · " + cells.Count(len(a.Versions()), "version", "versions"), name} {
		if cells.Width(story)+cells.Width(end) < room {
			l.Put(style.Muted, story)
			break
		}
	}
	if end != "" {
		l.To(max(a.width-cells.Width(end)-1, l.Used+1)).Put(style.Warning, filter).Put(style.Muted, between+where)
	}
	return l.String()
}

// searchRoom is how many cells the shortest form of what a search has found takes, with
// the gap before it: the warnings beside it are shortened for that. 0 where nothing is
// searched for.
func (a *app) searchRoom(status []string) int {
	if s := a.searched(); s == nil || s.Query() == "" || len(status) == 0 {
		return 0
	}
	return cells.Width("   " + shortest(status[0]))
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

// fitting joins as many of the parts, the first first, as width cells hold. Where a part
// has no room, its shorter form may have (draw.Shorter).
func fitting(parts []string, width int) string {
	text := ""
	for i, p := range parts {
		between := ""
		if i > 0 {
			between = " · "
		}
		fits := func(form string) bool { return cells.Width(text+between+form) <= width }
		forms := strings.Split(p, cells.OrShorter)
		k := slices.IndexFunc(forms, fits)
		if k < 0 {
			break
		}
		text += between + forms[k]
	}
	return text
}

// shortest returns the shortest form of a part.
func shortest(part string) string { return part[strings.LastIndex(part, cells.OrShorter)+1:] }

// status says where one stands, what matters most first.
func (a *app) status() []string {
	if a.live.loading {
		return []string{"reading the changed files " + cells.Ellipsis + a.stopHint()}
	}
	if done, of := a.Progress(); done < of {
		return []string{fmt.Sprintf("compared %s of %s", cells.Number(done), cells.Number(of)) + a.stopHint()}
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
	if rows, cursor = a.asked(height, a.searched()); rows != nil {
		return rows, cursor
	}
	if a.demo {
		return []string{a.greeting()}, 0
	}
	return []string{draw.Hints(a.styles, a.keys, a.screenScene(), a.width, a.open().Hints()...)}, 0
}

// greeting is the last line of the built-in story until a key is pressed: what
// to do first.
func (a *app) greeting() string {
	l := draw.NewLine(a.styles, a.width).Put(style.Plain, " ").Put(style.Notice, "Demo: ")
	steps := []struct {
		do   keys.Action
		in   keys.Scene
		text string
	}{
		{keys.Open, keys.OnDesk, " reads a version, "},
		{keys.NextFinding, keys.InReader, " goes to the next mistake, "},
		{keys.OpenExport, keys.InReader, " exports, "},
		{keys.OpenHelp, keys.InReader, " tells the rest"},
	}
	for _, s := range steps {
		if key, ok := a.keys.Of(s.do, s.in); ok {
			l.Put(style.KeyName, key.Key).Put(style.Plain, s.text)
		}
	}
	return l.String()
}

// The layouts are pure functions of sizes. They give every part of the screen
// its rows and cells; a part that gets none is not drawn.

// A shell is what is around every screen.
type shell struct {
	tabs  int // rows of the tabs: 1 or 0
	body  int
	hints int // rows of the key hints, the notice or the prompt: 1 or 0; 2 for a long notice
}

// planShell divides h rows. With asking set something at the foot must be
// seen, whatever the height.
func planShell(h int, asking bool) shell {
	var s shell
	if h >= 5 || asking && h >= 1 {
		s.hints = 1
	}
	if h >= 3 {
		s.tabs = 1
	}
	s.body = max(h-s.tabs-s.hints, 0)
	return s
}
