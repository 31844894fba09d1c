package ui

import (
	"github.com/charmbracelet/colorprofile"

	"storydiff/ui/cells"
)

// Theme is a choice of colours.
type Theme uint8

// The themes.
const (
	Auto         Theme = iota // as the terminal's background is; dark where it does not say
	Dark                      // for a dark background
	Light                     // for a light one
	HighContrast              // nothing faint, for either background
	ColourBlind               // blue and orange, for either background
	Monochrome                // signs, brackets and strokes
	themes
)

// Themes lists every theme in order.
func Themes() []Theme {
	return []Theme{Auto, Dark, Light, HighContrast, ColourBlind, Monochrome}
}

// String returns the theme's name, as a flag or a config file has it.
func (t Theme) String() string {
	return [...]string{"auto", "dark", "light", "high-contrast", "colour-blind", "monochrome"}[t]
}

// about says in a few words what a theme is.
func (t Theme) about() string {
	return [...]string{
		"as the terminal's background is",
		"for a dark background",
		"for a light background",
		"nothing faint",
		"blue and orange instead of green and red",
		"signs, brackets and strokes, no colour",
	}[t]
}

// paletteFor chooses the palette of a theme for what is known of the terminal.
func paletteFor(t Theme, profile colorprofile.Profile, darkGround bool) paletteName {
	onGround := func(dark, light paletteName) paletteName {
		if darkGround {
			return dark
		}
		return light
	}
	switch {
	case profile <= colorprofile.ASCII, t == Monochrome:
		return monochromePalette
	case profile <= colorprofile.ANSI:
		return basicPalette
	case t == HighContrast:
		return onGround(contrastDarkPalette, contrastLightPalette)
	case t == ColourBlind:
		return onGround(blindDarkPalette, blindLightPalette)
	case t == Dark:
		return darkPalette
	case t == Light:
		return lightPalette
	}
	return onGround(darkPalette, lightPalette)
}

// A themeMenu is the dialog in which the theme is chosen. The one under the
// cursor is put on at once.
type themeMenu struct {
	focus  int
	before Theme
}

func (m *themeMenu) begin(t Theme) {
	m.before, m.focus = t, int(t)
}

// do moves the cursor and returns the theme under it.
func (m *themeMenu) do(a action) Theme {
	switch a {
	case lineDown:
		m.focus = min(m.focus+1, int(themes)-1)
	case lineUp:
		m.focus = max(m.focus-1, 0)
	}
	return Theme(m.focus)
}

// view draws the menu, with a sample of what stands out.
func (m *themeMenu) view(s *styles, keys keyMap, screen int) dialog {
	d := dialog{title: "Theme", width: dialogWidth(screen, 62), focus: m.focus, cursor: -1, bright: true}
	for i, t := range Themes() {
		l := newLine(s, d.width)
		if i == m.focus {
			l.over(selected).put(accent, cursorMark)
		}
		l.to(2)
		choice(l, i == m.focus, i == m.focus, t.String()).to(19).put(muted, cells.Shorten(t.about(), d.width-19))
		d.rows = append(d.rows, l.full())
	}
	sample := newLine(s, d.width)
	for _, item := range append(wordLegend(s), kindLegend(s)...) {
		if !sample.join(item) {
			break
		}
	}
	d.rows = append(d.rows, newLine(s, d.width).full(), sample.full(), newLine(s, d.width).full(),
		newLine(s, d.width).with(hintLine(s, keys, inThemes, d.width,
			hint{"choose", []action{lineDown, lineUp}}, hint{"keep", []action{confirm}}, hint{"as before", []action{cancel}})).full())
	return d
}
