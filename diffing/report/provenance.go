package report

import (
	"fmt"
	"runtime/debug"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// Provenance says what an export was made with and from.
type Provenance struct {
	// Program is the program's name and version.
	Program string
	// Options are those that shaped the comparison, as on a command line, and the
	// filter that was on; empty for none.
	Options []string
}

// Program returns the program's name and version, as the Go toolchain recorded it.
func Program() string { return "storydiff " + Version() }

// Version returns the program's version without a v before it.
func Version() string {
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
	if made := strings.Join(append([]string{sel.Made.Program}, sel.Made.Options...), " "); strings.TrimSpace(made) != "" {
		lines = append(lines, "made with "+corpus.Clean(strings.TrimSpace(made)))
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
	for _, field := range append([]string{a.OutletTake(), a.Title, a.Date}, more...) {
		if field != "" && field != a.ID {
			known = append(known, field)
		}
	}
	for i, k := range known {
		known[i] = strings.Join(strings.Fields(corpus.Clean(k)), " ")
	}
	return strings.Join(known, ", ")
}

// beside names the two articles of a comparison in a heading.
func beside(c *diffing.Comparison) string {
	return fmt.Sprintf("%s beside %s", corpus.Clean(c.Version.Name()), corpus.Clean(c.Original.Name()))
}
