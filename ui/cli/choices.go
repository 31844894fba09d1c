package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/report"
	"storydiff/ui"
	"storydiff/ui/style"
)

// A colour is the value of --color.
type colour ui.ColorMode

func colourNames() []string { return []string{"auto", "always", "never"} }

func (c *colour) String() string     { return colourNames()[*c] }
func (c *colour) Set(s string) error { return choose(c, colourNames(), s) }
func (c *colour) Type() string       { return strings.Join(colourNames(), "|") }

// in reports whether what is written to w is to have colours.
func (c colour) in(w io.Writer, getenv func(string) string) bool {
	switch ui.ColorMode(c) {
	case ui.ColorAlways:
		return true
	case ui.ColorNever:
		return false
	}
	return isScreen(w, getenv) && getenv("NO_COLOR") == ""
}

// isScreen reports whether w is a terminal that can do more than print lines.
func isScreen(w io.Writer, getenv func(string) string) bool {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return false
	}
	name := getenv("TERM")
	return name != "dumb" && (name != "" || runtime.GOOS == "windows")
}

// A theme is the value of --theme.
type theme style.Theme

func themeNames() []string {
	var names []string
	for _, t := range style.Themes() {
		names = append(names, t.String())
	}
	return names
}

func (t *theme) String() string     { return themeNames()[*t] }
func (t *theme) Set(s string) error { return choose(t, themeNames(), s) }
func (t *theme) Type() string       { return strings.Join(themeNames(), "|") }

// A formatFlag is the value of --format.
type formatFlag report.Format

func formatNames() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.String())
	}
	return names
}

func (f *formatFlag) String() string { return report.Format(*f).String() }
func (f *formatFlag) Type() string   { return strings.Join(formatNames(), "|") }

func (f *formatFlag) Set(s string) error {
	format, err := report.ParseFormat(s)
	if err == nil {
		*f = formatFlag(format)
	}
	return err
}

// choose sets v to the index of s in names.
func choose[T ~uint8](v *T, names []string, s string) error {
	i := slices.Index(names, s)
	if i < 0 {
		return fmt.Errorf("use %s", strings.Join(names, ", "))
	}
	*v = T(i)
	return nil
}

// complete lets the shell offer the values of a flag.
func complete(c *cobra.Command, flag string, values ...string) {
	c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func (p *program) completeFlags(c *cobra.Command) {
	complete(c, "color", colourNames()...)
	complete(c, "theme", themeNames()...)
	complete(c, "charset", "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1")
	c.RegisterFlagCompletionFunc("original", p.completeArticles)
}

// shellSigns are the characters that are commands, or parts of them, to one
// shell or another.
const shellSigns = "$`\\\"'!;&|<>(){}[]*?~#^%\n"

// completeArticles offers the articles of the story that the command line
// names so far. Standard input is left alone. An article whose ID has signs of
// a shell in it has to be typed: the script for bash puts what several IDs
// begin with on the command line as it is, and evaluates that at the next tab.
func (p *program) completeArticles(c *cobra.Command, paths []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if slices.Contains(paths, "-") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	story, err := corpus.Load(paths, corpus.Options{Charset: p.flags.charset})
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var ids []cobra.Completion
	for _, a := range story.Articles {
		if strings.ContainsAny(a.ID, shellSigns) {
			continue
		}
		ids = append(ids, cobra.CompletionWithDesc(a.ID, corpus.Clean(a.Outlet)))
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
