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

// HintFor names actions by a text.
func HintFor(text string, actions ...keys.Action) Hint { return Hint{text, actions} }

// HintLine tells the keys of some actions in a scene, as many as fit.
func HintLine(s *style.Styles, keys keys.Map, in keys.Scene, width int, hints ...Hint) *Line {
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
func Hints(s *style.Styles, bound keys.Map, in keys.Scene, width int, first ...Hint) string {
	end := HintLine(s, bound, in, width, HintFor("help", keys.OpenHelp), HintFor("quit", keys.Quit))
	l := NewLine(s, width)
	l.Join(HintLine(s, bound, in, width-end.Used, append(first, Hinted(in)...)...))
	return l.To(width - end.Used).With(end).String()
}

// Hinted lists what a screen names at its foot, the most useful first.
func Hinted(in keys.Scene) []Hint {
	switch in {
	case keys.InCoverage:
		return []Hint{
			HintFor("read it", keys.Open),
			HintFor("version", keys.ColumnLeft, keys.ColumnRight),
			HintFor("change", keys.NextChange, keys.PreviousChange),
			HintFor("finding", keys.NextFinding, keys.PreviousFinding),
			HintFor("filter", keys.NextFilter),
			HintFor("search", keys.OpenSearch),
			HintFor("back", keys.Back),
			HintFor("legend", keys.ToggleLegend),
		}
	case keys.InLedger:
		return []Hint{
			HintFor("its places", keys.Open),
			HintFor("tab", keys.NextTab),
			HintFor("version", keys.ColumnLeft, keys.ColumnRight),
			HintFor("changed", keys.NextFinding, keys.PreviousFinding),
			HintFor("filter", keys.NextFilter),
			HintFor("search", keys.OpenSearch),
			HintFor("back", keys.Back),
			HintFor("legend", keys.ToggleLegend),
		}
	case keys.OnDesk:
		return []Hint{
			HintFor("read", keys.Open),
			HintFor("export", keys.OpenExport),
			HintFor("sort", keys.SortNext),
			HintFor("make original", keys.MakeOriginal),
			HintFor("legend", keys.ToggleLegend),
			HintFor("colours", keys.OpenThemes),
			HintFor("turn round", keys.SortTurn),
		}
	}
	return []Hint{
		HintFor("change", keys.NextChange, keys.PreviousChange),
		HintFor("finding", keys.NextFinding, keys.PreviousFinding),
		HintFor("seen", keys.MarkSeen),
		HintFor("export", keys.OpenExport),
		HintFor("version", keys.NextVersion),
		HintFor("flag", keys.MarkFlag),
		HintFor("note", keys.WriteNote),
		HintFor("filter", keys.OpenFilter),
		HintFor("search", keys.OpenSearch),
		HintFor("layout", keys.SwitchLayout),
		HintFor("back", keys.Back),
		HintFor("more versions", keys.MoreVersions),
		HintFor("furniture", keys.TogglePage),
		HintFor("legend", keys.ToggleLegend),
	}
}
