package config

import (
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"storydiff/diffing/finding"
	_ "storydiff/ui/internal/golden" // for -update, which every test under ui takes
	"storydiff/ui/style"
)

func actionNames() []string {
	return []string{"quit", "next-change", "previous change", "mark: seen", "no"}
}

// load reads a text as a file, and wants it to be read.
func load(t *testing.T, text string) (Config, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c, warnings, err := Load(path, actionNames())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, w := range warnings {
		lines = append(lines, strings.TrimPrefix(w.String(), path+":"))
	}
	return c, strings.Join(lines, "\n")
}

func TestLoad(t *testing.T) {
	c, warnings := load(t, `# mine
theme: colour-blind
layout: changes-only
severity-first: medium
severity-lowest: medium
mouse: yes
agency: " Orrinwire "
keys:
  quit: Q
  next-change: [ctrl-d, "]", PgDn, ↓, ctrl+d]
  "mark: seen": [space, " ", 1, ~, no]
  no: []
  previous change:
    - shift+a
    - shift-tab
`)
	want := Config{
		Theme: style.ColourBlind, Layout: style.ChangesOnly, First: finding.Medium, Lowest: finding.Medium, Mouse: true, Agency: "Orrinwire",
		Keys: map[string][]string{
			"quit":            {"Q"},
			"next-change":     {"ctrl+d", "]", "pgdown", "down"},
			"previous change": {"A", "shift+tab"},
			"no":              {},
		},
	}
	if !strings.HasPrefix(warnings, `11: mark: seen: "no" is no key`) || strings.Contains(warnings, "\n") {
		t.Errorf("warnings %s", warnings)
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v\nwant %+v", c, want)
	}
}

// Each mistake costs its own line, and the warning says what would be right.
func TestWarnings(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown", "colours: dark", `1: unknown setting "colours"; known are theme, layout, brackets, severity-first, severity-lowest, mouse, agency, max-size, keys`},
		{"misspelt", "\ntheem: dark", `2: unknown setting "theem"; did you mean "theme"?`},
		{"bad word", "theme: drak", `1: theme: "drak" is not one of auto, dark, light, high-contrast, colour-blind, monochrome; did you mean "dark"?`},
		{"word of another kind", "theme: [dark]", `1: theme: use one of auto, dark, light, high-contrast, colour-blind, monochrome`},
		{"nothing", "layout:", `1: layout: "" is not one of side-by-side, inline, changes-only`},
		{"severity", "severity-lowest: lower", `1: severity-lowest: "lower" is not one of high, medium, low`},
		{"no yes", "mouse: maybe", `1: mouse: "maybe" is not one of true, false`},
		{"text of another kind", "agency: {a: b}", `1: agency: use one line of text`},
		{"twice", "mouse: true\nmouse: false", `2: setting "mouse" stands in line 1 already, which holds`},
		{"unknown action", "keys:\n  quite: q", `2: unknown action "quite"; did you mean "quit"?`},
		{"action of another kind", "keys:\n  [quit]: q", `2: unknown action ""; known are quit, next-change, previous change, mark: seen, no`},
		{"no key", "keys:\n  quit: [q, spcae]", `2: quit: "spcae" is no key; use a character, or a name like enter, space, pgdown, f1, with ctrl+, alt+ or shift+ before it; did you mean "space"?`},
		{"no such modifier", "keys:\n  quit: crtl+q", `2: quit: "crtl+q" is no key: "crtl" is not one of ctrl, alt, shift, meta, hyper, super; did you mean "ctrl"?`},
		{"a modifier twice", "keys:\n  quit: ctrl+ctrl+q", `2: quit: "ctrl+ctrl+q" is no key: ctrl twice`},
		{"keys of keys", "keys:\n  quit:\n    q: x", `3: quit: use a key or a list of keys, like "q" or ["q", "ctrl+c"]; [] for none`},
		{"no key at all", "keys:\n  quit:", `2: quit: use a key or a list of keys, like "q" or ["q", "ctrl+c"]; [] for none`},
		{"keys as a list", "keys: [q]", `1: keys: use lines like "quit: [q, ctrl+c]" below it`},
		{"a list", "- theme", `1: not settings, which are lines like "theme: dark"; known are theme, layout, brackets, severity-first, severity-lowest, mouse, agency, max-size, keys`},
		{"two documents", "mouse: true\n---\ntheme: dark", `2: a second document, which is not read; put all settings in the first`},
		{"commands for the terminal", "\"\\e[31mtheme\": dark", `1: unknown setting "\x1b[31mtheme"; known are theme, layout, brackets, severity-first, severity-lowest, mouse, agency, max-size, keys`},
		{"an alias of itself", "keys: &a\n  quit: *a", `2: quit: use a key or a list of keys, like "q" or ["q", "ctrl+c"]; [] for none`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, warnings := load(t, tt.text+"\n")
			if warnings != tt.want {
				t.Errorf("warnings\n%s\nwant\n%s", warnings, tt.want)
			}
			want := Default()
			want.Mouse = tt.name == "twice" || tt.name == "two documents"
			if !reflect.DeepEqual(c, want) {
				t.Errorf("got %+v", c)
			}
		})
	}
}

