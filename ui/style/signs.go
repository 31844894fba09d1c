package style

import "storydiff/diffing"

// KindMark returns the sign of a kind of passage, one cell. It is the same on
// every screen, so that nothing depends on colour.
func KindMark(k diffing.Kind) string {
	return [...]string{"=", "~", "≈", "!", "+", "-", "·"}[k]
}

// Other signs, one cell each.
const (
	UpMark       = "↑" // the other end of the move is above
	DownMark     = "↓" // the other end of the move is below
	AgainMark    = "↻" // the original's sentence has been used before
	CursorMark   = "▌" // left of what the cursor is on
	CursorEnd    = "▐" // right of a cell that the cursor is on
	OriginalMark = "◆" // before the original
	GapMark      = "⋯" // something is left out
	GoesOnMark   = "┆" // carried together with another row
	SharedMark   = "&" // other versions have it too
)
