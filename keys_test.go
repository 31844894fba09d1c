package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"storydiff/ui/keys"
)

// TestKeysAreTold compares the tables of docs/KEYS.md with the bindings: the keys of every
// group of the help in its order, what they do, and on which screens.
func TestKeysAreTold(t *testing.T) {
	page, err := os.ReadFile("docs/KEYS.md")
	if err != nil {
		t.Fatal(err)
	}
	_, told, _ := strings.Cut(string(page), "## Keys\n")
	told, _, _ = strings.Cut(told, "\n## ")
	_, told, _ = strings.Cut(told, "### ")
	if told, want := "### "+strings.TrimSpace(told)+"\n", keyTables(); told != want {
		t.Errorf("docs/KEYS.md should have\n%s\nand not\n%s", want, told)
	}
}

// keyTables returns a table for each group of the help.
func keyTables() string {
	var b strings.Builder
	heading := ""
	for _, k := range keys.NewMap() {
		if k.Group == keys.NoGroup {
			continue
		}
		if group := k.Group.String(); group != heading {
			heading = group
			fmt.Fprintf(&b, "### %s\n\n| key | does | on |\n|---|---|---|\n", group)
		}
		help := k.Help()
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", strings.Join(strings.Fields(help.Key), "` `"), help.Desc, screens(k.In))
	}
	return strings.ReplaceAll(b.String(), " |\n###", " |\n\n###")
}

// screens returns the names of the screens among scenes.
func screens(in keys.Scene) string {
	all := []struct {
		scene keys.Scene
		name  string
	}{{keys.OnStories, "stories"}, {keys.OnDesk, "desk"}, {keys.InReader, "reader"}, {keys.InCoverage, "coverage"}, {keys.InLedger, "ledger"}, {keys.InFindings, "findings"}}
	var names []string
	for _, s := range all {
		if in&s.scene != 0 {
			names = append(names, s.name)
		}
	}
	switch list := strings.Join(names, ", "); list {
	case "stories, desk, reader, coverage, ledger, findings":
		return "every screen"
	case "desk, reader, coverage, ledger, findings":
		return "every screen of a story"
	case "reader, coverage, ledger, findings":
		return "every screen of a story but the desk"
	default:
		return list
	}
}
