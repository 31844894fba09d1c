package english

import (
	"strings"
	"testing"
)

// TestAlikeFrom holds a likeness that is given up early against the whole one.
func TestAlikeFrom(t *testing.T) {
	names := []string{"", "a", "venn", "ven", "brill", "brühl", "bakowski", "bakovski", "ségournet", "sigournet", "o'venn", strings.Repeat("lang", 20), strings.Repeat("lung", 20)}
	for _, a := range names {
		for _, b := range names {
			whole := Alike(a, b)
			for _, least := range []float64{0, 0.3, 0.5, 0.6, 0.75, 0.85, 1} {
				want := whole
				if whole < least && a != "" && b != "" {
					want = -1
				}
				if got := AlikeFrom(a, b, least); got != want {
					t.Errorf("%q and %q, from %v: %v, not %v", a, b, least, got, want)
				}
			}
		}
	}
}
