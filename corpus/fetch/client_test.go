package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// quick are limits that no test has to wait for.
var quick = Limits{Total: 1500 * time.Millisecond, Answer: 800 * time.Millisecond, Silence: 600 * time.Millisecond, Bytes: 1 << 20}

// soon is how long a bounded fetch may take on a slow machine.
const soon = 5 * time.Second

// patient are limits that only a broken test meets.
var patient = Limits{Total: time.Minute, Answer: time.Minute, Silence: time.Minute, Bytes: 1 << 20}

func client(l Limits) *Client {
	return New(Options{Agent: "storydiff/test (a test)", AllowPrivate: true, Limits: l})
}

// wants wants an error with what is given in it.
func wants(t *testing.T, c *Client, address, want string) {
	t.Helper()
	start := time.Now()
	page, err := c.Get(t.Context(), address)
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("got %+v, %v", page, err)
	}
	if !strings.Contains(e.Reason, want) || strings.Contains(e.Reason, "\n") || e.Address != Shown(address) || !strings.Contains(e.Reason, "; ") && !strings.Contains(e.Reason, "only http and https") {
		t.Errorf("got %q; want %q", err, want)
	}
	if took := time.Since(start); took > soon {
		t.Errorf("it took %v", took)
	}
}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(func() { s.CloseClientConnections(); s.Close() })
	return s.URL
}

// speak serves bytes as they are, and then waits for the other side to go.
func speak(t *testing.T, talk func(c net.Conn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				c.Read(make([]byte, 4096))
				talk(c)
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

func zipped(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func TestGet(t *testing.T) {
	var seen http.Header
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/old":
			http.SetCookie(w, &http.Cookie{Name: "visitor", Value: "1"})
			http.Redirect(w, r, "/new?page=1#top", http.StatusFound)
		case "/new":
			seen = r.Header.Clone()
			w.Header().Set("Content-Type", "Text/HTML; charset=iso-8859-2")
			fmt.Fprint(w, "<p>The ferry stopped.")
		case "/zipped":
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Type", "text/plain")
			w.Write(zipped([]byte("The ferry stopped.")))
		case "/untold":
			w.Header()["Content-Type"] = nil
			fmt.Fprint(w, "The ferry stopped.")
		}
	})
	tests := []struct{ path, final, kind, charset, text string }{
		{"/old", "/new?page=1", "text/html", "iso-8859-2", "<p>The ferry stopped."},
		{"/new#part", "/new", "text/html", "iso-8859-2", "<p>The ferry stopped."},
		{"/zipped", "/zipped", "text/plain", "", "The ferry stopped."},
		{"/untold", "/untold", "", "", "The ferry stopped."},
	}
	for _, test := range tests {
		p, err := client(patient).Get(t.Context(), address+test.path)
		if err != nil {
			t.Errorf("%s: %v", test.path, err)
			continue
		}
		if p.Address != address+test.final || p.Type != test.kind || p.Charset != test.charset || string(p.Data) != test.text || time.Since(p.Fetched) > time.Minute {
			t.Errorf("%s gives %+v with %q", test.path, p, p.Data)
		}
	}
	if got := seen.Get("User-Agent"); got != "storydiff/test (a test)" {
		t.Errorf("calls itself %q", got)
	}
	for _, name := range []string{"Cookie", "Referer", "Authorization"} {
		if seen.Get(name) != "" {
			t.Errorf("sends %s: %s", name, seen.Get(name))
		}
	}
}

func TestAddressesThatAreRefused(t *testing.T) {
	for address, want := range map[string]string{
		"ftp://files.example/a":                "only http and https",
		"file:///etc/passwd":                   "only http and https",
		"https://ines:secret@news.example/a b": "a user's name or password in it; take that out",
		"https://ines:sec%zzret@news.example/": "not an address; check how it is written",
		"http:///a":                            "has no host",
		"https://news.example:port/":           "not an address",
		"http://refused.invalid.:1/":           "name", // of a host: none, or it cannot be looked up
	} {
		c := New(Options{Limits: patient})
		c.proxy = func(*url.URL) (*url.URL, error) { return nil, nil }
		_, err := c.Get(t.Context(), address)
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Reason, want) || strings.Contains(err.Error(), "sec") {
			t.Errorf("%s gives %v; want %q", address, err, want)
		}
	}
}

func TestTransportTroubles(t *testing.T) {
	secure := httptest.NewTLSServer(http.NotFoundHandler())
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	defer secure.Close()
	wants(t, client(patient), secure.URL, "nobody known vouches for its certificate; look at it in a browser")

	plain := serve(t, func(http.ResponseWriter, *http.Request) {})
	wants(t, client(patient), strings.Replace(plain, "http:", "https:", 1), "does not speak https; try the address with http://")

	trusting := client(patient)
	trusting.http.Transport.(*http.Transport).TLSClientConfig = secure.Client().Transport.(*http.Transport).TLSClientConfig
	secure.Config.Handler = http.RedirectHandler(plain, http.StatusFound)
	wants(t, trusting, secure.URL, "leads from https to "+plain)

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	wants(t, client(patient), "http://"+l.Addr().String(), "no server answers there")
}

// One host is asked for one address at a time, all hosts for a few.
func TestPolite(t *testing.T) {
	var most, all [2]atomic.Int32
	handler := func(i int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			most[i].Store(max(most[i].Load(), all[i].Add(1)))
			time.Sleep(2 * time.Millisecond)
			all[i].Add(-1)
			fmt.Fprint(w, r.URL.Path)
		}
	}
	hosts := []string{serve(t, handler(0)), serve(t, handler(1))}
	c := client(patient)
	done := make(chan error)
	for n := range 20 {
		go func() {
			p, err := c.Get(t.Context(), fmt.Sprintf("%s/%d", hosts[n%2], n))
			if err == nil && string(p.Data) != fmt.Sprintf("/%d", n) {
				err = fmt.Errorf("%d got %s", n, p.Data)
			}
			done <- err
		}()
	}
	for range 20 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if most[0].Load() != 1 || most[1].Load() != 1 {
		t.Errorf("%d and %d at a time", most[0].Load(), most[1].Load())
	}
}

func TestStopped(t *testing.T) {
	address := serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	why := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	c := client(patient)
	done := make(chan error)
	for range 2 { // one waits for its turn
		go func() {
			_, err := c.Get(ctx, address)
			done <- err
		}()
	}
	time.Sleep(20 * time.Millisecond)
	cancel(why)
	for range 2 {
		if err := <-done; !errors.Is(err, why) {
			t.Errorf("got %v", err)
		}
	}
}

// TestRealAddress fetches the address that STORYDIFF_ADDRESS names, to be run
// by hand.
func TestRealAddress(t *testing.T) {
	address := os.Getenv("STORYDIFF_ADDRESS")
	if address == "" {
		t.Skip("STORYDIFF_ADDRESS names no address")
	}
	p, err := New(Options{Agent: "storydiff/test (a test)"}).Get(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %s, %s, %d bytes", p.Address, p.Type, p.Charset, len(p.Data))
}
