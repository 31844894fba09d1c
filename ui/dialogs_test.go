package ui

import (
	"fmt"
	"testing"

	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
)

// TestEveryDialog opens each dialog there is from the reader, and closes it.
func TestEveryDialog(t *testing.T) {
	met := map[string]bool{}
	for _, row := range dialogRows() {
		s := newStage(t, 100, 30, sample.LockGate()...)
		s.press("end", "enter", "]")
		s.run(s.act(row.action))
		d := s.dialog()
		if d == nil {
			t.Fatalf("action %d opens nothing", row.action)
		}
		name := fmt.Sprintf("%T", d)
		if met[name] {
			t.Errorf("%s has two rows", name)
		}
		met[name] = true
		if s.scene() == keys.InReader {
			t.Errorf("%s leaves the keys to the screen", name)
		}
		s.press("down", "x")
		checkScreen(t, s, name)
		s.send(s.act(keys.Cancel))
		if s.press("y"); s.dialog() != nil && s.scene() != keys.InName {
			t.Errorf("%s cannot be closed: %v", name, s)
		}
	}
}
