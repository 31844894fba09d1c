package corpus

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/text"
)

// folderOf writes articles into a folder.
func folderOf(t *testing.T, articles map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range articles {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const aFerry = "The ferry left Korsund at noon. Maren Holt said the sea was calm."

// TestBeginIsLoad holds that a story that is read in the background is the same as one
// that is waited for, and so are the errors.
func TestBeginIsLoad(t *testing.T) {
	many := map[string]string{}
	for i := range 40 {
		many[fmt.Sprintf("paper%02d.txt", i)] = aFerry + fmt.Sprintf(" It carried %d cars.", i)
	}
	stories := map[string][]string{
		"many":         {folderOf(t, many)},
		"two":          {folderOf(t, map[string]string{"wire.txt": aFerry, "post.txt": aFerry + " So it did."})},
		"an empty one": {folderOf(t, map[string]string{"wire.txt": aFerry, "post.txt": aFerry, "none.txt": " "})},
		"one":          {folderOf(t, map[string]string{"wire.txt": aFerry})},
		"none":         {folderOf(t, map[string]string{"none.txt": ""})},
		"the demo":     nil,
		"no folder":    {filepath.Join(t.TempDir(), "missing")},
	}
	for name, paths := range stories {
		for _, original := range []string{"", "wire", "paper07", "pos", "nobody"} {
			o := Options{Original: original}
			want, wantErr := Load(paths, o)
			var got *Story
			loading, err := Begin(paths, o)
			if err == nil {
				<-loading.Certain()
				got, err = loading.Story()
				if a := loading.Arrived(1 << 20); !a.Ended || a.Read > a.Of {
					t.Errorf("%s: %d of %d read, ended %v", name, a.Read, a.Of, a.Ended)
				}
			}
			if fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("%s, %q: error %v, want %v", name, original, err, wantErr)
			}
			if listOf(got) != listOf(want) {
				t.Errorf("%s, %q: %s, want %s", name, original, listOf(got), listOf(want))
			}
		}
	}
}

// listOf lists what a story has; empty for none.
func listOf(s *Story) string {
	if s == nil {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d %s %v", s.Name, s.Original, s.Reason, s.Skipped)
	for _, a := range s.Articles {
		fmt.Fprintf(&b, "; %s %s", a.ID, a.Text)
	}
	return b.String()
}

// TestCertain says after which articles it is certain that there is a story.
func TestCertain(t *testing.T) {
	article := func(name string) entry {
		return entry{file: file{path: name + ".txt"}, article: &text.Article{Path: name + ".txt"}}
	}
	divided := entry{file: file{path: "divided.txt"}} // whether it has words is not known yet
	tests := []struct {
		name, original string
		elsewhere      bool
		files          [][]entry
		want           int // files after which it is; 0 for not before the end
	}{
		{"two files", "", false, [][]entry{{article("a")}, {article("b")}, {article("c")}}, 2},
		{"a file with two articles", "", false, [][]entry{nil, {article("a"), article("b")}}, 2},
		{"words divided", "", false, [][]entry{{article("a")}, {divided}, {article("b")}}, 3},
		{"one article", "", false, [][]entry{{article("a")}, nil, {divided}}, 0},
		{"original named", "c", false, [][]entry{{article("a")}, {article("b")}, {article("c")}, {article("d")}}, 3},
		{"original not there", "x", false, [][]entry{{article("a")}, {article("b")}, {article("c")}}, 0},
		{"from elsewhere", "", true, [][]entry{{article("a")}, {article("b")}}, 0},
	}
	for _, tt := range tests {
		b := newLoading(tt.name, tt.original)
		got := 0
		for n, entries := range tt.files {
			b.take(entries, tt.original, !tt.elsewhere)
			select {
			case <-b.Certain():
				if got == 0 {
					got = n + 1
				}
			default:
			}
		}
		if b.end(); got != tt.want {
			t.Errorf("%s: certain after %d files, want %d", tt.name, got, tt.want)
		}
		<-b.Certain()
	}
}

// TestSameFileMoreThanOnce names files under several names.
func TestSameFileMoreThanOnce(t *testing.T) {
	folder := folderOf(t, map[string]string{"a.txt": aFerry, "b.txt": aFerry, "c.txt": aFerry + " More."})
	if err := os.Link(filepath.Join(folder, "a.txt"), filepath.Join(folder, "z.txt")); err != nil {
		t.Skip(err)
	}
	s, err := Load([]string{folder, filepath.Join(folder, "b.txt")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var twice []string
	for _, f := range s.Skipped {
		if strings.HasPrefix(f.Reason, "the same file as ") {
			twice = append(twice, filepath.Base(f.Path)+"="+filepath.Base(strings.TrimPrefix(f.Reason, "the same file as ")))
		}
	}
	if len(s.Articles) != 3 || strings.Join(twice, " ") != "z.txt=a.txt b.txt=b.txt" {
		t.Errorf("%d articles, the same: %q", len(s.Articles), twice)
	}
}

// A panic of the reading reaches who waits for the story.
func TestBeginPanics(t *testing.T) {
	b := newLoading("", "")
	b.run(func() (*Story, error) { panic("a fault planted") })
	defer func() {
		if recover() == nil {
			t.Error("the panic is lost")
		}
	}()
	b.Story()
	t.Error(errors.New("a story was returned"))
}
