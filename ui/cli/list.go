package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/corpus/fetch"
	"storydiff/corpus/text"
	"storydiff/diffing/report"
)

func (p *program) listCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "list [PATH…]",
		Short: "List the articles of a story, and which is the original",
		Args:  cobra.ArbitraryArgs,

		DisableFlagsInUseLine: true,
		RunE: func(c *cobra.Command, paths []string) error {
			p.tellSettings(c)
			kept, err := p.kept(c)
			if err != nil {
				return err
			}
			if corpus.IsMany(paths) {
				return p.listStories(c, paths, kept)
			}
			story, err := p.load(c, paths)
			if err != nil {
				return err
			}
			story = kept.Correct(story)
			if _, err := fmt.Fprint(p.out, listing(story)); err != nil {
				return err
			}
			return p.verdictOf(c.Context(), story)
		},
	}
	p.offer(c, "original", "exit-code", "charset", "tracked", "allow-private", "max-size")
	c.Flags().StringVar(&p.flags.review, "review", "", "with the lines put right that are kept in this `FILE`")
	return c
}

// listing is a row per article, why the original is the original, the files
// that were left out, and how the others were read where that needs saying.
func listing(story *corpus.Story) string {
	rows := [][]string{{"  article", "outlet", "words", "paragraphs"}}
	for i, a := range story.Articles {
		mark := "  "
		if i == story.Original {
			mark = "◆ "
		}
		rows = append(rows, []string{
			mark + corpus.Clean(a.ID), corpus.Clean(a.OutletTake()), fmt.Sprint(a.WordCount(true)), fmt.Sprint(len(a.Paragraphs)),
		})
	}
	s := report.Columns(rows, 2)
	original := story.Articles[story.Original]
	s += fmt.Sprintf("\nOriginal: %s (%s)\n", corpus.Clean(original.ID), corpus.Clean(story.Reason))
	for _, f := range story.SkippedBriefly() {
		s += fmt.Sprintf("Skipped: %s: %s\n", corpus.Clean(f.Path), corpus.Clean(f.Reason))
	}
	return s + readings(story)
}

// readings is a line for every article of which there is something to say.
func readings(story *corpus.Story) (s string) {
	for _, a := range story.Articles {
		if said := report.ReadText(a); said != "" {
			s += fmt.Sprintf("%s: %s\n", corpus.Clean(fileOf(a)), said)
		}
	}
	return s
}

// fileOf names an article with its file, where that is no plain text: the same name
// may stand there with several extensions.
func fileOf(a *text.Article) string {
	if a.Kind == "" || fetch.IsAddress(a.Path) || a.Path == "-" {
		return a.ID
	}
	return a.ID + " (" + filepath.Base(a.Path) + ")"
}
