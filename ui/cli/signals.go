package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"storydiff/corpus/workers"
	"storydiff/diffing/report"
)

// stopped is the reason why a run ended before its end: a signal.
type stopped struct{ signal syscall.Signal }

func (s stopped) Error() string { return fmt.Sprintf("stopped: %v", s.signal) }

// status returns the exit status that shells give for the signal.
func (s stopped) status() int { return 128 + int(s.signal) }

// grace is how long a run may take to put the terminal right after a signal.
const grace = time.Second

// untilSignal returns a context that ends, with a stopped as its cause, when
// the process is asked to stop. Work that does not heed it, because it waits
// for a pipe, is ended after the grace, or at once with a second signal; files that it
// has half written are taken away. release undoes it all.
func (p *program) untilSignal() (ctx context.Context, release func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		if !signal.Ignored(s) { // nohup's wish is to be let alone
			signal.Notify(signals, s)
		}
	}
	done := make(chan struct{})
	go func() {
		select {
		case <-done:
		case s := <-signals:
			reason := stopped{s.(syscall.Signal)}
			cancel(reason)
			select {
			case <-done:
				return
			case <-signals:
			case <-time.After(grace):
			}
			workers.Caught(report.Abandon)
			if !p.onScreen && isScreen(p.err, p.getenv) {
				io.WriteString(p.err, eraseLine) // what tells how far the work is
			}
			os.Exit(reason.status())
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		close(done)
		cancel(nil)
	}
}
