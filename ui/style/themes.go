package style

import "github.com/charmbracelet/colorprofile"

// Theme is a choice of colours.
type Theme uint8

// The ThemeCount.
const (
	Auto         Theme = iota // as the terminal's background is; dark where it does not say
	Dark                      // for a dark background
	Light                     // for a light one
	HighContrast              // nothing faint, for either background
	ColourBlind               // blue and orange, for either background
	Monochrome                // signs, brackets and strokes
	ThemeCount
)

// Themes lists every theme in order.
func Themes() []Theme {
	return []Theme{Auto, Dark, Light, HighContrast, ColourBlind, Monochrome}
}

// String returns the theme's name, as a flag or a config file has it.
func (t Theme) String() string {
	return [...]string{"auto", "dark", "light", "high-contrast", "colour-blind", "monochrome"}[t]
}

// About says in a few words what a theme is.
func (t Theme) About() string {
	return [...]string{
		"as the terminal's background is",
		"for a dark background",
		"for a light background",
		"nothing faint",
		"blue and orange instead of green and red",
		"signs, brackets and strokes, no colour",
	}[t]
}

// PaletteFor chooses the palette of a theme for what is known of the terminal.
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
