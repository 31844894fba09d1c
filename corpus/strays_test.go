package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStrays(t *testing.T) {
	tests := []struct {
		name  string
		files []string
		want  string // paths below the folder, with the beginning of the reason
	}{
		{"stories alone", []string{"a/1.txt", "a/2.txt", "b/1.txt"}, ""},
		{"one story", []string{"1.txt", "2.txt", "old/x.png"}, ""},
		{"a folder of pictures", []string{"a/1.txt", "pictures/1.png", "pictures/2.png"}, "pictures: a folder without articles"},
		{"an empty folder", []string{"a/1.txt", "b/"}, "b: a folder without articles"},
		{"files beside the stories", []string{"a/1.txt", "plan.qqq", "x.png", "README.md", ".hidden"},
			"plan.qqq: no article by its extension | x.png: a PNG image cannot be read"},
		{"deeper", []string{"y/a/1.txt", "y/a/2.txt", "y/b/c/1.png", "y/x.csv"}, "y/b: a folder without articles | y/x.csv: a table cannot be read"},
		{"beside one article, whose story tells", []string{"1.txt", "x.png", "a/1.txt", "b/1.png"}, "b: a folder without articles"},
	}
	for _, tt := range tests {
		root := tree(t, tt.files...)
		var got []string
		for _, s := range Strays([]string{root}) {
			reason, _, _ := strings.Cut(s.Reason, ";")
			got = append(got, filepath.ToSlash(strings.TrimPrefix(s.Path, root+string(filepath.Separator)))+": "+reason)
		}
		if strings.Join(got, " | ") != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.name, strings.Join(got, " | "), tt.want)
		}
	}
}

// TestOneArticleAmongStories reads a folder with one article and stories below:
// its error does not tell the stories as files that were passed over.
func TestOneArticleAmongStories(t *testing.T) {
	root := tree(t, "stray.txt", "plan.qqq", "a/1.txt", "a/2.txt")
	for g := range Groups([]string{root}) {
		if _, err := g.Load(Options{}); g.Name == filepath.Base(root) &&
			(err == nil || strings.Contains(err.Error(), "inside a folder") || !strings.Contains(err.Error(), "plan.qqq")) {
			t.Errorf("%v", err)
		}
	}
	if _, err := Load([]string{root}, Options{}); err == nil || !strings.Contains(err.Error(), "inside a folder") {
		t.Errorf("by itself: %v", err)
	}
}

// TestStraysEnd lets a link lead back.
func TestStraysEnd(t *testing.T) {
	root := tree(t, "a/1.txt", "a/2.txt", "b/c/")
	if err := os.Symlink(root, filepath.Join(root, "b", "up")); err != nil {
		t.Skip(err)
	}
	if got := Strays([]string{root}); len(got) != 1 || filepath.Base(got[0].Path) != "b" {
		t.Errorf("%v", got)
	}
}
