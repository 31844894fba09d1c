package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/report"
)

// TestReadmeExplainsEveryName looks in the README's tables for every kind of
// passage and of finding.
func TestReadmeExplainsEveryName(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range diffing.Kinds() {
		if !strings.Contains(string(data), "| "+k.Label()+" |") {
			t.Errorf("README.md has no row for passages that are %s", k.Label())
		}
		if !strings.Contains(string(data), k.String()) {
			t.Errorf("README.md does not say what exports call %s", k.Label())
		}
	}
	for _, f := range finding.Types() {
		if !strings.Contains(string(data), "\n| "+f.String()+" |") {
			t.Errorf("README.md has no row for findings of type %s", f)
		}
	}
}

// TestCommandsOfFormats runs the command that docs/FORMATS.md has for each format, on the
// demo story, and wants something to come of it.
func TestCommandsOfFormats(t *testing.T) {
	data, err := os.ReadFile("docs/FORMATS.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Formats() {
		row := regexp.MustCompile("(?m)^\\| `" + f.String() + "` \\| ([^|]*) \\| `storydiff ([^`]*)` \\|$").FindStringSubmatch(string(data))
		if row == nil {
			t.Errorf("no row with a command for %s", f)
			continue
		}
		if use := strings.TrimPrefix(f.Use(), "for "); row[1] != use {
			t.Errorf("%s is for %q, and docs/FORMATS.md says %q", f, use, row[1])
		}
		dir := t.TempDir()
		got := run(t, dir, "", strings.Fields(row[2])...)
		if got.status != 0 {
			t.Errorf("storydiff %s: %+v", row[2], got)
		}
		files := contents(t, dir)
		files["standard output"] = got.out
		found := false
		for name, text := range files {
			is, ok, _ := report.FormatOf(name)
			found = found || len(text) > 200 && (ok && is == f || name == "standard output")
		}
		if !found {
			t.Errorf("storydiff %s: no %s came of it", row[2], f)
		}
	}
}

// TestReadmeReports runs the reports of the README on the demo story.
func TestReadmeReports(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := regexp.MustCompile(`(?m)^    storydiff (report[^#\n]*)`).FindAllStringSubmatch(string(data), -1)
	if len(commands) < 5 {
		t.Errorf("only %d commands", len(commands))
	}
	for _, m := range commands {
		dir := t.TempDir()
		if got := run(t, dir, "", strings.Fields(m[1])...); got.status != 0 || got.out == "" && len(contents(t, dir)) == 0 {
			t.Errorf("storydiff %s: %+v", m[1], got)
		}
	}
}
