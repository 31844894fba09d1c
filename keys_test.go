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
	page = told(t, page, "\n### ", keyTables())
	page = told(t, page, "\n| key | does | in |\n", dialogTable())
	if page == string(data) {
		return
	}
	if *update {
		if err := os.WriteFile(name, []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("the tables of keys in %s are not those of the program, which go test -run KeysAreTold . -update writes:\n%s", name, page)
}

// told returns a page with what stands from a beginning to the next section replaced.
func told(t *testing.T, page, beginning, with string) string {
	t.Helper()
	from := strings.Index(page, beginning) + 1
	to := from + strings.Index(page[from:], "\n## ")
	if from == 0 || to < from {
		t.Fatalf("no %q in the page, or no section behind it", beginning)
	}
	return page[:from] + with + page[to:]
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

// dialogTable returns the table of the keys that hold in dialogs, and in which.
func dialogTable() string {
	const all = "| `%s` | %s | %s |\n"
	var b strings.Builder
	b.WriteString("| key | does | in |\n|---|---|---|\n")
	for _, k := range keys.NewMap() {
		if k.In&keys.Dialogs != 0 {
			fmt.Fprintf(&b, all, strings.Join(strings.Fields(k.Help().Key), "` `"), k.Help().Desc, dialogs(k.In))
		}
	}
	b.WriteString("| letters | the format whose name begins with them | export |\n")
	return b.String()
}

// dialogs returns the names of the dialogs among scenes.
func dialogs(in keys.Scene) string {
	if in&keys.Dialogs == keys.Dialogs {
		return "every dialog"
	}
	var names []string
	for _, d := range []struct {
		scene keys.Scene
		name  string
	}{
		{keys.InHelp, "help and explanation"}, {keys.InFilter, "filter"}, {keys.InKinds, "kinds"}, {keys.InThemes, "colours"},
		{keys.InExport, "export"}, {keys.InName, "the file's name, a pasted text"}, {keys.InQuestion, "questions"}, {keys.InPrompt, "search"},
		{keys.InNote, "note"}, {keys.InHowRead, "how it was read"}, {keys.InCommands, "actions"}, {keys.InPicker, "another story"},
	} {
		if in&d.scene != 0 {
			names = append(names, d.name)
		}
	}
	return strings.Join(names, ", ")
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
