package ui

import (
	"strings"

	"storydiff/ui/style"
)

// A hint names some actions by one word; their keys come from the bindings.
type hint struct {
	text    string
	actions []action
}

// hintLine tells the keys of some actions in a scene, as many as fit.
func hintLine(s *style.Styles, keys keyMap, in scene, width int, hints ...hint) *line {
	l := newLine(s, width)
	for _, h := range hints {
		var names []string
		for _, a := range h.actions {
			if help, ok := keys.of(a, in); ok {
				names = append(names, help.Key)
			}
		}
		if len(names) == 0 {
			continue
		}
		item := newLine(s, legendRoom).put(style.Plain, " ").put(style.KeyName, strings.Join(names, " ")).put(style.Muted, " "+h.text+" ")
		if !l.join(item) {
			break
		}
	}
	return l
}

// hints is the foot of a screen: what can be done most, and at the right end
// how to learn the rest.
// Those given stand before what the screen names by itself.
func hints(s *style.Styles, keys keyMap, in scene, width int, first ...hint) string {
	end := hintLine(s, keys, in, width, hint{"help", []action{openHelp}}, hint{"quit", []action{quit}})
	l := newLine(s, width)
	l.join(hintLine(s, keys, in, width-end.used, append(first, hinted(in)...)...))
	return l.to(width - end.used).with(end).String()
}

// with is join for one after the other.
func (l *line) with(o *line) *line {
	l.join(o)
	return l
}

// hinted lists what a screen names at its foot, the most useful first.
func hinted(in scene) []hint {
	switch in {
	case inCoverage:
		return []hint{
			{"read it", []action{open}},
			{"version", []action{columnLeft, columnRight}},
			{"change", []action{nextChange, previousChange}},
			{"finding", []action{nextFinding, previousFinding}},
			{"filter", []action{nextFilter}},
			{"search", []action{openSearch}},
			{"back", []action{back}},
			{"legend", []action{toggleLegend}},
		}
	case inLedger:
		return []hint{
			{"its places", []action{open}},
			{"tab", []action{nextTab}},
			{"version", []action{columnLeft, columnRight}},
			{"changed", []action{nextFinding, previousFinding}},
			{"filter", []action{nextFilter}},
			{"search", []action{openSearch}},
			{"back", []action{back}},
			{"legend", []action{toggleLegend}},
		}
	case onDesk:
		return []hint{
			{"read", []action{open}},
			{"export", []action{openExport}},
			{"sort", []action{sortNext}},
			{"make original", []action{makeOriginal}},
			{"legend", []action{toggleLegend}},
			{"colours", []action{openThemes}},
			{"turn round", []action{sortTurn}},
		}
	}
	return []hint{
		{"change", []action{nextChange, previousChange}},
		{"finding", []action{nextFinding, previousFinding}},
		{"seen", []action{markSeen}},
		{"export", []action{openExport}},
		{"version", []action{nextVersion}},
		{"flag", []action{markFlag}},
		{"note", []action{writeNote}},
		{"filter", []action{openFilter}},
		{"search", []action{openSearch}},
		{"layout", []action{switchLayout}},
		{"back", []action{back}},
		{"more versions", []action{moreVersions}},
		{"furniture", []action{togglePage}},
		{"legend", []action{toggleLegend}},
	}
}
