package sheet

import (
	"storydiff/diffing"
	"storydiff/ui/draw"
	"storydiff/ui/style"
)

// A signMeaning is a sign of the ledger with its meaning.
type signMeaning struct {
	role       style.Role
	sign       string
	name, does string
}

func ledgerSigns() []signMeaning {
	return []signMeaning{
		{style.SignRole(diffing.Kept), style.KindMark(diffing.Kept), "right", "as in the original; ×2 for twice"},
		{style.SignRole(diffing.Garbled), style.KindMark(diffing.Garbled), "changed", "otherwise at least once; the gravest form is shown"},
		{style.SignRole(diffing.Reworded), style.KindMark(diffing.Reworded), "in part", "or in the version's own words, or a nuance"},
		{style.SignRole(diffing.Dropped), style.KindMark(diffing.Dropped), "missing", "faint where the whole sentence is, “left out” where it is not"},
		{style.Muted, "+1", "other form", "the version has one more form of it, or as many as the number says"},
		{style.Accent, style.SharedMark + "1", "other version", "one more version has the same form, or as many as the number says; they may come from one source, or the copy at hand may be the odd one"},
	}
}

// ledgerLegend returns a line that explains the signs of the ledger; nothing for
// no rows.
func ledgerLegend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	var items []*draw.Line
	for _, m := range ledgerSigns() {
		items = append(items, draw.LegendEntry(s, m.role, m.sign, m.name))
	}
	return draw.LegendRows(s, items, width, rows)
}

// LedgerHelp adds the signs of the ledger with full explanations to a pane.
func LedgerHelp(p *draw.Pane) {
	p.Add(draw.Said(style.Strong, "Ledger"), 0, 0)
	for _, m := range ledgerSigns() {
		p.Hang(m.role, " "+m.sign, new(draw.Paragraph).Say(style.Plain, m.name).Say(style.Muted, ": "+m.does), 4, 0)
	}
	p.Blank()
}
