package cli

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
)

// reportFlags are what belongs to the report command alone.
type reportFlags struct {
	format   report.Format
	articles []string
	files    []string
	split    string
	force    bool
	resume   bool

	to   []target // what format, files and split come to
	file string   // the only file, if there is one
}

func (p *program) reportCommand() *cobra.Command {
	var r reportFlags
	c := &cobra.Command{
		Use:   "report [PATH…]",
		Short: "Print what differs, in one of many forms",
		Long: `Print what differs between the original and each version, or those named with
--article. Without --article a survey of all versions comes first: what became
of every sentence, name, number and quotation. The forms are

` + formatLines() + `
Of a folder with a folder for each story these forms have all stories in one:

  ` + strings.Join(names(report.Joining()), ", ") + `

The others take one story, and --split does: run them once for each folder.

With -o the form is that of the file's extension where --format does not say. It
may be given several times; --split writes a file for each version.

As JSON Lines it takes any number of stories: a folder with a folder for each,
or JSON Lines with a story field, also from standard input. Each story is
written when it is compared, in the order of the input. With -o, --resume goes
on where a run before ended.`,
		Args:                  cobra.ArbitraryArgs,
		DisableFlagsInUseLine: true,
		RunE: func(c *cobra.Command, paths []string) error {
			to, err := r.outputs(c.Flags().Changed("format"))
			if err != nil {
				return err
			}
			r.to, r.file, r.format = to, to[0].file, to[0].format
			if len(to) > 1 && (r.resume || corpus.IsMany(paths)) {
				return errors.New("-o: several files take one story; name its folder, or one file")
			}
			if r.split != "" && (r.file != "" || corpus.IsMany(paths)) {
				return errors.New("--split: writes one story, a file for each version; leave out -o, and name the story's folder")
			}
			switch {
			case r.resume && (r.format != report.JSONLines || r.file == "" || r.file == "-"):
				return errors.New("--resume: goes on with a file in JSON Lines; name it with -o FILE.jsonl")
			case r.format == report.JSONLines && len(to) == 1 && r.split == "":
				return p.stream(c, paths, &r)
			}
			return p.report(c, paths, &r)
		},
	}
	p.offer(c, "original", "color", "exit-code", "charset", "tracked", "agency", "allow-private", "max-size")
	f := c.Flags()
	f.Var(formatChoice(&r.format), "format", "the form of the report, one of those above")
	f.StringArrayVar(&r.articles, "article", nil, "only the version of this `ID`, or the beginning of one; may be given again")
	f.StringArrayVarP(&r.files, "output", "o", nil, "write to this `FILE`, whole or not at all; JSON Lines story by story; may be given again")
	f.StringVar(&r.split, "split", "", "write a file for each version to this folder `DIR`, in the form of --format")
	f.BoolVar(&r.force, "force", false, "let -o replace a file")
	f.BoolVar(&r.resume, "resume", false, "go on with the JSON Lines that -o names, after the last whole line")
	f.StringVar(&p.flags.review, "review", "", "with the marks and notes, and the lines put right, that are kept in this `FILE`")
	complete(c, "format", names(report.Formats())...)
	c.RegisterFlagCompletionFunc("article", p.completeArticles)
	return c
}

// formatLines is a line for each form of a report: its name, the extension of
// its files, and what it is for.
func formatLines() string {
	var rows [][]string
	for _, f := range report.Formats() {
		rows = append(rows, []string{"  " + f.String(), "." + f.Extension(), f.Use()})
	}
	return report.Columns(rows, len(rows[0]))
}

func (p *program) report(c *cobra.Command, paths []string, r *reportFlags) error {
	settings := p.tellSettings(c)
	defer p.begin(r.toFiles())()
	if corpus.IsMany(paths) {
		kept, err := p.kept(c)
		if err != nil {
			return err
		}
		return p.reportStories(c, paths, r, kept, settings.Agency)
	}
	story, err := p.load(c, paths)
	if err != nil {
		return err
	}
	kept, err := p.kept(c)
	if err != nil {
		p.warnOfSkipped(story)
		return err
	}
	credit(story, settings.Agency)
	made, err := p.makeReport(c.Context(), story, r, kept, p.shaping(settings.Agency, r.articles))
	if err != nil {
		return err
	}
	if err := p.write(c.Context(), r, made); err != nil {
		return err
	}
	return p.verdict(made.comparisons)
}

// makeReport compares what the flags ask for of a story, with what is kept of it.
// options are told in the report.
// Files that were left out are told on standard error.
func (p *program) makeReport(ctx context.Context, story *corpus.Story, r *reportFlags, kept review.Kept, options []string) (compared, error) {
	p.warnOfSkipped(story)
	story = kept.Correct(story)
	articles, err := versions(story, r.articles)
	if err != nil {
		return compared{}, err
	}
	made, err := compare(ctx, story, articles, p.status)
	if err != nil {
		return compared{}, err
	}
	made.mark(story.Name, kept, options, p.flags.original == "")
	if len(r.articles) == 0 {
		made.sideBySide()
	}
	return made, nil
}

// print writes a report to w, in colours where they are wanted there.
func (p *program) print(w io.Writer, f report.Format, c compared) error {
	inColours := f == report.Text && coloured(p.flags.colour, w, p.getenv)
	switch {
	case c.survey != nil && inColours:
		return report.WriteSurveyColoured(w, c.survey, c.selection)
	case c.survey != nil:
		return report.WriteSurvey(w, f, c.survey, c.selection)
	case inColours:
		return report.WriteColoured(w, c.comparisons, c.selection)
	}
	return report.Write(w, f, c.comparisons, c.selection)
}
