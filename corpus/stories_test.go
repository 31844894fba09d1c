package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files of a short text, and folders for those that end in a slash.
func tree(t *testing.T, paths ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, p := range paths {
		at := filepath.Join(root, filepath.FromSlash(p))
		if strings.HasSuffix(p, "/") {
			at = filepath.Join(at, ".keep")
		}
		if err := os.MkdirAll(filepath.Dir(at), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte("The mill at "+p+" burnt down on Monday.\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestGroups(t *testing.T) {
	deep := strings.Repeat("d/", deepestFolders)
	tests := []struct {
		name  string
		files []string
		many  bool
		want  string
	}{
		{"one story", []string{"a.txt", "b.txt"}, false, "."},
		{"a story with folders beside it", []string{"a.txt", "b.txt", "old/a.txt", "old/b.txt"}, false, "."},
		{"one article alone", []string{"a.txt"}, false, "."},
		{"nothing", []string{"x/"}, false, ""},
		{"a folder for each story", []string{"b/1.txt", "b/2.txt", "a/1.txt", "a/2.md", "README.md"}, true, "a b"},
		{"names in the order of their bytes", []string{"s10/1.txt", "s9/1.txt", "S9/1.txt"}, true, "S9 s10 s9"},
		{"a story of one article, one that cannot be read", []string{"a/1.txt", "b/1.pdf", "c/1.png"}, true, "a b"},
		{"one article above", []string{"a/1.txt", "stray.txt"}, true, ". a"},
		{"hidden", []string{".git/1.txt", "a/1.txt", "a/.b/1.txt"}, true, "a"},
		{"nested", []string{"2031/b/1.txt", "2031/a/1.txt", "2030/c/x/1.txt"}, true, "2030/c/x 2031/a 2031/b"},
		{"a folder called like a file", []string{"a.txt/1.txt", "b.txt/1.txt"}, true, "a.txt b.txt"},
		{"nested as far as it goes", []string{deep + "1.txt"}, true, strings.TrimSuffix(deep, "/")},
		{"nested too far", []string{deep + "d/1.txt", "e/1.txt"}, true, deep + "d! e"},
	}
	for _, tt := range tests {
		root := tree(t, tt.files...)
		if got := IsMany([]string{root}); got != tt.many {
			t.Errorf("%s: many %v", tt.name, got)
		}
		var got []string
		for g := range Groups([]string{root}) {
			if g.Name == filepath.Base(root) {
				g.Name = "."
			}
			if g.Err != nil {
				g.Name += "!"
			}
			got = append(got, g.Name)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, strings.Join(got, " "), tt.want)
		}
	}
}

func TestGroupsOfSeveralFolders(t *testing.T) {
	root := tree(t, "x/a/1.txt", "x/a/2.txt", "y/a/1.txt", "one/1.txt", "one/2.txt", "two/1.txt", "two/2.txt")
	t.Chdir(root)
	if IsMany([]string{"one", "two"}) || IsMany(nil) || IsMany([]string{"x", "one/1.txt"}) || IsMany([]string{"-"}) || IsMany([]string{"gone"}) {
		t.Error("taken for many stories")
	}
	if !IsMany([]string{"one", "x"}) {
		t.Error("not taken for many stories")
	}
	var got []string
	for g := range Groups([]string{"./x", "y", "one"}) {
		got = append(got, g.Name+"="+strings.Join(g.Paths, ","))
	}
	if want := "x/a=x/a y/a=y/a one=one"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	s, err := slices.Collect(Groups([]string{"x"}))[0].Load(Options{})
	if err != nil || s.Name != "a" || len(s.Articles) != 2 {
		t.Errorf("loaded %v, error %v", s, err)
	}
}

// TestGroupsEnd lets links lead back to where the walk comes from, and a folder
// be closed.
func TestGroupsEnd(t *testing.T) {
	root := tree(t, "a/1.txt", "b/1.txt", "c/1.txt")
	if err := os.Symlink(root, filepath.Join(root, "a", "up")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("b", filepath.Join(root, "link")); err != nil {
		t.Fatal(err)
	}
	var got []string
	for g := range Groups([]string{root}) {
		got = append(got, g.Name)
	}
	if fmt.Sprint(got) != "[a b c link]" {
		t.Errorf("%q", got)
	}
	for g := range Groups([]string{root}) {
		if g.Name != "a" {
			t.Error("goes on after it was told to stop")
		}
		break
	}
	if os.Getuid() == 0 {
		return // to whom nothing is closed
	}
	if err := os.Chmod(filepath.Join(root, "b"), 0); err != nil {
		t.Fatal(err)
	}
	for g := range Groups([]string{root}) {
		if _, err := g.Load(Options{}); g.Name == "b" && (g.Err == nil || err != g.Err) {
			t.Errorf("b: %v", g.Err)
		}
	}
}
