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
	for name, args := range map[string][]string{
		"story.json": {"--format", "json"},
		"mail.txt":   {"--format", "corrections", "--article", "tarn"},
	} {
		made := run(t, dir, "", append([]string{"report"}, args...)...)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(made.out), 0o666); err != nil {
			t.Fatal(err)
		}
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
		if strings.Contains(command, "mailto:") && !strings.HasPrefix(string(out), "mailto:?subject=Corrections%20for%20") {
			t.Errorf("no link: %s", out)
		}
		if err != nil || strings.TrimSpace(string(out)) == "" {
			t.Errorf("jq %s: %v, %q", command, err, out)
		}
	}
	if commands < 10 {
		t.Errorf("only %d commands", commands)
	}
}
