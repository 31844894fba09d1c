package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"storydiff/ui/keys"
)

var update = flag.Bool("update", false, "write the tables of keys into docs/KEYS.md")

// TestKeysAreTold compares the tables of docs/KEYS.md with the bindings: the keys of every
// group of the help in its order, what they do, and on which screens.
func TestKeysAreTold(t *testing.T) {
	const name = "docs/KEYS.md"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	from := strings.Index(page, "\n### ") + 1
	to := from + strings.Index(page[from:], "\n## ")
	if from == 0 || to < from {
		t.Fatalf("%s has no tables of keys, or nothing behind them", name)
	}
	want := keyTables()
	if *update {
		if err := os.WriteFile(name, []byte(page[:from]+want+page[to:]), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if told := page[from:to]; told != want {
		t.Errorf("the tables of keys in %s are not those of the program, which go test -run KeysAreTold . -update writes:\n%s", name, want)
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
