package keys

// Screen is one of the program's screens.
type Screen uint8

const (
	DeskScreen Screen = iota
	ReaderScreen
	CoverageScreen
	LedgerScreen
	Screens
)

func (s Screen) String() string { return [...]string{"Desk", "Reader", "Coverage", "Ledger"}[s] }

// Action is the one that opens the screen.
func (s Screen) Action() Action { return [...]Action{GoDesk, GoReader, GoCoverage, GoLedger}[s] }

// Scene is where a key is pressed while the screen is open and nothing lies
// over it.
func (s Screen) Scene() Scene { return [...]Scene{OnDesk, InReader, InCoverage, InLedger}[s] }
