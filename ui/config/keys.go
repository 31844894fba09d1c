package config

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// parseKey returns the name of a key as Bubble Tea writes it. It takes that
// name, and what people and the program's help write for it: ctrl-d, PgDn, ↓,
// Escape.
func parseKey(s string) (string, error) {
	if isCharacter(s) {
		return plainKey(s), nil
	}
	if name := otherName(strings.ToLower(s)); slices.Contains(keyNames(), name) {
		return name, nil
	}
	held, base := splitKey(s)
	for i, m := range held {
		if !slices.Contains(modifiers(), m) {
			return "", fmt.Errorf("%q is no key: %w", s, &notOne{m, modifiers()})
		}
		if slices.Contains(held[:i], m) {
			return "", fmt.Errorf("%q is no key: %s twice", s, m)
		}
	}
	if !isCharacter(base) {
		name := otherName(strings.ToLower(base))
		if !slices.Contains(keyNames(), name) {
			return "", fmt.Errorf("%q is no key; use a character, or a name like enter, space, pgdown, f1, with ctrl+, alt+ or shift+ before it%s", s, suggestion(base, keyNames()))
		}
		return joinKey(held, name), nil
	}
	switch { // as terminals send them
	case len(held) == 1 && held[0] == "shift":
		base = strings.ToUpper(base)
		held = nil
	case slices.Contains(held, "ctrl"):
		base = strings.ToLower(base)
	}
	return joinKey(held, plainKey(base)), nil
}

// plainKey returns the name of a key that is one character.
func plainKey(c string) string {
	switch c {
	case " ":
		return "space"
	case "↑":
		return "up"
	case "↓":
		return "down"
	case "←":
		return "left"
	case "→":
		return "right"
	}
	return c
}

// isCharacter reports whether s is one character that can be seen, or a space.
func isCharacter(s string) bool {
	g := graphemes.FromString(s)
	if !g.Next() || g.Value() != s {
		return false
	}
	for _, r := range s {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return false
		}
	}
	return true
}

// splitKey divides a name like ctrl+alt+x, or ctrl-x, into what is held down
// and the key. The last sign may be the key itself: ctrl++.
func splitKey(s string) (held []string, base string) {
	base = s
	for {
		i := strings.IndexAny(base, "+-")
		if i <= 0 || i == len(base)-1 {
			return held, base
		}
		held = append(held, strings.ToLower(base[:i]))
		base = base[i+1:]
	}
}

// joinKey writes the name of a key with what is held down, in the order of
// modifiers.
func joinKey(held []string, base string) string {
	var b strings.Builder
	for _, m := range modifiers() {
		if slices.Contains(held, m) {
			b.WriteString(m + "+")
		}
	}
	return b.String() + base
}

func modifiers() []string { return []string{"ctrl", "alt", "shift", "meta", "hyper", "super"} }

// keyNames lists the keys that are more than a character.
func keyNames() []string {
	names := []string{
		"enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right",
		"insert", "delete", "pgup", "pgdown", "home", "end", "begin", "menu",
	}
	for n := 1; n <= 24; n++ {
		names = append(names, fmt.Sprint("f", n))
	}
	return names
}

// otherName returns a key's own name for another that people write.
func otherName(name string) string {
	switch name {
	case "return", "ret", "cr":
		return "enter"
	case "escape":
		return "esc"
	case "spacebar":
		return "space"
	case "pgdn", "pagedown", "page-down":
		return "pgdown"
	case "pageup", "page-up":
		return "pgup"
	case "del":
		return "delete"
	case "ins":
		return "insert"
	case "bs":
		return "backspace"
	}
	return name
}
