package ui

import "storydiff/diffing"

// A signMeaning is a sign of the ledger, and what it says.
type signMeaning struct {
	role       role
	sign       string
	name, does string
}

func ledgerSigns() []signMeaning {
	return []signMeaning{
		{signRole(diffing.Kept), kindMark(diffing.Kept), "right", "as in the original; ×2 for twice"},
		{signRole(diffing.Garbled), kindMark(diffing.Garbled), "changed", "otherwise at least once; the gravest form is shown"},
		{signRole(diffing.Reworded), kindMark(diffing.Reworded), "in part, or a nuance", "or in the version's own words"},
		{signRole(diffing.Dropped), kindMark(diffing.Dropped), "missing", "faint where the whole sentence is, “left out” where it is not"},
		{muted, "+1", "one more form", "the version has other forms besides"},
		{accent, sharedMark + "1", "one more version has it", "they may come from one source, or the copy at hand may be the odd one"},
	}
}

// ledgerLegend says on one line what the signs of the ledger mean.
func ledgerLegend(s *styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	l := newLine(s, width)
	for _, m := range ledgerSigns() {
		if !l.join(newLine(s, legendRoom).put(plain, " ").put(m.role, m.sign).put(muted, " "+m.name+" ")) {
			break
		}
	}
	return []string{l.String()}
}

// ledgerHelp says it at length.
func ledgerHelp(p *pane) {
	p.add(said(strong, "Ledger"), 0, 0)
	for _, m := range ledgerSigns() {
		p.hang(m.role, " "+m.sign, new(paragraph).say(plain, m.name).say(muted, ": "+m.does), 4, 0)
	}
	p.blank()
}
