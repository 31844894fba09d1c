package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// intact is a tree with nothing wrong in it: each package imports the first of
// the line below its own, but those that may not.
func intact() tree {
	t := tree{}
	for n, line := range levels {
		for _, name := range strings.Fields(line) {
			f := file{name: name + "/one.go"}
			if n+1 < len(levels) && name != "corpus/format/document" && name != "diffing/english" {
				f.imports = strings.Fields(levels[n+1])[:1]
			}
			t[name] = []file{f}
		}
	}
	for name, n := range overfull {
		for len(t[name]) < n {
			t[name] = append(t[name], file{name: fmt.Sprintf("%s/more%d.go", name, len(t[name]))})
		}
	}
	return t
}

// broken lists the sentences of the walls that are broken.
func broken(t tree) (out []string) {
	for _, w := range walls {
		if len(w.breaches(t)) > 0 {
			out = append(out, w.sentence)
		}
	}
	return out
}

// TestBrokenWalls breaks every wall in turn: a wall that nothing breaks holds
// nothing.
func TestBrokenWalls(t *testing.T) {
	if got := broken(intact()); got != nil {
		t.Fatalf("broken in a tree where nothing is wrong: %q", got)
	}
	many := make([]file, most+1)
	for _, c := range []struct {
		in   string
		file file
		want string // how the sentence of the wall begins
	}{
		{"ui/draw", file{imports: []string{"ui/reader"}}, "Imports run down"},
		{"ui/sheet", file{imports: []string{"ui/desk"}}, "Imports run down"},
		{"diffing/facts", file{imports: []string{"diffing/finding"}}, "Imports run down"},
		{"corpus/workers", file{imports: []string{"corpus/text"}}, "Imports run down"},
		{"ui/attic", file{}, "Every package"},
		{"corpus", file{imports: []string{"diffing"}}, "`corpus` and what"},
		{"diffing/review", file{imports: []string{"ui/style"}}, "`corpus` and what"},
		{"corpus/format", file{imports: []string{"corpus/text"}}, "`corpus/format`"},
		{"diffing/english", file{imports: []string{"corpus"}}, "`diffing/english`"},
		{"ui/dialog", file{imports: []string{"ui/config"}}, "Settings"},
		{"diffing/finding", file{imports: []string{"os"}}, "`diffing` and what"},
		{"diffing", file{imports: []string{"math/rand/v2"}}, "`diffing` and what"},
		{"diffing/facts", file{imports: []string{"time"}, calls: []string{"time.Now"}}, "`diffing` and what"},
		{"diffing/align", file{imports: []string{"github.com/sergi/go-diff/diffmatchpatch"}}, "Only `diffing/wording`"},
		{"corpus/text", file{imports: []string{"charm.land/lipgloss/v2"}}, "Only `ui`"},
		{"diffing", file{imports: []string{"diffing/internal/seed"}}, "What stands in a folder"},
	} {
		c.file.name = c.in + "/two.go"
		made := intact()
		if made[c.in] = append(made[c.in], c.file); overfull[c.in] > 0 {
			made[c.in] = made[c.in][1:]
		}
		wantBroken(t, made, c.want, c.in, c.file)
	}
	made := intact()
	made["corpus/text"] = many
	wantBroken(t, made, "No package has more", "corpus/text", many)
	made = intact()
	made["diffing/wording"] = []file{{imports: []string{"github.com/sergi/go-diff/diffmatchpatch"}}, {imports: []string{"github.com/sergi/go-diff/diffmatchpatch"}}}
	wantBroken(t, made, "Only `diffing/wording`", "diffing/wording", "go-diff in two files")
}

func wantBroken(t *testing.T, made tree, sentence string, what ...any) {
	t.Helper()
	if got := broken(made); !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, sentence) }) {
		t.Errorf("%v breaks %q, want %q…", what, got, sentence)
	}
}
