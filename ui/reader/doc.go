// Package reader is the screen that shows a version, or two or three, beside
// the original, passage by passage.
//
// What is drawn is made in three steps:
//
//	story.Reading -> items   (filter.go: what the filter and the layout let through)
//	item          -> block   (block.go: its text wrapped for a width, only near the window)
//	block         -> rows    (view.go, highlights.go: styled, only in the window)
//
// scroll.go holds a position as an item and a row of that item, never as a row
// of the whole text. So nothing outside the window has to be laid out, and the
// position survives a change of width, layout or filter.
package reader
