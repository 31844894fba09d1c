package english

import "testing"

// TestFirmLetters holds that no letter counts as firm that another way of writing a name
// may put another for.
func TestFirmLetters(t *testing.T) {
	for _, pair := range sameSounds {
		if a, b := FirmLetters(pair[0]), FirmLetters(pair[1]); a != "" || b != "" {
			t.Errorf("%q: %q and %q are taken for firm", pair, a, b)
		}
	}
	if got := FirmLetters("kovalenko"); got != "ln" {
		t.Errorf("of kovalenko %q is firm", got)
	}
}
