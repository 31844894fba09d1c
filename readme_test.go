package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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

// TestReadmeCommandsOfFormats runs the command that the README has for each format, on the
// demo story, and wants something to come of it.
func TestReadmeCommandsOfFormats(t *testing.T) {
	data, err := os.ReadFile("README.md")
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
			t.Errorf("%s is for %q, and the README says %q", f, use, row[1])
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

// TestDocumentsNameFilesThatExist looks for the Go and text files that the
// documents for developers name, from the root or from anywhere below it.
func TestDocumentsNameFilesThatExist(t *testing.T) {
	var files []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		files = append(files, "/"+filepath.ToSlash(path))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`([a-z][a-z_/]*\\.(?:go|txt))`")
	for _, document := range []string{"CONTRIBUTING.md", "docs/ARCHITECTURE.md"} {
		data, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		found := named.FindAllStringSubmatch(string(data), -1)
		if len(found) < 5 {
			t.Errorf("%s names %d files", document, len(found))
		}
		for _, match := range found {
			if !slices.ContainsFunc(files, func(f string) bool { return strings.HasSuffix(f, "/"+match[1]) }) {
				t.Errorf("%s names %s, which is not there", document, match[1])
			}
		}
	}
}
