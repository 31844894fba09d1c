package style

// A Palette is one set of colours and attributes for everything that is drawn.
type Palette struct {
	roles [roles]paint
	words [wordLooks]paint
	// over is applied on top of words: its background replaces theirs, and its
	// attributes are added. Its foreground is used unless the words have a mark
	// of their own to keep.
	over [emphases]paint
	// brackets puts [-…-] and {+…+} around deleted and inserted words that stand
	// in one column.
	brackets bool
}

// changes is how a palette differs from another that it is made from.
type changes struct {
	roles map[Role]paint
	words map[WordLook]paint
	over  map[Emphasis]paint
}

// with returns the palette with changes applied.
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

// PaletteName names one of the palettes.
type PaletteName uint8

// The palettes.
const (
	DarkPalette       PaletteName = iota // for a dark background
	LightPalette                         // for a light background
	BasicPalette                         // for terminals with sixteen colours
	MonochromePalette                    // without colour
	contrastDarkPalette
	contrastLightPalette
	blindDarkPalette
	blindLightPalette
	PaletteNames // the number of palettes
)

// palettes is the table of palettes; nothing changes it.
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

// String returns the palette's name.
func (n PaletteName) String() string { return palettes[n].name }

// PaletteOf returns the palette of a name.
func PaletteOf(n PaletteName) Palette { return palettes[n].palette }
