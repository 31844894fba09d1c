package cli

import (
	"os"
	"path/filepath"
	"testing"

	_ "storydiff/ui/internal/golden" // for -update, which every test under ui takes
)

func TestShellWord(t *testing.T) {
	for path, want := range map[string]string{
		"demo": "./demo", "a/b": "a/b", "/a": "/a", "-a": "./-a", "-a/b": "./-a/b", "a b": "'./a b'", "$(x)/": "'$(x)/'",
	} {
		if got := shellWord(filepath.FromSlash(path)); got != filepath.FromSlash(want) {
			t.Errorf("%s is typed as %s, want %s", path, got, want)
		}
	}
}

// Nothing can be written below a file, and what was made on the way goes again.
func TestFailedDemo(t *testing.T) {
	at := t.TempDir()
	folder := filepath.Join(at, "a", "b")
	if got := missing(folder); len(got) != 2 || got[0] != folder {
		t.Fatalf("missing: %q", got)
	}
	if err := os.WriteFile(filepath.Join(at, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := writeDemo(filepath.Join(at, "file", "demo")); err == nil {
		t.Error("written below a file")
	}
	if n, err := writeDemo(folder); err != nil || n == 0 {
		t.Errorf("%d files, %v", n, err)
	}
}
