package style

import "storydiff/diffing"

// KindMark is the sign of a kind: one cell, the same on every screen, so that
// nothing depends on colour.
func KindMark(k diffing.Kind) string {
	return [...]string{"=", "~", "≈", "!", "+", "-", "·"}[k]
}

const (
	UpMark       = "↑"
	DownMark     = "↓"
	AgainMark    = "↻" // the original's sentence has been used before
	CursorMark   = "▌"
	CursorEnd    = "▐"
	OriginalMark = "◆"
	GapMark      = "⋯"
	GoesOnMark   = "┆" // carried together with another row
	SharedMark   = "&" // other versions have it too
)
