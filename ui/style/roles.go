package style

// A Role is what a piece of the screen is for. Code names roles only; the
// palette gives each its colour.
type Role uint8

// The roles.
const (
	Plain     Role = iota // text without a style
	Muted                 // text of less importance
	Faint                 // rules, gaps, padding signs
	Strong                // names and headings
	Accent                // the cursor, and what has the focus
	TabActive             // the tab of the open screen
	TabIdle               // other tabs
	KeyName               // a key in a hint
	Notice                // a message
	Warning               // a message about a problem
	Selected              // the background of the row under the cursor
	Moved                 // the sign of a passage out of its order
	Seen                  // the sign of a passage marked as seen
	Flagged               // the sign of a flag
	Noted                 // the sign of a note
	// The signs of the kinds of passage, in the order of diffing.Kinds.
	keptSign
	restyledSign
	rewordedSign
	garbledSign
	addedSign
	droppedSign
	furnitureSign
	// Bars and cells of the kinds of passage, in the same order.
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

// The looks of words.
const (
	AsIs         WordLook = iota // the same on both sides, where the passage differs elsewhere
	Quiet                        // the same on both sides, like the whole passage
	Deleted                      // only in the original
	Inserted                     // only in the version
	ReplacedOld                  // in the original, where the version has other words
	ReplacedNew                  // those words of the version
	ReplacedAway                 // like ReplacedOld, in one column with the version's words
	Shifted                      // words that stand elsewhere in the passage on the other side
	ShiftedAway                  // like Shifted for the original, in one column with the version's words
	Restyled                     // the same words in another style
	Retold                       // words of a passage that is told otherwise throughout
	RetoldAway                   // like Retold for the original, in one column with the version's words
	OnlyOriginal                 // part of a dropped passage
	OnlyVersion                  // part of an added passage
	Page                         // furniture
	Trace                        // the beginning of a moved passage, at its place in the original
	wordLooks
)

// An Emphasis is applied on top of the look of words. Where several overlap, the
// greatest value counts.
type Emphasis uint8

// The emphases.
const (
	NoEmphasis     Emphasis = iota
	LowFinding              // words that a finding of low severity rests on
	MediumFinding           // of medium severity
	HighFinding             // of high severity
	CurrentFinding          // of the finding under the cursor
	Match                   // a match of the search
	CurrentMatch            // the match that the cursor is on
	emphases
)

// attribute is a set of text attributes, which need no colour.
type attribute uint8

const (
	bold attribute = 1 << iota
	italic
	underline
	dotted // underlined with dots, or with a line where the terminal has no dots
	strike
	reverse
)

// A paint is a set of colours and attributes. A colour is "#rrggbb", or "0" to
// "15" for a basic colour of the terminal, or empty for the terminal's default.
// Colours of the first form are in the palette of 256 colours or near to it, so
// that terminals with 256 colours show the same.
type paint struct {
	fg, bg string
	// tint replaces bg on terminals with 24-bit colour. It is too close to the
	// terminal's background to have an equivalent among 256 colours.
	tint  string
	attrs attribute
	// plain says that the paint is empty on purpose, and was not forgotten.
	plain bool
}
