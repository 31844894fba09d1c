package ui

// An action is something the reader can ask for. A key leads to one through
// its binding; whatever else asks (a menu, a list of everything there is) goes
// the same way.
type action uint8

const (
	noAction action = iota

	lineDown
	lineUp
	pageDown
	pageUp
	goTop
	goBottom

	nextChange
	previousChange
	nextFinding
	previousFinding
	otherEnd
	openSearch
	nextMatch
	previousMatch

	markSeen
	markFlag
	writeNote
	copyPassage

	open
	nextVersion
	previousVersion
	makeOriginal
	moreVersions
	fewerVersions
	columnRight
	columnLeft
	sortNext
	sortTurn

	switchLayout
	openFilter
	clearAll // of what is asked for in a filter
	nextFilter
	nextTab
	previousTab
	togglePage
	openExport
	toggleLegend
	openThemes

	goDesk
	goReader
	goCoverage
	goLedger
	openEditor
	openCommands
	openHelp
	back
	stopWork
	suspend
	quit

	// In a menu or a dialog.
	nextField
	previousField
	nextChoice
	previousChoice
	toggle
	confirm
	cancel
	sayYes
	sayNo

	// In a line of text.
	charLeft
	charRight
	lineStart
	lineEnd
	deleteBack
	deleteForward
	deleteWord
	deleteLine
	breakLine
)
