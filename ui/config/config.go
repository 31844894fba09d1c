// Package config reads the user's settings from a file, and writes them with
// what each means. A mistake in the file costs the setting it is in and no
// other: it is a Warning, and the program goes on.
package config

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"storydiff/diffing/finding"
	"storydiff/ui/style"
)

// A Config is the user's settings for all stories. Use Default for the settings
// without a file, and not the zero Config.
type Config struct {
	Theme  style.Theme
	Layout style.Layout
	// Brackets stand around what differs, as [-…-] and {+…+}.
	Brackets bool
	// First is the severity that the findings begin with, those of the others
	// behind; Lowest the slightest that is shown at all.
	First, Lowest finding.Severity
	Mouse         bool
	// Agency is the news agency that versions have to credit where the original
	// does not say; empty for none.
	Agency string
	// MaxSize is the largest file that is read; 0 for what comes by itself.
	MaxSize Size
	// Keys are the keys of actions, by the action's name, as Bubble Tea writes
	// them: "j", "ctrl+d", "shift+tab", "space". An action that is not in it has
	// the program's own keys; one without any key has none. Never nil.
	Keys map[string][]string
}

// Default returns the settings that hold without a file.
func Default() Config {
	return Config{First: finding.High, Lowest: finding.Low, Keys: map[string][]string{}}
}

// Path returns where the settings are kept where the user names no file:
// storydiff/config.yaml in the XDG config folder.
func Path() string { return filepath.Join(xdg.ConfigHome, "storydiff", "config.yaml") }

// parse returns which of some values has a name.
func parse[T fmt.Stringer](name string, values []T) (T, error) {
	names := namesOf(values)
	if i := slices.Index(names, name); i >= 0 {
		return values[i], nil
	}
	var none T
	return none, &notOne{name, names}
}

func namesOf[T fmt.Stringer](values []T) []string {
	var names []string
	for _, v := range values {
		names = append(names, v.String())
	}
	return names
}

// notOne is the trouble with a word that is none of some others.
type notOne struct {
	word  string
	names []string
}

func (n *notOne) Error() string {
	return fmt.Sprintf("%q is not one of %s%s", n.word, strings.Join(n.names, ", "), suggestion(n.word, n.names))
}