func TestWarningsGoOn(t *testing.T) {
	c, warnings := load(t, "theem: dark\nlayout: inline\nkeys:\n  quite: q\n  quit: x\nmouse: perhaps\nagency: &a Orrinwire\n")
	want := Default()
	want.Layout, want.Agency, want.Keys["quit"] = style.Inline, "Orrinwire", []string{"x"}
	if !reflect.DeepEqual(c, want) || strings.Count(warnings, "\n") != 2 {
		t.Errorf("got %+v, warnings\n%s", c, warnings)
	}
}

func TestEmptyFile(t *testing.T) {
	for _, text := range []string{"", "# nothing\n", "---\n", "keys:\n", "agency:\n", "{}", "\n\n"} {
		c, warnings := load(t, text)
		if !reflect.DeepEqual(c, Default()) || warnings != "" {
			t.Errorf("%q: got %+v, warnings %s", text, c, warnings)
		}
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct{ path, want string }{
		{write("a.yaml", "theme: dark\n  layout: [\n"), "not YAML (line 2:"},
		{write("b.yaml", "theme: \x01\n"), "not YAML ("},
		{write("c.yaml", "agency: \"caf\xe9\"\n"), "not YAML ("},
		{write("d.yaml", "mouse: true\n---\n\t["), "not YAML (line"},
		{write("e.yaml", strings.Repeat("# much\n", maxBytes/6)), "larger than settings are (1 MB)"},
		{dir, "a folder, pipe or device"},
		{os.DevNull, "a folder, pipe or device"},
	}
	for _, tt := range tests {
		c, warnings, err := Load(tt.path, nil)
		if err == nil || !strings.HasPrefix(err.Error(), tt.path+": ") || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("error %v; want one line with %q", err, tt.want)
		}
		if !reflect.DeepEqual(c, Default()) || len(warnings) > 0 {
			t.Errorf("got %+v, %v", c, warnings)
		}
	}
	c, warnings, err := Load(filepath.Join(dir, "none", "config.yaml"), nil)
	if !reflect.DeepEqual(c, Default()) || len(warnings) > 0 || err != nil {
		t.Errorf("without a file: %+v, %v, %v", c, warnings, err)
	}
}

func TestPath(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", dir)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	if got := Path(); got != filepath.Join(dir, "storydiff", "config.yaml") {
		t.Errorf("kept in %s", got)
	}
	if err := os.Mkdir(filepath.Dir(Path()), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(Path(), []byte("theme: light\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, _, err := Load("", nil); err != nil || c.Theme != style.Light {
		t.Errorf("got %+v, %v", c, err)
	}
}

func FuzzLoad(f *testing.F) {
	for _, text := range []string{"theme: dark\nkeys:\n  quit: [q, ctrl-x]\n", "a: &a [*a]\n", "keys: {quit: !!binary aGk=}", "? [a]\n: b", "agency: |\n  a\n  b\n", "%YAML 1.1\n---\nmouse: on", "<<: {theme: dark}"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, _, err := decode("f", data, actionNames())
		if err != nil {
			return
		}
		var b strings.Builder
		if _, err := c.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		again, warnings, err := decode("f", []byte(b.String()), actionNames())
		if err != nil || len(warnings) > 0 || !reflect.DeepEqual(again, c) {
			t.Errorf("%v, %v; wrote\n%s\nfor %+v, read %+v", err, warnings, b.String(), c, again)
		}
	})
}

var _ io.WriterTo = Config{}
