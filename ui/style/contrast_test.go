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

// readable is the least contrast of a sign or a text with what is behind it, by
// WCAG 2 (1.4.3).
const readable = 4.5

// grounds are the backgrounds that terminals mostly have, by the palettes whose
// colours are known. Those of the others are the user's own.
var grounds = map[PaletteName][]string{
	DarkPalette:          {"#000000", "#1e1e1e", "#282c34"},
	contrastDarkPalette:  {"#000000", "#1e1e1e", "#282c34"},
	blindDarkPalette:     {"#000000", "#1e1e1e", "#282c34"},
	LightPalette:         {"#ffffff", "#f8f8f2"},
	contrastLightPalette: {"#ffffff", "#f8f8f2"},
	blindLightPalette:    {"#ffffff", "#f8f8f2"},
}

// TestContrast holds everything that is written, signs and rules too, to the
// contrast of text on each ground that it is drawn on: the terminal's, that of the
// row under the cursor, and its own, on terminals with all colours and with 256.
func TestContrast(t *testing.T) {
	for n, list := range grounds {
		p := PaletteOf(n)
		plain := "#ffffff" // what the terminal writes without a colour
		if n == LightPalette || n == contrastLightPalette || n == blindLightPalette {
			plain = "#000000"
		}
		check := func(what string, look paint, below ...string) {
			fg := look.fg
			if fg == "" {
				fg = plain
			}
			if look.bg != "" || look.tint != "" {
				below = nil
				for _, own := range []string{look.bg, look.tint} {
					if own != "" {
						below = append(below, own)
					}
				}
				if look.bg == "" { // a terminal without tints
					below = append(below, list...)
				}
			}
			for _, g := range below {
				if c := contrast(t, fg, g); c < readable {
					t.Errorf("%v, %s: %s on %s has contrast %.2f, want %.1f", n, what, fg, g, c, readable)
				}
			}
		}
		onRows := append([]string{p.roles[Selected].bg}, list...)
		for r, look := range p.roles {
			check("role "+strconv.Itoa(r), look, onRows...)
		}
		for w, base := range p.words {
			for e, over := range p.over {
				look := laid(over, base, keeps(WordLook(w), Emphasis(e), over))
				check("look "+strconv.Itoa(w)+" under "+strconv.Itoa(e), look, onRows...)
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
		bare := func(w WordLook) attribute { return p.words[w].attrs &^ bold }
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
		{paint{tint: "#102030", bg: "#ffffff", attrs: dotted | reverse}, false, "48;2;255;255;255;4;7"},
		{paint{fg: "3", attrs: dotted | bold}, false, "33;1;4"},
		{paint{fg: "11"}, true, "93"},
	}
	for _, tt := range tests {
		if got := parameters(tt.paint, tt.tints); got != tt.want {
			t.Errorf("parameters(%v, %v) = %q, want %q", tt.paint, tt.tints, got, tt.want)
		}
	}
}
