package cli

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui"
	"storydiff/ui/config"
	"storydiff/ui/stories"
)

// storiesScreen opens the screen on the stories of folders.
func (p *program) storiesScreen(c *cobra.Command, paths []string) error {
	o, settings := p.options(c, paths)
	p.openScreen()
	return p.screenEnded(ui.RunStories(c.Context(), p.source(c.Context(), paths, settings, p.flags.original), o))
}

// source tells of the stories of folders. original names the original of each; empty
// where the program chooses it.
func (p *program) source(ctx context.Context, paths []string, settings config.Config, original string) stories.Source {
	return stories.Source{
		Name: folderName(paths),
		Find: func() (groups []corpus.Group, skipped []corpus.Skipped) {
			for g := range corpus.Groups(paths) {
				groups = append(groups, g)
			}
			return groups, belowFolder(paths, corpus.Strays(paths))
		},
		Load: func(g corpus.Group) (*corpus.Story, error) { return p.loadAlone(ctx, g, settings, original) },
	}
}

// loadAlone reads a story of a folder as it is read when it is opened alone.
func (p *program) loadAlone(ctx context.Context, g corpus.Group, settings config.Config, original string) (*corpus.Story, error) {
	if g.Err != nil {
		return nil, g.Err
	}
	options := p.loading(ctx)
	options.FoldersApart, options.Original = true, original
	story, err := corpus.Load(g.Paths, options)
	if err == nil {
		credit(story, settings.Agency)
	}
	return story, err
}

// folderName is what folders are called on the screen.
func folderName(paths []string) string {
	var names []string
	for _, path := range paths {
		if abs, err := filepath.Abs(path); err == nil {
			path = filepath.Base(abs)
		}
		names = append(names, corpus.Clean(path))
	}
	return strings.Join(names, ", ")
}

// belowFolder shortens the paths of what was found in one folder to what comes
// below it.
func belowFolder(paths []string, skipped []corpus.Skipped) []corpus.Skipped {
	if len(paths) != 1 {
		return skipped
	}
	for i, s := range skipped {
		if rel, err := filepath.Rel(paths[0], s.Path); err == nil {
			skipped[i].Path = filepath.ToSlash(rel)
		}
	}
	return skipped
}

// verdictOfAll is the verdict on all stories of folders, those apart that cannot
// be read.
func (p *program) verdictOfAll(ctx context.Context, paths []string) error {
	if !p.flags.exitCode {
		return nil
	}
	return p.eachStory(ctx, paths, func(_ corpus.Group, story *corpus.Story, err error) error {
		if err != nil {
			return nil
		}
		book, _ := review.Open(p.flags.review, story)
		return p.verdictOf(ctx, book.Correct(story))
	})
}
