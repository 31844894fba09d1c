package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"storydiff/ui/cli"
)

var (
	roffFonts    = regexp.MustCompile(`\\f[BIPR]`)
	roffRequests = regexp.MustCompile(`(?m)^\.[A-Z]{2}$`)
)

// plain is the text of a manual page as its reader sees it, in one line.
func plain(page []byte) string {
	s := roffFonts.ReplaceAllString(string(page), "")
	s = roffRequests.ReplaceAllString(s, "")
	s = strings.NewReplacer(`\-`, "-", `\\`, `\`, `\&`, "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// TestPages looks on the manual pages for every command, flag, default and line of help that the
// program has.
func TestPages(t *testing.T) {
	root := cli.Command()
	all := pages(root)
	commands := append([]*cobra.Command{root}, documented(root)...)
	if len(commands) < 6 || len(all) != len(commands) {
		t.Fatalf("%d commands and %d pages", len(commands), len(all))
	}
	for _, c := range commands {
		page := all[pageName(c)]
		if !strings.HasPrefix(string(page), ".nh\n.TH ") {
			t.Errorf("%s begins with %.40q", pageName(c), page)
		}
		text := plain(page)
		has := func(what string) {
			if want := strings.Join(strings.Fields(what), " "); !strings.Contains(text, want) {
				t.Errorf("%s does not have %q", pageName(c), want)
			}
		}
		_, operands, _ := strings.Cut(c.Use, " ")
		has(".SH SYNOPSIS " + c.CommandPath() + " ")
		if c.Runnable() {
			has(operands)
		}
		for paragraph := range strings.SplitSeq(c.Long, "\n\n") {
			if !strings.Contains(paragraph, "config.yaml") { // which is elsewhere for everybody
				has(paragraph)
			}
		}
		flags := func(f *pflag.Flag) {
			name, usage := pflag.UnquoteUsage(f)
			if strings.HasSuffix(usage, ".") {
				t.Errorf("%s: the usage of --%s ends in a full stop, which the page sets", pageName(c), f.Name)
			}
			has(strings.TrimSpace("--"+f.Name+" "+name) + " " + usage + "." + withoutIt(t, f, name))
		}
		c.Flags().VisitAll(flags)
		if c.HasInheritedFlags() {
			t.Errorf("%s has flags of a command above it, and no page would tell them", c.CommandPath())
		}
		if _, operands, _ := strings.Cut(c.Use, " "); c.HasAvailableSubCommands() && operands == "" {
			t.Errorf("%s does not say that it takes another word", c.CommandPath())
		}
		for _, sub := range documented(c) {
			has(sub.Name() + " " + sub.Short + ".")
			_, operands, _ := strings.Cut(sub.Use, " ")
			has(strings.TrimSpace(sub.CommandPath() + " [option…] " + operands))
		}
	}
	if home, err := os.UserHomeDir(); err == nil && len(home) > 1 {
		for name, page := range all {
			if strings.Contains(string(page), home) {
				t.Errorf("%s has a path of the machine that it was made on", name)
			}
		}
	}
}

// withoutIt is what a page says of a flag that is left out. It can be typed.
func withoutIt(t *testing.T, f *pflag.Flag, takes string) string {
	if takes == "" || f.DefValue == "" || f.DefValue == "[]" {
		return ""
	}
	if err := f.Value.Set(f.DefValue); err != nil {
		t.Errorf("--%s is told to be %s without it, which it does not take: %v", f.Name, f.DefValue, err)
	}
	return " Without it: “" + f.DefValue + "”."
}

// TestPagesAreTyped looks for hyphens that a shell does not take for its own.
func TestPagesAreTyped(t *testing.T) {
	page := string(pages(cli.Command())["storydiff.1"])
	if !strings.Contains(page, `\fB\-\-exit\-code\fP`) || !strings.Contains(page, `storydiff report \-\-exit\-code original.txt`) {
		t.Errorf("--exit-code and the example with it have hyphens of words:\n%s", page)
	}
	if strings.Contains(page, "\n\n") {
		t.Error("there are blank lines, which would be shown")
	}
}

// TestEscaped gives back what Markdown would have read as its own.
func TestEscaped(t *testing.T) {
	c := &cobra.Command{Use: "storydiff <A> [B…]", Short: "*A* _b_ `c` \\d [e](f) & <g> 1. x", Run: func(*cobra.Command, []string) {}}
	text := plain(page(c))
	for _, want := range []string{"<A> [B…]", "*A* _b_ `c` \\d [e](f) & <g> 1. x."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
}

// TestCaskHasEveryPage compares the pages with those that the cask names one by one.
func TestCaskHasEveryPage(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, planFile))
	if err != nil {
		t.Fatal(err)
	}
	var plan struct {
		Casks []struct{ Manpages []string } `yaml:"homebrew_casks"`
	}
	if err := yaml.Unmarshal(data, &plan); err != nil || len(plan.Casks) != 1 {
		t.Fatal(len(plan.Casks), "casks,", err)
	}
	var want []string
	for name := range pages(cli.Command()) {
		want = append(want, "man/"+name)
	}
	got := plan.Casks[0].Manpages
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s names %q for the cask, want %q", planFile, got, want)
	}
}
