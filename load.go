package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing"
)

// load opens the story that the arguments name.
func (p *program) load(c *cobra.Command, paths []string) (*corpus.Story, error) {
	story, err := corpus.Load(paths, corpus.Options{
		Original: p.flags.original,
		Charset:  p.flags.charset,
		Stdin:    p.in,
	})
	if errors.Is(err, fs.ErrNotExist) && !c.HasParent() && len(paths) == 1 {
		if like := c.SuggestionsFor(paths[0]); len(like) > 0 {
			return nil, fmt.Errorf("%w; or did you mean storydiff %s?", err, strings.Join(like, ", or "))
		}
	}
	return story, err
}

// warnOfSkipped names the files that were left out, which a report would
// otherwise pass over in silence.
func (p *program) warnOfSkipped(story *corpus.Story) {
	for _, s := range story.Skipped {
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

// compare compares articles of a story with its original. It ends early, with
// the reason, when ctx does.
func compare(ctx context.Context, story *corpus.Story, articles []int) ([]*diffing.Comparison, error) {
	collation := diffing.Collate(story, story.Original)
	var cs []*diffing.Comparison
	for _, i := range articles {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		cs = append(cs, collation.Compare(i))
	}
	return cs, nil
}

// verdict returns errDiffers where --exit-code asks for it: where a passage of
// a version, furniture apart, is not as the original has it or stands in
// another place.
func (p *program) verdict(cs []*diffing.Comparison) error {
	if !p.flags.exitCode {
		return nil
	}
	for _, c := range cs {
		for i := range c.Passages {
			k := c.Passages[i].Kind
			if c.Passages[i].Moved || k != diffing.Kept && k != diffing.Furniture {
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
	cs, err := compare(ctx, story, articles)
	if err != nil {
		return err
	}
	return p.verdict(cs)
}
