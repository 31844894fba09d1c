package ui

import (
	"storydiff/diffing"
	"storydiff/ui/cells"
)

// A help is the overlay that tells every key of the screen below it, and what
// the signs mean.
type help struct {
	rows   []string
	width  int // of each, in cells
	height int // of the window, in rows
	top    int // first row in the window
}

// fit writes the help for a scene and a screen of w × h cells.
func (h *help) fit(s *styles, keys keyMap, in scene, width, height int) {
	h.width = dialogWidth(width, 110)
	h.height = max(height, 1)
	if height >= dialogFrom {
		h.height = height - 2
	}
	h.rows = helpRows(s, keys, in, h.width)
	h.top = max(min(h.top, len(h.rows)-h.height), 0)
}

func (h *help) view() dialog {
	d := dialog{title: "Help", rows: h.rows[h.top:min(h.top+h.height, len(h.rows))], width: h.width, cursor: -1}
	if h.top+h.height < len(h.rows) {
		d.title += " · " + downMark + " more below"
	}
	return d
}

func (h *help) do(a action) {
	switch a {
	case lineDown:
		h.top++
	case lineUp:
		h.top--
	case pageDown:
		h.top += max(h.height-1, 1)
	case pageUp:
		h.top -= max(h.height-1, 1)
	case goTop:
		h.top = 0
	case goBottom:
		h.top = len(h.rows)
	}
}

// keyWidth is the width of the keys' names in the help.
const keyWidth = 13

// helpRows returns the whole help for a screen: in two columns where that has
// room, else one below the other.
func helpRows(s *styles, keys keyMap, in scene, width int) []string {
	const between = 3
	half := (width - between) / 2
	if half < 36 {
		rows := append(keyHelp(s, keys, in, width), newLine(s, width).full())
		return append(rows, signHelp(s, in, width)...)
	}
	left, right := keyHelp(s, keys, in, half), signHelp(s, in, width-between-half)
	rows := make([]string, max(len(left), len(right)))
	for i := range rows {
		l := newLine(s, width)
		if i < len(left) {
			rows[i] = left[i]
			l.used = half
		}
		rows[i] += l.to(half + between).String()
		if i < len(right) {
			rows[i] += right[i]
		} else {
			rows[i] += newLine(s, width-between-half).full()
		}
	}
	return rows
}

// keyHelp tells the keys that hold on a screen, by group.
func keyHelp(s *styles, keys keyMap, in scene, width int) []string {
	var rows []string
	for g := noGroup + 1; g < keyGroups; g++ {
		var group []string
		for i := range keys {
			if k := &keys[i]; k.group == g && k.in&in != 0 {
				l := newLine(s, width).put(plain, " ").put(keyName, k.Help().Key)
				group = append(group, l.to(keyWidth).put(plain, cells.Shorten(k.Help().Desc, width-keyWidth)).full())
			}
		}
		if len(group) == 0 {
			continue
		}
		if len(rows) > 0 {
			rows = append(rows, newLine(s, width).full())
		}
		rows = append(append(rows, newLine(s, width).put(strong, g.String()).full()), group...)
	}
	return rows
}

// deskHelp says what the columns of the desk's table tell.
func deskHelp(p *pane) {
	p.add(said(strong, "Columns"), 0, 0)
	for _, c := range []struct {
		column column
		does   string
	}{
		{wordsColumn, "of the article, furniture apart"},
		{barColumn, "what became of the original's words, and what was added"},
		{carriedColumn, "the share of the original's words that the version has"},
		{highColumn, "findings that need a correction"},
		{mediumColumn, "findings that should be fixed"},
		{lowColumn, "nuances"},
		{movedColumn, "passages out of the original's order"},
		{seenColumn, "changes that you have seen, of all"},
	} {
		p.hang(plain, " "+c.column.title(), said(muted, c.does), keyWidth, 0)
	}
	p.blank()
}

// signHelp tells what signs and looks mean.
func signHelp(s *styles, in scene, width int) []string {
	p := newPane(s, width, 1<<10)
	if in == inLedger {
		ledgerHelp(p)
	}
	if in == onDesk {
		deskHelp(p)
	}
	p.add(said(strong, "Passages"), 0, 0)
	for _, k := range diffing.Kinds() {
		t := new(paragraph).say(plain, k.String()).say(muted, ": "+passageText(k))
		p.hang(signRole(k), " "+kindMark(k), t, 4, 0)
	}
	p.hang(moved, " "+upMark+downMark, said(plain, "out of the original's order; the arrow points to the other end"), 4, 0)
	p.hang(moved, " "+againMark, said(plain, "a sentence of the original used once more"), 4, 0)
	p.hang(faint, " "+goesOnMark, said(plain, "carried together with another row"), 4, 0)
	p.blank()
	p.add(said(strong, "Your marks"), 0, 0)
	p.hang(flagged, " "+flagMark, said(plain, "flagged"), 4, 0)
	p.hang(noted, " "+noteMark, said(plain, "has a note"), 4, 0)
	p.hang(seen, " "+seenMark, said(plain, "seen"), 4, 0)
	p.blank()
	p.add(said(strong, "Words"), 0, 0)
	looks := []struct {
		look wordLook
		over emphasis
		name string
		does string
	}{
		{deleted, noEmphasis, "deleted", "only in the original"},
		{inserted, noEmphasis, "inserted", "only in the version"},
		{replacedNew, noEmphasis, "replaced", "said otherwise in the version"},
		{shifted, noEmphasis, "moved", "elsewhere in the passage on the other side"},
		{restyled, noEmphasis, "style", "the same in another style"},
		{asIs, highFinding, "high", "a finding that needs a correction"},
		{asIs, mediumFinding, "medium", "a finding that should be fixed"},
		{asIs, lowFinding, "low", "a nuance"},
		{asIs, currentFinding, "current", "the finding explained at the foot"},
		{asIs, match, "match", "what the search has found"},
	}
	for _, k := range looks {
		l := newLine(s, width).put(plain, " ").words(k.look, k.over, k.name)
		p.line(l.to(keyWidth).put(plain, cells.Shorten(k.does, width-keyWidth)))
	}
	return p.rows
}
