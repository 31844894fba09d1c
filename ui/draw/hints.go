package draw

import (
	"strings"

	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Hint names some actions by one word; their keys come from the bindings.
type Hint struct {
	Text    string
	Actions []keys.Action
}

// HintLine tells the keys of some actions in a scene, as many as fit.
func HintLine(s *style.Styles, keys keys.KeyMap, in keys.Scene, width int, hints ...Hint) *Line {
	l := NewLine(s, width)
	for _, h := range hints {
		var names []string
		for _, a := range h.Actions {
			if help, ok := keys.Of(a, in); ok {
				names = append(names, help.Key)
			}
		}
		if len(names) == 0 {
			continue
		}
		item := NewLine(s, LegendRoom).Put(style.Plain, " ").Put(style.KeyName, strings.Join(names, " ")).Put(style.Muted, " "+h.Text+" ")
		if !l.Join(item) {
			break
		}
	}
	return l
}

// Hints is the foot of a screen: what can be done most, and at the right end
// how to learn the rest.
// Those given stand before what the screen names by itself.
func Hints(s *style.Styles, bound keys.KeyMap, in keys.Scene, width int, first ...Hint) string {
	end := HintLine(s, bound, in, width, Hint{"help", []keys.Action{keys.OpenHelp}}, Hint{"quit", []keys.Action{keys.Quit}})
	l := NewLine(s, width)
	l.Join(HintLine(s, bound, in, width-end.Used, append(first, Hinted(in)...)...))
	return l.To(width - end.Used).With(end).String()
}

// Hinted lists what a screen names at its foot, the most useful first.
func Hinted(in keys.Scene) []Hint {
	switch in {
	case keys.InCoverage:
		return []Hint{
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
		return []Hint{
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
		return []Hint{
			{"read", []keys.Action{keys.Open}},
			{"export", []keys.Action{keys.OpenExport}},
			{"sort", []keys.Action{keys.SortNext}},
			{"make original", []keys.Action{keys.MakeOriginal}},
			{"legend", []keys.Action{keys.ToggleLegend}},
			{"colours", []keys.Action{keys.OpenThemes}},
			{"turn round", []keys.Action{keys.SortTurn}},
		}
	}
	return []Hint{
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
