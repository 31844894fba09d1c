package watch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const ferry = "The ferry to Skarn stopped at noon on Friday for want of a captain.\n"

// tooLong is how long a test waits before it says that nothing comes; none
// waits so long that passes.
const tooLong = 20 * time.Second

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// must wants steps to go well.
func must(t *testing.T, steps ...error) {
	t.Helper()
	for _, err := range steps {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// storyFolder makes a folder with two articles, in a folder of its own.
func storyFolder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "stories", "ferry")
	write(t, filepath.Join(dir, "a.txt"), ferry)
	write(t, filepath.Join(dir, "b.md"), ferry)
	return dir
}

// A follower receives changes. Where the machine is slow, what was told may be
// told again as changed; old is of what that is to be passed over.
type follower struct {
	changes <-chan Change
	old     map[string]bool
}

// watching watches paths until the test ends, and wants the watch to end then.
func watching(t *testing.T, paths ...string) *follower {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	changes, err := Watch(ctx, paths)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		for range changes {
		}
	})
	return &follower{changes, map[string]bool{}}
}

// net adds up changes: what has become of each file in all.
func net(sum map[string]string, c Change) {
	for _, p := range c.Added {
		if sum[p] == "removed" {
			sum[p] = "changed"
		} else {
			sum[p] = "added"
		}
	}
	for _, p := range c.Changed {
		if sum[p] == "" {
			sum[p] = "changed"
		}
	}
	for _, p := range c.Removed {
		if sum[p] == "added" {
			delete(sum, p)
		} else {
			sum[p] = "removed"
		}
	}
}

// wants receives changes until they add up to what is wanted: lines of a word
// and a path.
func (f *follower) wants(t *testing.T, wanted ...string) {
	t.Helper()
	slices.Sort(wanted)
	want := strings.Join(wanted, "\n")
	got, sum := "", map[string]string{}
	for got != want {
		select {
		case c, ok := <-f.changes:
			if !ok || c.Err != nil {
				t.Fatalf("open %v, error %v after\n%s\nwant\n%s", ok, c.Err, got, want)
			}
			for _, list := range [][]string{c.Added, c.Changed, c.Removed} {
				if !slices.IsSorted(list) {
					t.Errorf("not sorted: %q", list)
				}
			}
			net(sum, c)
			got = f.lines(sum, wanted)
		case <-time.After(tooLong):
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	}
	clear(f.old)
	for p := range sum {
		f.old[p] = true
	}
}

// lines lists what has become of files, but for what is told again.
func (f *follower) lines(sum map[string]string, wanted []string) string {
	var lines []string
	for p, what := range sum {
		line := what + " " + p
		if what != "changed" || !f.old[p] || slices.Contains(wanted, line) {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
