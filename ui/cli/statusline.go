package cli

import (
	"io"
	"sync"
	"time"

	"storydiff/corpus"
	"storydiff/corpus/workers"
	"storydiff/ui/cells"
)

// How long work has to take before its progress is told, and how often that is told
// anew.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
	progressWidth = 79 // in cells, for a line that is cut cannot be taken back
)

// A statusLine tells on one line of a terminal how far work is that takes long, and
// takes the line back. A nil one tells nothing: that of a run whose standard
// error is no terminal.
type statusLine struct {
	w      io.Writer
	mutex  sync.Mutex
	text   string // what is to be told
	told   string // what stands on the line
	done   chan struct{}
	teller workers.Group
}

// newStatusLine returns a status line that tells on w from after on.
func newStatusLine(w io.Writer, after time.Duration) *statusLine {
	g := &statusLine{w: w, done: make(chan struct{})}
	g.teller.Go(func() {
		for wait := after; ; wait = progressEvery {
			select {
			case <-g.done:
				return
			case <-time.After(wait):
				g.tell()
			}
		}
	})
	return g
}

// begin lets the progress of a run be told where it disturbs nothing: on standard
// error, if that is a terminal, and if the report does not go to a terminal itself.
// end ends that.
func (p *program) begin(toFile bool) (end func()) {
	if !isScreen(p.err, p.getenv) || !toFile && isScreen(p.out, p.getenv) {
		return func() {}
	}
	p.status = newStatusLine(p.err, progressAfter)
	return func() {
		p.status.end()
		p.status = nil
	}
}

// now says what is being done.
func (g *statusLine) now(text string) {
	if g == nil {
		return
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.text = cells.Cut(corpus.Clean(text), progressWidth)
}

// tell puts on the line what is being done.
func (g *statusLine) tell() {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.text != g.told {
		io.WriteString(g.w, eraseLine+g.text) // who has no standard error misses nothing
		g.told = g.text
	}
}

// clear takes the line back, so that another can be written; it comes again after
// that.
func (g *statusLine) clear() {
	if g == nil {
		return
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.told != "" {
		io.WriteString(g.w, eraseLine)
		g.told = ""
	}
}

// end takes the line back for good.
func (g *statusLine) end() {
	close(g.done)
	g.teller.Wait()
	g.clear()
}

// eraseLine goes to the beginning of the line of a terminal and erases it.
const eraseLine = "\r\x1b[K"
