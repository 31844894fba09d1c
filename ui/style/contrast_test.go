package style

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"storydiff/diffing"
)

// luminance is WCAG 2's relative luminance of "#rrggbb".
func luminance(t *testing.T, colour string) float64 {
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil || len(colour) != 7 {
		t.Fatalf("%q is no colour", colour)
	}
	linear := func(c uint64) float64 {
		v := float64(c&0xff) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestContrast holds every text to WCAG's 4.5 to 1 on the backgrounds that
// terminals mostly have, and what is only there to divide to 2 to 1.
func TestContrast(t *testing.T) {
	grounds := map[PaletteName][]string{
		DarkPalette:  {"#000000", "#1e1e1e", "#282c34"},
		LightPalette: {"#ffffff", "#f8f8f2"},

		contrastDarkPalette:  {"#000000", "#1e1e1e"},
		contrastLightPalette: {"#ffffff", "#f8f8f2"},
	}
	check := func(name string, p paint, grounds []string, least float64) {
		if p.fg == "" {
			return
		}
		for _, bg := range []string{p.bg, p.tint} {
			if bg != "" {
				grounds = []string{bg}
			}
			for _, g := range grounds {
				if c := contrast(t, p.fg, g); c < least {
					t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", name, p.fg, g, c, least)
				}
			}
		}
	}
	for n, list := range grounds {
		p := PaletteOf(n)
		for r := range roles {
			least := 4.5
			if r == Faint || r >= keptSign && r < lowText {
				least = 2 // signs, rules, and the texture of the bars
			}
			if n == contrastDarkPalette || n == contrastLightPalette {
				least = 4.5 // nothing is faint there
			}
			check("palette "+strconv.Itoa(int(n))+" role "+strconv.Itoa(int(r)), p.roles[r], list, least)
		}
		for w, base := range p.words {
			for e, over := range p.over {
				least := 4.5
				if WordLook(w) == Page {
					least = 3.5
				}
				keep := keeps(WordLook(w), Emphasis(e), over)
				if keep && Emphasis(e) != NoEmphasis {
					least = 2.8 // bold, and with a stroke
				}
				check("palette "+strconv.Itoa(int(n))+" look "+strconv.Itoa(w)+" under "+strconv.Itoa(e), laid(over, base, keep), list, least)
			}
		}
	}
}

// TestReadableWithoutColour takes the colours away: in every palette what is
// only on one side, what is replaced, and what is the same can be told apart;
// in the one without colour the emphases too.
func TestReadableWithoutColour(t *testing.T) {
	for n := range PaletteNames {
		p := PaletteOf(n)
		bare := func(w WordLook) attribute { return p.words[w].attrs &^ (bold | dim) }
		for _, w := range []WordLook{Deleted, Inserted, ReplacedOld, ReplacedNew, ReplacedAway, Shifted, ShiftedAway, Restyled} {
			if bare(w) == bare(AsIs) || bare(w) == bare(Quiet) {
				t.Errorf("palette %d: look %d is as if nothing differed", n, w)
			}
		}
		for _, pair := range [][2]WordLook{{Deleted, Inserted}, {ReplacedAway, ReplacedNew}, {Deleted, Restyled}, {Inserted, Restyled}, {ShiftedAway, Shifted}, {Shifted, Inserted}, {ShiftedAway, Deleted}} {
			if bare(pair[0]) == bare(pair[1]) {
				t.Errorf("palette %d: looks %v are the same", n, pair)
			}
		}
	}
	p := PaletteOf(MonochromePalette)
	seen := map[attribute]int{}
	for e, over := range p.over {
		if o, ok := seen[over.attrs]; ok {
			t.Errorf("emphases %d and %d look the same without colour", o, e)
		}
		seen[over.attrs] = e
		if over.fg+over.bg+over.tint != "" {
			t.Errorf("emphasis %d has a colour", e)
		}
	}
	for r, paint := range p.roles {
		if paint.fg+paint.bg+paint.tint != "" {
			t.Errorf("role %d has a colour", r)
		}
	}
	for w, paint := range p.words {
		if paint.fg+paint.bg+paint.tint != "" {
			t.Errorf("look %d has a colour", w)
		}
	}
}

// TestBlindKindsAreMoreThanGreys looks at what is kept and what is restyled in
// the palettes for those who do not tell red from green: one of them has a hue.
func TestBlindKindsAreMoreThanGreys(t *testing.T) {
	grey := func(c string) bool { return c[1:3] == c[3:5] && c[3:5] == c[5:7] }
	for _, n := range []PaletteName{blindDarkPalette, blindLightPalette} {
		p := PaletteOf(n)
		for _, pair := range [][2]string{
			{p.roles[SignRole(diffing.Kept)].fg, p.roles[SignRole(diffing.Restyled)].fg},
			{p.roles[BarRole(diffing.Kept)].bg, p.roles[BarRole(diffing.Restyled)].bg},
		} {
			if grey(pair[0]) && grey(pair[1]) {
				t.Errorf("%v: %v are two greys", n, pair)
			}
		}
	}
}

// TestParameters looks at what is sent.
func TestParameters(t *testing.T) {
	tests := []struct {
		paint paint
		tints bool
		want  string
	}{
		{paint{}, true, ""},
		{paint{fg: "#ff0000"}, true, "38;2;255;0;0"},
		{paint{fg: "#ff0000", bg: "#000000", attrs: bold | strike}, true, "38;2;255;0;0;48;2;0;0;0;1;9"},
		{paint{tint: "#102030", attrs: underline}, false, "4"},
		{paint{tint: "#102030", bg: "#ffffff", attrs: dotted}, true, "48;2;16;32;48;4:4"},
		{paint{tint: "#102030", bg: "#ffffff", attrs: dotted | reverse}, false, "48;2;255;255;255;2;4;7"},
		{paint{fg: "3", attrs: dotted | bold}, false, "33;1;4"},
		{paint{fg: "11"}, true, "93"},
	}
	for _, tt := range tests {
		if got := parameters(tt.paint, tt.tints); got != tt.want {
			t.Errorf("parameters(%v, %v) = %q, want %q", tt.paint, tt.tints, got, tt.want)
		}
	}
}
