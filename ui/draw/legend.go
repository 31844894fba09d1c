package draw

import (
	"storydiff/diffing"
	"storydiff/ui/style"
)

// Legend returns a line that explains the signs, with as many entries as fit;
// nothing for no rows.
func Legend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	l := NewLine(s, width)
	for _, item := range append(KindLegend(s), MoveLegend(s)) {
		if !l.Join(item) {
			break
		}
	}
	return []string{l.String()}
}

// ReaderLegend is Legend for the reader: it has the looks of words and the user's
// marks too.
func ReaderLegend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	l := NewLine(s, width)
	items := append(WordLegend(s), KindLegend(s)...)
	for _, item := range append(append(items, MoveLegend(s)), MarkLegend(s)...) {
		if !l.Join(item) {
			break
		}
	}
	return []string{l.String()}
}

// LegendRoom is a width in cells that every entry of a legend fits into.
const LegendRoom = 80

// KindLegend returns the entries for the kinds of passage.
func KindLegend(s *style.Styles) []*Line {
	var list []*Line
	for _, k := range diffing.Kinds() {
		list = append(list, NewLine(s, LegendRoom).Put(style.Plain, " ").Put(style.SignRole(k), style.KindMark(k)).Put(style.Muted, " "+k.String()+" "))
	}
	return list
}

// MoveLegend returns the entry for moved passages.
func MoveLegend(s *style.Styles) *Line {
	return NewLine(s, LegendRoom).Put(style.Plain, " ").Put(style.Moved, style.UpMark+style.DownMark).Put(style.Muted, " moved ")
}

// MarkLegend returns the entries for the user's marks.
func MarkLegend(s *style.Styles) []*Line {
	var list []*Line
	for _, m := range []struct {
		role       style.Role
		sign, name string
	}{{style.Flagged, FlagMark, "flagged"}, {style.Noted, NoteMark, "note"}, {style.Seen, SeenMark, "seen"}} {
		list = append(list, NewLine(s, LegendRoom).Put(style.Plain, " ").Put(m.role, m.sign).Put(style.Muted, " "+m.name+" "))
	}
	return list
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
	list = append(list, NewLine(s, LegendRoom).Put(style.Faint, "  │"))
	return list
}

// DismissedLegend returns the entry for a finding that is no fault.
func DismissedLegend(s *style.Styles) *Line {
	return NewLine(s, LegendRoom).Put(style.Plain, " ").Put(style.Faint, DismissedMark).Put(style.Muted, " no fault ")
}
