package ui

// The layouts are pure functions of sizes. They give every part of the screen
// its rows and cells; a part that gets none is not drawn.

// A shell is what is around every screen.
type shell struct {
	tabs  int // rows of the tabs: 1 or 0
	body  int
	hints int // rows of the key hints, the notice or the prompt: 1 or 0; 2 for a long notice
}

// planShell divides h rows. With asking set something at the foot must be
// seen, whatever the height.
func planShell(h int, asking bool) shell {
	var s shell
	if h >= 5 || asking && h >= 1 {
		s.hints = 1
	}
	if h >= 3 {
		s.tabs = 1
	}
	s.body = max(h-s.tabs-s.hints, 0)
	return s
}
