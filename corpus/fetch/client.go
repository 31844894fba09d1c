// Package fetch gets what is at an address of the web: what its caller names,
// and nothing that a page refers to. Whatever a server does, an answer or an
// error comes in bounded time and memory. Addresses that are not on the public
// internet are refused on the connection itself, so that neither a name nor a
// redirect can lead there.
package fetch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"golang.org/x/net/http/httpproxy"
)

// Options say how addresses are fetched.
type Options struct {
	// Agent is what the server is told of the program: "name/version (what it is)".
	Agent string
	// AllowPrivate is set to go to addresses that are not on the public internet,
	// and through the proxy that the environment names.
	AllowPrivate bool
	Limits       Limits
}

// Limits bound one fetch. A zero stands for the default.
type Limits struct {
	Total     time.Duration // from the first connection to the last byte: 20 s
	Answer    time.Duration // from a request to the end of the answer's header: 10 s
	Silence   time.Duration // between two bytes of the answer's body: 10 s
	Bytes     int           // of the body, as sent and after decompression: 10 MiB
	Redirects int           // 10
}

func (l Limits) orDefaults() Limits {
	for _, d := range []struct {
		value    *time.Duration
		standard time.Duration
	}{{&l.Total, 20 * time.Second}, {&l.Answer, 10 * time.Second}, {&l.Silence, 10 * time.Second}} {
		if *d.value <= 0 {
			*d.value = d.standard
		}
	}
	if l.Bytes <= 0 {
		l.Bytes = 10 << 20
	}
	if l.Redirects <= 0 {
		l.Redirects = 10
	}
	return l
}

// A Page is what was at an address.
type Page struct {
	// Address is where it was found in the end, redirects followed.
	Address string
	// Type is its media type in lower case, such as "text/html"; empty where the
	// server does not say.
	Type string
	// Charset is the character encoding that the server says, as it says it.
	Charset string
	Data    []byte
	// Fetched is when the whole of it was there.
	Fetched time.Time
}

// A Client fetches addresses: a few at a time, and one at a time of each host.
// It keeps no cookies.
type Client struct {
	options Options
	limits  Limits
	http    *http.Client
	proxy   func(*url.URL) (*url.URL, error)
	dialer  *net.Dialer
	slots   chan struct{}

	mu    sync.Mutex
	hosts map[string]chan struct{}
}

// atOnce is how many addresses are fetched at a time.
const atOnce = 8

// New returns a Client.
func New(o Options) *Client {
	c := &Client{
		options: o, limits: o.Limits.orDefaults(), proxy: httpproxy.FromEnvironment().ProxyFunc(),
		slots: make(chan struct{}, atOnce), hosts: map[string]chan struct{}{},
	}
	c.dialer = &net.Dialer{Timeout: c.limits.Answer, Control: c.admit}
	c.http = &http.Client{
		CheckRedirect: c.redirect,
		Transport: &http.Transport{
			Proxy:                  func(r *http.Request) (*url.URL, error) { return c.through(r.URL) },
			DialContext:            c.dialer.DialContext,
			ForceAttemptHTTP2:      true,
			DisableCompression:     true, // body undoes it, and counts what comes
			MaxResponseHeaderBytes: 256 << 10,
			IdleConnTimeout:        time.Second,
		},
	}
	return c
}

// Get returns what is at an address. It waits until its turn comes. An error is
// an *Error, or the reason for which ctx has ended.
func (c *Client) Get(ctx context.Context, address string) (*Page, error) {
	u, err := parse(address)
	if err == nil {
		err = c.refuse(u)
	}
	if err != nil {
		return nil, failure(address, err)
	}
	release, err := c.turn(ctx, u.Host)
	if err != nil {
		return nil, err
	}
	defer release()
	page, err := c.get(ctx, u)
	switch {
	case err == nil:
		return page, nil
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	}
	return nil, failure(address, err)
}

// turn waits until nothing else is fetched from a host, and not too much at all.
func (c *Client) turn(ctx context.Context, host string) (release func(), err error) {
	c.mu.Lock()
	free := c.hosts[host]
	if free == nil {
		free = make(chan struct{}, 1)
		c.hosts[host] = free
	}
	c.mu.Unlock()
	for _, gate := range []chan struct{}{free, c.slots} {
		select {
		case gate <- struct{}{}:
		case <-ctx.Done():
			if gate != free {
				<-free
			}
			return nil, context.Cause(ctx)
		}
	}
	return func() { <-c.slots; <-free }, nil
}

// get fetches without waiting for its turn.
func (c *Client) get(ctx context.Context, u *url.URL) (*Page, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	whole := time.AfterFunc(c.limits.Total, func() { cancel(timedOut("not whole after ", c.limits.Total)) })
	defer whole.Stop()
	answer := time.AfterFunc(c.limits.Answer, func() { cancel(timedOut("no answer within ", c.limits.Answer)) })
	defer answer.Stop()

	r, err := http.NewRequestWithContext(context.WithValue(ctx, answerTimer{}, answer), http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", c.options.Agent)
	r.Header.Set("Accept", accepted)
	r.Header.Set("Accept-Encoding", "gzip")
	response, err := c.http.Do(r)
	if err != nil {
		return nil, because(ctx, err)
	}
	defer response.Body.Close()
	answer.Stop()
	page, err := c.page(response, cancel)
	if err != nil {
		return nil, because(ctx, err)
	}
	page.Fetched = time.Now()
	return page, nil
}

// answerTimer is the key of the timer that ends a request without an answer.
type answerTimer struct{}

// redirect says whether a redirect is followed.
func (c *Client) redirect(r *http.Request, before []*http.Request) error {
	if len(before) > c.limits.Redirects {
		return tooManyRedirects(c.limits.Redirects)
	}
	if err := checkTarget(before[len(before)-1].URL, r.URL); err != nil {
		return err
	}
	if err := c.refuse(r.URL); err != nil {
		return err
	}
	r.Header.Del("Referer") // where the reader comes from is nobody's business
	if timer, ok := r.Context().Value(answerTimer{}).(*time.Timer); ok {
		timer.Reset(c.limits.Answer)
	}
	return nil
}

// because returns the reason for which a context was ended, if it was, else err.
func because(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}
