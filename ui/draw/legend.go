package draw

import (
	"storydiff/diffing"
	"storydiff/ui/style"
)

// Legend returns rows that explain the signs; nothing for no rows.
func Legend(s *style.Styles, width, rows int) []string {
	return LegendRows(s, append(KindLegend(s), MoveLegend(s)), width, rows)
}

// ReaderLegend is Legend for the reader: it has the looks of words and the user's
// marks too.
func ReaderLegend(s *style.Styles, width, rows int) []string {
	return LegendRows(s, readerEntries(s), width, rows)
}

// ReaderLegendHeight is the number of rows that the whole legend of the reader takes,
// at most most.
func ReaderLegendHeight(s *style.Styles, width, most int) int {
	for rows := 1; rows < most; rows++ {
		if _, whole := legendRows(s, readerEntries(s), width, rows); whole {
			return rows
		}
	}
	return most
}

func readerEntries(s *style.Styles) []*Line {
	items := WordLegend(s)
	// Furniture is named where it stands.
	for i, kind := range append(KindLegend(s)[:diffing.Furniture], MoveLegend(s)) {
		if i == 0 { // a bar between words and signs, which never stands at the end alone
			kind = NewLine(s, LegendRoom).Put(style.Faint, " │").With(kind)
		}
		items = append(items, kind)
	}
	return append(items, MarkLegend(s)...)
}

// LegendRoom is a width in cells that every entry of a legend fits into.
const LegendRoom = 80

// LegendEntry returns an entry of a legend: a sign and what it means.
func LegendEntry(s *style.Styles, r style.Role, sign, name string) *Line {
	return NewLine(s, LegendRoom).Put(style.Plain, " ").Put(r, sign).Put(style.Muted, " "+name)
}

// LegendRows draws entries on at most so many rows of a width in cells, with a blank
// more between them where all have room so.
func LegendRows(s *style.Styles, items []*Line, width, rows int) []string {
	var list []string
	for _, l := range LegendLines(s, items, width, rows) {
		list = append(list, l.String())
	}
	return list
}

// LegendLines is LegendRows with lines that something can be added to.
func LegendLines(s *style.Styles, items []*Line, width, rows int) []*Line {
	if rows == 0 {
		return nil
	}
	list, _ := legendRows(s, items, width, rows)
	return list
}

// legendRows is LegendLines, and tells whether all entries have room.
func legendRows(s *style.Styles, items []*Line, width, rows int) (list []*Line, whole bool) {
	if list, whole = fillRows(s, items, width, rows, " "); whole {
		return list, true
	}
	return fillRows(s, items, width, rows, "")
}

// fillRows puts entries on rows, with between after each that another follows.
func fillRows(s *style.Styles, items []*Line, width, rows int, between string) (list []*Line, whole bool) {
	l := NewLine(s, width)
	whole = true
	for _, item := range items {
		if l.Used > 0 && l.Left() >= len(between)+item.Used {
			l.Put(style.Plain, between)
		}
		if l.Join(item) {
			continue
		}
		if len(list) == rows-1 {
			whole = false
			break
		}
		list = append(list, l)
		if l = NewLine(s, width); !l.Join(item) {
			whole = false
			break
		}
	}
	list = append(list, l)
	for len(list) < rows {
		list = append(list, NewLine(s, width))
	}
	return list, whole
}

// KindLegend returns the entries for the kinds of passage.
func KindLegend(s *style.Styles) []*Line {
	var list []*Line
	for _, k := range diffing.Kinds() {
		list = append(list, LegendEntry(s, style.SignRole(k), style.KindMark(k), k.Label()))
	}
	return list
}

// MoveLegend returns the entry for moved passages.
func MoveLegend(s *style.Styles) *Line {
	return LegendEntry(s, style.Moved, style.UpMark+style.DownMark, "moved")
}

// MarkLegend returns the entries for the user's marks.
func MarkLegend(s *style.Styles) []*Line {
	return []*Line{
		LegendEntry(s, style.Flagged, FlagMark, "flagged"),
		LegendEntry(s, style.Noted, NoteMark, "note"),
		LegendEntry(s, style.Seen, SeenMark, "seen"),
	}
}

// WordLegend returns the entries for the looks of words, each a name in its
// look.
func WordLegend(s *style.Styles) []*Line {
	var list []*Line
	add := func(w style.WordLook, e style.Emphasis, name string) {
		list = append(list, NewLine(s, LegendRoom).Put(style.Plain, " ").Words(w, e, name))
	}
	add(style.Deleted, style.NoEmphasis, "deleted")
	add(style.Inserted, style.NoEmphasis, "inserted")
	add(style.ReplacedNew, style.NoEmphasis, "replaced")
	add(style.Shifted, style.NoEmphasis, "moved")
	add(style.Restyled, style.NoEmphasis, "style")
	add(style.AsIs, style.HighFinding, "high")
	add(style.AsIs, style.MediumFinding, "medium")
	add(style.AsIs, style.LowFinding, "low")
	return list
}

// DismissedLegend returns the entry for a finding that is no fault.
func DismissedLegend(s *style.Styles) *Line {
	return LegendEntry(s, style.Faint, DismissedMark, "no fault")
}
