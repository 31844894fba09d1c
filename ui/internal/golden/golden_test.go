package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/ui/style"
)

func TestDifference(t *testing.T) {
	want := "=== 40 cells\na\nb\nc\nd\ne\nf\ng"
	got := "=== 40 cells\na\nb\nc\nd\nE\nf\ng\nh"
	const shown = "  …\n  === 40 cells\n  c\n  d\n- e\n+ E\n  f\n  g\n+ h\n"
	if s := difference(want, got); s != shown {
		t.Errorf("got:\n%s\nwant:\n%s", s, shown)
	}
}

func TestEveryLookHasAName(t *testing.T) {
	var s style.Styles
	if n := len(RoleNames()); n != len(s.Roles) {
		t.Errorf("%d names of %d roles", n, len(s.Roles))
	}
	if n := len(WordNames()); n != len(s.Words) {
		t.Errorf("%d names of %d looks of words", n, len(s.Words))
	}
	if n := len(EmphasisNames()); n != len(s.Words[0]) {
		t.Errorf("%d names of %d emphases", n, len(s.Words[0]))
	}
	rows := named([]string{"\x1b[" + Looks().Roles[style.Muted] + "mseen\x1b[m and \x1b[" + Looks().Words[style.Deleted][style.HighFinding] + "mgone\x1b[m"})
	if want := "‹muted seen› and ‹deleted/high gone›"; rows[0] != want {
		t.Errorf("got %s, want %s", rows[0], want)
	}
}

// TestEveryPackageTakesUpdate looks for the import without which a test does
// not know -update, and go test ./ui/... -update fails.
func TestEveryPackageTakesUpdate(t *testing.T) {
	takes := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		dir := filepath.Dir(path)
		takes[dir] = takes[dir] || strings.Contains(string(data), `"storydiff/ui/internal/golden"`) || strings.HasSuffix(dir, "golden")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, ok := range takes {
		if !ok {
			t.Errorf("no test in %s imports storydiff/ui/internal/golden", dir)
		}
	}
}
