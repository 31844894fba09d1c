package report

import (
	"fmt"
	"runtime/debug"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// Provenance says what an export was made with.
type Provenance struct {
	// Program and Version are the program's name and version; empty for none.
	Program, Version string
	// Options are those that shaped the comparison, each as it is given on a command
	// line: "--original wire". There may be none.
	Options []string
}

// ThisProgram returns the provenance of what the running program makes with some
// options.
func ThisProgram(options ...string) Provenance {
	return Provenance{"storydiff", Version(), options}
}

// String names the program, its version and its options on one clean line; it is
// empty where there is no program.
func (p Provenance) String() string {
	all := append([]string{p.Program, p.Version}, p.Options...)
	return strings.Join(strings.Fields(corpus.Clean(strings.Join(all, " "))), " ")
}

// stamped is a release's version, which the linker writes here (-X); it is empty in
// every other build.
var stamped string

// Version returns the program's version without a v before it: a release's own, or
// else what the go command knows of it.
func Version() string {
	if stamped != "" {
		return strings.TrimPrefix(stamped, "v")
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}

// provenance returns a line for each thing that a reader of an export has to
// know about it: what made it, the two articles, and what of them is shown. The
// lines are clean and have no line ends.
func provenance(c *diffing.Comparison, sel Selection, shown int, picked bool) []string {
	var lines []string
	if made := sel.Made.String(); made != "" {
		lines = append(lines, "made with "+made)
	}
	lines = append(lines, "original: "+describe(c.Original, c.Original.Path), "version: "+describe(c.Version, c.Version.Path))
	lines = append(lines, sel.reviewLines(c)...)
	if picked {
		lines = append(lines, "shown: "+sel.pickedText(shown, len(c.Passages)))
	}
	return lines
}

// describe names an article: its ID, what is known of its outlet, title and date,
// and other fields.
func describe(a *text.Article, more ...string) string {
	known := []string{a.ID}
	for _, field := range append([]string{a.OutletTake(), a.Title, datesText(a)}, more...) {
		if field != "" && field != a.ID {
			known = append(known, field)
		}
	}
	for i, k := range known {
		known[i] = strings.Join(strings.Fields(corpus.Clean(k)), " ")
	}
	return strings.Join(known, ", ")
}

// datesText says on one clean line when a text is of: its own date, that of its
// last change, and when it was fetched. What is not known is left out.
func datesText(a *text.Article) string {
	var known []string
	for _, d := range []struct{ what, when string }{{"", a.Date}, {"updated ", a.Updated}, {"fetched ", a.Fetched}} {
		if when := corpus.Clean(d.when); when != "" {
			known = append(known, d.what+when)
		}
	}
	return strings.Join(known, ", ")
}

// beside names the two articles of a comparison in a heading.
func beside(c *diffing.Comparison) string {
	return fmt.Sprintf("%s beside %s", corpus.Clean(c.Version.Name()), corpus.Clean(c.Original.Name()))
}
