package watch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"storydiff/corpus"
)

func TestWatchFolder(t *testing.T) {
	tests := []struct {
		name string
		do   func(t *testing.T, dir string)
		want []string
	}{
		{"written", func(t *testing.T, dir string) { write(t, dir+"/a.txt", ferry+"More.\n") }, []string{"changed a.txt"}},
		{"written to the same length", func(t *testing.T, dir string) {
			write(t, dir+"/a.txt", strings.ToUpper(ferry))
		}, []string{"changed a.txt"}},
		{"written with the time set back", func(t *testing.T, dir string) {
			info, err := os.Stat(dir + "/a.txt")
			must(t, err)
			write(t, dir+"/a.txt", strings.ToUpper(ferry))
			must(t, os.Chtimes(dir+"/a.txt", info.ModTime(), info.ModTime()))
		}, []string{"changed a.txt"}},
		{"saved by way of another file", func(t *testing.T, dir string) {
			write(t, dir+"/.a.txt.tmp", ferry+"More.\n")
			must(t, os.Rename(dir+"/.a.txt.tmp", dir+"/a.txt"))
		}, []string{"changed a.txt"}},
		{"saved with a backup", func(t *testing.T, dir string) {
			must(t, os.Rename(dir+"/a.txt", dir+"/a.txt~"))
			write(t, dir+"/a.txt", ferry+"More.\n")
			must(t, os.Remove(dir+"/a.txt~"))
		}, []string{"changed a.txt"}},
		{"added", func(t *testing.T, dir string) { write(t, dir+"/c.txt", ferry) }, []string{"added c.txt"}},
		{"removed", func(t *testing.T, dir string) { must(t, os.Remove(dir+"/b.md")) }, []string{"removed b.md"}},
		{"renamed", func(t *testing.T, dir string) { must(t, os.Rename(dir+"/a.txt", dir+"/z.txt")) }, []string{"removed a.txt", "added z.txt"}},
		{"all at once", func(t *testing.T, dir string) {
			write(t, dir+"/c.txt", ferry)
			write(t, dir+"/a.txt", "")
			must(t, os.Remove(dir+"/b.md"))
		}, []string{"added c.txt", "changed a.txt", "removed b.md"}},
		{"moved in from elsewhere", func(t *testing.T, dir string) {
			other := filepath.Join(filepath.Dir(dir), "c.txt")
			write(t, other, ferry)
			must(t, os.Rename(other, dir+"/c.txt"))
		}, []string{"added c.txt"}},
		{"the folder removed", func(t *testing.T, dir string) { must(t, os.RemoveAll(dir)) }, []string{"removed a.txt", "removed b.md"}},
		{"the folder renamed", func(t *testing.T, dir string) { must(t, os.Rename(dir, dir+"-old")) }, []string{"removed a.txt", "removed b.md"}},
		{"the folder above renamed", func(t *testing.T, dir string) {
			must(t, os.Rename(filepath.Dir(dir), filepath.Dir(dir)+"-old"))
		}, []string{"removed a.txt", "removed b.md"}},
		{"the folder replaced", func(t *testing.T, dir string) {
			write(t, dir+"-new/a.txt", "New.\n")
			write(t, dir+"-new/c.txt", ferry)
			must(t, os.Rename(dir, dir+"-old"), os.Rename(dir+"-new", dir))
		}, []string{"changed a.txt", "removed b.md", "added c.txt"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := storyFolder(t)
			changes := watching(t, dir)
			tt.do(t, dir)
			var want []string
			for _, line := range tt.want {
				what, name, _ := strings.Cut(line, " ")
				want = append(want, what+" "+filepath.Join(dir, name))
			}
			changes.wants(t, want...)
		})
	}
}

// What goes away and comes back is watched on.
func TestWatchGoesOn(t *testing.T) {
	for _, gone := range []string{".", ".."} { // the folder, and the one above it
		dir := storyFolder(t)
		changes := watching(t, dir)
		a, b := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.md")
		for range 2 {
			must(t, os.RemoveAll(filepath.Join(dir, gone)))
			changes.wants(t, "removed "+a, "removed "+b)
			write(t, a, ferry)
			changes.wants(t, "added "+a)
			write(t, b, ferry)
			changes.wants(t, "added "+b)
			write(t, a, "Changed.\n")
			changes.wants(t, "changed "+a)
		}
	}
}

// A folder that is not there yet.
func TestWatchWhatIsToCome(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "one", "two", "three")
	changes := watching(t, dir)
	write(t, filepath.Join(dir, "a.txt"), ferry)
	changes.wants(t, "added "+filepath.Join(dir, "a.txt"))
}

