// Package ui is the program on the terminal: the desk that lists a story's
// versions, and the reader that shows one of them beside the original.
//
// # A tour
//
// app.go holds the one tea.Model. Its Update takes a message in (act.go for
// what a key asks for) and then brings up to date what follows from the state,
// so that View (view.go) only draws. What takes time goes into a command, and
// its answer carries a serial number by which one that comes too late is known
// and dropped.
//
// What the program asks of a screen stands in screens.go, of a dialog in
// dialog/dialog.go; both are plain values with methods, and no model but the
// root's gets messages. screens.go has a row for every screen, dialogs.go one
// for every dialog.
//
// A key finds its action through package keys, where every binding says in
// which scene it holds; the help and the hints are made from the same bindings.
// A new action is a name in keys/action.go, a binding, and a case where it
// belongs.
//
// From a comparison to the screen there are four steps, each plain data:
//
//	Comparison -> reading   (story/reading.go: what there is to show, in order; made once, in a command)
//	reading    -> items     (reader/filter.go: what the filter and the layout let through)
//	item       -> block     (reader/block.go, draw/styledtext.go: its text wrapped for a width, only for what is near the window)
//	block      -> rows      (reader/view.go, reader/highlights.go: styled, only what is in the window)
//
// Several versions stand beside the original on the rows of the one under the
// cursor (reader/beside.go). What the reader makes of a passage is in the book of
// package review; story/notebook.go asks it and counts, marking.go carries out
// the keys, dialog/note.go is the text area. When the files change, live.go loads
// the story in a command and puts it in the place of the old one. leaving.go asks
// before marks that could not be written are left behind.
//
// All versions at once are a survey (story/survey.go), made in a command again
// whenever a comparison comes in. The coverage and the ledger show it:
//
//	survey  -> rows         (story/coverage_rows.go, ledger_items.go: what the filter lets through)
//	row     -> sheet        (sheet/grid.go: the cursor, and how the width is divided; sheet.go: a row drawn)
//	row     -> cards        (sheet/coverage_pane.go, ledger_pane.go: what is told of it below; draw/cards.go lays it out)
//
// reader/itemplaces.go goes through the places of an item of the ledger, in
// the place of what is searched for.
//
// reader/scroll.go knows a place as an item and a row of it, never as a row of the
// whole: so nothing outside the window is laid out, and the reader stays where
// it is when the width, the layout or the filter changes.
//
// Text is wrapped plain and styled after, piece by piece: no styled string is
// ever cut. Every row of the screen is built by a line (draw/line.go), which gets no
// wider than its room whatever is put into it, and lets no control sequence
// through.
//
// What is on the screen has a role, a look or an emphasis (style/roles.go). Which
// colours those have is data (style/palettes.go), a palette for each theme.
// Everything can be read without colour: kinds have signs (style/signs.go), words
// strokes.
//
// Sizes are worked out by pure functions (layout.go, and plan.go in the rooms). What a small screen has
// no room for is left out, the text last.
package ui
