package main

import (
	"os"
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// TestReadmeExplainsEveryName looks in the README's tables for every kind of
// passage and of finding.
func TestReadmeExplainsEveryName(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range diffing.Kinds() {
		if !strings.Contains(string(data), "| "+k.String()+" |") {
			t.Errorf("README.md has no row for passages that are %s", k)
		}
	}
	for _, f := range finding.Types() {
		if !strings.Contains(string(data), "\n| "+f.String()+" |") {
			t.Errorf("README.md has no row for findings of type %s", f)
		}
	}
}
