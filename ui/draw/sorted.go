package draw

import "storydiff/ui/cells"

// SortedTitle marks the heading of the column, so many cells wide, that a table is sorted by.
func SortedTitle(title string, width int, turned bool) string {
	mark := "▾"
	if turned {
		mark = "▴"
	}
	return cells.Cut(title, width-1) + mark
}
