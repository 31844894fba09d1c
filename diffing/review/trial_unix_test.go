//go:build unix

package review

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is a user without any right of its own.
const nobody = 65534

// trial opens a book under hard conditions, and says what comes of it: what
// Open said, what Set said, how much is unsaved, what is in memory.
func trial(args []string) error {
	switch args[0] {
	case "nobody":
		if os.Geteuid() == 0 {
			if err := syscall.Setgid(nobody); err != nil {
				return err
			}
			if err := syscall.Setuid(nobody); err != nil {
				return err
			}
		}
	case "small": // as a full disk does, in the middle of the file
		signal.Ignore(syscall.SIGXFSZ)
		limit := syscall.Rlimit{Cur: 700, Max: 700}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
	}
	b, err := Open(args[1], bridge())
	fmt.Println("open:", err)
	err = b.Set("new", Mark{Seen: true, Note: strings.Repeat("n", 1500)}, Context{})
	fmt.Println("set:", err)
	fmt.Println("unsaved:", b.Unsaved())
	for _, r := range b.All() {
		fmt.Println("has:", r.Key)
	}
	return nil
}

// outlawed makes a book with one mark in a folder that others may go through.
func outlawed(t *testing.T) (dir, path string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "review")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		os.Chmod(dir, 0o700)
		os.RemoveAll(dir)
	})
	path = filepath.Join(dir, bookPath)
	set(t, openAt(t, path), "old", Mark{Seen: true})
	return dir, path
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func wantLines(t *testing.T, got string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(got, w) {
			t.Errorf("said\n%swant a line with %q", got, w)
		}
	}
}

func TestReadOnlyFolder(t *testing.T) {
	dir, path := outlawed(t)
	chmod(t, path, 0o644)
	before := content(t, path)
	if err := os.Remove(beside(path, ".lock")); err != nil {
		t.Fatal(err)
	}
	chmod(t, dir, 0o555)
	out := runs(t, another(t, "/", "trial", "nobody", path))
	wantLines(t, out, "open: <nil>\n", "set: "+path+": marks are not saved: not allowed in "+dir, "unsaved: 1\n", "has: new\n", "has: old\n")
	if content(t, path) != before || entries(t, dir) != bookPath {
		t.Errorf("the file says %s; in the folder: %s", content(t, path), entries(t, dir))
	}
}

func TestFileOfAnotherUser(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("there is only one user here")
	}
	dir, path := outlawed(t)
	chmod(t, dir, 0o777) // anybody may put another file in its place
	before := content(t, path)
	out := runs(t, another(t, "/", "trial", "nobody", path))
	wantLines(t, out, "open: "+path+": marks cannot be read: not allowed", "set: "+path+": marks are not saved: not allowed", "unsaved: 1\n", "has: new")
	if content(t, path) != before {
		t.Errorf("the file says %s", content(t, path))
	}
}

func TestDamagedInAReadOnlyFolder(t *testing.T) {
	dir, path := outlawed(t)
	overwrite(t, path, goodHeading+goodMark)
	chmod(t, path, 0o644)
	chmod(t, beside(path, ".lock"), 0o644)
	chmod(t, dir, 0o555)
	out := runs(t, another(t, "/", "trial", "nobody", path))
	wantLines(t, out, "open: "+path+": damaged (cut off before its end), and cannot be mended: not allowed", "set: "+path, "unsaved: 1\n", "has: a\n", "has: new\n")
	if content(t, path) != goodHeading+goodMark {
		t.Errorf("the file says %s", content(t, path))
	}
}

// A folder that cannot be made, under one that is closed.
func TestNoFolder(t *testing.T) {
	dir, _ := outlawed(t)
	chmod(t, dir, 0o555)
	path := filepath.Join(dir, "sub", "book.jsonl")
	out := runs(t, another(t, "/", "trial", "nobody", path))
	wantLines(t, out, "open: <nil>\n", "set: "+path+": marks are not saved: not allowed", "unsaved: 1\n", "has: new\n")
}

func TestFileTooLarge(t *testing.T) {
	dir, path := outlawed(t)
	before := content(t, path)
	out := runs(t, another(t, dir, "trial", "small", bookPath))
	wantLines(t, out, "open: <nil>\n", "set: book.jsonl: marks are not saved: no room", "unsaved: 1\n", "has: new\n", "has: old\n")
	if content(t, path) != before || entries(t, dir) != ".book.jsonl.lock book.jsonl" {
		t.Errorf("the file says %s; in the folder: %s", content(t, path), entries(t, dir))
	}
}

func TestVanishedFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	path := filepath.Join(dir, bookPath)
	b := openAt(t, path)
	set(t, b, "a", Mark{Seen: true})
	if err := os.Rename(dir, dir+".away"); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"b", "c"} {
		oneLine(t, b.Set(key, Mark{Flagged: true}, Context{}), path, "the folder "+dir+" has gone")
	}
	if _, err := os.Stat(dir); err == nil || b.Unsaved() != 2 || listing(b) != "a seen\nb flagged\nc flagged" {
		t.Errorf("%d unsaved of %q", b.Unsaved(), listing(b))
	}
	if err := b.refresh(); err != nil || b.Unsaved() != 2 {
		t.Errorf("error %v, %d unsaved", err, b.Unsaved())
	}
	if err := os.Rename(dir+".away", dir); err != nil {
		t.Fatal(err)
	}
	if err := b.Save(); err != nil || onDisk(t, path) != "a seen\nb flagged\nc flagged" {
		t.Errorf("error %v, on the disk %q", err, onDisk(t, path))
	}
}

func TestBehindAPipe(t *testing.T) {
	path := joined(t, "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	_, err := Open(path, bridge())
	oneLine(t, err, path, "choose a file")
}
