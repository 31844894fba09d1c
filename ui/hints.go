package ui

import "strings"

// A hint names some actions by one word; their keys come from the bindings.
type hint struct {
	text    string
	actions []action
}

// hintLine tells the keys of some actions in a scene, as many as fit.
func hintLine(s *styles, keys keyMap, in scene, width int, hints ...hint) *line {
	l := newLine(s, width)
	for _, h := range hints {
		var names []string
		for _, a := range h.actions {
			if help, ok := keys.of(a, in); ok {
				names = append(names, help.Key)
			}
		}
		item := newLine(s, legendRoom).put(plain, " ").put(keyName, strings.Join(names, " ")).put(muted, " "+h.text+" ")
		if !l.join(item) {
			break
		}
	}
	return l
}

// hints is the foot of a screen: what can be done most, and at the right end
// how to learn the rest.
func hints(s *styles, keys keyMap, in scene, width int) string {
	end := hintLine(s, keys, in, width, hint{"help", []action{openHelp}}, hint{"quit", []action{quit}})
	l := newLine(s, width)
	l.join(hintLine(s, keys, in, width-end.used, hinted(in)...))
	return l.to(width - end.used).with(end).String()
}

// with is join for one after the other.
func (l *line) with(o *line) *line {
	l.join(o)
	return l
}

// hinted lists what a screen names at its foot, the most useful first.
func hinted(in scene) []hint {
	if in == onDesk {
		return []hint{
			{"read", []action{open}},
			{"sort", []action{sortNext}},
			{"turn round", []action{sortTurn}},
			{"make original", []action{makeOriginal}},
			{"export", []action{openExport}},
			{"legend", []action{toggleLegend}},
		}
	}
	return []hint{
		{"change", []action{nextChange, previousChange}},
		{"finding", []action{nextFinding, previousFinding}},
		{"version", []action{nextVersion}},
		{"filter", []action{openFilter}},
		{"layout", []action{switchLayout}},
		{"search", []action{openSearch}},
		{"export", []action{openExport}},
		{"back", []action{back}},
		{"page furniture", []action{togglePage}},
		{"legend", []action{toggleLegend}},
	}
}
