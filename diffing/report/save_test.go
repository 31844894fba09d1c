package report

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// says returns a writer of one text.
func says(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// entries returns the names in a folder, hidden ones too.
func entries(t *testing.T, folder string) string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	if err := Save(path, false, says("first")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	err := Save(path, false, says("second"))
	if !errors.Is(err, fs.ErrExist) || !strings.HasPrefix(err.Error(), path+": ") {
		t.Errorf("error %v; want one that names the path and is ErrExist", err)
	}
	if got := content(t, path); got != "first" {
		t.Errorf("the file says %q after a refusal", got)
	}
	if err := Save(path, true, says("third")); err != nil {
		t.Fatal(err)
	}
	if got := content(t, path); got != "third" {
		t.Errorf("the file says %q after it was replaced", got)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, error %v; want the mode kept", info.Mode(), err)
	}
	if got := entries(t, dir); got != "a.md" {
		t.Errorf("left in the folder: %s", got)
	}
}

func TestSaveThroughALink(t *testing.T) {
	dir := t.TempDir()
	target, link, dead := filepath.Join(dir, "sub", "a.md"), filepath.Join(dir, "link.md"), filepath.Join(dir, "dead.md")
	for _, err := range []error{
		os.Mkdir(filepath.Dir(target), 0o777), os.WriteFile(target, []byte("first"), 0o666),
		os.Symlink(target, link), os.Symlink("nowhere", dead),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	for _, path := range []string{link, dead} {
		if err := Save(path, false, says("second")); !errors.Is(err, fs.ErrExist) {
			t.Errorf("%s: error %v; want ErrExist", path, err)
		}
	}
	if err := Save(link, true, says("third")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.Readlink(link); err != nil || got != target {
		t.Errorf("the link leads to %q, error %v", got, err)
	}
	if got := content(t, target); got != "third" {
		t.Errorf("the link's target says %q", got)
	}
	if err := Save(dead, true, says("fourth")); err == nil || !strings.Contains(err.Error(), dead) {
		t.Errorf("a link that leads nowhere: error %v", err)
	}
}

func TestSaveLeavesNothingBehind(t *testing.T) {
	broken := errors.New("disk full")
	half := func(w io.Writer) error {
		io.WriteString(w, "half a rep")
		return broken
	}
	for _, overwrite := range []bool{false, true} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a.md")
		if err := Save(path, overwrite, half); !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("error %v", err)
		}
		func() {
			defer func() { recover() }()
			Save(path, overwrite, func(io.Writer) error { panic("in the middle") })
		}()
		if got := entries(t, dir); got != "" {
			t.Errorf("overwrite %v: left behind: %s", overwrite, got)
		}
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	if err := os.WriteFile(path, []byte("first"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, true, half); err == nil {
		t.Error("no error")
	}
	if got := content(t, path) + " " + entries(t, dir); got != "first a.md" {
		t.Errorf("after a failure: %s", got)
	}
}

func TestSaveRefuses(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	closed := filepath.Join(dir, "closed")
	if err := os.Mkdir(closed, 0o555); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, path, want string }{
		{"nothing", "", "no file name"},
		{"a folder", dir, "is a folder"},
		{"a folder by its name", filepath.Join(dir, "new") + string(filepath.Separator), "folder"},
		{"in no folder", filepath.Join(dir, "none", "a.md"), "no folder " + filepath.Join(dir, "none")},
		{"under a file", filepath.Join(file, "a.md"), "not a directory"},
		{"a closed folder", filepath.Join(closed, "a.md"), "not allowed"},
		{"a device", os.DevNull, "not an ordinary file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.name == "a closed folder" && os.Geteuid() == 0 {
				t.Skip("nothing is closed to root")
			}
			err := Save(tt.path, true, says("x"))
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), tt.path) {
				t.Errorf("error %v; want one line with %q and %q", err, tt.path, tt.want)
			}
		})
	}
	if got := entries(t, dir); got != "closed file" {
		t.Errorf("left behind: %s", got)
	}
}

// Of several that want the same new name at once, one gets it.
func TestSaveRace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	var won atomic.Int32
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			err := Save(path, false, says(fmt.Sprintf("writer %d\n", i)))
			switch {
			case err == nil:
				won.Add(1)
			case !errors.Is(err, fs.ErrExist):
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if won.Load() != 1 || strings.Count(content(t, path), "writer") != 1 || entries(t, dir) != "a.md" {
		t.Errorf("%d writers won; the file says %q; the folder has %s", won.Load(), content(t, path), entries(t, dir))
	}
}

// A file system without hard links takes the longer way.
func TestClaimWithoutLinks(t *testing.T) {
	dir := t.TempDir()
	tmp, path := filepath.Join(dir, "tmp"), filepath.Join(dir, "a.md")
	if err := os.WriteFile(tmp, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := reserve(tmp, path); err != nil {
		t.Fatal(err)
	}
	if got := content(t, path) + " " + entries(t, dir); got != "x a.md" {
		t.Errorf("after the claim: %s", got)
	}
	if err := os.WriteFile(tmp, []byte("y"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := reserve(tmp, path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v; want ErrExist", err)
	}
	if got := content(t, path); got != "x" {
		t.Errorf("a name that was taken now says %q", got)
	}
	if err := reserve(filepath.Join(dir, "none"), filepath.Join(dir, "b.md")); err == nil {
		t.Error("no error for a file that is not there")
	}
	if got := entries(t, dir); got != "a.md tmp" {
		t.Errorf("left behind: %s", got)
	}
}

func TestAbandon(t *testing.T) {
	dir := t.TempDir()
	var files temporaries
	for _, name := range []string{"a", "b"} {
		f, err := files.create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
	}
	if _, err := files.create(filepath.Join(dir, "a")); !errors.Is(err, os.ErrExist) {
		t.Errorf("made twice: %v", err)
	}
	files.remove(filepath.Join(dir, "a"))
	if left, _ := os.ReadDir(dir); len(left) != 1 || left[0].Name() != "b" {
		t.Errorf("after one is removed: %v", left)
	}
	files.abandon()
	if _, err := files.create(filepath.Join(dir, "c")); err == nil {
		t.Error("another file after the end")
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}
