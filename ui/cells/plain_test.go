package cells

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestPlainWidth holds that what is taken to have a cell each is measured so by the renderer, and
// is drawn as it is.
func TestPlainWidth(t *testing.T) {
	for r := rune(0x80); r < 0x3000; r++ {
		if s := "a" + string(r) + "b"; hasOneCell(r) && (ansi.StringWidth(s) != 3 || ansi.StringWidthWc(s) != 3 || Drawn(s) != s) {
			t.Errorf("%U: %d and %d cells, drawn as %q", r, ansi.StringWidth(s), ansi.StringWidthWc(s), Drawn(s))
		}
	}
}
