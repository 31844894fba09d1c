package draw

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Hint is a short text for some actions. It is shown with their keys, which
// come from the bindings.
type Hint struct {
	Text    string
	Actions []keys.Action
}

// HintFor returns the hint for some actions.
func HintFor(text string, actions ...keys.Action) Hint { return Hint{text, actions} }

// HintLine draws as many hints as fit into width cells. An action without a key
// in the scene is left out.
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

// HintAt returns the action of the hint that stands at a cell of a line of hints, of
// several actions the first; ok is false where there is none.
func HintAt(bound keys.Map, in keys.Scene, line string, cell int) (do keys.Action, ok bool) {
	const between = "  " // of two hints
	end := 0
	for hint := range strings.SplitSeq(ansi.Strip(line), between) {
		end += cells.Width(hint + between)
		if cell >= end {
			continue
		}
		for i := range bound {
			if k := &bound[i]; k.In&in != 0 && strings.HasPrefix(strings.TrimLeft(hint, " "), k.Help().Key+" ") {
				return k.Action, true
			}
		}
		return keys.NoAction, false
	}
	return keys.NoAction, false
}

// Hints draws the foot of a screen: as many hints as fit, and at the right end
// those for help and quitting.
func Hints(s *style.Styles, bound keys.Map, in keys.Scene, width int, hints ...Hint) string {
	end := HintLine(s, bound, in, width, HintFor("help", keys.OpenHelp), HintFor("quit", keys.Quit))
	l := NewLine(s, width)
	l.Join(HintLine(s, bound, in, width-end.Used, hints...))
	return l.To(width - end.Used).With(end).String()
}
