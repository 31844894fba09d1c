package ui

import (
	"strings"

	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A hint names some actions by one word; their keys come from the bindings.
type hint struct {
	text    string
	actions []keys.Action
}

// hintLine tells the keys of some actions in a scene, as many as fit.
func hintLine(s *style.Styles, keys keys.KeyMap, in keys.Scene, width int, hints ...hint) *line {
	l := newLine(s, width)
	for _, h := range hints {
		var names []string
		for _, a := range h.actions {
			if help, ok := keys.Of(a, in); ok {
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
func hints(s *style.Styles, bound keys.KeyMap, in keys.Scene, width int, first ...hint) string {
	end := hintLine(s, bound, in, width, hint{"help", []keys.Action{keys.OpenHelp}}, hint{"quit", []keys.Action{keys.Quit}})
	l := newLine(s, width)
	l.join(hintLine(s, bound, in, width-end.used, append(first, hinted(in)...)...))
	return l.to(width - end.used).with(end).String()
}

// with is join for one after the other.
func (l *line) with(o *line) *line {
	l.join(o)
	return l
}

// hinted lists what a screen names at its foot, the most useful first.
func hinted(in keys.Scene) []hint {
	switch in {
	case keys.InCoverage:
		return []hint{
			{"read it", []keys.Action{keys.Open}},
			{"version", []keys.Action{keys.ColumnLeft, keys.ColumnRight}},
			{"change", []keys.Action{keys.NextChange, keys.PreviousChange}},
			{"finding", []keys.Action{keys.NextFinding, keys.PreviousFinding}},
			{"filter", []keys.Action{keys.NextFilter}},
			{"search", []keys.Action{keys.OpenSearch}},
			{"back", []keys.Action{keys.Back}},
			{"legend", []keys.Action{keys.ToggleLegend}},
		}
	case keys.InLedger:
		return []hint{
			{"its places", []keys.Action{keys.Open}},
			{"tab", []keys.Action{keys.NextTab}},
			{"version", []keys.Action{keys.ColumnLeft, keys.ColumnRight}},
			{"changed", []keys.Action{keys.NextFinding, keys.PreviousFinding}},
			{"filter", []keys.Action{keys.NextFilter}},
			{"search", []keys.Action{keys.OpenSearch}},
			{"back", []keys.Action{keys.Back}},
			{"legend", []keys.Action{keys.ToggleLegend}},
		}
	case keys.OnDesk:
		return []hint{
			{"read", []keys.Action{keys.Open}},
			{"export", []keys.Action{keys.OpenExport}},
			{"sort", []keys.Action{keys.SortNext}},
			{"make original", []keys.Action{keys.MakeOriginal}},
			{"legend", []keys.Action{keys.ToggleLegend}},
			{"colours", []keys.Action{keys.OpenThemes}},
			{"turn round", []keys.Action{keys.SortTurn}},
		}
	}
	return []hint{
		{"change", []keys.Action{keys.NextChange, keys.PreviousChange}},
		{"finding", []keys.Action{keys.NextFinding, keys.PreviousFinding}},
		{"seen", []keys.Action{keys.MarkSeen}},
		{"export", []keys.Action{keys.OpenExport}},
		{"version", []keys.Action{keys.NextVersion}},
		{"flag", []keys.Action{keys.MarkFlag}},
		{"note", []keys.Action{keys.WriteNote}},
		{"filter", []keys.Action{keys.OpenFilter}},
		{"search", []keys.Action{keys.OpenSearch}},
		{"layout", []keys.Action{keys.SwitchLayout}},
		{"back", []keys.Action{keys.Back}},
		{"more versions", []keys.Action{keys.MoreVersions}},
		{"furniture", []keys.Action{keys.TogglePage}},
		{"legend", []keys.Action{keys.ToggleLegend}},
	}
}
