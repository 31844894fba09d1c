package ui

import (
	"testing"

	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
)

// TestEveryScreen opens each screen there is by its action, and looks at it at
// several sizes, while all is being compared and after.
func TestEveryScreen(t *testing.T) {
	for open := range keys.Screens {
		empty := newTestApp(t, newStage(t, 1, 1, sample.LockGate()...).Story)
		s := newStage(t, 100, 30, sample.LockGate()...)
		for _, s := range []*stage{{empty, t}, s} {
			s.resize(100, 30)
			s.run(s.act(open.Action()))
			if s.app.screen != open || s.scene() != open.Scene() {
				t.Fatalf("the action of %v leads to %v", open, s)
			}
			for _, size := range [][2]int{{100, 30}, {200, 50}, {40, 12}, {7, 3}} {
				s.resize(size[0], size[1])
				s.press("down", "n")
				checkScreen(t, s, open.String())
			}
		}
	}
}
