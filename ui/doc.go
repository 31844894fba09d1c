// Package ui is the program on the terminal: it opens a story, shows its screens
// and dialogs, and carries out what the user asks for with keys.
//
// # A tour
//
// app.go holds the tea.Model of a story, and folder.go that of a folder of stories,
// which has their list (package stories) and the app of the one that is open. A story
// on the command line is still being read when the screen opens: opening.go is around
// its app. What
// is around both, from the size of the terminal to the dialogs, is the frame
// (frame.go). Update handles a message (act.go does it for keys) and then updates
// everything derived from the state, so that View (view.go) only draws. Slow work
// goes into a command. Its answer has a serial number, and in a folder the app of
// the story it belongs to; an answer that comes too late is dropped.
//
// What the program asks of a screen stands in screens.go, of a dialog in
// dialog/dialog.go; both are plain values with methods, which get no messages.
// screens.go has a row for every screen, dialogs.go one for every dialog.
//
// A key finds its action through package keys, where every binding says in
// which scene it holds; the help and the hints are made from the same bindings.
// A new action is a name in keys/action.go, a binding, and a case where it
// belongs.
//
// From a comparison to the screen there are four steps, each plain data:
//
//	Comparison -> reading   (story/reading.go: all items there are, in order; made once, in a command)
//	reading    -> items     (reader/filter.go: what the filter and the layout let through)
//	item       -> block     (reader/block.go, draw/styledtext.go: its text wrapped for a width, only for what is near the window)
//	block      -> rows      (reader/view.go, reader/highlights.go: styled, only what is in the window)
//
// Other versions can be shown beside the one selected, in the rows of its
// passages (reader/beside.go). The user's marks are in the book of package
// review: story/notebook.go looks them up and counts them, marking.go carries
// out the keys, dialog/note.go is the text area. leaving.go asks before the program
// ends without having written the marks.
//
// A session has the story three times: as its files were read, with what the user
// has said of its lines (story/lines.go), and as it is compared. lines.go carries
// out the keys, dialog/howread.go lists the lines. When a line is put right, or the
// files change, live.go compares the story again and replaces the old one.
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
