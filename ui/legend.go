package ui

import "storydiff/diffing"

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
func legend(s *styles, width, rows int) []string {
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
func readerLegend(s *styles, width, rows int) []string {
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

func kindLegend(s *styles) []*line {
	var list []*line
	for _, k := range diffing.Kinds() {
		list = append(list, newLine(s, legendRoom).put(plain, " ").put(signRole(k), kindMark(k)).put(muted, " "+k.String()+" "))
	}
	return list
}

func moveLegend(s *styles) *line {
	return newLine(s, legendRoom).put(plain, " ").put(moved, upMark+downMark).put(muted, " moved ")
}

// markLegend names the signs of the reader's own marks.
func markLegend(s *styles) []*line {
	var list []*line
	for _, m := range []struct {
		role       role
		sign, name string
	}{{flagged, flagMark, "flagged"}, {noted, noteMark, "note"}, {seen, seenMark, "seen"}} {
		list = append(list, newLine(s, legendRoom).put(plain, " ").put(m.role, m.sign).put(muted, " "+m.name+" "))
	}
	return list
}

// wordLegend shows the looks of words on their own names.
func wordLegend(s *styles) []*line {
	var list []*line
	add := func(w wordLook, e emphasis, name string) {
		list = append(list, newLine(s, legendRoom).put(plain, " ").words(w, e, name))
	}
	add(deleted, noEmphasis, "deleted")
	add(inserted, noEmphasis, "inserted")
	add(replacedNew, noEmphasis, "replaced")
	add(shifted, noEmphasis, "moved")
	add(restyled, noEmphasis, "style")
	add(asIs, highFinding, "high")
	add(asIs, mediumFinding, "medium")
	add(asIs, lowFinding, "low")
	list = append(list, newLine(s, legendRoom).put(faint, "  │"))
	return list
}
