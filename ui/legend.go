package ui

import (
	"storydiff/diffing"
	"storydiff/ui/style"
)

// join appends another line, whole, if there is room for it.
func (l *line) join(o *line) bool {
	if o.used > l.left() {
		return false
	}
	l.used += o.used
	l.b.WriteString(o.b.String())
	return true
}

// legend returns the line that says what the signs mean, as much of it as fits
// in whole words; nothing for no rows.
func legend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	l := newLine(s, width)
	for _, item := range append(kindLegend(s), moveLegend(s)) {
		if !l.join(item) {
			break
		}
	}
	return []string{l.String()}
}

// readerLegend is the legend with the looks of words before it.
func readerLegend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	l := newLine(s, width)
	items := append(wordLegend(s), kindLegend(s)...)
	for _, item := range append(append(items, moveLegend(s)), markLegend(s)...) {
		if !l.join(item) {
			break
		}
	}
	return []string{l.String()}
}

// legendRoom is more than any entry of a legend takes.
const legendRoom = 80

func kindLegend(s *style.Styles) []*line {
	var list []*line
	for _, k := range diffing.Kinds() {
		list = append(list, newLine(s, legendRoom).put(style.Plain, " ").put(style.SignRole(k), style.KindMark(k)).put(style.Muted, " "+k.String()+" "))
	}
	return list
}

func moveLegend(s *style.Styles) *line {
	return newLine(s, legendRoom).put(style.Plain, " ").put(style.Moved, style.UpMark+style.DownMark).put(style.Muted, " moved ")
}

// markLegend names the signs of the reader's own marks.
func markLegend(s *style.Styles) []*line {
	var list []*line
	for _, m := range []struct {
		role       style.Role
		sign, name string
	}{{style.Flagged, flagMark, "flagged"}, {style.Noted, noteMark, "note"}, {style.Seen, seenMark, "seen"}} {
		list = append(list, newLine(s, legendRoom).put(style.Plain, " ").put(m.role, m.sign).put(style.Muted, " "+m.name+" "))
	}
	return list
}

// wordLegend shows the looks of words on their own names.
func wordLegend(s *style.Styles) []*line {
	var list []*line
	add := func(w style.WordLook, e style.Emphasis, name string) {
		list = append(list, newLine(s, legendRoom).put(style.Plain, " ").words(w, e, name))
	}
	add(style.Deleted, style.NoEmphasis, "deleted")
	add(style.Inserted, style.NoEmphasis, "inserted")
	add(style.ReplacedNew, style.NoEmphasis, "replaced")
	add(style.Shifted, style.NoEmphasis, "moved")
	add(style.Restyled, style.NoEmphasis, "style")
	add(style.AsIs, style.HighFinding, "high")
	add(style.AsIs, style.MediumFinding, "medium")
	add(style.AsIs, style.LowFinding, "low")
	list = append(list, newLine(s, legendRoom).put(style.Faint, "  │"))
	return list
}
