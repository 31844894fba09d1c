package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"storydiff/diffing/report"
	"storydiff/ui"
	"storydiff/ui/style"
)

const long = `Storydiff shows what each outlet made of a wire story: the versions beside the
original, passage by passage and word by word, with what differs named.

PATH is a folder, whose articles are one story, or which has folders with a
story each; several files; addresses of the web; @FILE for a file of addresses,
one a line; or - for an article on standard input. With no PATH it opens the
built-in demo story. Where standard output is no terminal it prints the text
report instead. A folder that is called like a command is given as ./report.`

// flags are what the command line's flags say.
type flags struct {
	original, charset string
	tracked           tracked
	agency            string
	colour            ui.ColorMode
	theme             style.Theme
	exitCode          bool
	mouse             bool
	review            string
	allowPrivate      bool
	maxSize           maxSize
}

// command returns the command line: the screen itself, and its subcommands.
func (p *program) command() *cobra.Command {
	c := &cobra.Command{
		Use:     "storydiff [PATH…]",
		Short:   "Shows what each outlet made of a wire story",
		Long:    long,
		Version: report.Version(),
		Args:    cobra.ArbitraryArgs,
		RunE:    p.screen,

		SilenceErrors:              true,
		SilenceUsage:               true,
		DisableFlagsInUseLine:      true,
		SuggestionsMinimumDistance: 2,
	}
	c.SetIn(p.in)
	c.SetErr(p.err)
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fmt.Errorf("%w; see %s --help", err, c.CommandPath())
	})
	p.offer(c, "original", "color", "theme", "exit-code", "charset", "tracked", "agency", "allow-private", "max-size")
	c.Flags().BoolVar(&p.flags.mouse, "mouse", false, "let the mouse work in the program, rather than select text")
	c.Flags().StringVar(&p.flags.review, "review", "", "keep marks, notes and lines put right in this `FILE`, rather than the story's own")
	c.SetUsageFunc(usage)
	c.AddCommand(p.reportCommand(), p.listCommand(), p.fetchCommand(), p.demoCommand(), p.configCommand())
	return c
}

// shared returns the flags that several commands have.
func (p *program) shared() *pflag.FlagSet {
	f := pflag.NewFlagSet("", pflag.ContinueOnError)
	f.StringVar(&p.flags.original, "original", "", "compare with the article of this `ID|PATH`, or address")
	f.Var(choose(&p.flags.colour, ui.ColorModes()), "color", "colours, on the screen and in the text report")
	f.Var(choose(&p.flags.theme, style.Themes()), "theme", "the `NAME` of the screen's colours: "+strings.Join(names(style.Themes()), ", "))
	f.BoolVar(&p.flags.exitCode, "exit-code", false, "exit with 1 where a version differs, with 0 where none does")
	f.StringVar(&p.flags.charset, "charset", "", "the `NAME` of the files' character encoding, where they do not say")
	f.Var(choose(&p.flags.tracked, trackedWays()), "tracked", "how texts with tracked changes are read: with all accepted, or as they were before")
	f.StringVar(&p.flags.agency, "agency", "", "the `NAME` of the agency to be credited, where the original names none")
	f.BoolVar(&p.flags.allowPrivate, "allow-private", false, "fetch from private addresses and through the environment's proxy, too")
	f.Var(&p.flags.maxSize, "max-size", "read files up to this size, like 500MB, and as much from an address, where it is 10MB without it; all other limits grow with it; 0 is for the usual ones")
	return f
}

// offer gives a command those of the shared flags that mean something to it: any other is
// refused, rather than taken and passed over.
func (p *program) offer(c *cobra.Command, names ...string) {
	all := p.shared()
	for _, name := range names {
		c.Flags().AddFlag(all.Lookup(name))
	}
	p.completeFlags(c)
}
