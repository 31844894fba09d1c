package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// levels are the packages from the top down. CONTRIBUTING
// has the same lines.
var levels = []string{
	"main",
	"ui/cli",
	"ui",
	"ui/dialog",
	"ui/sheet  ui/desk  ui/stories",
	"ui/reader",
	"ui/draw",
	"ui/story  ui/config",
	"ui/cells  ui/style  ui/keys  ui/editor  ui/suspend",
	"diffing/report  diffing/review",
	"diffing/report/tracked  diffing/report/page",
	"diffing/revision",
	"diffing",
	"diffing/finding",
	"diffing/slots  diffing/naming  diffing/tally  diffing/contrast  diffing/rewording  diffing/exchange",
	"diffing/wording",
	"diffing/align",
	"diffing/statements",
	"diffing/facts",
	"diffing/marks  diffing/trigrams",
	"diffing/english",
	"corpus/watch",
	"corpus",
	"corpus/format  corpus/furniture  corpus/mend  corpus/demo  corpus/fetch",
	"corpus/format/office  corpus/format/wire  corpus/format/feed",
	"corpus/format/page",
	"corpus/format/document",
	"corpus/text",
	"corpus/workers",
}

// A wall is what packages may not do. CONTRIBUTING has its sentence word for
// word.
type wall struct {
	sentence string
	breaches func(tree) []string
}

var walls = []wall{
	{"Imports run down this list only: not up, and not between packages on one line.", upward},
	{"Every package stands in the list, and nothing else does.", unlisted},
	{"`corpus` and what is below it know nothing of `diffing`, and `diffing` and what is below it nothing of `ui`.", backwards},
	{"`corpus/format` and what is below it know no stories: of ours they import nothing but one another.", imports(
		func(in string) bool { return within(in, "corpus/format") },
		func(t tree, what string) bool { return t.has(what) && !within(what, "corpus/format") })},
	{"`diffing/english` knows no articles: it imports nothing of ours but `corpus/text`.", imports(
		func(in string) bool { return in == "diffing/english" },
		func(t tree, what string) bool { return t.has(what) && what != "corpus/text" })},
	{"Settings come in at the top: only `ui/cli` and `ui` import `ui/config`.", imports(
		func(in string) bool { return in != "ui/cli" && in != "ui" },
		func(_ tree, what string) bool { return what == "ui/config" })},
	{"`diffing` and what is below it, `report` and `review` apart, are pure: no files, no clock, no chance.", impure},
	{"Only `diffing/wording` knows go-diff, in one file.", goDiff},
	{"Only `ui` and what is below it know Bubble Tea and Lip Gloss.", imports(
		func(in string) bool { return !within(in, "ui") },
		func(_ tree, what string) bool { return within(what, screenModules...) })},
	{"What stands in a folder called `internal` is for tests: the program imports none of it.", imports(
		func(in string) bool { return !isInternal(in) },
		func(_ tree, what string) bool { return isInternal(what) })},
	{"No package has more than 25 files, tests apart.", crowded},
}

var screenModules = []string{
	"charm.land/bubbletea", "charm.land/bubbles", "charm.land/lipgloss",
	"github.com/charmbracelet/bubbletea", "github.com/charmbracelet/bubbles", "github.com/charmbracelet/lipgloss",
}

// overfull are the packages that have more files than they may, with how many.
// The numbers only ever go down.
var overfull = map[string]int{}

const most = 25

// imports finds what packages import that they must not.
func imports(in func(string) bool, forbidden func(t tree, what string) bool) func(tree) []string {
	return func(t tree) (out []string) {
		for name, files := range t {
			if !in(name) {
				continue
			}
			for _, f := range files {
				for _, what := range f.imports {
					if forbidden(t, what) {
						out = append(out, f.name+" imports "+what)
					}
				}
			}
		}
		return out
	}
}

// level is how far down a package stands, or -1 where it is not in the list.
func level(name string) int {
	return slices.IndexFunc(levels, func(line string) bool { return slices.Contains(strings.Fields(line), name) })
}

