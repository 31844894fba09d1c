package report

import (
	"bufio"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"storydiff/diffing"
)

// Format is the form of a report: one of Formats.
type Format uint8

// The formats, in the order of the table, which is that of all lists: a new one stands
// beside its like, in both in the same place.
const (
	Text Format = iota
	Markdown
	JSON
	JSONLines
	HTML
	Corrections
	CorrectionsMarkdown
	Wdiff
	Unified
	CriticMarkup
	CSV
	Word
	TEI
)

// A form is a row of the table of formats. All that lists, names or parses formats
// uses the table, so that a new format takes a row and the functions that write it.
type form struct {
	name  string // as --format takes it
	label string // in a sentence and on the screen
	use   string // what it is for, in a few words
	// extensions are those of its files, without the dot. A file that has no
	// name yet gets the first.
	extensions []string
	write      func(w *bufio.Writer, ink inks, cs []*diffing.Comparison, sel Selection) error
	// survey writes all versions side by side, and then each comparison.
	survey func(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error
	// joint is how the reports on several stories stand in one file; nil where a file
	// has room for one story.
	joint *joint
}

// forms returns the table of formats, a row for each constant. It is made when it is
// first asked for, since the functions in it ask for it, too.
func forms() []form {
	formsMade.Do(func() { formTable = newForms() })
	return formTable
}

var (
	formsMade sync.Once
	formTable []form
)

func newForms() []form {
	return []form{
		{"text", "text", "for a mail or a terminal", []string{"txt", "text"}, writeText, writeTextSurvey,
			&joint{between: "\n", above: textAbove, none: nothing}},
		{"markdown", "Markdown", "for a page or a pull request", []string{"md", "markdown"}, writeMarkdown, writeMarkdownSurvey,
			&joint{between: "\n", none: nothing}},
		{"json", "JSON", "for other programs", []string{"json"}, writeJSON, writeSurveyJSON, &joint{array: true, none: "[]\n"}},
		{"jsonl", "JSON Lines", "for other programs, a line a version", []string{"jsonl", "ndjson"}, writeLines, writeLinesSurvey, &joint{}},
		{"html", "HTML page", "for a browser, all in one file", []string{"html", "htm"}, writeHTML, writeHTMLSurvey, nil},
		{"corrections", "corrections", "to mail to an outlet: a line a fault", []string{"corrections.txt"},
			writeCorrections, writeCorrectionsSurvey, &joint{between: "\n\n", above: correctionsAbove, none: nothing}},
		{"corrections-md", "corrections as Markdown", "the same for a page", []string{"corrections.md"},
			writeCorrectionsMarkdown, writeCorrectionsMarkdownSurvey, &joint{between: "\n", above: markdownAbove, none: nothing}},
		{"wdiff", "wdiff", "for programs that read wdiff's marks", []string{"wdiff"}, writeWdiff, writeWdiffSurvey, nil},
		{"unified", "unified diff", "for patch, a sentence a line", []string{"diff", "patch"}, writeUnified, writeUnifiedSurvey, nil},
		{"criticmarkup", "CriticMarkup", "changes to accept or reject", []string{"critic.md"},
			writeCriticMarkup, writeCriticMarkupSurvey, nil},
		{"csv", "CSV", "for a spreadsheet", []string{"csv"}, writeCSV, writeCSVSurvey, &joint{head: csvHeadLine, none: csvHeadLine}},
		{"docx", "Word file", "tracked changes and comments, one version", []string{"docx"}, writeWord, writeWordSurvey, nil},
		{"tei", "TEI", "a critical apparatus, for scholars' programs", []string{"tei.xml", "xml"}, writeTEI, writeTEISurvey, nil},
	}
}

// Formats lists every format in order.
func Formats() []Format {
	list := make([]Format, len(forms()))
	for i := range list {
		list[i] = Format(i)
	}
	return list
}

// String returns the format's name, as ParseFormat takes it.
func (f Format) String() string { return forms()[f].name }

// Label returns what the format is called in a sentence: "Markdown".
func (f Format) Label() string { return forms()[f].label }

// Use says in a few words what the format is for.
func (f Format) Use() string { return forms()[f].use }

// Extension returns what a new file in the format is called after its last dot.
func (f Format) Extension() string { return forms()[f].extensions[0] }

// OneVersion tells whether a file in the format has room for one version alone.
func (f Format) OneVersion() bool { return f == Word }

// Next returns the format so many places further in the list, or back if negative.
// After the last comes the first.
func (f Format) Next(places int) Format {
	n := len(forms())
	return Format(((int(f)+places)%n + n) % n)
}

// ParseFormat returns the format of a name or an extension, in any case.
func ParseFormat(name string) (Format, error) {
	for i, f := range forms() {
		if strings.EqualFold(name, f.name) || f.has(name) {
			return Format(i), nil
		}
	}
	return 0, fmt.Errorf("no format %q; use %s", name, ListFormats(Formats()))
}

// FormatOf returns the format that a file's extension stands for, by the longest
// one where an extension has two parts: "a.corrections.md". A name without one
// says nothing, and ok is false.
func FormatOf(path string) (f Format, ok bool, err error) {
	dotted := filepath.Ext(path)
	if len(dotted) < 2 || dotted == filepath.Base(path) {
		return 0, false, nil
	}
	longest := 0
	name := strings.ToLower(filepath.Base(path))
	for i, row := range forms() {
		for _, e := range row.extensions {
			if strings.HasSuffix(name, "."+e) && len(e) > longest {
				f, longest = Format(i), len(e)
			}
		}
	}
	if longest > 0 {
		return f, true, nil
	}
	return 0, false, fmt.Errorf("%s: no report is written as %s; end the name in %s, or give --format", path, dotted,
		listed(Formats(), func(f Format) string { return "." + f.Extension() }))
}

// ListFormats names formats in a sentence: "text, markdown or json".
func ListFormats(list []Format) string { return listed(list, Format.String) }

func listed(list []Format, name func(Format) string) string {
	var names []string
	for _, f := range list {
		names = append(names, name(f))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

func (f form) has(extension string) bool {
	return slices.ContainsFunc(f.extensions, func(e string) bool { return strings.EqualFold(e, extension) })
}
