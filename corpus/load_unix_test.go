//go:build unix

package corpus

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// A pipe without a writer, and a device that never ends, must not stop the
// program for ever.
func TestLoadPipeAndDevice(t *testing.T) {
	dir := storyFolder(t, map[string]string{"a.txt": ferryText, "b.txt": ferryOther})
	if err := syscall.Mkfifo(filepath.Join(dir, "c.txt"), 0o644); err != nil {
		t.Skip(err)
	}
	s, err := Load([]string{dir, "/dev/zero"}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "c.txt: a pipe, not a file; feed it to standard input and name that as -\nzero: a device or socket, not a file; leave it out"
	if storyIDs(s) != "a b" || skippedList(s) != want {
		t.Errorf("got %q, skipped\n%s", storyIDs(s), skippedList(s))
	}
}

// What a shell opens for <(command) is read.
func TestLoadShellPipe(t *testing.T) {
	dir := storyFolder(t, map[string]string{"a.txt": ferryText})
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := w.WriteString(ferryOther); err != nil {
		t.Fatal(err)
	}
	w.Close()
	fd, err := syscall.Dup(int(r.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(fd)
	path := filepath.Join("/dev/fd", strconv.Itoa(fd))
	if _, err := os.Stat(path); err != nil {
		t.Skip(err)
	}
	s, err := Load([]string{filepath.Join(dir, "a.txt"), path}, Options{})
	if err != nil || s.Articles[1].Text != ferryOther {
		t.Errorf("got %+v, %v", s, err)
	}
}

func TestLoadWithoutPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := storyFolder(t, map[string]string{"a.txt": ferryText, "b.txt": ferryOther, "c.txt": ferryText, "shut/a.txt": ferryText})
	for _, name := range []string{"c.txt", "shut"} {
		path := filepath.Join(dir, name)
		if err := os.Chmod(path, 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(path, 0o755)
	}
	const reason = "no permission to read it; change that or leave it out"
	s, err := Load([]string{dir, filepath.Join(dir, "shut")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := skippedList(s); strings.Count(got, reason) != 2 || !strings.Contains(got, "c.txt: "+reason) {
		t.Errorf("skipped\n%s", got)
	}
	for _, name := range []string{"c.txt", "shut", "shut/a.txt"} {
		path := filepath.Join(dir, name)
		if _, err := Load([]string{path}, Options{}); err == nil || !strings.HasSuffix(err.Error(), reason) || !strings.HasPrefix(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
