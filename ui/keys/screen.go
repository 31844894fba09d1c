package keys

// Screen is one of the program's screens.
type Screen uint8

// The screens, in the order of their tabs.
const (
	DeskScreen     Screen = iota // the list of versions
	ReaderScreen                 // a version beside the original
	CoverageScreen               // what became of each sentence
	LedgerScreen                 // what became of each name, number and quotation
	FindingsScreen               // every finding of every version, with the marks
	Screens                      // the number of screens of a story
)

// StoriesScreen is the list of the stories of a folder. It has no tab among the
// screens of a story.
const StoriesScreen = Screens

// A screenKeys is a screen's name, the action that opens it, and the scene of
// its keys.
type screenKeys struct {
	name   string
	action Action
	scene  Scene
}

func (s Screen) keys() screenKeys {
	return [...]screenKeys{
		DeskScreen:     {"Desk", GoDesk, OnDesk},
		ReaderScreen:   {"Reader", GoReader, InReader},
		CoverageScreen: {"Coverage", GoCoverage, InCoverage},
		LedgerScreen:   {"Ledger", GoLedger, InLedger},
		FindingsScreen: {"Findings", GoFindings, InFindings},
		StoriesScreen:  {"Stories", NoAction, OnStories},
	}[s]
}

// String returns the screen's name, as its tab shows it.
func (s Screen) String() string { return s.keys().name }

// Action returns the action that opens the screen.
func (s Screen) Action() Action { return s.keys().action }

// Scene returns the scene of the screen's keys while no dialog is open.
func (s Screen) Scene() Scene { return s.keys().scene }

// OpenedBy returns the screen that an action opens, and whether it opens one.
func OpenedBy(do Action) (s Screen, ok bool) {
	for s := range Screens {
		if s.Action() == do {
			return s, true
		}
	}
	return 0, false
}
