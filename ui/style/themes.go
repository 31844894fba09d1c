package style

import "github.com/charmbracelet/colorprofile"

// Theme is a choice of colours.
type Theme uint8

// The themes.
const (
	Auto         Theme = iota // dark or light like the terminal's background; dark if that is unknown
	Dark                      // for a dark background
	Light                     // for a light background
	HighContrast              // nothing faint, for either background
	ColourBlind               // blue and orange, for either background
	Monochrome                // signs, brackets and strokes
	themes
)

// themeTexts has for each theme its name in flags and settings, and a short
// description.
var themeTexts = [themes]struct{ name, about string }{
	Auto:         {"auto", "as the terminal's background is"},
	Dark:         {"dark", "for a dark background"},
	Light:        {"light", "for a light background"},
	HighContrast: {"high-contrast", "nothing faint"},
	ColourBlind:  {"colour-blind", "blue and orange instead of green and red"},
	Monochrome:   {"monochrome", "signs, brackets and strokes, no colour"},
}

// Themes lists every theme in order.
func Themes() []Theme {
	list := make([]Theme, themes)
	for i := range list {
		list[i] = Theme(i)
	}
	return list
}

// String returns the theme's name, as flags and settings have it.
func (t Theme) String() string { return themeTexts[t].name }

// About returns a short description of a theme.
func (t Theme) About() string { return themeTexts[t].about }

// PaletteFor returns the palette of a theme for a terminal's colour profile and
// background.
func PaletteFor(t Theme, profile colorprofile.Profile, darkGround bool) PaletteName {
	onGround := func(dark, light PaletteName) PaletteName {
		if darkGround {
			return dark
		}
		return light
	}
	switch {
	case profile <= colorprofile.ASCII, t == Monochrome:
		return MonochromePalette
	case profile <= colorprofile.ANSI:
		return BasicPalette
	case t == HighContrast:
		return onGround(contrastDarkPalette, contrastLightPalette)
	case t == ColourBlind:
		return onGround(blindDarkPalette, blindLightPalette)
	case t == Dark:
		return DarkPalette
	case t == Light:
		return LightPalette
	}
	return onGround(DarkPalette, LightPalette)
}
