package style_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/internal/golden"
	"storydiff/ui/style"
)

// TestGoldenPalettes shows everything that has a look on its own name, in every
// palette: on a terminal that has all colours, and on one that has fewer. To
// look at it, print the files on a terminal.
func TestGoldenPalettes(t *testing.T) {
	for n := range style.PaletteNames {
		var p golden.Pictures
		p.AddAsIs(n.String()+", with all colours", looks(style.NewStyles(style.PaletteOf(n), true)))
		p.AddAsIs(n.String()+", with fewer", looks(style.NewStyles(style.PaletteOf(n), false)))
		p.Compare(t, "palette-"+n.String())
	}
}

func looks(s *style.Styles) []string {
	var rows []string
	for r, name := range golden.RoleNames() {
		rows = append(rows, written(s.Roles[r], name))
	}
	rows = append(rows, "")
	for w, name := range golden.WordNames() {
		var row []string
		for e, over := range golden.EmphasisNames() {
			if over != "" {
				name = over
			}
			row = append(row, written(s.Words[w][e], name))
		}
		rows = append(rows, strings.Join(row, " "))
	}
	if s.Brackets {
		rows = append(rows, "", "with brackets")
	}
	return rows
}

// written writes a text with the parameters of a style.
func written(parameters, text string) string {
	if parameters == "" {
		return text
	}
	return "\x1b[" + parameters + "m" + text + ansi.ResetStyle
}
