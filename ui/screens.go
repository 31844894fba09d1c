package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/sheet"
)

// A screen is what the program shows between its tabs and its foot. A new one is
// a type with these methods in a package of its own, a constant in package keys,
// and a row in screens. A screen that can be searched also implements
// dialog.Searchable; one whose rows can be opened in the reader, readerLinker.
type screen interface {
	// Fit updates the screen from the session, and lays it out. It is called
	// after every message, before the screen is drawn.
	Fit(on draw.Screen) tea.Cmd
	// View draws the rows; nil while what they show is still being made.
	View(on draw.Screen) []string
	// Do carries out an action, if it is one of the screen's.
	Do(do keys.Action)
	// Click takes a click at cell x of row y of the screen, and tells whether
	// what is there is to be opened.
	Click(on draw.Screen, x, y int) (open bool)
	// Status says where the cursor is, the most important part first.
	Status() []string
	// LeftOut says what is not shown.
	LeftOut() []string
	// Hints lists the key hints, the most useful first.
	Hints() []draw.Hint
	// TakeRemark returns why the last action could not be done, and forgets it.
	TakeRemark() string
}

// A readerLinker is a screen whose rows can be opened in the reader.
type readerLinker interface {
	// ShowInReader brings the reader to what the cursor is on.
	ShowInReader(r *reader.Model)
}

// A screenRow is a screen, and what the program has to know of it.
type screenRow struct {
	screen
	surveys bool // it shows a survey of all versions
	wheel   int  // the lines that a turn of the wheel moves
}

// screens lists every screen there is.
func (a *app) screens() [keys.Screens]screenRow {
	return [...]screenRow{
		keys.DeskScreen:     {screen: &a.desk, wheel: 1},
		keys.ReaderScreen:   {screen: &a.reader, wheel: 3},
		keys.CoverageScreen: {screen: &a.coverage, wheel: 1, surveys: true},
		keys.LedgerScreen:   {screen: &a.ledger, wheel: 1, surveys: true},
		keys.FindingsScreen: {screen: &a.findings, wheel: 1, surveys: true},
	}
}

// open returns the screen that is shown.
func (a *app) open() screenRow { return a.screens()[a.screen] }

// searched returns the open screen if it can be searched; nil if it cannot.
func (a *app) searched() dialog.Searchable {
	s, _ := a.open().screen.(dialog.Searchable)
	return s
}

// foundRows takes the answer to a query in the coverage or the ledger.
func (a *app) foundRows(msg sheet.FoundRowsMsg) {
	if s, ok := a.screens()[msg.In].screen.(interface {
		Found(sheet.FoundRowsMsg, bool)
	}); ok {
		s.Found(msg, a.prompt != nil && a.screen == msg.In)
	}
}
