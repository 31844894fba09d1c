package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file of settings that is broken is told by a report, which is made all the same.
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
		c := command(t.TempDir(), "report")
		c.Env = append(c.Env, "XDG_CONFIG_HOME="+home)
		var out, errs strings.Builder
		c.Stdout, c.Stderr = &out, &errs
		if err := c.Run(); err != nil || !strings.Contains(out.String(), "Findings") {
			t.Errorf("%s: %v, and the report has %d bytes", text, err, out.Len())
		}
		if !strings.Contains(errs.String(), path) || !strings.Contains(errs.String(), want) {
			t.Errorf("%s: on standard error %q", text, errs.String())
		}
	}
}
