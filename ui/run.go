package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/corpus/workers"
	"storydiff/ui/config"
	"storydiff/ui/stories"
	"storydiff/ui/style"
	"storydiff/ui/suspend"
)

// ColorMode says whether there is to be colour.
type ColorMode uint8

// The modes.
const (
	ColorAuto   ColorMode = iota // as the terminal can, and NO_COLOR asks
	ColorAlways                  // whatever NO_COLOR says
	ColorNever
)

// ColorModes lists every mode in order.
func ColorModes() []ColorMode { return []ColorMode{ColorAuto, ColorAlways, ColorNever} }

// String returns the mode's name, as a flag has it.
func (m ColorMode) String() string { return [...]string{"auto", "always", "never"}[m] }

// Options are what a run can be told. The zero value is a good one.
type Options struct {
	Theme style.Theme
	Color ColorMode
	// Config is what the user has set; nil for nothing. Its theme does not
	// count: Theme does.
	Config *config.Config
	// Warning is something to tell the reader at the start.
	Warning string
	// Review is the file in which marks and notes are kept; empty for the
	// story's own place.
	Review string
	// Made are the options of the command line that shape the comparison, each as it
	// was given, to be told in what is exported.
	Made []string
	// State is the folder in which the program remembers where a story was left, and
	// what was chosen on the screen; empty for nowhere.
	State string
	// ThemeSettled says that the user has settled Theme, so that what was chosen on the
	// screen does not count at the start.
	ThemeSettled bool
	// Reload loads the story anew; nil where it cannot be, as from standard
	// input.
	Reload func() (*corpus.Story, error)
	// Load loads another story, which the reader has chosen; nil where none can be.
	Load func(paths []string) (*corpus.Story, error)
	// Stories tells of the stories of folders, which the reader has chosen; nil where
	// none can be.
	Stories func(paths []string) stories.Source
	// whileRunning is done when the program ends.
	whileRunning context.Context
	// Forget is told of files that have changed, before Reload; nil where what was
	// read of them is not kept.
	Forget func(paths []string)
	// Demo says that the story is the built-in one, so that the reader may be
	// new here.
	Demo bool
	// Paths are those that the story was loaded from, to be watched where there
	// is a Reload.
	Paths []string
	// Input is where keys are read; nil for standard input, or where that is no
	// terminal, the terminal itself.
	Input io.Reader
	// Output is the terminal; nil for standard output.
	Output io.Writer
	// Environ is the environment, as os.Environ gives it; nil for the
	// process's.
	Environ []string
}

// The ways in which a run ends that are not the reader's own wish.
var (
	// ErrInterrupted is returned where SIGINT came from outside; ctrl-c typed
	// at the terminal is a way to quit.
	ErrInterrupted = tea.ErrInterrupted
	// ErrPanic is returned where the program had to be stopped for a mistake of
	// its own. What it was is on standard error.
	ErrPanic = tea.ErrProgramPanic
)

// Run shows a story on the terminal until the reader quits, which is no error.
// Where ctx is done before, Run restores the terminal and returns an error that
// satisfies errors.Is for ctx's error and for its cause. The error after a
// SIGINT satisfies errors.Is for ErrInterrupted, that after a panic for
// ErrPanic; the terminal is restored then too. SIGTERM and SIGHUP are left to
// the caller, who turns them into the end of ctx. Marks that could not be written
// are an error too, a *MarksError; where there is no other, the reader has been
// told before.
func Run(ctx context.Context, story *corpus.Story, o Options) error {
	return Open(ctx, Incoming{
		Name:    story.Name,
		Arrived: func(int) corpus.Arrived { return corpus.Arrived{Ended: true} },
		Story:   func() (*corpus.Story, error) { return story, nil },
	}, o)
}

// RunStories is Run for the stories of a folder: it shows their list, and any of
// them that the reader opens. Of the options Reload, Paths and Demo do not count.
func RunStories(ctx context.Context, source stories.Source, o Options) (err error) {
	p := newProgram(ctx, o)
	defer p.stop()
	o.whileRunning = p.interrupted
	f := newFolder(p.frame, source, o)
	f.ctx, f.environ = p.interrupted, p.environ
	defer func() { err = errors.Join(err, f.leave()) }()
	err = p.run(f)
	f.keepView(err)
	return err
}

// A program is what a model runs in.
type program struct {
	given context.Context
	// interrupted is done also after a SIGINT.
	interrupted context.Context
	stop        context.CancelFunc
	environ     []string
	frame       *frame
	options     []tea.ProgramOption
}

func newProgram(ctx context.Context, o Options) *program {
	p := &program{given: ctx, environ: o.Environ}
	p.interrupted, p.stop = signal.NotifyContext(ctx, os.Interrupt)
	if p.environ == nil {
		p.environ = os.Environ()
	}
	output := o.Output
	if output == nil {
		output = os.Stdout
	}
	profile := profileFor(o.Color, p.environ, output)
	p.frame = newFrame(o.Theme, profile)
	p.frame.settings(o)
	p.options = []tea.ProgramOption{
		tea.WithContext(p.interrupted),
		tea.WithoutSignalHandler(),
		tea.WithEnvironment(p.environ),
		tea.WithOutput(output),
		tea.WithColorProfile(profile),
	}
	if o.Input != nil {
		p.options = append(p.options, tea.WithInput(o.Input))
	}
	return p
}

// run runs the model until the reader quits.
func (p *program) run(m tea.Model) error {
	stops := suspend.New(lendsTerminal, returnsTerminal)
	running := tea.NewProgram(m, append(p.options, tea.WithFilter(stops.Filter))...)
	end := stops.Heed(running)
	_, err := running.Run()
	end()
	switch {
	case p.given.Err() != nil:
		return fmt.Errorf("%w: %w", p.given.Err(), context.Cause(p.given))
	case errors.Is(err, tea.ErrProgramPanic):
		return ErrPanic
	case p.interrupted.Err() != nil:
		return ErrInterrupted
	}
	return err
}

// caught returns a command that answers with its panic as a message, which
// Update panics with. Bubble Tea ends well only where Update panics: after the
// panic of a command the program may be gone before it is told what it was.
func caught(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		if p := workers.Caught(func() { msg = cmd() }); p != nil {
			return p
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = caught(batch[i])
			}
		}
		return msg
	}
}

// profileFor returns which colours to send: those of the terminal, or none
// where NO_COLOR has any value at all.
func profileFor(mode ColorMode, environ []string, output io.Writer) colorprofile.Profile {
	without := slices.DeleteFunc(slices.Clone(environ), func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") })
	found := colorprofile.Detect(output, without)
	wanted := len(without) < len(environ) && !slices.Contains(environ, "NO_COLOR=")
	switch {
	case mode == ColorNever, mode == ColorAuto && wanted:
		return colorprofile.ASCII
	case mode == ColorAlways:
		return max(found, colorprofile.ANSI)
	}
	return found
}