func upward(t tree) (out []string) {
	for name := range t {
		at := level(name)
		out = append(out, imports(
			func(in string) bool { return in == name && at >= 0 },
			func(_ tree, what string) bool { return level(what) >= 0 && level(what) <= at })(t)...)
	}
	return out
}

func unlisted(t tree) (out []string) {
	for name := range t {
		if level(name) < 0 && !isInternal(name) {
			out = append(out, name+" has no line; give it one")
		}
	}
	for _, name := range strings.Fields(strings.Join(levels, " ")) {
		if !t.has(name) {
			out = append(out, name+" is not there any more; strike it")
		}
	}
	return out
}

func backwards(t tree) []string {
	return append(
		imports(func(in string) bool { return within(in, "corpus") }, func(_ tree, what string) bool { return within(what, "diffing", "ui") })(t),
		imports(func(in string) bool { return within(in, "diffing") }, func(_ tree, what string) bool { return within(what, "ui") })(t)...)
}

// impure finds files, clock and chance. Dates are reckoned with package time,
// and so only what asks the clock is forbidden of it.
func impure(t tree) []string {
	pure := func(in string) bool {
		return within(in, "diffing") && !within(in, "diffing/report", "diffing/review") && !isInternal(in)
	}
	out := imports(pure, func(_ tree, what string) bool {
		return within(what, "os", "io/fs", "io/ioutil", "path/filepath", "net", "math/rand", "crypto/rand", "log", "syscall")
	})(t)
	asks := []string{"time.Now", "time.Since", "time.Until", "time.Sleep", "time.After", "time.AfterFunc", "time.Tick", "time.NewTimer", "time.NewTicker"}
	for name, files := range t {
		for _, f := range files {
			for _, c := range f.calls {
				if pure(name) && slices.Contains(asks, c) {
					out = append(out, f.name+" calls "+c)
				}
			}
		}
	}
	return out
}

func goDiff(t tree) []string {
	knows := func(_ tree, what string) bool { return within(what, "github.com/sergi/go-diff") }
	out := imports(func(in string) bool { return in != "diffing/wording" }, knows)(t)
	inside := imports(func(in string) bool { return in == "diffing/wording" }, knows)(t)
	if len(inside) > 1 {
		out = append(out, inside...)
	}
	return out
}

func crowded(t tree) (out []string) {
	for name, files := range t {
		switch n, may := len(files), max(most, overfull[name]); {
		case n > may:
			out = append(out, fmt.Sprintf("%s has %d, and %d at most; divide it", name, n, may))
		case overfull[name] > 0 && n <= most:
			out = append(out, fmt.Sprintf("%s has %d; take it out of overfull in walls_test.go", name, n))
		case n < overfull[name]:
			out = append(out, fmt.Sprintf("%s has %d; write that in overfull in walls_test.go, so that it stays so", name, n))
		}
	}
	return out
}

// TestWalls reads the packages and shows, under the sentence of every wall that
// is broken, where it is.
func TestWalls(t *testing.T) {
	ours, err := readTree(".")
	if err != nil {
		t.Fatal(err)
	}
	if len(ours) < 10 {
		t.Fatalf("%d packages found", len(ours))
	}
	for _, w := range walls {
		if found := w.breaches(ours); len(found) > 0 {
			slices.Sort(found)
			t.Errorf("%s\n\t%s", w.sentence, strings.Join(found, "\n\t"))
		}
	}
}

// TestContributing compares the list and the sentences with CONTRIBUTING.
func TestContributing(t *testing.T) {
	data, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	if list := "\n    " + strings.Join(levels, "\n    ") + "\n\n"; !strings.Contains(string(data), list) {
		t.Errorf("CONTRIBUTING.md does not have this list:\n%s", list)
	}
	told := strings.Join(strings.Fields(string(data)), " ")
	for _, w := range walls {
		if !strings.Contains(told, "- "+w.sentence) {
			t.Errorf("CONTRIBUTING.md does not have this sentence in its list of walls: %s", w.sentence)
		}
	}
}
