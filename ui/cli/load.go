package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
	"storydiff/ui/story"
)

// load opens the story that the arguments name.
func (p *program) load(c *cobra.Command, paths []string) (*corpus.Story, error) {
	options := p.loading(c.Context())
	options.Stdin = p.in
	story, err := corpus.Load(paths, options)
	return story, unloaded(c, paths, err)
}

// beginLoading begins to open the story that the arguments name, for the screen. It returns
// when it is certain that there is a story, or with the reason why there is none: an
// error stands on the terminal as it was, and not on a screen that goes away again.
func (p *program) beginLoading(c *cobra.Command, paths []string) (*corpus.Loading, error) {
	p.cache = new(corpus.Cache)
	options := p.loading(c.Context())
	options.Stdin = p.in
	loading, err := corpus.Begin(paths, options)
	if err != nil {
		return nil, unloaded(c, paths, err)
	}
	select {
	case <-loading.Certain():
	case <-c.Context().Done():
		return nil, context.Cause(c.Context())
	}
	return loading, unloaded(c, paths, failed(loading))
}

// failed returns why there is no story, where that is known already.
func failed(loading *corpus.Loading) error {
	select {
	case <-loading.Ended():
		_, err := loading.Story()
		return err
	default:
		return nil
	}
}

// unloaded returns the error with which a run ends whose story was not loaded; nil
// where it was.
func unloaded(c *cobra.Command, paths []string, err error) error {
	if c.Context().Err() != nil {
		return context.Cause(c.Context())
	}
	if errors.Is(err, fs.ErrNotExist) && !c.HasParent() && len(paths) == 1 {
		if like := c.SuggestionsFor(paths[0]); len(like) > 0 {
			return fmt.Errorf("%w; or did you mean storydiff %s?", err, strings.Join(like, ", or "))
		}
	}
	return err
}

// loading is how the flags say that a story is loaded. What is fetched ends with
// ctx.
func (p *program) loading(ctx context.Context) corpus.Options {
	return corpus.Options{
		Original: p.flags.original, Charset: p.flags.charset, Fetch: p.fetch(ctx),
		TrackedOriginal: p.flags.tracked == trackedOriginal, Cache: p.cache,
	}
}

// kept reads the file that --review names; without one nothing is kept. The
// commands want it to be there, which the screen would begin.
func (p *program) kept(c *cobra.Command) (review.Kept, error) {
	if p.flags.review == "" {
		return review.Kept{}, nil
	}
	kept, err := review.Read(p.flags.review)
	var damage *review.Damage
	switch {
	case errors.Is(err, fs.ErrNotExist) && !c.HasParent():
		return review.Kept{}, nil
	case errors.As(err, &damage):
		p.complain(err.Error())
	case err != nil:
		return review.Kept{}, err
	}
	return kept, nil
}

// warnOfSkipped names the files that were left out, which a report would
// otherwise pass over in silence.
func (p *program) warnOfSkipped(story *corpus.Story) {
	for _, s := range story.SkippedBriefly() {
		p.complain(fmt.Sprintf("skipped %s: %s", s.Path, s.Reason))
	}
}

// versions returns the indexes of the articles that refs name, in that order,
// or of all but the original where there are none.
func versions(story *corpus.Story, refs []string) ([]int, error) {
	var out []int
	if len(refs) == 0 {
		for i := range story.Articles {
			if i != story.Original {
				out = append(out, i)
			}
		}
		return out, nil
	}
	seen := make(map[int]bool)
	for _, ref := range refs {
		i, err := story.Find(ref)
		if err != nil {
			return nil, err
		}
		if i == story.Original {
			return nil, fmt.Errorf("%s: is the original; name another article, or another original with --original", ref)
		}
		if !seen[i] {
			out = append(out, i)
		}
		seen[i] = true
	}
	return out, nil
}

// compared is the comparisons that a report is about, in the order they were
// asked for, and all of a story side by side where all of it was.
type compared struct {
	articles    []int // by index in the story
	comparisons []*diffing.Comparison
	collation   *diffing.Collation
	survey      *diffing.Survey
	selection   report.Selection
}

// compare compares articles of a story with its original. It ends early, with the
// reason, when ctx does. g is told how far it is.
func compare(ctx context.Context, story *corpus.Story, articles []int, g *statusLine) (compared, error) {
	c := compared{articles: articles, collation: diffing.Collate(story, story.Original)}
	for n, i := range articles {
		if ctx.Err() != nil {
			return compared{}, context.Cause(ctx)
		}
		g.now(fmt.Sprintf("comparing %s of %s: version %d of %d", story.Articles[i].ID, story.Name, n+1, len(articles)))
		c.comparisons = append(c.comparisons, c.collation.Compare(i))
	}
	return c, nil
}

// sideBySide puts the comparisons side by side, if there are several.
func (c *compared) sideBySide() {
	if len(c.articles) < 2 {
		return
	}
	byArticle := make([]*diffing.Comparison, len(c.collation.Story.Articles))
	for n, i := range c.articles {
		byArticle[i] = c.comparisons[n]
	}
	c.survey = c.collation.SurveyOf(byArticle)
}

// mark sets what a report shows besides the comparisons: the story's name, what it
// was made with, and the marks that were kept, if --review named a file. Findings that
// were dismissed count no more then. own says that the original is the one that the
// program chose.
func (c *compared) mark(title string, kept review.Kept, options []string, own bool) {
	c.selection = report.Selection{Title: title, Made: report.ThisProgram(options...)}
	if kept.Marks == nil {
		return
	}
	c.selection.Reviews = map[*diffing.Comparison]report.Review{}
	for i, of := range c.comparisons {
		marks, made := story.KeptMarks(kept, of, own)
		c.comparisons[i] = of.Dismiss(made.Dismissed())
		c.selection.Marks = append(c.selection.Marks, marks)
		c.selection.Reviews[c.comparisons[i]] = made
	}
}

// verdict returns errDiffers where --exit-code asks for it: where a passage of
// a version, furniture apart, is not as the original has it, stands in another
// place, or is used once more.
func (p *program) verdict(cs []*diffing.Comparison) error {
	if !p.flags.exitCode {
		return nil
	}
	for _, c := range cs {
		for i := range c.Passages {
			k := c.Passages[i].Kind
			if c.Passages[i].Moved || c.Passages[i].Again || k != diffing.Kept && k != diffing.Furniture {
				return errDiffers
			}
		}
	}
	return nil
}

// verdictOf is the verdict on all versions of a story that nothing has compared
// yet.
func (p *program) verdictOf(ctx context.Context, story *corpus.Story) error {
	if !p.flags.exitCode {
		return nil
	}
	articles, err := versions(story, nil)
	if err != nil {
		return err
	}
	c, err := compare(ctx, story, articles, nil)
	if err != nil {
		return err
	}
	return p.verdict(c.comparisons)
}
