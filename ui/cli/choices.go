package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/report"
	"storydiff/ui"
	"storydiff/ui/config"
	"storydiff/ui/style"
)

// A choice is a flag whose value is one of a few.
type choice[T fmt.Stringer] struct {
	value *T
	from  []T
	parse func(string) (T, error)
}

// choose returns the flag for a value that is typed as its String has it.
func choose[T fmt.Stringer](value *T, from []T) choice[T] {
	return choice[T]{value, from, func(s string) (chosen T, err error) {
		i := slices.Index(names(from), s)
		if i < 0 {
			return chosen, fmt.Errorf("use %s", strings.Join(names(from), ", "))
		}
		return from[i], nil
	}}
}

// String returns the value's name; a choice of nothing has none.
func (c choice[T]) String() string {
	if c.value == nil {
		return ""
	}
	return (*c.value).String()
}

// Set takes what was typed.
func (c choice[T]) Set(s string) error {
	v, err := c.parse(s)
	if err == nil {
		*c.value = v
	}
	return err
}

// Type lists what can be chosen, for the help; it is one word where the list is
// long.
func (c choice[T]) Type() string {
	const longest = 5 // entries that fit beside a flag
	if len(c.from) > longest {
		return "NAME"
	}
	return strings.Join(names(c.from), "|")
}

func names[T fmt.Stringer](list []T) []string {
	var names []string
	for _, v := range list {
		names = append(names, v.String())
	}
	return names
}

// formatChoice is the flag for the form of a report, which can be named by its
// extension too.
func formatChoice(f *report.Format) choice[report.Format] {
	return choice[report.Format]{f, report.Formats(), report.ParseFormat}
}

// maxSize is what --max-size says, which may be 0: then the settings' size does not hold,
// and files have the limits that come by themselves.
type maxSize struct {
	size  config.Size
	given bool
}

// String returns the size that is in force for files.
func (m *maxSize) String() string {
	if m.size == 0 {
		return config.Size(corpus.MaxBytes).String()
	}
	return m.size.String()
}

// Set reads the size as the file of settings has it.
func (m *maxSize) Set(text string) error {
	m.given = true
	return m.size.Set(text)
}

// Type is what the help calls the flag's value.
func (m *maxSize) Type() string { return m.size.Type() }

// over returns the size that holds where the settings have one: that of the flag, if it
// was given.
func (m *maxSize) over(settings config.Size) config.Size {
	if m.given {
		return m.size
	}
	return settings
}

// coloured reports whether what is written to w is to have colours.
func coloured(mode ui.ColorMode, w io.Writer, getenv func(string) string) bool {
	switch mode {
	case ui.ColorAlways:
		return true
	case ui.ColorNever:
		return false
	}
	return isScreen(w, getenv) && getenv("NO_COLOR") == ""
}

// isScreen reports whether w is a terminal that can do more than print lines. A console of
// Windows becomes one by being asked.
func isScreen(w io.Writer, getenv func(string) string) bool {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return false
	}
	lipgloss.EnableLegacyWindowsANSI(f) // or it prints escape sequences as they are
	name := getenv("TERM")
	return name != "dumb" && (name != "" || runtime.GOOS == "windows")
}

// complete lets the shell offer the values of a flag, where the command has that.
func complete(c *cobra.Command, flag string, values ...string) {
	c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func (p *program) completeFlags(c *cobra.Command) {
	complete(c, "color", names(ui.ColorModes())...)
	complete(c, "theme", names(style.Themes())...)
	complete(c, "charset", "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1")
	complete(c, "tracked", names(trackedWays())...)
	c.RegisterFlagCompletionFunc("original", p.completeArticles)
}

// shellSigns are the characters that are commands, or parts of them, to one
// shell or another.
const shellSigns = "$`\\\"'!;&|<>(){}[]*?~#^%\n"

// completeArticles offers the articles of the story that the command line
// names so far. Standard input is left alone, and so are addresses: a key pressed
// for a completion fetches nothing. An article whose ID has signs of
// a shell in it has to be typed: the script for bash puts what several IDs
// begin with on the command line as it is, and evaluates that at the next tab.
func (p *program) completeArticles(c *cobra.Command, paths []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if slices.Contains(paths, "-") || corpus.HasAddress(paths) {
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
