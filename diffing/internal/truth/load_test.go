package truth_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing/internal/truth"
)

func TestLoadRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", "EOF"},
		{"no original", "versions: []", "no original"},
		{"a word misspelt", "original: a\nversions:\n  - {id: b, harmles: []}", "harmles not found"},
		{"a version without an ID", "original: a\nversions:\n  - {did: x}", "version 1 has no id"},
		{"a version twice", "original: a\nversions:\n  - {id: b}\n  - {id: b}", "b stands twice"},
		{"the original as a version", "original: a\nversions:\n  - {id: a}", "a stands twice"},
		{"an empty side", "original: a\nversions:\n  - {id: b, links: [{original: [x], version: []}]}", "b: link 1 has an empty side"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, truth.FileName)
			if err := os.WriteFile(path, []byte(test.text), 0o666); err != nil {
				t.Fatal(err)
			}
			_, err := truth.Load(dir)
			if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), path) {
				t.Errorf("got error %v, want one of %s with %q", err, path, test.want)
			}
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("the error has several lines: %q", err)
			}
		})
	}
}

func TestLoadNamesTheMissingFile(t *testing.T) {
	dir := t.TempDir()
	if _, err := truth.Load(dir); err == nil || !strings.Contains(err.Error(), filepath.Join(dir, truth.FileName)) {
		t.Errorf("got error %v, want one with the path", err)
	}
}

func TestSentence(t *testing.T) {
	a := corpus.NewArticle("a", "", "The mill burned. The bakery did not burn. Nobody was hurt.")
	tests := []struct {
		piece string
		want  int
		found bool
	}{
		{"The mill", 0, true},
		{"The bakery did not burn.", 1, true},
		{"was hurt", 2, true},
		{"The", 0, false},
		{"burned. The bakery", 0, false},
		{"the barn", 0, false},
		{"", 0, false},
	}
	for _, test := range tests {
		got, err := truth.Sentence(a, test.piece)
		if got != test.want || (err == nil) != test.found {
			t.Errorf("%q: got %d, %v; want %d, found %t", test.piece, got, err, test.want, test.found)
		}
	}
}

func TestPlaces(t *testing.T) {
	a := corpus.NewArticle("a", "", "The mill burned. The bakery did not.")
	for text, want := range map[string]int{"The": 2, "mill": 1, "barn": 0, "": 0} {
		got := truth.Places(a, text)
		if len(got) != want {
			t.Errorf("%q: got %v, want %d places", text, got, want)
		}
		for _, s := range got {
			if a.Slice(s) != text {
				t.Errorf("%q: got the place of %q", text, a.Slice(s))
			}
		}
	}
}
