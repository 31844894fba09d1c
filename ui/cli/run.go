package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"

	"storydiff/corpus"
	"storydiff/corpus/workers"
	"storydiff/diffing/report"
	"storydiff/ui/config"
)

// The exit statuses, besides 0 and those of signals.
const (
	exitDiffers = 1 // with --exit-code
	exitTrouble = 2
)

// Run carries out a command line, without the program's name, and returns the
// exit status.
func Run(args []string, in io.Reader, out, err io.Writer, getenv func(string) string) int {
	boundGarbage()
	p := &program{in: in, out: out, err: err, getenv: getenv}
	return p.run(args)
}

// program is one run of the command: where it reads and writes, and what the
// flags say.
type program struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	flags    flags
	// cache has what was read of the one story on the screen; nil where there is none.
	cache *corpus.Cache
	// web fetches addresses, once fetching has made it; onScreen is set when the
	// screen has the terminal.
	web      *web
	fetching sync.Once
	onScreen bool
	// settled is what the file of settings says, once settle has read it.
	settle  sync.Once
	settled struct {
		config   config.Config
		warnings []config.Warning
		err      error
	}
	// status tells how far a long report is; nil while there is none.
	status *statusLine
}

// errDiffers ends a run with exitDiffers and no message.
var errDiffers = errors.New("the versions differ from the original")

// run carries out a command line and returns the exit status.
func (p *program) run(args []string) (status int) {
	ctx, release := p.untilSignal()
	defer release()
	defer func() {
		if r := recover(); r != nil {
			caught := workers.Of(r)
			p.complain(fmt.Sprintf("stopped by a mistake of its own: %v; please report it with what follows", caught.Value))
			p.err.Write(caught.Stack)
			status = exitTrouble
		}
	}()
	command := p.command()
	command.SetArgs(args)
	help := &checked{out: p.out}
	command.SetOut(help)
	err := command.ExecuteContext(ctx)
	if err == nil {
		err = help.err
	}
	var s stopped
	var at *fs.PathError
	switch {
	case errors.As(err, &s) || errors.As(context.Cause(ctx), &s):
		return s.status()
	case err == nil:
		return 0
	case errors.Is(err, errDiffers):
		return exitDiffers
	case report.IsFull(err) && errors.As(err, &at) && at.Path == os.Stdout.Name():
		p.complain("standard output: no room for what is printed; make some on the disk, or print it elsewhere")
		return exitTrouble
	case isClosedPipe(err): // whoever reads has had enough
		return exitTrouble
	}
	p.complain(err.Error())
	return exitTrouble
}

// complain says on one line what is wrong. A path in it may hold anything.
func (p *program) complain(s string) {
	p.status.clear()
	fmt.Fprintf(p.err, "storydiff: %s\n", corpus.Clean(strings.TrimPrefix(s, "storydiff: ")))
}

// checked keeps the first error of writing, for what writes and looks at none:
// the help and the version.
type checked struct {
	out io.Writer
	err error
}

func (c *checked) Write(b []byte) (int, error) {
	n, err := c.out.Write(b)
	if c.err == nil {
		c.err = err
	}
	return n, err
}
