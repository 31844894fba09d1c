// Package watch tells when the files of a story change.
//
// Events of the file system only say when to look: editors write in several
// steps, or write another file and rename it; a folder may be removed and made
// again; events may be lost. So after events, once there are no more for a
// while, the files are scanned again and compared with the last scan.
package watch

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"storydiff/corpus/workers"
)

// A Change says which files are not as they were when the last Change was
// received, or when Watch was called. Paths are as corpus.Load names them:
// those that were given, and below a folder that was given, that with the
// file's name behind. Each list is sorted. A file that gets another name is
// removed, and added.
type Change struct {
	Added, Changed, Removed []string
	// Err says on one line why nothing more will be said; it is set on the last
	// Change alone, which lists no files, and only where the cause is not the
	// end of the context. It is a *workers.Panic where the watcher had one: the
	// receiver ends as if it were its own.
	Err error
}

func (c *Change) empty() bool {
	return len(c.Added)+len(c.Changed)+len(c.Removed) == 0 && c.Err == nil
}

const (
	// settleTime is how long nothing must have happened before the files are looked
	// at: the pause between an editor's steps is shorter.
	settleTime = 100 * time.Millisecond
	// longestWait is how long a story may go on changing before it is looked at
	// nevertheless.
	longestWait = time.Second
)

// Watch tells about changes to what corpus.Load reads for the same paths: the
// articles in folders, and files; of "-", of addresses
// and of the demo there is nothing to tell, but a file of addresses is watched. A path need not be there. Called before Load, it misses nothing of what
// Load did not see.
//
// The channel is closed when ctx is done, when there is nothing to watch, or
// after a Change with Err; no goroutine is left then. Changes do not queue up:
// what happens until one is received is in it.
//
// An error, on one line, is that the system does not let the files be watched:
// mostly that too many are watched already. A program can do without.
func Watch(ctx context.Context, paths []string) (<-chan Change, error) {
	out := make(chan Change)
	targets, err := targetsOf(paths)
	if err != nil {
		return nil, err
	}
	if len(targets) == 0 {
		close(out)
		return out, nil
	}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, failure(targets[0].path, err)
	}
	w := &watcher{targets: targets, system: inotify{system}}
	if err := w.begin(); err != nil {
		system.Close()
		return nil, err
	}
	go w.run(ctx, out)
	return out, nil
}

// A system tells what happens in folders.
type system interface {
	Add(folder string) error
	Remove(folder string) error
	WatchList() []string
	Close() error
	events() <-chan fsnotify.Event
	errors() <-chan error
}

type inotify struct{ *fsnotify.Watcher }

func (i inotify) events() <-chan fsnotify.Event { return i.Events }
func (i inotify) errors() <-chan error          { return i.Errors }

// A watcher is the state of one Watch. Only its own goroutine touches it.
type watcher struct {
	targets []target
	system  system

	reported snapshot        // the files as the receiver knows them
	now      snapshot        // the files at the last look
	written  map[string]bool // real paths written to since the receiver was told
	interest watchList       // what to listen to
	change   Change          // from told to now
}

// begin looks at the files for the first time.
func (w *watcher) begin() error {
	w.written = map[string]bool{}
	err := w.look()
	w.reported, w.change = w.now, Change{}
	return err
}

// run listens, and tells of a panic as of anything else that ends it.
func (w *watcher) run(ctx context.Context, out chan<- Change) {
	defer close(out)
	if p := workers.Caught(func() { w.listen(ctx, out) }); p != nil {
		select {
		case out <- Change{Err: p}:
		case <-ctx.Done():
		}
	}
}

// listen listens until ctx is done, or the system has no more to say.
func (w *watcher) listen(ctx context.Context, out chan<- Change) {
	defer w.system.Close()
	events, errs := w.system.events(), w.system.errors()
	still, late := stopped(), stopped()
	waiting := false // for either
	for {
		var ready chan<- Change
		if !w.change.empty() {
			ready = out
		}
		if w.change.Err != nil {
			events, errs = nil, nil
		}
		heard := false
		select {
		case <-ctx.Done():
			still.Stop()
			late.Stop()
			return
		case ready <- w.change:
			if w.change.Err != nil {
				return
			}
			w.reported, w.written, w.change = w.now, map[string]bool{}, Change{}
		case e, ok := <-events:
			heard = w.concerns(e)
			if !ok {
				w.change = Change{Err: failure(w.targets[0].path, errors.New("the system has stopped telling"))}
			}
		case _, heard = <-errs: // something was not told, so anything may have happened
		case <-still.C:
			late.Stop()
			waiting = false
			w.lookAgain()
		case <-late.C:
			still.Stop()
			waiting = false
			w.lookAgain()
		}
		if heard && !waiting {
			late.Reset(longestWait)
		}
		if heard {
			still.Reset(settleTime)
			waiting = true
		}
	}
}

// lookAgain looks at the files for what has changed.
func (w *watcher) lookAgain() {
	if w.change.Err != nil {
		return
	}
	if err := w.look(); err != nil {
		w.change = Change{Err: err}
		return
	}
	w.change = difference(w.reported, w.now, w.written)
}

func stopped() *time.Timer {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return t
}

// concerns reports whether an event may be about the story, and keeps in mind
// which file it wrote to: a file may say something else at the same length and,
// as far as the file system's clock goes, the same time.
func (w *watcher) concerns(e fsnotify.Event) bool {
	path := filepath.Clean(e.Name)
	if e.Name == "" || !w.interest.has(path) {
		return false
	}
	if e.Has(fsnotify.Write) || e.Has(fsnotify.Create) {
		w.written[path] = true
	}
	return true
}
