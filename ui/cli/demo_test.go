package cli

import (
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
