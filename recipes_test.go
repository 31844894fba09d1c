package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestRecipes runs each command of docs/RECIPES.md on the demo story. It needs jq
// and a shell.
func TestRecipes(t *testing.T) {
	for _, program := range []string{"jq", "sh"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	page, err := os.ReadFile("docs/RECIPES.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	story := run(t, dir, "", "report", "--format", "json")
	if err := os.WriteFile(filepath.Join(dir, "story.json"), []byte(story.out), 0o666); err != nil {
		t.Fatal(err)
	}
	commands := 0
	for line := range strings.Lines(string(page)) {
		command, found := strings.CutPrefix(line, "    jq ")
		if !found {
			continue
		}
		commands++
		c := exec.Command("sh", "-c", "jq "+command)
		c.Dir = dir
		out, err := c.CombinedOutput()
		if err != nil || strings.TrimSpace(string(out)) == "" {
			t.Errorf("jq %s: %v, %q", command, err, out)
		}
	}
	if commands < 10 {
		t.Errorf("only %d commands", commands)
	}
}
