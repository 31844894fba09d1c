package ui

import "storydiff/diffing"

// kindMark is the sign of a kind: one cell, the same on every screen, so that
// nothing depends on colour.
func kindMark(k diffing.Kind) string {
	return [...]string{"=", "~", "≈", "!", "+", "-", "·"}[k]
}

const (
	upMark       = "↑"
	downMark     = "↓"
	againMark    = "↻" // the original's sentence has been used before
	cursorMark   = "▌"
	cursorEnd    = "▐"
	originalMark = "◆"
	gapMark      = "⋯"
	goesOnMark   = "┆" // carried together with another row
	sharedMark   = "&" // other versions have it too
)
