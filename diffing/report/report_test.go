package report

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/internal/schema"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file of testdata, or rewrites the file.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; got\n%s", path, got)
	}
}

// written returns a report; JSON is held to the schema.
func written(t testing.TB, f Format, sel Selection, cs ...*diffing.Comparison) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, f, cs, sel); err != nil {
		t.Fatal(err)
	}
	if f == JSON || f == JSONLines {
		schema.CheckLines(t, b.Bytes())
	}
	return b.Bytes()
}

// legible spreads JSON over lines, keys as they are, and unwraps the others: of a Word
// file its parts, of a page what is no style and script.
func legible(t *testing.T, f Format, b []byte) []byte {
	t.Helper()
	switch f {
	case JSONLines:
		var out []byte
		for line := range bytes.Lines(b) {
			out = append(append(out, legible(t, JSON, line)...), '\n')
		}
		return out
	case JSON:
	default:
		return unwrapped(t, f, b)
	}
	if bytes.Count(b, []byte("\n")) != 1 || !bytes.HasSuffix(b, []byte("}\n")) {
		t.Errorf("JSON is not one line:\n%s", b)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", " "); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// withoutProgram leaves out the style and the script of a page, and their hashes.
func withoutProgram(_ *testing.T, b []byte) []byte {
	for _, cut := range []string{`(?s)(<style>).*?(</style>)`, `(?s)(<script>).*?(</script>)`, `('sha256-)[^']*(')`, `(&#39;sha256-).*?(&#39;)`} {
		b = regexp.MustCompile(cut).ReplaceAll(b, []byte("$1…$2"))
	}
	return b
}

// unzipped returns the text of all parts of a zip file, each under its name.
func unzipped(t *testing.T, b []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "== %s\n%s\n", f.Name, bytes.ReplaceAll(data, []byte("><"), []byte(">\n<")))
	}
	return out.Bytes()
}

// thatFit returns as many of some comparisons as a file of the format has room for.
func thatFit(f Format, cs []*diffing.Comparison) []*diffing.Comparison {
	if f.OneVersion() {
		return cs[:min(len(cs), 1)]
	}
	return cs
}

func TestOneVersion(t *testing.T) {
	c := harbour(t)
	for _, cs := range [][]*diffing.Comparison{nil, {c, c}} {
		if err := Write(io.Discard, Word, cs, Selection{}); !errors.Is(err, ErrOneVersion) {
			t.Errorf("%d versions in a Word file: %v", len(cs), err)
		}
	}
}

func TestGoldens(t *testing.T) {
	c := harbour(t)
	picked := Selection{Passages: [][]int{{0, 3}}}
	for _, f := range Formats() {
		golden(t, "one."+f.Extension(), legible(t, f, written(t, f, Selection{}, c)))
		golden(t, "picked."+f.Extension(), legible(t, f, written(t, f, picked, c)))
		if f.OneVersion() {
			continue
		}
		golden(t, "two."+f.Extension(), legible(t, f, written(t, f, Selection{}, c, c)))
		golden(t, "none."+f.Extension(), legible(t, f, written(t, f, Selection{})))
	}
	var b bytes.Buffer
	if err := WriteColoured(&b, []*diffing.Comparison{c}, Selection{}); err != nil {
		t.Fatal(err)
	}
	if got, want := ansi.Strip(b.String()), string(written(t, Text, Selection{}, c)); got != want {
		t.Errorf("colours change the text; got\n%s", got)
	}
	if b.String() == ansi.Strip(b.String()) {
		t.Error("WriteColoured wrote no colours")
	}
}

func TestNoControlCharacters(t *testing.T) {
	c := harbour(t)
	c.Version.Outlet = "A\x1b]0;B\x07\u202eC\x9b"
	c.Version.Path = "x\x1b[2J/\xff.txt"
	for _, f := range Formats() {
		noControls(t, f, "a name and a path", written(t, f, Selection{}, thatFit(f, []*diffing.Comparison{c, c})...))
	}
}

