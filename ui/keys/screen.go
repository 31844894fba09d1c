package keys

// Screen is one of the program's screens.
type Screen uint8

// The screens, in the order of their tabs.
const (
	DeskScreen Screen = iota
	ReaderScreen
	CoverageScreen
	LedgerScreen
	Screens
)

// A screenKeys is what a screen is called, the action that opens it, and where
// a key is pressed while it is open and nothing lies over it.
type screenKeys struct {
	name   string
	action Action
	scene  Scene
}

func (s Screen) keys() screenKeys {
	return [Screens]screenKeys{
		DeskScreen:     {"Desk", GoDesk, OnDesk},
		ReaderScreen:   {"Reader", GoReader, InReader},
		CoverageScreen: {"Coverage", GoCoverage, InCoverage},
		LedgerScreen:   {"Ledger", GoLedger, InLedger},
	}[s]
}

// String is the screen's name, as its tab has it.
func (s Screen) String() string { return s.keys().name }

// Action is the one that opens the screen.
func (s Screen) Action() Action { return s.keys().action }

// Scene is where a key is pressed while the screen is open and nothing lies
// over it.
func (s Screen) Scene() Scene { return s.keys().scene }

// OpenedBy returns the screen that an action opens, if it does open one.
func OpenedBy(do Action) (s Screen, ok bool) {
	for s := range Screens {
		if s.Action() == do {
			return s, true
		}
	}
	return 0, false
}
