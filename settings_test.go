package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file of settings that is broken is told by every command that goes by it, which does
// all the same what it is for.
func TestBrokenSettings(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "storydiff", "config.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"theme: [nonsense": "not YAML", "thme: dark": `unknown setting "thme"`} {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		for args, out := range map[string]string{"report": "Findings", "report --format jsonl": `"findings"`, "list": "quayside-herald", "list .": "wire", "report .": "Findings"} {
			c := command(story(t, "wire.txt", wireText, "paper.txt", paperText), strings.Fields(args)...)
			c.Env = append(c.Env, "XDG_CONFIG_HOME="+home)
			var printed, errs strings.Builder
			c.Stdout, c.Stderr = &printed, &errs
			if err := c.Run(); err != nil || !strings.Contains(printed.String(), out) {
				t.Errorf("%s, %s: %v, and it prints %d bytes", text, args, err, printed.Len())
			}
			if strings.Count(errs.String(), path) != 1 || !strings.Contains(errs.String(), want) {
				t.Errorf("%s, %s: on standard error %q", text, args, errs.String())
			}
		}
	}
}
