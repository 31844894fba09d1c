package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestErrorsBeforeTheScreen holds that what is wrong with the command line, or with
// files of which too few can be read, is told before the screen opens.
func TestErrorsBeforeTheScreen(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const ferry = "The ferry left Korsund at noon. The sea was calm."
	one := write("one/wire.txt", ferry)
	write("blank/a.txt", " \n")
	write("blank/b.txt", "\n")
	for _, name := range []string{"a", "b", "c"} {
		write("good/"+name+".txt", ferry)
	}
	good := filepath.Join(folder, "good")
	tests := []struct {
		name, original, want string
		paths                []string
	}{
		{"no such path", "", "no such file or folder", []string{filepath.Join(folder, "missing")}},
		{"one of several is missing", "", "no such file or folder", []string{good, filepath.Join(folder, "missing.txt")}},
		{"one article", "", "only one article", []string{one}},
		{"a folder of empty files", "", "no article in this folder", []string{filepath.Join(folder, "blank")}},
		{"an original that nobody knows", "wires", `no article is called "wires"`, []string{good}},
		{"an original that is no file", "./wires.txt", "no such file or article for --original", []string{good}},
		{"a story", "", "", []string{good}},
		{"a story with its original", "b", "", []string{good}},
		{"an original elsewhere", one, "", []string{good}},
		{"the demo", "", "", nil},
	}
	for _, tt := range tests {
		p := &program{in: strings.NewReader(""), out: io.Discard, err: io.Discard, getenv: func(string) string { return "" }}
		c := p.command()
		c.SetContext(t.Context())
		p.flags.original = tt.original
		loading, err := p.beginLoading(c, tt.paths)
		switch {
		case tt.want != "":
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
			}
		case err != nil:
			t.Errorf("%s: %v", tt.name, err)
		default:
			if _, err := loading.Story(); err != nil {
				t.Errorf("%s: %v after the screen has opened", tt.name, err)
			}
		}
	}
}
