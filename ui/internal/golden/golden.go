// Package golden compares what a part of the screen looks like with a file that
// holds what it should be.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Pictures are drawings of one part of the screen, one below the other, each
// with a heading.
type Pictures struct{ b strings.Builder }

// Add adds a drawing without its styles.
func (p *Pictures) Add(heading string, rows []string) {
	list := make([]string, len(rows))
	for i, row := range rows {
		list[i] = ansi.Strip(row)
	}
	p.AddAsIs(heading, list)
}

// AddNamed adds what was drawn with Looks, everything under the name of its
// role.
func (p *Pictures) AddNamed(heading string, rows []string) { p.AddAsIs(heading, named(rows)) }

// AddAsIs adds a drawing as it is given.
func (p *Pictures) AddAsIs(heading string, rows []string) {
	if p.b.Len() > 0 {
		p.b.WriteString("\n")
	}
	p.b.WriteString(headingSign + heading + "\n")
	for _, row := range rows {
		p.b.WriteString(strings.TrimRight(row, " ") + "\n")
	}
}

// headingSign begins a heading, and no row of a screen.
const headingSign = "=== "

// Compare compares the pictures with testdata/name.golden, or writes that file
// where the test is told to.
func (p *Pictures) Compare(t testing.TB, name string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	got := p.b.String()
	if *update {
		write(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; look at it and write it with -update", err)
	}
	if got != string(want) {
		t.Errorf("%s differs: - is what it should be, + what it is\n%s", path, difference(string(want), got))
	}
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
