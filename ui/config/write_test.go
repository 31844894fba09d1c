package config

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"storydiff/diffing/finding"
	"storydiff/ui/style"
)

// What is written is read back as it was, without a warning.
func TestWriteAndLoad(t *testing.T) {
	odd := Default()
	odd.Agency = `"Orrin": # wire's, 3 é`
	odd.Keys = map[string][]string{
		"quit": {"q", "ctrl+c"}, "a: b": {"#", "\"", "'", "\\", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "-", "?", ":", "~", "1", "y", "=", "<"},
		"none": {}, "yes": {"space", "up", "ctrl+-", "ctrl++", "alt+G", "é", "日", "pgdown", "f12", "ctrl+alt+shift+x", "shift+tab"}, "1": {"G"}, "- x": {"x"}, "": {"y"}, "ctrl\x1b": {"z"},
	}
	configs := []Config{Default(), odd}
	for _, theme := range style.Themes() {
		for _, layout := range style.Layouts() {
			for _, severity := range finding.Severities() {
				c := Default()
				c.Theme, c.Layout, c.First, c.Lowest, c.Mouse = theme, layout, severity, severity, theme == style.Dark
				c.Brackets = layout == style.Inline
				configs = append(configs, c)
			}
		}
	}
	for _, c := range configs {
		path := filepath.Join(t.TempDir(), "config.yaml")
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		n, err := c.WriteTo(f)
		if info, _ := f.Stat(); err != nil || info.Size() != n {
			t.Errorf("%d bytes, error %v", n, err)
		}
		f.Close()
		got, warnings, err := Load(path, slices.Collect(maps.Keys(c.Keys)))
		if err != nil || len(warnings) > 0 || !reflect.DeepEqual(got, c) {
			text, _ := os.ReadFile(path)
			t.Errorf("%v, %v\n%s\ngot %+v\nwant %+v", err, warnings, text, got, c)
		}
	}
}

func TestWrittenForm(t *testing.T) {
	c := Default()
	c.Keys = map[string][]string{"quit": {"q", "ctrl+c"}, "next-change": {"]"}}
	var b strings.Builder
	if _, err := c.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/written.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("wrote\n%s", b.String())
	}
}

type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteFails(t *testing.T) {
	if _, err := Default().WriteTo(full{}); !errors.Is(err, errFull) {
		t.Errorf("error %v", err)
	}
}

func TestParseKey(t *testing.T) {
	for key, want := range map[string]string{
		"j": "j", "G": "G", "é": "é", "👍🏽": "👍🏽", "+": "+", "-": "-", " ": "space",
		"ctrl+d": "ctrl+d", "Ctrl-D": "ctrl+d", "ctrl++": "ctrl++", "ctrl--": "ctrl+-", "ctrl- ": "ctrl+space", "alt+G": "alt+G",
		"shift+alt+ctrl+x": "ctrl+alt+shift+x", "shift-x": "X", "shift+tab": "shift+tab", "Shift-Tab": "shift+tab",
		"PgDn": "pgdown", "page-down": "pgdown", "alt+Page-Up": "", "Escape": "esc", "Return": "enter", "alt-del": "alt+delete", "↓": "down", "ctrl+←": "ctrl+left",
		"F12": "f12", "f99": "", "": "", "ctrl": "", "ctrl+": "", "+x": "", "jk": "", "\x1b": "", "\xff": "", "hyper+super+a": "hyper+super+a",
	} {
		got, err := parseKey(key)
		if got != want || (err != nil) != (want == "") {
			t.Errorf("%q: got %q, %v; want %q", key, got, err, want)
		}
		if err != nil {
			continue
		}
		if again, err := parseKey(got); again != got || err != nil {
			t.Errorf("%q, which %q is, becomes %q, %v", got, key, again, err)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"theme", "layout", "keys"}
	for word, want := range map[string]string{
		"theem": "theme", "Theme": "theme", "them": "theme", "key": "keys", "layuot": "layout", "lay-out": "layout",
		"": "", "x": "", "colour": "", strings.Repeat("theme", 1000): "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}
