package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A ThemeMenu is the dialog in which the theme is chosen. The one under the
// cursor is put on at once.
type ThemeMenu struct {
	plain
	focus  int // index of the theme
	before style.Theme
}

// NewThemeMenu begins with the theme in force.
func NewThemeMenu(t style.Theme) *ThemeMenu { return &ThemeMenu{before: t, focus: int(t)} }

// In is the scene of the menu's keys.
func (m *ThemeMenu) In() keys.Scene { return keys.InThemes }

// Do moves the cursor, keeps the theme under it, or goes back to the one that
// was in force before.
func (m *ThemeMenu) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Confirm:
		on.Close()
		return on.KeepTheme()
	case keys.Cancel:
		on.Close()
		on.SetTheme(m.before)
		return nil
	}
	n := len(style.Themes())
	m.focus, _ = moved(byField(do), m.focus, n, n)
	on.SetTheme(style.Theme(m.focus))
	return nil
}

// View draws the menu, with a sample of what stands out.
func (m *ThemeMenu) View(on draw.Screen) draw.Dialog {
	s, bound := on.Styles, on.Keys
	d := draw.Dialog{Title: "Theme", Width: draw.DialogWidth(on.Width, 62), Focus: m.focus, Cursor: -1, Bright: true}
	for i, t := range style.Themes() {
		l := draw.NewLine(s, d.Width)
		if i == m.focus {
			l.Over(style.Selected).Put(style.Accent, style.CursorMark)
		}
		l.To(2)
		draw.Choice(l, i == m.focus, i == m.focus, t.String()).To(19).Put(style.Muted, cells.Shorten(t.About(), d.Width-19))
		d.Rows = append(d.Rows, l.Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full())
	for _, sample := range draw.LegendLines(s, append(draw.WordLegend(s), draw.KindLegend(s)...), d.Width, 2) {
		d.Rows = append(d.Rows, sample.Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full(),
		draw.NewLine(s, d.Width).With(draw.HintLine(s, bound, keys.InThemes, d.Width,
			draw.HintFor("keep", keys.Confirm),
			draw.HintFor("as before", keys.Cancel),
			draw.HintFor("choose", keys.LineDown, keys.LineUp))).Full())
	return d
}
