package dialog

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A command is an action in the menu.
type command struct {
	Action keys.Action
	Name   string // what it does
	keys   string
	Screen keys.Screen
}

// A CommandMenu lists every action by name, those that match the query best
// first. For an action of another screen it opens that screen.
type CommandMenu struct {
	Query draw.Field
	all   []command
	Found []command
	Focus int
	top   int
	rows  int // in sight
	open  keys.Screen
}

// NewCommandMenu returns a menu of the actions that are bound to keys. Those of
// the open screen come first.
func NewCommandMenu(bound keys.Map, open keys.Screen) *CommandMenu {
	m := &CommandMenu{open: open}
	order := []keys.Screen{open}
	for s := range keys.Screens {
		if s != open {
			order = append(order, s)
		}
	}
	have := map[keys.Action]bool{keys.OpenCommands: true}
	for _, s := range order {
		for i := range bound {
			k := &bound[i]
			if k.Group == keys.NoGroup || k.In&s.Scene() == 0 || have[k.Action] {
				continue
			}
			have[k.Action] = true
			m.all = append(m.all, command{k.Action, k.Help().Desc, k.Help().Key, s})
		}
	}
	m.look()
	return m
}

// In is the scene of the menu's keys.
func (m *CommandMenu) In() keys.Scene { return keys.InCommands }

// Insert adds text to the query.
func (m *CommandMenu) Insert(text string) {
	m.Query.Insert(text)
	m.look()
}

// look finds the actions that match the query.
func (m *CommandMenu) look() {
	m.Focus, m.top, m.Found = 0, 0, nil
	type ranked struct {
		command
		rank int
	}
	var list []ranked
	for _, c := range m.all {
		if rank := matchRank(c.Name+" "+c.Screen.String(), m.Query.Value()); rank >= 0 {
			list = append(list, ranked{c, rank})
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return a.rank - b.rank })
	for _, c := range list {
		m.Found = append(m.Found, c.command)
	}
}

// matchRank tells how well a query matches a name: 0 for the beginning of the
// name, 1 for the beginning of a word, 2 for another part, 3 if the query has
// the first letters of words of the name, -1 if it does not match.
func matchRank(name, query string) int {
	name, query = strings.ToLower(name), strings.ToLower(strings.TrimSpace(query))
	switch {
	case strings.HasPrefix(name, query):
		return 0
	case strings.Contains(" "+name, " "+query):
		return 1
	case strings.Contains(name, query):
		return 2
	}
	at := 0
	for _, r := range strings.ReplaceAll(query, " ", "") {
		i := nextLetter(name[at:], at == 0 || name[at-1] == ' ', r)
		if i < 0 {
			return -1
		}
		at += i
	}
	return 3
}

// nextLetter returns where text ends that has a letter at its beginning, or at that of one
// of its words; -1 where none has. start says that a word begins with text.
func nextLetter(text string, start bool, letter rune) int {
	for i, r := range text {
		if r == letter && (i == 0 || start) {
			return i + len(string(r))
		}
		start = r == ' '
	}
	return -1
}

// Do carries out an action on the menu; Confirm carries out the action chosen.
func (m *CommandMenu) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		on.Close()
	case keys.Confirm:
		on.Close()
		if m.Focus < len(m.Found) {
			c := m.Found[m.Focus]
			return on.Act(c.Screen, c.Action)
		}
	default:
		if to, ok := moved(byField(do), m.Focus, len(m.Found), m.rows); ok {
			m.Focus = to
			return nil
		}
		if before := m.Query.Value(); m.Query.Do(do) && m.Query.Value() != before {
			m.look()
		}
	}
	return nil
}

// Fit brings the action under the cursor into sight.
func (m *CommandMenu) Fit(on draw.Screen) {
	m.rows = max(min(on.Height-8, 16), 1)
	m.top = max(min(m.top, m.Focus), m.Focus-m.rows+1)
}

// View draws the menu.
func (m *CommandMenu) View(on draw.Screen) draw.Dialog {
	s, bound := on.Styles, on.Keys
	d := draw.Dialog{Title: "Actions", Width: draw.DialogWidth(on.Width, 64)}
	l := draw.NewLine(s, d.Width).Put(style.Accent, "› ")
	d.Cursor = m.Query.Paint(l, l.Left())
	d.Rows = append(d.Rows, l.Full(), draw.NewLine(s, d.Width).Fill(style.Faint, "─", d.Width).Full())
	for i := m.top; i < m.top+m.rows; i++ {
		l := draw.NewLine(s, d.Width)
		if i >= len(m.Found) {
			if i == 0 {
				l.To(2).Put(style.Muted, "no action has this in its name")
			}
			d.Rows = append(d.Rows, l.Full())
			continue
		}
		c := m.Found[i]
		if i == m.Focus {
			l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		}
		l.To(2).Put(style.KeyName, cells.Cut(c.keys, keyWidth-1)).To(2+keyWidth).Put(style.Plain, cells.Cut(c.Name, l.Left()))
		if c.Screen != m.open {
			l.PutRight(style.Faint, "in the "+strings.ToLower(c.Screen.String()))
		}
		d.Rows = append(d.Rows, l.Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full(), draw.NewLine(s, d.Width).With(draw.HintLine(s, bound, keys.InCommands, d.Width,
		draw.HintFor("choose", keys.LineDown, keys.LineUp),
		draw.HintFor("do it", keys.Confirm),
		draw.HintFor("close", keys.Cancel))).Full())
	return d
}
