package corpus

import (
	"slices"
	"sync"

	"storydiff/corpus/text"
	"storydiff/corpus/workers"
)

// A Loading is a story that is being read, in goroutines of its own. Its methods may
// be called from several goroutines.
type Loading struct {
	// Name is the story's name.
	Name string

	certain, ended chan struct{}
	story          *Story
	err            error
	panicked       *workers.Panic // instead of both

	mu      sync.Mutex
	more    *sync.Cond // there is more in what follows, or the end has come
	arrived Arrived
	wanted  bool // the article that Options.Original names is among them, or none is named
}

// Arrived is how far the reading of a story is.
type Arrived struct {
	// Read is how many files have been read, of so many.
	Read, Of int
	// Articles are those that were read so far, in the order in which that was done:
	// any. They have no ID yet, and may be left out of the story in the end.
	Articles []*text.Article
	// Ended is set when no more files will be read.
	Ended bool
}

// Begin does what Load does, but returns when it knows which files there are. An error
// of paths or options is returned at once, one of the files by Story.
func Begin(paths []string, o Options) (*Loading, error) {
	l, files, err := newLoader(paths, o)
	if err != nil {
		return nil, err
	}
	b := newLoading(storyName(paths), o.Original)
	for _, f := range files {
		if !f.passedOver {
			b.arrived.Of++
		}
	}
	// What comes from elsewhere may take any time, and somebody may be typing it: that
	// is waited for, where its progress is told.
	elsewhere := slices.ContainsFunc(files, func(f file) bool { return f.address != "" || f.path == standardInputPath })
	l.arrived = func(entries []entry) { b.take(entries, o.Original, !elsewhere) }
	go b.run(func() (*Story, error) {
		return l.load(files, b.Name, func() error { return l.tooFew(paths) })
	})
	return b, nil
}

func newLoading(name, original string) *Loading {
	b := &Loading{Name: name, certain: make(chan struct{}), ended: make(chan struct{}), wanted: original == ""}
	b.more = sync.NewCond(&b.mu)
	return b
}

// run takes what load returns for the story, and its panic for Story to go on with.
func (b *Loading) run(load func() (*Story, error)) {
	b.panicked = workers.Caught(func() { b.story, b.err = load() })
	b.end()
}

// take counts a file, and its articles. With early set, Certain need not wait for the
// end.
func (b *Loading) take(entries []entry, original string, early bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.arrived.Read++
	for i := range entries {
		if e := &entries[i]; e.article != nil {
			b.arrived.Articles = append(b.arrived.Articles, e.article)
			b.wanted = b.wanted || e.stem() == original
		}
	}
	if early && b.wanted && len(b.arrived.Articles) >= fewestArticles {
		b.makeCertain()
	}
	b.more.Broadcast()
}

func (b *Loading) makeCertain() {
	select {
	case <-b.certain:
	default:
		close(b.certain)
	}
}

func (b *Loading) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.arrived.Ended = true
	close(b.ended)
	b.makeCertain()
	b.more.Broadcast()
}

// Certain is closed as soon as it is certain that there will be a story, with the
// original that the options name; and at the end.
func (b *Loading) Certain() <-chan struct{} { return b.certain }

// Ended is closed when the story is there, or the reason why there is none.
func (b *Loading) Ended() <-chan struct{} { return b.ended }

// Story waits for the end and returns what Load does.
func (b *Loading) Story() (*Story, error) {
	<-b.ended
	if b.panicked != nil {
		panic(b.panicked)
	}
	return b.story, b.err
}

// Arrived waits until more files have been read than so many, or until the end, and
// returns how far the reading is then. Its list must not be changed.
func (b *Loading) Arrived(than int) Arrived {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.arrived.Read <= than && !b.arrived.Ended {
		b.more.Wait()
	}
	return b.arrived
}
