package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/style"
)

// TestGoldenSheets compares the coverage and the ledger, without their styles,
// with what was looked at and found good.
func TestGoldenSheets(t *testing.T) {
	sizes := [][2]int{{80, 24}, {120, 36}, {200, 50}, {40, 12}, {20, 5}}
	views := []struct {
		name string
		keys []string
	}{
		{"coverage", []string{"3"}},
		{"coverage-garbled", []string{"G", "k", "3", "}"}},
		{"coverage-added", []string{"G", "k", "3", "G"}},
		{"coverage-wrong", []string{"G", "k", "3", "f"}},
		{"coverage-search", []string{"3", "/", "r", "o", "p", "e"}},
		{"ledger", []string{"4"}},
		{"ledger-changed", []string{"G", "k", "4", "G", "{"}},
		{"ledger-numbers", []string{"4", "t"}},
		{"ledger-quotations", []string{"G", "k", "4", "t", "t", "j"}},
		{"ledger-shared", []string{"4", "b"}},
		{"ledger-help", []string{"4", "?"}},
		{"trail", []string{"G", "k", "4", "enter"}},
	}
	for _, v := range views {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				s := sheetStage(t, size[0], size[1])
				s.press(v.keys...)
				golden(t, name, ansi.Strip(s.screen()))
			})
		}
	}
}

// TestGoldenSheetStyles compares both with their styles, in every palette.
func TestGoldenSheetStyles(t *testing.T) {
	for n := range style.PaletteNames {
		for key, screen := range map[string]string{"3": "coverage", "4": "ledger"} {
			name := fmt.Sprintf("styles-%s-%s", screen, n)
			t.Run(name, func(t *testing.T) {
				s := sheetStage(t, 104, 30)
				s.styles = style.NewStyles(style.PaletteOf(n), n <= style.LightPalette)
				s.press("G", "k", key, "}")
				golden(t, name, s.screen())
			})
		}
	}
}
