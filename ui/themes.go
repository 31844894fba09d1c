package ui

import (
	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A themeMenu is the dialog in which the theme is chosen. The one under the
// cursor is put on at once.
type themeMenu struct {
	focus  int
	before style.Theme
}

func (m *themeMenu) begin(t style.Theme) {
	m.before, m.focus = t, int(t)
}

// do moves the cursor and returns the theme under it.
func (m *themeMenu) do(a keys.Action) style.Theme {
	switch a {
	case keys.LineDown:
		m.focus = min(m.focus+1, int(style.ThemeCount)-1)
	case keys.LineUp:
		m.focus = max(m.focus-1, 0)
	}
	return style.Theme(m.focus)
}

// view draws the menu, with a sample of what stands out.
func (m *themeMenu) view(s *style.Styles, bound keys.KeyMap, screen int) dialog {
	d := dialog{title: "Theme", width: dialogWidth(screen, 62), focus: m.focus, cursor: -1, bright: true}
	for i, t := range style.Themes() {
		l := newLine(s, d.width)
		if i == m.focus {
			l.over(style.Selected).put(style.Accent, style.CursorMark)
		}
		l.to(2)
		choice(l, i == m.focus, i == m.focus, t.String()).to(19).put(style.Muted, cells.Shorten(t.About(), d.width-19))
		d.rows = append(d.rows, l.full())
	}
	sample := newLine(s, d.width)
	for _, item := range append(wordLegend(s), kindLegend(s)...) {
		if !sample.join(item) {
			break
		}
	}
	d.rows = append(d.rows, newLine(s, d.width).full(), sample.full(), newLine(s, d.width).full(),
		newLine(s, d.width).with(hintLine(s, bound, keys.InThemes, d.width,
			hint{"choose", []keys.Action{keys.LineDown, keys.LineUp}}, hint{"keep", []keys.Action{keys.Confirm}}, hint{"as before", []keys.Action{keys.Cancel}})).full())
	return d
}
