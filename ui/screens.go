package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/sheet"
)

// A screen is one of the things that the program shows between its tabs and its
// foot. A new one is a type in a room of its own that has these methods, a
// constant in package keys, and a row below. One that can be searched is a
// dialog.Searchable besides, and one whose rows lead to places in the reader a
// readerLinker.
type screen interface {
	// Fit brings the screen up to date with the session, and lays it out. It is
	// called after every message, before the screen is drawn.
	Fit(on draw.Screen) tea.Cmd
	// View returns the rows; nil while what they show is still being made.
	View(on draw.Screen) []string
	// Do carries out an action, if it is one of the screen's.
	Do(do keys.Action)
	// Click takes a click at a cell and a row of the screen, and tells whether
	// what stands there is to be opened.
	Click(on draw.Screen, x, y int) (open bool)
	// Status says where one stands, what matters most first.
	Status() []string
	// LeftOut says what is not shown.
	LeftOut() []string
	// Hints are what can be done just now, the most useful first.
	Hints() []draw.Hint
	// TakeRemark returns what the last action has to say, once.
	TakeRemark() string
}

// A readerLinker is a screen whose rows lead to places in the reader.
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
	}
}

// open returns the screen that is shown.
func (a *app) open() screenRow { return a.screens()[a.screen] }

// drawnFor is what a screen of so many rows is drawn for.
func (a *app) drawnFor(rows int) draw.Screen {
	return draw.Screen{Width: a.width, Height: rows, Legend: a.legend, Styles: a.styles, Keys: a.keys}
}

// searched is the screen that a search is about; nil where there is nothing to
// be searched.
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
