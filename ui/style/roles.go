package style

// A Role is what a piece of the screen is for. The code speaks of roles only;
// which colour a role has is the palette's business.
type Role uint8

const (
	Plain     Role = iota
	Muted          // what may be read second
	Faint          // rules, gaps, padding signs
	Strong         // names and headings
	Accent         // where the reader stands
	TabActive      // the screen that is open
	TabIdle
	KeyName  // a key in a hint
	Notice   // what the program has to say
	Warning  // what went wrong
	Selected // the row under the cursor, across its whole width
	Moved    // the sign of a passage out of its order
	Seen     // the sign of what has been looked at
	Flagged  // of what is to be acted on
	Noted    // of a note
	// The signs of the kinds of passage, in the order of diffing.Kinds.
	keptSign
	restyledSign
	rewordedSign
	garbledSign
	addedSign
	droppedSign
	furnitureSign
	// What became of words, in bars and cells; by kind too.
	keptBar
	restyledBar
	rewordedBar
	garbledBar
	addedBar
	droppedBar
	furnitureBar
	// The severities, in the order of finding.Severities.
	lowText
	mediumText
	highText
	roles
)

// A WordLook says how the words of a piece of text relate to the other side.
type WordLook uint8

const (
	AsIs         WordLook = iota // the same on both sides, where the passage differs elsewhere
	Quiet                        // the same on both sides, like the whole passage
	Deleted                      // only in the original
	Inserted                     // only in the version
	ReplacedOld                  // the original's words for what the version says otherwise
	ReplacedNew                  // the version's
	ReplacedAway                 // the original's, in one column with the version's
	Shifted                      // words that stand elsewhere in the passage on the other side
	ShiftedAway                  // the original's, in one column with the version's
	Restyled                     // the same words in another style
	OnlyOriginal                 // part of a dropped passage
	OnlyVersion                  // part of an added passage
	Page                         // furniture
	Trace                        // where a moved passage has left
	wordLooks
)

// An Emphasis lies over the look of words.
type Emphasis uint8

const (
	NoEmphasis Emphasis = iota
	LowFinding
	MediumFinding
	HighFinding
	CurrentFinding
	Match
	CurrentMatch
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
	// plain says that it is meant to be as the terminal writes by itself, and
	// was not forgotten.
	plain bool
}
