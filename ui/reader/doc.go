// Package reader is the screen that shows a version, or two or three, beside
// the original, passage by passage.
//
//	story.Reading -> items   (filter.go: what the filter and the layout let through)
//	item          -> block   (block.go: its text wrapped for a width, only for what is near the window)
//	block         -> rows    (view.go, highlights.go: styled, only what is in the window)
//
// scroll.go knows a place as an item and a row of it, never as a row of the
// whole: so nothing outside the window is laid out, and the reader stays where
// it is when the width, the layout or the filter changes.
package reader
