package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestCompared writes the texts of docs/COMPARED.md and runs its commands on them, those of
// storydiff always and those of another program where it is there. Each has to print what
// the page says.
func TestCompared(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("sh is not installed")
	}
	page, err := os.ReadFile("docs/COMPARED.md")
	if err != nil {
		t.Fatal(err)
	}
	dir, bin := t.TempDir(), t.TempDir()
	for _, m := range regexp.MustCompile("(?s)\n`(\\S+)`:\n\n```\n(.*?)```\n").FindAllStringSubmatch(string(page), -1) {
		if err := os.WriteFile(filepath.Join(dir, m[1]), []byte(m[2]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	self, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(bin, "storydiff")); err != nil {
		t.Fatal(err)
	}
	commands := 0
	for _, m := range regexp.MustCompile("(?s)```console\n\\$ ([^\n]*)\n(.*?)```\n").FindAllStringSubmatch(string(page), -1) {
		commands++
		command, want := m[1], strings.TrimSuffix(m[2], "\n")
		t.Run(strings.Fields(command)[0], func(t *testing.T) {
			if !hasProgram(command) {
				t.Skip("not installed")
			}
			c := exec.Command("sh", "-c", command)
			c.Dir = dir
			c.Env = append(os.Environ(), asProgram+"=1", "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "LC_ALL=C.UTF-8")
			out, _ := c.Output() // of what differs, some end with 1
			var got []string
			for line := range strings.Lines(string(out)) {
				got = append(got, strings.TrimRight(line, " \n"))
			}
			if got := strings.Join(got, "\n"); got != want {
				t.Errorf("%s prints\n%s\nand the page says\n%s", command, got, want)
			}
		})
	}
	if commands < 8 {
		t.Errorf("only %d commands", commands)
	}
}

// hasProgram says whether the program that a command begins with is there, with the
// library that it calls.
func hasProgram(command string) bool {
	switch name := strings.Fields(command)[0]; name {
	case "storydiff":
		return true
	case "php":
		return exec.Command("php", "-r", `exit(function_exists("wikidiff2_inline_diff") ? 0 : 1);`).Run() == nil
	default:
		_, err := exec.LookPath(name)
		return err == nil
	}
}
