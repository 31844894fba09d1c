package dialog

import (
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A ThemeMenu is the dialog in which the theme is chosen. The one under the
// cursor is put on at once.
type ThemeMenu struct {
	focus  int
	Before style.Theme
}

func (m *ThemeMenu) Begin(t style.Theme) {
	m.Before, m.focus = t, int(t)
}

// Do moves the cursor and returns the theme under it.
func (m *ThemeMenu) Do(a keys.Action) style.Theme {
	switch a {
	case keys.LineDown:
		m.focus = min(m.focus+1, int(style.ThemeCount)-1)
	case keys.LineUp:
		m.focus = max(m.focus-1, 0)
	}
	return style.Theme(m.focus)
}

// View draws the menu, with a sample of what stands out.
func (m *ThemeMenu) View(s *style.Styles, bound keys.KeyMap, screen int) draw.Dialog {
	d := draw.Dialog{Title: "Theme", Width: draw.DialogWidth(screen, 62), Focus: m.focus, Cursor: -1, Bright: true}
	for i, t := range style.Themes() {
		l := draw.NewLine(s, d.Width)
		if i == m.focus {
			l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		}
		l.To(2)
		draw.Choice(l, i == m.focus, i == m.focus, t.String()).To(19).Put(style.Muted, cells.Shorten(t.About(), d.Width-19))
		d.Rows = append(d.Rows, l.Full())
	}
	sample := draw.NewLine(s, d.Width)
	for _, item := range append(draw.WordLegend(s), draw.KindLegend(s)...) {
		if !sample.Join(item) {
			break
		}
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full(), sample.Full(), draw.NewLine(s, d.Width).Full(),
		draw.NewLine(s, d.Width).With(draw.HintLine(s, bound, keys.InThemes, d.Width,
			draw.Hint{Text: "choose", Actions: []keys.Action{keys.LineDown, keys.LineUp}}, draw.Hint{Text: "keep", Actions: []keys.Action{keys.Confirm}}, draw.Hint{Text: "as before", Actions: []keys.Action{keys.Cancel}})).Full())
	return d
}
