package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui"
)

// screen opens the screen or, where there is none, prints the text report.
func (p *program) screen(c *cobra.Command, paths []string) error {
	if !isScreen(p.out, p.getenv) {
		return p.report(c, paths, &reportFlags{})
	}
	if _, err := review.Read(p.flags.review); review.Refused(err) {
		return err
	}
	if corpus.IsMany(paths) {
		if err := p.storiesScreen(c, paths); err != nil {
			return err
		}
		return p.verdictOfAll(c.Context(), paths)
	}
	story, err := p.load(c, paths)
	if err != nil {
		return err
	}
	p.openScreen()
	if err := p.screenEnded(ui.Run(c.Context(), story, p.storyOptions(c, paths, story))); err != nil {
		return err
	}
	if p.flags.exitCode { // what the reader has put right counts
		book, _ := review.Open(p.flags.review, story)
		story = book.Correct(story)
	}
	return p.verdictOf(c.Context(), story)
}

// screenEnded returns the error with which a run ends whose screen has ended with
// one.
func (p *program) screenEnded(err error) error {
	var s stopped
	var tty *fs.PathError
	var marks *ui.MarksError
	if errors.As(err, &marks) {
		p.complain(marks.Error())
	}
	switch {
	case errors.As(err, &s):
		return s
	case errors.Is(err, ui.ErrInterrupted):
		return stopped{syscall.SIGINT}
	case errors.Is(err, ui.ErrPanic):
		return errors.New("stopped by a mistake of its own; please report it with what stands above")
	case marks != nil: // the reader has been asked, and wanted to leave all the same
	case errors.As(err, &tty):
		return fmt.Errorf("%s: no keys to be read there (%w); storydiff report needs none", tty.Path, tty.Err)
	case err != nil:
		return fmt.Errorf("the screen cannot be opened (%w); storydiff report needs none", err)
	}
	return nil
}
