package page

import (
	"slices"
	"testing"

	"storydiff/diffing/finding"
)

// TestOrderHasEveryType wants each type of finding to have its place among the gravest.
func TestOrderHasEveryType(t *testing.T) {
	for _, of := range finding.Types() {
		if !slices.Contains(order[:], of) {
			t.Errorf("%s has no place in order", of)
		}
	}
}
