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
		{style.SignRole(diffing.Reworded), style.KindMark(diffing.Reworded), "in part, or a nuance", "or in the version's own words"},
		{style.SignRole(diffing.Dropped), style.KindMark(diffing.Dropped), "missing", "faint where the whole sentence is, “left out” where it is not"},
		{style.Muted, "+1", "one more form", "the version has other forms besides"},
		{style.Accent, style.SharedMark + "1", "one more version has it", "they may come from one source, or the copy at hand may be the odd one"},
	}
}

// ledgerLegend returns a line that explains the signs of the ledger; nothing for
// no rows.
func ledgerLegend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	l := draw.NewLine(s, width)
	for _, m := range ledgerSigns() {
		if !l.Join(draw.NewLine(s, draw.LegendRoom).Put(style.Plain, " ").Put(m.role, m.sign).Put(style.Muted, " "+m.name+" ")) {
			break
		}
	}
	return []string{l.String()}
}

// LedgerHelp adds the signs of the ledger with full explanations to a pane.
func LedgerHelp(p *draw.Pane) {
	p.Add(draw.Said(style.Strong, "Ledger"), 0, 0)
	for _, m := range ledgerSigns() {
		p.Hang(m.role, " "+m.sign, new(draw.Paragraph).Say(style.Plain, m.name).Say(style.Muted, ": "+m.does), 4, 0)
	}
	p.Blank()
}
