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
// how to learn the rest. The most useful hints come first, for the last may have
// no room.
func Hints(s *style.Styles, bound keys.Map, in keys.Scene, width int, hints ...Hint) string {
	end := HintLine(s, bound, in, width, HintFor("help", keys.OpenHelp), HintFor("quit", keys.Quit))
	l := NewLine(s, width)
	l.Join(HintLine(s, bound, in, width-end.Used, hints...))
	return l.To(width - end.Used).With(end).String()
}
