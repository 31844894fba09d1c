package furniture

import "testing"

// TestIsByline has lines that say who wrote a story or from which house it is, and lines of a
// story that look like them.
func TestIsByline(t *testing.T) {
	for line, want := range map[string]bool{
		"By Ada Orn":                                    true,
		"From our harbour desk":                         true,
		"From our own reporter":                         true,
		"By the Courier's night desk":                   true,
		"Courier staff and agencies":                    true,
		"The Courier, with Northern Lights News Agency": true,
		"Vellmark Gull after Tidewater Press":           true,
		"From our window we saw the crane fall":         false,
		"The staff and the guests went home":            false,
		"They went home with the free press":            false,
		"From our harbour desk it looked calm.":         false,
	} {
		if got := isByline(line); got != want {
			t.Errorf("%q is read as a byline: %t, want %t", line, got, want)
		}
	}
}
