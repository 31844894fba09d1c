package ui

import "testing"

// TestPlanShellFills looks at every height: no part is negative, and together
// they take what there is.
func TestPlanShellFills(t *testing.T) {
	for h := range 60 {
		if s := planShell(h, h%2 == 0); s.tabs+s.body+s.hints != h || min(s.tabs, s.body, s.hints) < 0 {
			t.Fatalf("shell of %d rows: %+v", h, s)
		}
	}
}
