package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/internal/sample"
	"storydiff/ui/style"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares whole screens, without their styles, with those that
// were looked at and found good.
func TestGolden(t *testing.T) {
	sizes := [][2]int{{80, 24}, {120, 36}, {200, 50}}
	views := []struct {
		name string
		keys []string
	}{
		{"desk", nil},
		{"desk-sorted", []string{"s", "s", "s", "S", "j"}},
		{"reader", []string{"enter"}},
		{"reader-finding", []string{"j", "enter", "}", "}", "}"}},
		{"reader-moved", []string{"j", "enter", "]", "]", "]", "m"}},
		{"reader-changes", []string{"j", "enter", "v", "v"}},
		{"reader-inline", []string{"j", "enter", "v", "]"}},
		{"reader-filter", []string{"j", "enter", "f", "j", "j", "j", "space", "enter"}},
		{"reader-search", []string{"j", "enter", "/", "b", "r", "a", "n", "d"}},
		{"reader-same", []string{"j", "enter"}},
		{"filter", []string{"enter", "f", "j"}},
		{"export", []string{"enter", "]", "e"}},
		{"help", []string{"enter", "?"}},
	}
	for _, v := range views {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				s := newStage(t, size[0], size[1], sample.LockGate()...)
				s.press(v.keys...)
				golden(t, name, ansi.Strip(s.screen()))
			})
		}
	}
}

// TestGoldenStyles compares two screens with their styles, in every palette.
func TestGoldenStyles(t *testing.T) {
	for n := range style.PaletteNames {
		for _, screen := range []string{"desk", "reader"} {
			name := fmt.Sprintf("styles-%s-%s", screen, n)
			t.Run(name, func(t *testing.T) {
				s := newStage(t, 104, 30, sample.LockGate()...)
				s.styles = style.NewStyles(style.PaletteOf(n), n <= style.LightPalette)
				if screen == "reader" {
					s.press("j", "enter", "}", "}", "}")
				}
				golden(t, name, s.screen())
			})
		}
	}
}

// golden compares a text with the file that holds what it should be.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; look at it and write it with -update", err)
	}
	if got+"\n" != string(want) {
		t.Errorf("%s differs:\n%s\nwant:\n%s", path, got, want)
	}
}
