package corpus

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

func TestLoadErrors(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"none/":        "",
		"one/a.txt":    ferryText,
		"one/b.txt":    "",
		"one/c.pdf":    "",
		"alone/a.txt":  ferryText,
		"many/a.txt":   ferryText,
		"many/b.txt":   ferryOther,
		"empty.txt":    "",
		"page.pdf":     "%PDF-1.7",
		"data/a.json":  "{}",
		"esc\x1b]0;.m": ferryText,
	})
	tests := []struct {
		name    string
		paths   []string // below dir, except "-"
		options Options
		want    string
	}{
		{"nothing there", []string{"many", "gone.txt"}, Options{}, "gone.txt: no such file or folder; check the name"},
		{"empty folder", []string{"none"}, Options{}, "none: no article in this folder; put two or more .txt or .md files there"},
		{"folder of data", []string{"data"}, Options{}, "a.json: a JSON file cannot be read; save its text as .txt or .md"},
		{"folder with one", []string{"alone"}, Options{}, "alone: only one article in this folder (a); add its other versions"},
		{"folder with one and bad ones", []string{"one"}, Options{}, "one: only one article in this folder (a); add its other versions; skipped: "},
		{"one file", []string{"one/a.txt"}, Options{}, "a.txt: only one article; name another version too, or a folder"},
		{"one bad file", []string{"empty.txt"}, Options{}, "empty.txt: empty; put the article's text in it or leave it out"},
		{"a good and a bad file", []string{"one/a.txt", "page.pdf"}, Options{}, "page.pdf (a PDF document cannot be read"},
		{"two bad files", []string{"empty.txt", "page.pdf"}, Options{}, "empty.txt: no article to be read; skipped: "},
		{"one file twice", []string{"one/a.txt", "one/../one/a.txt"}, Options{}, "a.txt: only one article;"},
		{"standard input alone", []string{"-"}, Options{Stdin: strings.NewReader(ferryText)}, "-: only one article; name another version too, or a folder"},
		{"standard input twice", []string{"-", "-"}, Options{Stdin: strings.NewReader(ferryText)}, "-: given twice; standard input can be read only once"},
		{"no standard input", []string{"-"}, Options{}, "-: there is no standard input here"},
		{"unknown charset", []string{"many"}, Options{Charset: "martian"}, `--charset: no charset is called "martian"`},
		{"unknown original", []string{"many"}, Options{Original: "z"}, `no article is called "z"; there are a, b`},
		{"original that is not there", []string{"many"}, Options{Original: "x/z.txt"}, "x/z.txt: no such file or article for --original"},
		{"original that is bad", []string{"many"}, Options{Original: filepath.Join(dir, "empty.txt")}, "empty.txt: empty;"},
		{"controls in a name", []string{"esc\x1b]0;.m"}, Options{}, "only one article"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for i, p := range test.paths {
				if p != "-" {
					test.paths[i] = filepath.Join(dir, p)
				}
			}
			s, err := Load(test.paths, test.options)
			var e *Error
			if s != nil || !errors.As(err, &e) || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("got %v, %v; want %q", s, err, test.want)
			}
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("not fit to be shown: %q", err)
			}
		})
	}
}

func TestErrorUnwraps(t *testing.T) {
	_, err := Load([]string{filepath.Join(t.TempDir(), "gone.txt")}, Options{})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
}
