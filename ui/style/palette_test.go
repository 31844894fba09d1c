package style

import (
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// TestPalettesAreWhole wants every palette to say how everything looks. What is
// to look as the terminal writes has to say that too, but for what is always so.
func TestPalettesAreWhole(t *testing.T) {
	for n := range PaletteNames {
		p := PaletteOf(n)
		if n.String() == "" {
			t.Errorf("palette %d has no name", n)
		}
		for r, look := range p.roles {
			if (look == paint{}) != (Role(r) == Plain) {
				t.Errorf("%v: role %d is %+v", n, r, look)
			}
		}
		for w, look := range p.words {
			if (look == paint{}) != (WordLook(w) == AsIs) {
				t.Errorf("%v: look %d is %+v", n, w, look)
			}
		}
		for e, look := range p.over {
			if (look == paint{}) != (Emphasis(e) == NoEmphasis) {
				t.Errorf("%v: emphasis %d is %+v", n, e, look)
			}
		}
	}
}

// TestRolesFollowKinds looks at the roles that are found by counting.
func TestRolesFollowKinds(t *testing.T) {
	if SignRole(diffing.Furniture) != furnitureSign || BarRole(diffing.Dropped) != droppedBar || SeverityRole(finding.High) != highText {
		t.Error("the roles of kinds or severities are out of order")
	}
	if len(diffing.Kinds()) != int(keptBar-keptSign) || len(finding.Severities()) != int(roles-lowText) {
		t.Error("there are not as many roles as kinds or severities")
	}
}
