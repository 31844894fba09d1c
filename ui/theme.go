package ui

// A role is what a piece of the screen is for. The code speaks of roles only;
// which colour a role has is the palette's business.
type role uint8

const (
	plain     role = iota
	muted          // what may be read second
	faint          // rules, gaps, padding signs
	strong         // names and headings
	accent         // where the reader stands
	tabActive      // the screen that is open
	tabIdle
	keyName  // a key in a hint
	notice   // what the program has to say
	warning  // what went wrong
	selected // the row under the cursor, across its whole width
	moved    // the sign of a passage out of its order
	seen     // the sign of what has been looked at
	flagged  // of what is to be acted on
	noted    // of a note
	kindSign // the first of as many as there are kinds
	_
	_
	_
	_
	_
	_
	kindBar // the first of as many as there are kinds
	_
	_
	_
	_
	_
	_
	severityText // the first of as many as there are severities
	_
	_
	roles
)

// A wordLook says how the words of a piece of text relate to the other side.
type wordLook uint8

const (
	asIs         wordLook = iota // the same on both sides, where the passage differs elsewhere
	quiet                        // the same on both sides, like the whole passage
	deleted                      // only in the original
	inserted                     // only in the version
	replacedOld                  // the original's words for what the version says otherwise
	replacedNew                  // the version's
	replacedAway                 // the original's, in one column with the version's
	shifted                      // words that stand elsewhere in the passage on the other side
	shiftedAway                  // the original's, in one column with the version's
	restyled                     // the same words in another style
	onlyOriginal                 // part of a dropped passage
	onlyVersion                  // part of an added passage
	page                         // furniture
	trace                        // where a moved passage has left
	wordLooks
)

// An emphasis lies over the look of words.
type emphasis uint8

const (
	noEmphasis emphasis = iota
	lowFinding
	mediumFinding
	highFinding
	currentFinding
	match
	currentMatch
	emphases
)

// attribute is a set of ways to write that need no colour.
type attribute uint8

const (
	bold attribute = 1 << iota
	dim
	italic
	underline
	dotted // underlined with dots, or faintly where the terminal has no dots
	strike
	reverse
)

// A paint is how something is written. Colours are "#rrggbb", or "0" to "15"
// for one of the terminal's basic ones, or empty for that of its text. The
// former are those of the cube of 256, or near one, so that a terminal with no
// more shows the same.
type paint struct {
	fg, bg string
	// tint is a background for terminals with all colours. It is too near the
	// terminal's own to have an equal among 256.
	tint  string
	attrs attribute
}

// A palette is a whole theme as data.
type palette struct {
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

// paletteName is one of the themes there are.
type paletteName uint8

const (
	darkPalette paletteName = iota
	lightPalette
	basicPalette
	monochromePalette
	contrastDarkPalette
	contrastLightPalette
	blindDarkPalette
	blindLightPalette
	paletteNames
)

func (n paletteName) String() string {
	return [...]string{"dark", "light", "basic", "monochrome", "contrast-dark", "contrast-light", "blind-dark", "blind-light"}[n]
}

// paletteOf returns a theme's data.
func paletteOf(n paletteName) palette {
	switch n {
	case lightPalette:
		return light()
	case basicPalette:
		return basic()
	case monochromePalette:
		return monochrome()
	case contrastDarkPalette:
		return contrastDark()
	case contrastLightPalette:
		return contrastLight()
	case blindDarkPalette:
		return blindDark()
	case blindLightPalette:
		return blindLight()
	}
	return dark()
}
