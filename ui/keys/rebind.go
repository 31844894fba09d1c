package keys

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
)

// ActionNames lists the names of the actions whose keys the user can choose, in
// the order of the help.
func ActionNames() []string {
	var names []string
	for _, b := range NewMap() {
		if name := b.Action.String(); b.Group != NoGroup && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Keys returns the keys of every action by the action's name. chosen has the
// keys that the user has chosen, in the same form; it may be nil. Keys are named
// as Bubble Tea names them.
func Keys(chosen map[string][]string) map[string][]string {
	keys := map[string][]string{}
	for _, b := range NewMap().Rebound(chosen) {
		if b.Group == NoGroup {
			continue
		}
		name := b.Action.String()
		for _, k := range b.Keys() {
			if !slices.Contains(keys[name], k) {
				keys[name] = append(keys[name], k)
			}
		}
		if keys[name] == nil {
			keys[name] = []string{}
		}
	}
	return keys
}

// Rebound returns the bindings with the keys that the user has chosen, by the
// names of actions. A key chosen for one action is taken from any other action
// in the same scene. Ctrl-c always ends the program.
func (k Map) Rebound(chosen map[string][]string) Map {
	if len(chosen) == 0 {
		return k
	}
	list := slices.Clone(k)
	for i := range list {
		b := &list[i]
		if b.Group == NoGroup {
			continue
		}
		keys, ok := chosen[b.Action.String()]
		if !ok {
			taken := func(name string) bool { return list.chosenFor(name, b.In, chosen) }
			if keys = slices.DeleteFunc(slices.Clone(b.Keys()), taken); len(keys) == len(b.Keys()) {
				continue
			}
		}
		if keys = slices.Clone(keys); b.Action == Quit && !slices.Contains(keys, "ctrl+c") {
			keys = append(keys, "ctrl+c")
		}
		b.Binding = key.NewBinding(key.WithKeys(keys...), key.WithHelp(keyLabels(keys), b.Help().Desc))
	}
	return list
}

// chosenFor tells whether the user has chosen a key for some action that holds
// in one of the scenes.
func (k Map) chosenFor(name string, in Scene, chosen map[string][]string) bool {
	for i := range k {
		if b := &k[i]; b.Group != NoGroup && b.In&in != 0 && slices.Contains(chosen[b.Action.String()], name) {
			return true
		}
	}
	return false
}

// keyLabels returns the names of keys as the help shows them.
func keyLabels(keys []string) string {
	labels := make([]string, len(keys))
	for i, k := range keys {
		switch k {
		case "up":
			k = "↑"
		case "down":
			k = "↓"
		case "left":
			k = "←"
		case "right":
			k = "→"
		case "pgdown":
			k = "PgDn"
		case "pgup":
			k = "PgUp"
		}
		labels[i] = strings.ReplaceAll(k, "+", "-")
		if k == "+" {
			labels[i] = k
		}
	}
	return strings.Join(labels, " ")
}
