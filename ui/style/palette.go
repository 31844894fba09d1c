package style

// A Palette is all that is needed to draw in one set of colours, as data.
type Palette struct {
	roles [roles]paint
	words [wordLooks]paint
	// over is laid over words: its background replaces theirs, its attributes
	// are added, and its foreground holds where the words have no mark of their
	// own to keep.
	over [emphases]paint
	// brackets puts [-…-] and {+…+} around what is deleted and inserted where
	// both stand in one column.
	brackets bool
}

// changes are what a palette has otherwise than the one that it goes back to.
type changes struct {
	roles map[Role]paint
	words map[WordLook]paint
	over  map[Emphasis]paint
}

// with returns the palette with changes.
func (p Palette) with(c changes) Palette {
	for r, paint := range c.roles {
		p.roles[r] = paint
	}
	for w, paint := range c.words {
		p.words[w] = paint
	}
	for e, paint := range c.over {
		p.over[e] = paint
	}
	return p
}

// PaletteName is one of the palettes there are.
type PaletteName uint8

// The palettes.
const (
	DarkPalette PaletteName = iota
	LightPalette
	BasicPalette
	MonochromePalette
	contrastDarkPalette
	contrastLightPalette
	blindDarkPalette
	blindLightPalette
	PaletteNames
)

// palettes is the table of them; nothing changes it.
var palettes = [PaletteNames]struct {
	name    string
	palette Palette
}{
	DarkPalette:          {"dark", dark},
	LightPalette:         {"light", light},
	BasicPalette:         {"basic", basic},
	MonochromePalette:    {"monochrome", monochrome},
	contrastDarkPalette:  {"contrast-dark", contrastDark},
	contrastLightPalette: {"contrast-light", contrastLight},
	blindDarkPalette:     {"blind-dark", blindDark},
	blindLightPalette:    {"blind-light", blindLight},
}

func (n PaletteName) String() string { return palettes[n].name }

// PaletteOf returns a palette's data.
func PaletteOf(n PaletteName) Palette { return palettes[n].palette }
