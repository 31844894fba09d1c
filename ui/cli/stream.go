package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/corpus/workers"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/config"
)

// told is what a report in JSON Lines says of one story.
type told struct {
	lines   bytes.Buffer
	failed  error          // why nothing of the story could be compared
	mistake *workers.Panic // that comparing it ended in
	differs bool           // as --exit-code asks
}

// trouble writes a line for what could not be read or compared.
func (t *told) trouble(story, path, reason string) {
	report.WriteTrouble(&t.lines, story, path, reason)
}

// teller makes the lines of stories, each for itself: many may be made at once.
type teller struct {
	*program
	options  corpus.Options
	articles []string // as --article names them
	agency   string
	kept     review.Kept
}

// tell makes the lines of a story. What goes wrong with it, be it a mistake of
// the program's own, is a line, too, and does not keep the others from being
// told.
func (t *teller) tell(ctx context.Context, g corpus.Group) *told {
	return guarded(g.Name, func(out *told) error { return t.compare(ctx, g, out) })
}

func guarded(story string, tell func(*told) error) *told {
	var out told
	out.mistake = workers.Caught(func() { out.failed = tell(&out) })
	if out.mistake != nil {
		out = told{mistake: out.mistake}
		out.failed = fmt.Errorf("stopped by a mistake of its own: %v; please report it", out.mistake.Value)
	}
	var own *corpus.Error
	switch {
	case errors.As(out.failed, &own):
		out.trouble(story, own.Path, own.Reason)
	case out.failed != nil:
		out.trouble(story, "", out.failed.Error())
	}
	return &out
}

func (t *teller) compare(ctx context.Context, g corpus.Group, out *told) error {
	story, err := g.Load(t.options)
	if err != nil {
		return err
	}
	story = t.kept.Correct(story)
	credit(story, t.agency)
	articles, err := versions(story, t.articles)
	if err != nil {
		return err
	}
	made, err := compare(ctx, story, articles, nil)
	if err != nil {
		return err
	}
	for _, s := range story.Skipped {
		out.trouble(story.Name, s.Path, s.Reason)
	}
	out.differs = t.verdict(made.comparisons) != nil
	shaping := t.shaping(t.agency, t.articles)
	made.mark(story.Name, t.kept, shaping, t.flags.original == "")
	return report.Write(&out.lines, report.JSONLines, made.comparisons, made.selection)
}

// stream writes the report in JSON Lines: of each story as soon as it and those
// before it are compared.
func (p *program) stream(c *cobra.Command, paths []string, r *reportFlags) error {
	t := teller{program: p, options: p.loading(c.Context()), articles: r.articles}
	t.options.Stdin = p.in
	stories, many, err := corpus.Stories(paths, t.options)
	if err != nil {
		return err
	}
	if many && p.flags.review != "" {
		return errors.New("--review: has the marks of one story; name that story alone")
	}
	if t.kept, err = p.kept(c); err != nil {
		return err
	}
	settings, _, _ := config.Load("", nil) // what is wrong with it is told on the screen
	p.override(c, &settings)
	t.agency = settings.Agency
	out, err := p.openLines(r)
	if err != nil {
		return err
	}
	defer out.close()
	defer p.begin(r.toFiles())()
	sum := tally{begun: time.Now(), before: out.written.Stories}
	tell := func(g corpus.Group) *told { return t.tell(c.Context(), g) }
	for s := range workers.Ordered(c.Context(), runtime.GOMAXPROCS(0), out.written.Rest(stories), tell) {
		if c.Context().Err() != nil { // the story may have been left half compared
			break
		}
		if s.mistake != nil {
			p.err.Write(s.mistake.Stack)
		}
		written, err := out.write(s.lines.Bytes())
		if err != nil {
			return err
		}
		sum.add(s, written)
		p.status.now(fmt.Sprintf("stories compared: %s", cells.Number(sum.stories)))
	}
	if err := out.end(c.Context().Err() == nil); err != nil {
		return err
	}
	if many {
		p.complain(sum.String())
	}
	switch {
	case c.Context().Err() != nil:
		return context.Cause(c.Context())
	case !many && sum.failed != nil:
		return sum.failed
	case sum.differs && p.flags.exitCode:
		return errDiffers
	}
	return nil
}

// tally counts what was written.
type tally struct {
	stories, versions, troubles int
	before                      int   // stories that the file had
	failed                      error // of the last story
	differs                     bool
	begun                       time.Time
}

// add counts the lines that were written of a story.
func (a *tally) add(s *told, lines []byte) {
	a.failed = s.failed
	a.differs = a.differs || s.differs
	if len(lines) > 0 {
		troubles := report.Troubles(lines)
		a.stories++
		a.troubles += troubles
		a.versions += bytes.Count(lines, []byte("\n")) - troubles
	}
}

// String returns the counts in a line.
func (a *tally) String() string {
	text := fmt.Sprintf("%s, %s, %s, %.1f seconds", counted(a.stories, "story", "stories"), counted(a.versions, "version", "versions"),
		counted(a.troubles, "error", "errors"), time.Since(a.begun).Seconds())
	if a.before > 0 {
		text += "; in the file before: " + counted(a.before, "story", "stories")
	}
	return text
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
