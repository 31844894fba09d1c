package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// failures counts the stories of a run that could not be read. Each was told when
// its turn came.
type failures struct{ failed, of int }

// err returns the error that ends a run in which a story could not be read; nil
// if all could.
func (f failures) err() error {
	if f.failed == 0 {
		return nil
	}
	return fmt.Errorf("%s of %s could not be read; the reasons stand above", cells.Number(f.failed), cells.Count(f.of, "story", "stories"))
}

// eachStory reads the stories of folders, one after the other, and calls do with
// each: with the story or with the reason why it could not be read. It ends early,
// with the reason, when ctx does or do fails.
func (p *program) eachStory(ctx context.Context, paths []string, do func(corpus.Group, *corpus.Story, error) error) error {
	for g := range corpus.Groups(paths) {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		p.status.now("reading " + g.Name)
		story, err := g.Load(p.loading(ctx))
		if err := do(g, story, err); err != nil {
			return err
		}
	}
	return nil
}

// strays returns what lies between the folders of stories and belongs to none, as
// it is best told.
func strays(paths []string) []corpus.Skipped { return corpus.BriefOf(corpus.Strays(paths)) }

// listStories is a row for each story of folders, and then all that was not read,
// with the reason.
func (p *program) listStories(c *cobra.Command, paths []string, kept review.Kept) error {
	defer p.begin(false)() // where the rows stand on the terminal, they tell
	longest := cells.Width("story")
	for g := range corpus.Groups(paths) {
		longest = max(longest, min(cells.Width(corpus.Clean(g.Name)), longestStoryName))
	}
	row := func(name, articles, skipped, original string) error {
		blank := strings.Repeat(" ", max(longest-cells.Width(name), 0))
		_, err := fmt.Fprintf(p.out, "%s%s  %8s  %8s  %s\n", name, blank, articles, skipped, original)
		return err
	}
	if err := row("story", "articles", "not read", "original"); err != nil {
		return err
	}
	var notes strings.Builder
	differs := false
	err := p.eachStory(c.Context(), paths, func(g corpus.Group, story *corpus.Story, err error) error {
		name := corpus.Clean(g.Name)
		if err != nil {
			fmt.Fprintf(&notes, "Not compared: %s: %s\n", name, reasonFor(g, err))
			return row(name, "", "", "-")
		}
		story = kept.Correct(story)
		for _, f := range story.SkippedBriefly() {
			fmt.Fprintf(&notes, "Skipped: %s: %s\n", corpus.Clean(f.Path), corpus.Clean(f.Reason))
		}
		original := story.Articles[story.Original].ID
		if err := row(name, fmt.Sprint(len(story.Articles)), fmt.Sprint(len(story.Skipped)), corpus.Clean(original)); err != nil {
			return err
		}
		switch err := p.verdictOf(c.Context(), story); {
		case errors.Is(err, errDiffers):
			differs = true
		case err != nil:
			return err
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, f := range strays(paths) {
		fmt.Fprintf(&notes, "Skipped: %s: %s\n", f.Path, f.Reason)
	}
	if notes.Len() > 0 {
		if _, err := fmt.Fprint(p.out, "\n"+notes.String()); err != nil {
			return err
		}
	}
	if differs {
		return errDiffers
	}
	return nil
}

// longestStoryName is the widest that the column of the stories' names gets, in
// cells.
const longestStoryName = 40

// reasonFor says why a story was not read, without its folder where that is what
// the trouble is with.
func reasonFor(g corpus.Group, err error) string {
	var own *corpus.Error
	if errors.As(err, &own) && own.Path == g.Paths[0] {
		return corpus.Clean(own.Reason)
	}
	return corpus.Clean(err.Error())
}

// reportStories writes the reports on the stories of folders, one after the other.
// A story that cannot be read is told on standard error and passed over.
func (p *program) reportStories(c *cobra.Command, paths []string, r *reportFlags, kept review.Kept, agency string) error {
	if !r.format.Joins() {
		return fmt.Errorf("--format %s: takes one story; name its folder, or choose %s, which take many", r.format, report.ListFormats(report.Joining()))
	}
	var failed failures
	differs := false
	write := func(w io.Writer) error {
		series := report.NewSeries(w, r.format, coloured(p.flags.colour, w, p.getenv))
		err := p.eachStory(c.Context(), paths, func(g corpus.Group, story *corpus.Story, err error) error {
			failed.of++
			p.status.now(fmt.Sprintf("story %s: %s", cells.Number(failed.of), g.Name))
			var made compared
			if err == nil {
				credit(story, agency)
				made, err = p.makeReport(c.Context(), story, r, kept, p.shaping(agency, r.articles))
			}
			if c.Context().Err() != nil {
				return context.Cause(c.Context())
			}
			if err != nil {
				failed.failed++
				p.complain(fmt.Sprintf("%s: %s", g.Name, reasonFor(g, err)))
				return series.Failed(g.Name, reasonFor(g, err))
			}
			differs = differs || p.verdict(made.comparisons) != nil
			if made.survey != nil {
				return series.Survey(made.survey, made.selection)
			}
			return series.Comparisons(made.comparisons, made.selection)
		})
		if err != nil {
			return err
		}
		return series.Close()
	}
	for _, f := range strays(paths) {
		p.complain(fmt.Sprintf("skipped %s: %s", f.Path, f.Reason))
	}
	if err := p.toFile(c.Context(), r, write); err != nil {
		return err
	}
	if err := failed.err(); err != nil {
		return err
	}
	if differs {
		return errDiffers
	}
	return nil
}