// Only what is read as an article counts, and only at the top.
func TestWatchPassesOver(t *testing.T) {
	dir := storyFolder(t)
	must(t, os.Mkdir(dir+"/sub", 0o755))
	changes := watching(t, dir)
	for _, name := range []string{".a.txt.swp", ".c.txt", "a.txt~", "4913", "sub/d.txt"} {
		write(t, filepath.Join(dir, name), ferry)
	}
	write(t, filepath.Join(dir, "marks.jsonl"), `{"schema":"storydiff.review/1"}`+"\n")
	write(t, filepath.Join(filepath.Dir(dir), "e.txt"), ferry)
	must(t, os.Mkdir(dir+"/folder.txt", 0o755))
	write(t, dir+"/z.txt", ferry)
	changes.wants(t, "added "+filepath.Join(dir, "z.txt"))
}

// Files are watched one by one, also where they are saved by way of another,
// and their neighbours do not matter. Paths come back as they were given.
func TestWatchFiles(t *testing.T) {
	dir := storyFolder(t)
	t.Chdir(filepath.Dir(dir))
	must(t, os.Rename("ferry/b.md", "b.md"))
	changes := watching(t, "./ferry/a.txt", "b.md", "-", "none.txt")
	write(t, "ferry/c.txt", ferry)
	write(t, "d.txt", ferry)
	write(t, "ferry/.tmp", "New.\n")
	must(t, os.Rename("ferry/.tmp", "ferry/a.txt"), os.Remove("b.md"))
	write(t, "none.txt", ferry)
	changes.wants(t, "changed ./ferry/a.txt", "removed b.md", "added none.txt")
	must(t, os.RemoveAll("ferry"))
	changes.wants(t, "removed ./ferry/a.txt")
	write(t, "ferry/a.txt", ferry)
	changes.wants(t, "added ./ferry/a.txt")
}

// Of addresses only the file that they are in is watched.
func TestWatchAddresses(t *testing.T) {
	t.Chdir(storyFolder(t))
	write(t, "urls.txt", "https://news.example/a\n")
	changes := watching(t, "https://news.example/b", "@urls.txt", "a.txt")
	write(t, "urls.txt", "https://news.example/c\n")
	write(t, "a.txt", "New.\n")
	write(t, "b.md", "New.\n")
	changes.wants(t, "changed urls.txt", "changed a.txt")
}

func TestWatchFolderHere(t *testing.T) {
	t.Chdir(storyFolder(t))
	changes := watching(t, ".")
	write(t, "c.txt", ferry)
	write(t, "a.txt", "")
	changes.wants(t, "added c.txt", "changed a.txt")
}

// The paths are those by which the story knows its articles.
func TestWatchNamesArticles(t *testing.T) {
	dir := storyFolder(t)
	t.Chdir(filepath.Dir(dir))
	write(t, "alone.txt", "A boat from Hjelm took over, its captain said on Saturday.\n")
	paths := []string{"./ferry/", "../stories/alone.txt"}
	story, err := corpus.Load(paths, corpus.Options{})
	must(t, err)
	changes := watching(t, paths...)
	var want []string
	for _, a := range story.Articles {
		want = append(want, "changed "+a.Path)
		write(t, a.Path, "Another text.\n")
	}
	changes.wants(t, want...)
}

func TestNothingToWatch(t *testing.T) {
	for _, paths := range [][]string{nil, {"-"}, {"https://news.example/a", "HTTP://news.example/b", "-"}} {
		changes, err := Watch(context.Background(), paths)
		if _, open := <-changes; open || err != nil {
			t.Errorf("%q: open %v, error %v", paths, open, err)
		}
	}
}

// After the end of the context no goroutine is left, whether somebody receives
// or not.
func TestWatchEnds(t *testing.T) {
	for _, busy := range []bool{false, true} {
		dir := storyFolder(t)
		ctx, cancel := context.WithCancel(context.Background())
		changes, err := Watch(ctx, []string{dir})
		must(t, err)
		if busy {
			for i := range 50 {
				write(t, filepath.Join(dir, fmt.Sprint(i, ".txt")), ferry)
			}
		}
		cancel()
		for range changes {
		}
		// Whoever closed the last channel may be on its last step still.
		for end := time.Now().Add(tooLong); ; runtime.Gosched() {
			stacks := make([]byte, 1<<20)
			stacks = stacks[:runtime.Stack(stacks, true)]
			if !strings.Contains(string(stacks), "watch.(*watcher)") && !strings.Contains(string(stacks), "fsnotify.(*") {
				break
			}
			if time.Now().After(end) {
				t.Fatalf("still there:\n%s", stacks)
			}
		}
	}
}
