package main

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"storydiff/ui/config"
)

// sections are those of the program's page that the command line does not tell.
//
//go:embed sections.md
var sections string

// settingsFile is where the settings are kept, as a page that is read by anybody has it.
const settingsFile = "~/.config/storydiff/config.yaml"

// pages returns the manual pages by the name of their file: one for the program, and one for
// each command. Cobra's own pages give an option as --review="" and take tables apart; here the
// text is made into Markdown, and the library under cobra's makes that into roff.
func pages(root *cobra.Command) map[string][]byte {
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	for _, c := range root.Commands() {
		if c.Name() == "completion" { // which cobra makes, and does not say what it takes
			c.Use = "completion SHELL"
		}
	}
	out := map[string][]byte{pageName(root): page(root)}
	for _, c := range documented(root) {
		c.InitDefaultHelpFlag()
		out[pageName(c)] = page(c)
	}
	return out
}

// documented are the commands of c that its help lists, but for the one that prints help.
func documented(c *cobra.Command) (out []*cobra.Command) {
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			out = append(out, sub)
		}
	}
	return out
}

func pageTitle(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }
func pageName(c *cobra.Command) string  { return pageTitle(c) + ".1" }

// page is the manual page of one command. It has neither a date nor a version, so that it
// changes only when the command does.
func page(c *cobra.Command) []byte {
	var b strings.Builder
	section := func(name, text string) {
		if text = strings.TrimSpace(text); text != "" {
			fmt.Fprintf(&b, "# %s\n%s\n\n", name, text)
		}
	}
	fmt.Fprintf(&b, "# \"%s\" \"1\" \"\" \"storydiff\" \"User Commands\"\n", strings.ToUpper(pageTitle(c)))
	section("NAME", pageTitle(c)+" - "+escaped(strings.ToLower(c.Short[:1])+c.Short[1:]))
	section("SYNOPSIS", synopsis(c))
	section("DESCRIPTION", description(c))
	section("COMMANDS", commands(c))
	section("OPTIONS", options(c.Flags()))
	if c.HasParent() {
		section("EXIT STATUS", "As storydiff(1) has it.")
	} else {
		b.WriteString(strings.TrimSpace(sections) + "\n\n")
	}
	section("SEE ALSO", seeAlso(c))
	return typeable(md2man.Render([]byte(b.String())))
}

// synopsis shows how a command is typed: what is typed as it stands in bold.
func synopsis(c *cobra.Command) string {
	line := func(of *cobra.Command, rest string) string {
		return "**" + escaped(of.CommandPath()) + "**" + escaped(strings.TrimRight(" "+rest, " "))
	}
	_, rest, _ := strings.Cut(c.Use, " ")
	lines := []string{line(c, strings.TrimSpace("[option…] "+rest))}
	for _, sub := range documented(c) {
		_, rest, _ := strings.Cut(sub.Use, " ")
		lines = append(lines, line(sub, strings.TrimSpace("[option…] "+rest)))
	}
	if !c.Runnable() {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n\n")
}

// description is the command's help, a paragraph in columns as it stands there.
func description(c *cobra.Command) string {
	text := c.Long
	if text == "" {
		text = c.Short + "."
	}
	// The help has the path on the machine that it is read on.
	text = strings.ReplaceAll(text, config.Path(), settingsFile)
	var out []string
	for paragraph := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n\n") {
		if strings.HasPrefix(paragraph, "  ") {
			out = append(out, "    "+strings.ReplaceAll(strings.Trim(paragraph, "\n"), "\n", "\n    "))
			continue
		}
		out = append(out, escaped(paragraph))
	}
	return strings.Join(out, "\n\n")
}

func commands(c *cobra.Command) string {
	var b strings.Builder
	for _, sub := range documented(c) {
		fmt.Fprintf(&b, "**%s**\n: %s.\n\n", escaped(sub.Name()), escaped(sub.Short))
	}
	return b.String()
}

func options(flags *pflag.FlagSet) string {
	var b strings.Builder
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Deprecated != "" {
			return
		}
		what, usage := pflag.UnquoteUsage(f)
		b.WriteString(typed(f))
		if what != "" {
			b.WriteString(" " + placeholder(what))
		}
		fmt.Fprintf(&b, "\n: %s.", escaped(usage))
		if what != "" && f.DefValue != "" && f.DefValue != "[]" {
			fmt.Fprintf(&b, " Without it: “%s”.", escaped(f.DefValue)) // quoted, for a default may be "."
		}
		b.WriteString("\n\n")
	})
	return b.String()
}

// typed is a flag as it is typed, in bold.
func typed(f *pflag.Flag) string {
	long := "**--" + escaped(f.Name) + "**"
	if f.Shorthand == "" {
		return long
	}
	return "**-" + f.Shorthand + "**, " + long
}

// placeholder is what stands for a flag's value: words to be typed in bold, names for
// something else, which are in capitals, slanted.
func placeholder(what string) string {
	words := strings.Split(what, "|")
	for i, w := range words {
		if w == strings.ToUpper(w) {
			words[i] = "*" + escaped(w) + "*"
		} else {
			words[i] = "**" + escaped(w) + "**"
		}
	}
	return strings.Join(words, `\|`)
}

func seeAlso(c *cobra.Command) string {
	var names []string
	if c.HasParent() {
		names = append(names, pageTitle(c.Parent()))
	} else {
		for _, sub := range documented(c) {
			names = append(names, pageTitle(sub))
		}
	}
	for i, n := range names {
		names[i] = "**" + n + "**(1)"
	}
	return strings.Join(names, ", ")
}

var marks = regexp.MustCompile("[\\\\`*_{}\\[\\]()#+.!|<>~&-]")

// escaped is plain text as Markdown.
func escaped(text string) string { return marks.ReplaceAllString(text, `\$0`) }

var blankLines = regexp.MustCompile(`\n{2,}`)

// verbatim matches what a page has in bold, and its examples.
var verbatim = regexp.MustCompile(`(?s)\\fB.*?\\f[PR]|\n\.EX\n.*?\n\.EE`)

// typeable makes the hyphens of what is to be typed into those of a keyboard: groff takes a
// plain one for that of a word, which nobody can copy into a shell. Blank lines go, each of
// which would be one more on the page.
func typeable(page []byte) []byte {
	page = blankLines.ReplaceAllLiteral(page, []byte("\n"))
	return verbatim.ReplaceAllFunc(page, func(s []byte) []byte {
		return []byte(strings.ReplaceAll(string(s), "-", `\-`))
	})
}
