package watch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"

	"storydiff/corpus/workers"
)

// A script is a system that tells what the test says.
type script struct {
	tells  chan fsnotify.Event
	errs   chan error
	refuse error // what Add answers
	closed bool
}

func (s *script) Add(string) error              { return s.refuse }
func (s *script) Remove(string) error           { return nil }
func (s *script) WatchList() []string           { return nil }
func (s *script) Close() error                  { s.closed = true; return nil }
func (s *script) events() <-chan fsnotify.Event { return s.tells }
func (s *script) errors() <-chan error          { return s.errs }

// A scene is a watch under a clock of its own, in which a second takes no time.
type scene struct {
	*script
	dir     string
	changes chan Change
	cancel  func()
}

// play runs a test in such a scene. That no goroutine is left at its end is
// seen to by synctest.
func play(t *testing.T, act func(t *testing.T, s *scene)) {
	dir := storyFolder(t)
	real, err := filepath.EvalSymlinks(dir)
	must(t, err)
	synctest.Test(t, func(t *testing.T) {
		s := &scene{script: &script{tells: make(chan fsnotify.Event), errs: make(chan error)}, dir: real, changes: make(chan Change)}
		w := &watcher{targets: []target{{real, real}}, system: s.script}
		must(t, w.begin())
		ctx, cancel := context.WithCancel(t.Context())
		s.cancel = cancel
		go w.run(ctx, s.changes)
		act(t, s)
		cancel()
		for range s.changes {
		}
		if !s.closed {
			t.Error("the system is still listened to")
		}
	})
}

// save writes a file, and tells so.
func (s *scene) save(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(s.dir, name)
	write(t, path, text)
	s.tells <- fsnotify.Event{Name: path, Op: fsnotify.Write}
}

// next waits for a change, and says when it came and what is in it.
func (s *scene) next(t *testing.T, since time.Time) (time.Duration, string) {
	t.Helper()
	c := <-s.changes
	if c.Err != nil {
		t.Fatal(c.Err)
	}
	var b strings.Builder
	for what, list := range map[string][]string{"+": c.Added, "*": c.Changed, "-": c.Removed} {
		for _, p := range list {
			b.WriteString(what + filepath.Base(p))
		}
	}
	return time.Since(since), b.String()
}

func (s *scene) silent() bool {
	select {
	case <-s.changes:
		return false
	case <-time.After(time.Hour):
		return true
	}
}

// An editor's steps are one change, told once it is quiet.
func TestOneSaveOneChange(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		for i := range 5 {
			s.save(t, "a.txt", ferry[:10*i])
			time.Sleep(settleTime - time.Millisecond)
		}
		start := time.Now()
		if after, what := s.next(t, start); after != time.Millisecond || what != "*a.txt" {
			t.Errorf("after %v: %s", after, what)
		}
		if !s.silent() {
			t.Error("told twice")
		}
		s.save(t, "b.md", "")
		if _, what := s.next(t, start); what != "*b.md" {
			t.Errorf("then: %s", what)
		}
	})
}

// A file that is written to all the time is told of all the same.
func TestNeverQuiet(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		done := make(chan bool)
		start := time.Now()
		go func() {
			defer close(done)
			for i := range 50 {
				s.save(t, "a.txt", strings.Repeat("x", i))
				time.Sleep(settleTime / 2)
			}
		}()
		if after, what := s.next(t, start); after != longestWait || what != "*a.txt" {
			t.Errorf("first after %v: %s", after, what)
		}
		if after, _ := s.next(t, start); after < 2*longestWait || after > 2*longestWait+settleTime {
			t.Errorf("second after %v", after)
		}
		for {
			select {
			case <-done:
				s.next(t, start)
				return
			case <-s.changes:
			}
		}
	})
}

// What happens while nobody receives is in one change, and what is undone is in
// none.
func TestSlowReceiver(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		s.save(t, "a.txt", "")
		time.Sleep(time.Minute)
		s.save(t, "c.txt", ferry)
		s.save(t, "d.txt", ferry)
		time.Sleep(time.Minute)
		must(t, os.Remove(filepath.Join(s.dir, "d.txt")))
		s.tells <- fsnotify.Event{Name: filepath.Join(s.dir, "d.txt"), Op: fsnotify.Remove}
		time.Sleep(time.Minute)
		start := time.Now()
		if after, what := s.next(t, start); after != 0 || len(what) != len("+c.txt*a.txt") || !strings.Contains(what, "+c.txt") || !strings.Contains(what, "*a.txt") {
			t.Errorf("after %v: %s", after, what)
		}
		if !s.silent() {
			t.Error("told twice")
		}
	})
}

// What does not matter wakes nobody, not even to look.
func TestUnheard(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		write(t, filepath.Join(s.dir, "c.txt"), ferry) // untold
		for _, name := range []string{".c.txt.swp", "c.txt~", "sub/c.txt", "../c.txt", "4913"} {
			s.tells <- fsnotify.Event{Name: filepath.Join(s.dir, name), Op: fsnotify.Create}
		}
		s.tells <- fsnotify.Event{} // as some systems send
		if !s.silent() {
			t.Error("told of what does not matter")
		}
	})
}

// Where the system has lost count, the files say what happened.
func TestLostCount(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		write(t, filepath.Join(s.dir, "a.txt"), "")
		must(t, os.Remove(filepath.Join(s.dir, "b.md")))
		s.errs <- fsnotify.ErrEventOverflow
		if _, what := s.next(t, time.Now()); len(what) != len("*a.txt-b.md") {
			t.Error(what)
		}
	})
}

func TestSystemStops(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		close(s.tells)
		close(s.errs)
		time.Sleep(time.Minute)
		c, ok := <-s.changes
		if !ok || c.Err == nil || !strings.HasPrefix(c.Err.Error(), s.dir+": changes are not noticed") {
			t.Errorf("open %v, %+v", ok, c)
		}
		if c, ok := <-s.changes; ok {
			t.Errorf("after the end: %+v", c)
		}
	})
}

// Where the system no longer takes the folder, that is the last that is told.
func TestSystemRefuses(t *testing.T) {
	play(t, func(t *testing.T, s *scene) {
		s.refuse = errors.New("no more")
		s.save(t, "a.txt", "")
		time.Sleep(time.Minute)
		c := <-s.changes
		if c.Err == nil || len(c.Changed) > 0 || !errors.Is(c.Err, s.refuse) {
			t.Errorf("%+v", c)
		}
	})
}

// fallen is a system that fails in a way nobody thought of.
type fallen struct{ *script }

func (fallen) events() <-chan fsnotify.Event { panic("a fault planted") }

// A panic of the watcher is its receiver's.
func TestPanicIsTold(t *testing.T) {
	s := fallen{new(script)}
	changes := make(chan Change)
	go (&watcher{system: s}).run(t.Context(), changes)
	p, ok := (<-changes).Err.(*workers.Panic)
	if _, more := <-changes; !ok || p.Value != "a fault planted" || more || !s.closed {
		t.Errorf("told of %v, then more: %v, and the system is closed: %v", p, more, s.closed)
	}
}
