package keys

// An Action is something the reader can ask for. A key leads to one through
// its binding; whatever else asks (a menu, a list of everything there is) goes
// the same way.
type Action uint8

const (
	NoAction Action = iota

	LineDown
	LineUp
	PageDown
	PageUp
	GoTop
	GoBottom

	NextChange
	PreviousChange
	NextFinding
	PreviousFinding
	OtherEnd
	OpenSearch
	NextMatch
	PreviousMatch

	MarkSeen
	MarkFlag
	WriteNote
	CopyPassage

	Open
	NextVersion
	PreviousVersion
	MakeOriginal
	MoreVersions
	FewerVersions
	ColumnRight
	ColumnLeft
	SortNext
	SortTurn

	SwitchLayout
	OpenFilter
	ClearAll // of what is asked for in a filter
	NextFilter
	NextTab
	PreviousTab
	TogglePage
	OpenExport
	ToggleLegend
	OpenThemes

	GoDesk
	GoReader
	GoCoverage
	GoLedger
	OpenEditor
	OpenCommands
	OpenHelp
	Back
	StopWork
	Suspend
	Quit

	// In a menu or a dialog.
	NextField
	PreviousField
	NextChoice
	PreviousChoice
	Toggle
	Confirm
	Cancel
	SayYes
	SayNo

	// In a line of text.
	CharLeft
	CharRight
	LineStart
	LineEnd
	DeleteBack
	DeleteForward
	DeleteWord
	DeleteLine
	BreakLine
)