func TestSelectionMustFit(t *testing.T) {
	c := harbour(t)
	for _, sel := range []Selection{
		{Passages: [][]int{}},
		{Passages: [][]int{{0}, {1}}},
		{Passages: [][]int{{len(c.Passages)}}},
		{Passages: [][]int{{-1}}},
	} {
		var b bytes.Buffer
		if err := Write(&b, Text, []*diffing.Comparison{c}, sel); err == nil || b.Len() > 0 {
			t.Errorf("%v: error %v and %d bytes; want an error and none", sel, err, b.Len())
		}
	}
}

type full struct{ room int }

var errFull = errors.New("no room left")

func (f *full) Write(b []byte) (int, error) {
	if len(b) > f.room {
		n := f.room
		f.room = 0
		return n, errFull
	}
	f.room -= len(b)
	return len(b), nil
}

func TestWriteReturnsTheWritersError(t *testing.T) {
	c := harbour(t)
	for _, f := range Formats() {
		size := len(written(t, f, Selection{}, c))
		for _, room := range []int{0, 10, size - 1} {
			if err := Write(&full{room}, f, []*diffing.Comparison{c}, Selection{}); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d of %d bytes: error %v", f, room, size, err)
			}
		}
		if err := Write(&full{size}, f, []*diffing.Comparison{c}, Selection{}); err != nil {
			t.Errorf("%s with room for all: %v", f, err)
		}
	}
}

func TestParseFormat(t *testing.T) {
	for _, f := range Formats() {
		for _, name := range []string{f.String(), strings.ToUpper(f.String()), f.Extension()} {
			if got, err := ParseFormat(name); got != f || err != nil {
				t.Errorf("ParseFormat(%q) = %v, %v", name, got, err)
			}
		}
	}
	if _, err := ParseFormat("pdf"); err == nil || !strings.Contains(err.Error(), "markdown") {
		t.Errorf("ParseFormat(pdf): error %v; want one that names the formats", err)
	}
}

func TestPlace(t *testing.T) {
	c := harbour(t)
	want := []string{
		"paragraph 1, moved (original: paragraph 2)",
		"paragraph 2 (original: paragraph 1)",
		"paragraph 2 (original: paragraph 1)",
		"paragraph 3 of the original",
		"paragraph 3",
		"paragraph 4",
		"paragraph 5 (original: paragraph 1)",
	}
	for i, w := range want {
		if got := place(c, i); got != w {
			t.Errorf("passage %d: %q, want %q", i, got, w)
		}
	}
	if got := paragraphs(c.Version, []int{0, 1, 2, 4}); got != "paragraphs 1, 2 and 4" {
		t.Errorf("paragraphs: %q", got)
	}
}

func TestPercent(t *testing.T) {
	for x, want := range map[float64]string{0: "0%", 0.001: "under 1%", 0.005: "1%", 0.5: "50%", 0.996: "over 99%", 1: "100%"} {
		if got := percent(x); got != want {
			t.Errorf("percent(%v) = %q, want %q", x, got, want)
		}
	}
}

// TestPickedAreCountedForThemselves writes some passages: their findings are numbered
// from 1, in the list and beside the passages, and the figures are theirs.
func TestPickedAreCountedForThemselves(t *testing.T) {
	c := harbour(t)
	last := -1
	for i := range c.Passages {
		if found := c.Passages[i].Findings; len(found) > 0 && found[0] > 0 {
			last = i
		}
	}
	f := c.Passages[last].Findings[0]
	for _, format := range []Format{Text, Markdown} {
		var b strings.Builder
		if err := Write(&b, format, []*diffing.Comparison{c}, Selection{Passages: [][]int{{last}}}); err != nil {
			t.Fatal(err)
		}
		got := b.String()
		if strings.Contains(got, findingID(f)+" ") || !strings.Contains(got, "f1") || !strings.Contains(got, "Figures of the passages shown") {
			t.Errorf("%s: finding %d is not numbered from 1, or the figures are not of the passage:\n%s", format, f+1, got)
		}
	}
	of := c.FiguresOf([]int{last})
	passages, findings := 0, 0
	for _, n := range of.Passages {
		passages += n
	}
	for _, n := range of.Severities {
		findings += n
	}
	if passages > 1 || findings != len(c.Passages[last].Findings) {
		t.Errorf("%d passages and %d findings are counted, want 1 and %d", passages, findings, len(c.Passages[last].Findings))
	}
}
