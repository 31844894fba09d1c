package dialog

import "testing"

func TestLikeness(t *testing.T) {
	for _, tt := range []struct {
		name, query string
		want        int
	}{
		{"next change", "", 0}, {"next change", "Next", 0}, {"next change", "cha", 1}, {"next change", "ang", 2},
		{"next change", "nch", 3}, {"next change", "x z", -1}, {"größer", "öß", 2},
	} {
		if got := matchRank(tt.name, tt.query); got != tt.want {
			t.Errorf("likeness(%q, %q) = %d, want %d", tt.name, tt.query, got, tt.want)
		}
	}
}
