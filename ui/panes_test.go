package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/cells"
)

// shownText is what is on the screen, without colours and with plain blanks.
func shownText(s *stage) string {
	return strings.ReplaceAll(ansi.Strip(s.screen()), cells.NoBreak, " ")
}

// TestPanesScroll presses J on every screen of the demo at 80×24 and 40×15: what the pane
// has no room for is counted, comes into sight, and after the end its beginning stands
// there again.
func TestPanesScroll(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 15}} {
		for _, to := range [][]string{{"1"}, {"2", "}"}, {"3", "}"}, {"4"}, {"5"}} {
			name := fmt.Sprintf("%v on %v", to, size)
			s := demoStage(t)
			s.width, s.height = size[0], size[1]
			s.press(to...)
			first := shownText(s)
			if !strings.Contains(first, "J shows ") {
				if size[0] == 80 && to[0] == "1" {
					t.Errorf("%s: nothing is cut, where it was to be:\n%s", name, first)
				}
				continue
			}
			presses := 0
			for screen := first; strings.Contains(screen, "J shows "); presses++ {
				if presses > 200 {
					t.Fatalf("%s: there is no end", name)
				}
				s.press("J")
				now := shownText(s)
				checkScreen(t, s, name)
				if now == screen {
					t.Fatalf("%s: J changes nothing:\n%s", name, now)
				}
				screen = now
			}
			if s.press("J"); shownText(s) != first {
				t.Errorf("%s: after the end it does not begin again:\n%s\nbut\n%s", name, shownText(s), first)
			}
		}
	}
}
