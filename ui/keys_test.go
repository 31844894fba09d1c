package ui

import (
	"math/bits"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/style"
)

// TestNoKeyIsBoundTwice looks for keys that lead to two actions in one scene.
func TestNoKeyIsBoundTwice(t *testing.T) {
	type at struct {
		key string
		in  scene
	}
	seen := map[at]action{}
	for _, b := range newKeyMap() {
		for in := scene(1); in <= inCommands; in <<= 1 {
			if b.in&in == 0 {
				continue
			}
			for _, k := range b.Keys() {
				if other, ok := seen[at{k, in}]; ok {
					t.Errorf("%s leads to action %d and %d in scene %d", k, other, b.action, bits.TrailingZeros16(uint16(in)))
				}
				seen[at{k, in}] = b.action
			}
		}
	}
}

// TestNoTextIsTakenForACommand types every letter where text is asked for.
func TestNoTextIsTakenForACommand(t *testing.T) {
	keys := newKeyMap()
	for r := '!'; r <= '~'; r++ {
		for _, in := range []scene{inPrompt, inName, inNote, inCommands} {
			if do := keys.action(keyPress(string(r)), in); do != noAction {
				t.Errorf("%c leads to action %d", r, do)
			}
		}
	}
}

// TestEveryActionHasAKey looks for actions that nothing leads to.
func TestEveryActionHasAKey(t *testing.T) {
	bound := map[action]bool{}
	for _, b := range newKeyMap() {
		bound[b.action] = true
	}
	for a := noAction + 1; a <= breakLine; a++ {
		if !bound[a] {
			t.Errorf("no key leads to action %d", a)
		}
	}
}

// TestHelpTellsEveryKey looks in the help of each screen for every binding
// that holds there, and for no other.
func TestHelpTellsEveryKey(t *testing.T) {
	keys := newKeyMap()
	for _, in := range []scene{onDesk, inReader, inCoverage, inLedger} {
		text := ansi.Strip(strings.Join(helpRows(style.NewStyles(style.DarkColours(), true), keys, in, 100), "\n"))
		for _, b := range keys {
			has := strings.Contains(text, " "+b.Help().Key+" ") && strings.Contains(text, b.Help().Desc)
			if b.group != noGroup && has != (b.in&in != 0) {
				t.Errorf("scene %d: %s %q is in the help: %v", in, b.Help().Key, b.Help().Desc, has)
			}
		}
	}
}

// TestHintsHaveKeys looks for hints that name no key.
func TestHintsHaveKeys(t *testing.T) {
	keys := newKeyMap()
	for _, in := range []scene{onDesk, inReader, inCoverage, inLedger} {
		for _, h := range hinted(in) {
			for _, a := range h.actions {
				if _, ok := keys.of(a, in); !ok {
					t.Errorf("scene %d: %q has no key for action %d", in, h.text, a)
				}
			}
		}
	}
}
