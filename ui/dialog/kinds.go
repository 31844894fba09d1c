package dialog

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A KindMenu asks for a kind of finding, to go to the next of that kind.
type KindMenu struct {
	plain
	kinds []kindCount
	name  string // of the version selected
	focus int
}

// A kindCount is how many findings of a type there are, those dismissed left out.
type kindCount struct {
	of        finding.Type
	here, all int // in the version selected, and in all
}

// NewKindMenu lists the kinds of finding that the versions of a session have, and
// begins with the kind that was chosen last; nil if there is none.
func NewKindMenu(s *story.Session, last finding.Type) *KindMenu {
	m := &KindMenu{name: s.Names[s.Selected]}
	counts := make([]kindCount, finding.TypeCount)
	for _, v := range s.Order {
		r := s.Readings[v]
		if r == nil {
			continue
		}
		for _, f := range r.Order {
			if s.Notes.Dismissed(r, f) {
				continue
			}
			n := &counts[r.Findings[f].Type]
			n.all++
			if v == s.Selected {
				n.here++
			}
		}
	}
	for _, t := range finding.Types() {
		if n := counts[t]; n.all > 0 {
			if n.of = t; t == last {
				m.focus = len(m.kinds)
			}
			m.kinds = append(m.kinds, n)
		}
	}
	if len(m.kinds) == 0 {
		return nil
	}
	return m
}

// In is the scene of the menu's keys.
func (m *KindMenu) In() keys.Scene { return keys.InKinds }

// Do moves the cursor, or goes to the next finding of the kind under it.
func (m *KindMenu) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		on.Close()
	case keys.Confirm:
		on.Close()
		on.GoToKind(m.kinds[m.focus].of)
	default:
		m.focus, _ = moved(byField(do), m.focus, len(m.kinds), len(m.kinds))
	}
	return nil
}

// View draws the menu.
func (m *KindMenu) View(on draw.Screen) draw.Dialog {
	d := draw.Dialog{Title: "Next finding of a kind", Width: draw.DialogWidth(on.Width, 52), Focus: m.focus, Cursor: -1}
	here := "this version: "
	for i, n := range m.kinds {
		l := draw.NewLine(on.Styles, d.Width)
		if i == m.focus {
			l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		}
		l.To(2).Put(style.Plain, n.of.String()).To(14)
		counts := fmt.Sprintf("%d in this version, %d in all versions", n.here, n.all)
		if cells.Width(counts) > l.Left() {
			counts, here = fmt.Sprintf("%d here, %d in all", n.here, n.all), "here: "
		}
		d.Rows = append(d.Rows, l.Put(style.Muted, counts).Full())
	}
	name := draw.NewLine(on.Styles, d.Width).To(2).Put(style.Muted, here)
	d.Rows = append(d.Rows, draw.NewLine(on.Styles, d.Width).Full(), name.Put(style.Strong, cells.Shorten(m.name, name.Left())).Full(),
		draw.NewLine(on.Styles, d.Width).With(draw.HintLine(on.Styles, on.Keys, keys.InKinds, d.Width,
			draw.HintFor("go to the next", keys.Confirm),
			draw.HintFor("close", keys.Cancel),
			draw.HintFor("choose", keys.LineDown, keys.LineUp))).Full())
	return d
}
