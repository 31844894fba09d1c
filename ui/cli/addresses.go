package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"storydiff/corpus"
	"storydiff/corpus/fetch"
	"storydiff/corpus/workers"
	"storydiff/diffing/report"
	"storydiff/ui/cells"
)

// web is what a run fetches: each address once, so that a story which is loaded
// again because a file has changed asks no server again.
type web struct {
	client   *fetch.Client
	progress *progress // nil where nobody is told

	mu    sync.Mutex
	pages map[string]*webPage
}

// webPage is what came of an address.
type webPage struct {
	once sync.Once
	page *fetch.Page
	err  error
}

// fetch is what corpus.Load calls for an address. It ends when ctx does. The client
// is made when it is first called: most runs need none.
func (p *program) fetch(ctx context.Context) func(address string) (*fetch.Page, error) {
	return func(address string) (*fetch.Page, error) {
		p.fetching.Do(func() {
			p.web = &web{
				client: fetch.New(fetch.Options{
					Agent: agent(), AllowPrivate: p.flags.allowPrivate, Limits: fetch.Limits{Bytes: int(p.maxSize())},
				}),
				pages: map[string]*webPage{},
			}
			if !p.onScreen && isScreen(p.err, p.getenv) {
				p.web.progress = &progress{out: p.err, after: time.Second}
			}
		})
		return p.web.get(ctx, address)
	}
}

// openScreen says that from here on nothing else may write on the terminal.
func (p *program) openScreen() {
	p.onScreen = true
	if p.web != nil {
		p.web.progress = nil
	}
}

func (w *web) get(ctx context.Context, address string) (*fetch.Page, error) {
	key := fetch.Key(address)
	w.mu.Lock()
	at := w.pages[key]
	if at == nil {
		at = new(webPage)
		w.pages[key] = at
	}
	w.mu.Unlock()
	at.once.Do(func() {
		defer w.progress.begin(fetch.Host(address))()
		at.page, at.err = w.client.Get(ctx, address)
	})
	return at.page, at.err
}

// agent is what servers are told of the program.
func agent() string {
	return "storydiff/" + strings.Trim(report.Version(), "()") + " (+compares versions of news stories; fetches only what its user names)"
}

// A progress tells on one line, which it takes away at the end, what is being
// fetched, if that takes long.
type progress struct {
	out   io.Writer
	after time.Duration

	mu      sync.Mutex
	waiting []string // hosts, in the order in which they were asked for
	all     int
	timer   *time.Timer
	shown   bool
}

// begin says that something is fetched, and returns what says that it is done.
// Of a nil progress nothing is told.
func (p *progress) begin(host string) (done func()) {
	if p == nil {
		return func() {}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waiting = append(p.waiting, host)
	p.all++
	if p.timer == nil {
		p.timer = time.AfterFunc(p.after, func() { workers.Caught(p.appear) })
	}
	p.show()
	return func() { p.end(host) }
}

// appear shows the line, if something is still waited for.
func (p *progress) appear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = len(p.waiting) > 0
	p.show()
}

func (p *progress) end(host string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, h := range p.waiting {
		if h == host {
			p.waiting = append(p.waiting[:i], p.waiting[i+1:]...)
			break
		}
	}
	p.show()
	if len(p.waiting) == 0 {
		p.timer.Stop()
		p.timer, p.all, p.shown = nil, 0, false
	}
}

// show writes the line anew, or takes it away when there is nothing to wait for.
func (p *progress) show() {
	const width = 79
	if !p.shown {
		return
	}
	line := ""
	if len(p.waiting) > 0 {
		var hosts []string
		for _, h := range p.waiting {
			if !slices.Contains(hosts, h) {
				hosts = append(hosts, h)
			}
		}
		line = fmt.Sprintf("fetched %d of %d, waiting for %s", p.all-len(p.waiting), p.all, strings.Join(hosts, ", "))
	}
	fmt.Fprintf(p.out, "\r\x1b[K%s", cells.Cut(corpus.Clean(line), width))
}
