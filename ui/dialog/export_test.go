package dialog

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/report"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// TestExportOffersEveryFormat goes through the formats in the dialog, once
// around.
func TestExportOffersEveryFormat(t *testing.T) {
	e := NewExport([]Offer{{What: AllVersions, text: "all", stem: "gale"}}, nil, "", true)
	e.Do(nil, keys.NextField)
	first := e.format
	on := draw.Screen{Width: 120, Height: 36, Styles: style.NewStyles(style.PaletteOf(style.DarkPalette), true), Keys: keys.NewMap()}
	met := map[report.Format]bool{}
	for range report.Formats() {
		met[e.format] = true
		if want := "gale." + e.format.Extension(); e.Name.Value() != want {
			t.Errorf("%s: the name is %q, want %q", e.format, e.Name.Value(), want)
		}
		view := ansi.Strip(strings.Join(e.View(on).Rows, "\n"))
		if want := "‹ ● " + e.format.Label() + " ›  " + e.format.Use(); !strings.Contains(view, want) {
			t.Errorf("no %q in the dialog:\n%s", want, view)
		}
		e.Do(nil, keys.NextChoice)
	}
	if len(met) != len(report.Formats()) || e.format != first {
		t.Errorf("once around were %d of %d formats, the last %s", len(met), len(report.Formats()), e.format)
	}
}

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1000: "1.0 kB", 12_345: "12.3 kB", 4_500_000: "4.5 MB"} {
		if got := size(n); got != want {
			t.Errorf("size(%d) = %q, want %q", n, got, want)
		}
	}
}
