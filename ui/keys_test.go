package ui

import (
	"math/bits"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/stories"
	"storydiff/ui/style"
)

// TestNoKeyIsBoundTwice looks for keys that lead to two actions in one scene.
func TestNoKeyIsBoundTwice(t *testing.T) {
	type at struct {
		key string
		in  keys.Scene
	}
	seen := map[at]keys.Action{}
	for _, b := range keys.NewMap() {
		for in := keys.Scene(1); in <= keys.InKinds; in <<= 1 {
			if b.In&in == 0 {
				continue
			}
			for _, k := range b.Keys() {
				if other, ok := seen[at{k, in}]; ok {
					t.Errorf("%s leads to action %d and %d in scene %d", k, other, b.Action, bits.TrailingZeros32(uint32(in)))
				}
				seen[at{k, in}] = b.Action
			}
		}
	}
}

// TestNoTextIsTakenForACommand types every letter where text is asked for.
func TestNoTextIsTakenForACommand(t *testing.T) {
	bound := keys.NewMap()
	for r := '!'; r <= '~'; r++ {
		for _, in := range []keys.Scene{keys.InPrompt, keys.InName, keys.InNote, keys.InCommands} {
			if do := bound.Action(keyPress(string(r)), in); do != keys.NoAction {
				t.Errorf("%c leads to action %d", r, do)
			}
		}
	}
}

// TestEveryActionHasAKey looks for actions that nothing leads to.
func TestEveryActionHasAKey(t *testing.T) {
	bound := map[keys.Action]bool{}
	for _, b := range keys.NewMap() {
		bound[b.Action] = true
	}
	for a := keys.NoAction + 1; a <= keys.BreakLine; a++ {
		if !bound[a] {
			t.Errorf("no key leads to action %d", a)
		}
	}
}

// TestHelpTellsEveryKey looks in the help of each screen for every binding
// that holds there, and for no other.
func TestHelpTellsEveryKey(t *testing.T) {
	bound := keys.NewMap()
	for screen := range keys.StoriesScreen + 1 {
		in := screen.Scene()
		told := map[string]bool{} // the rows of the left column, which has the keys
		for _, row := range dialog.HelpRows(style.NewStyles(style.PaletteOf(style.DarkPalette), true), bound, in, 100) {
			told[strings.Join(strings.Fields(ansi.Cut(ansi.Strip(row), 0, 48)), " ")] = true
		}
		for _, b := range bound {
			has := told[b.Help().Key+" "+b.Help().Desc]
			if b.Group != keys.NoGroup && has != (b.In&in != 0) {
				t.Errorf("scene %d: %s %q is in the help: %v", in, b.Help().Key, b.Help().Desc, has)
			}
		}
	}
}

// TestHintsHaveKeys looks for hints that name no key, in a story of a folder,
// where there are all.
func TestHintsHaveKeys(t *testing.T) {
	bound := keys.NewMap().InFolder()
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("end", "enter")
	hints := map[keys.Screen][]draw.Hint{keys.StoriesScreen: new(stories.List).Hints()}
	for n, row := range s.screens() {
		hints[keys.Screen(n)] = row.Hints()
	}
	for screen, list := range hints {
		for _, h := range list {
			for _, a := range h.Actions {
				if _, ok := bound.Of(a, screen.Scene()); !ok {
					t.Errorf("%v: %q has no key for action %d", screen, h.Text, a)
				}
			}
		}
	}
}
