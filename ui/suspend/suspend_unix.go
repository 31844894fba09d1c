//go:build unix

package suspend

import (
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"storydiff/corpus/workers"
)

// Signals heeds the signals by which a program is stopped and goes on: SIGTSTP,
// which Bubble Tea only sends itself, and SIGCONT after a SIGSTOP, which
// nobody can heed and which leaves the terminal as the shell made it.
type Signals struct {
	signals        chan os.Signal
	lends, returns func(tea.Msg) bool
	// stopping is set from when the reader, or a SIGTSTP, asks for it until the
	// program goes on.
	stopping atomic.Bool
	// away is set while the terminal is an editor's, with whom the program is stopped
	// and goes on as any other.
	away atomic.Bool
}

// New returns what is not heeding yet. Lends tells whether a message is about to
// give the terminal to another program, and returns whether one gives it back.
func New(lends, returns func(tea.Msg) bool) *Signals {
	return &Signals{signals: make(chan os.Signal, 4), lends: lends, returns: returns}
}

// Filter notes which messages stop the program or hand the terminal to an
// editor. Where no shell would let the program go on, it is not stopped.
func (s *Signals) Filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, asked := msg.(tea.SuspendMsg); asked {
		if !hasShell() {
			return nil
		}
		s.stopping.Store(true)
	}
	switch {
	case s.lends(msg):
		s.away.Store(true)
	case s.returns(msg):
		s.away.Store(false)
	}
	return msg
}

// hasShell reports whether the program's parent is in the same session, as
// a shell is whose fg lets it go on. A terminal window that runs the program itself
// has none.
func hasShell() bool {
	own, err := unix.Getsid(0)
	parents, err2 := unix.Getsid(os.Getppid())
	return err == nil && err2 == nil && own == parents
}

// Heed begins to heed the signals for p; end ends it.
func (s *Signals) Heed(p *tea.Program) (end func()) {
	signal.Notify(s.signals, syscall.SIGTSTP, syscall.SIGCONT)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case got := <-s.signals:
				if panicked := workers.Caught(func() { s.on(got, p) }); panicked != nil {
					p.Send(panicked)
				}
			}
		}
	}()
	return func() {
		signal.Stop(s.signals)
		close(done)
	}
}

func (s *Signals) on(got os.Signal, p *tea.Program) {
	switch {
	case got == syscall.SIGTSTP && (s.away.Load() || s.stopping.Load()):
		// The terminal is another's, or as the shell wants it. A Go program that
		// has once heeded SIGTSTP is not stopped by it any more.
		syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	case got == syscall.SIGTSTP:
		p.Send(tea.SuspendMsg{})
	case s.away.Load():
	case s.stopping.Swap(false): // Bubble Tea puts the terminal right itself
	default:
		// Bubble Tea gives the terminal away and takes it back: so it is left at the
		// end as it was before the program, and not as it is now.
		p.Send(tea.Exec(pause{}, nil)())
	}
}

// pause is a command that leaves the terminal alone for a moment. Bubble Tea
// stops the clock of its drawing in the background, and where it begins to
// draw again before that is done, it stops the new one and never draws more.
type pause struct{}

func (pause) Run() error {
	time.Sleep(100 * time.Millisecond)
	return nil
}

func (pause) SetStdin(io.Reader)  {}
func (pause) SetStdout(io.Writer) {}
func (pause) SetStderr(io.Writer) {}
