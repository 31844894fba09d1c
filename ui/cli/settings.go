package cli

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui"
	"storydiff/ui/config"
	"storydiff/ui/keys"
	"storydiff/ui/stories"
)

func (p *program) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "Print the settings in force, with what each means",
		Long: `Print the settings in force, with what each means. What is printed can be
put into the file of settings, ` + config.Path() + `,
and changed there.`,
		DisableFlagsInUseLine: true,
		Args:                  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			settings, warnings, err := p.readSettings()
			if err != nil {
				return err
			}
			for _, w := range warnings {
				p.complain(w.String())
			}
			p.override(c, &settings)
			settings.Keys = keys.Keys(settings.Keys)
			_, err = settings.WriteTo(p.out)
			return err
		},
	}
	p.offer(c, "theme", "agency", "max-size")
	return c
}

// readSettings reads the file of settings, once in a run. The errors are those of
// config.Load.
func (p *program) readSettings() (config.Config, []config.Warning, error) {
	p.settle.Do(func() {
		p.settled.config, p.settled.warnings, p.settled.err = config.Load("", keys.ActionNames())
	})
	settings := p.settled.config
	settings.Keys = maps.Clone(settings.Keys)
	return settings, p.settled.warnings, p.settled.err
}

// tellSettings returns the settings for a command that prints. What is wrong with
// their file is told and passed over, as on the screen.
func (p *program) tellSettings(c *cobra.Command) config.Config {
	settings, warnings, err := p.readSettings()
	if err != nil {
		p.complain(err.Error() + "; it is passed over")
	}
	for _, w := range warnings {
		p.complain(w.String())
	}
	p.override(c, &settings)
	return settings
}

// maxSize is the largest file that is read; 0 for what comes by itself.
func (p *program) maxSize() config.Size {
	settings, _, _ := p.readSettings()
	return p.flags.maxSize.over(settings.MaxSize)
}

// override puts what the command line says over what the file says.
func (p *program) override(c *cobra.Command, settings *config.Config) {
	if c.Flags().Changed("theme") {
		settings.Theme = p.flags.theme
	}
	if c.Flags().Changed("agency") {
		settings.Agency = p.flags.agency
	}
	settings.MaxSize = p.flags.maxSize.over(settings.MaxSize)
	if c.Flags().Changed("mouse") {
		settings.Mouse = p.flags.mouse
	}
}

// options are what the screen is told: the settings, and what the command line
// says besides. A file of settings that cannot be read is told and passed over.
func (p *program) options(c *cobra.Command, paths []string) (ui.Options, config.Config) {
	o := ui.Options{Color: p.flags.colour, Review: p.flags.review, Demo: len(paths) == 0}
	settings, warnings, err := p.readSettings()
	switch {
	case err != nil:
		o.Warning = err.Error()
	case len(warnings) > 0:
		o.Warning = warnings[0].String()
	}
	p.override(c, &settings)
	o.Theme, o.Config, o.Made = settings.Theme, &settings, p.shaping(settings.Agency, nil)
	o.Load = func(paths []string) (*corpus.Story, error) {
		options := p.loading(c.Context())
		options.Original = "" // is of the story that the program was started with
		story, err := corpus.Load(paths, options)
		if err == nil {
			credit(story, settings.Agency)
		}
		return story, err
	}
	o.Stories = func(paths []string) stories.Source { return p.source(c.Context(), paths, settings, "") }
	o.State = review.Folder()
	o.ThemeSettled = c.Flags().Changed("theme") || settings.Theme != config.Default().Theme
	return o, settings
}

// shaping are the options that shape a comparison, each as it is given on a command
// line: the flags, the agency also where the settings have it, and the versions
// that were asked for.
func (p *program) shaping(agency string, articles []string) []string {
	var list []string
	add := func(flag, value string) {
		if strings.ContainsFunc(value, unicode.IsSpace) {
			value = strconv.Quote(value)
		}
		if value != "" {
			list = append(list, flag+" "+value)
		}
	}
	add("--original", p.flags.original)
	for _, a := range articles {
		add("--article", a)
	}
	add("--charset", p.flags.charset)
	if p.flags.tracked != trackedAccepted {
		add("--tracked", p.flags.tracked.String())
	}
	if size := p.maxSize(); size != 0 {
		add("--max-size", size.String())
	}
	add("--agency", agency)
	add("--review", p.flags.review)
	return list
}

// storyOptions are the options for one story, and the agency that its original gets.
func (p *program) storyOptions(c *cobra.Command, paths []string) (o ui.Options, agency string) {
	o, settings := p.options(c, paths)
	if len(paths) > 0 && !slices.Contains(paths, "-") {
		o.Paths, o.Forget = paths, p.cache.Forget
		o.Reload = func() (*corpus.Story, error) {
			again, err := corpus.Load(paths, p.loading(c.Context()))
			if err == nil {
				credit(again, settings.Agency)
			}
			return again, err
		}
	}
	return o, settings.Agency
}

// credit gives the original of a story that was just loaded an agency, where
// it names none itself.
func credit(story *corpus.Story, agency string) {
	if a := story.Articles[story.Original]; a.Agency == "" {
		a.Agency = agency
	}
}
