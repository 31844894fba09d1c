package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/corpus/workers"
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
	loading, err := p.beginLoading(c, paths)
	if err != nil {
		return err
	}
	o, agency := p.storyOptions(c, paths)
	loaded := func() (*corpus.Story, error) {
		story, err := loading.Story()
		if err == nil {
			credit(story, agency)
		}
		return story, err
	}
	p.openScreen()
	err = ui.Open(c.Context(), ui.Incoming{Name: loading.Name, Arrived: loading.Arrived, Story: loaded}, o)
	if err := p.screenEnded(err); err != nil || !p.flags.exitCode {
		return err
	}
	story, err := loading.Story()
	if err != nil {
		return err
	}
	book, _ := review.Open(p.flags.review, story) // what the reader has put right counts
	return p.verdictOf(c.Context(), book.Correct(story))
}

// screenEnded returns the error with which a run ends whose screen has ended with
// one.
func (p *program) screenEnded(err error) error {
	var s stopped
	var tty *fs.PathError
	var marks *ui.MarksError
	var unread *ui.UnreadError
	var panicked *workers.Panic
	if errors.As(err, &marks) {
		p.complain(marks.Error())
	}
	switch {
	case errors.As(err, &s):
		return s
	case errors.As(err, &unread):
		return unread.Err
	case errors.Is(err, ui.ErrInterrupted):
		return stopped{syscall.SIGINT}
	case errors.As(err, &panicked):
		panic(panicked) // as those of other commands
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
