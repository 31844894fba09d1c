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

	"golang.org/x/net/dns/dnsmessage"
)

// quick are limits that no test has to wait for.
var quick = Limits{Total: 150 * time.Millisecond, Answer: 80 * time.Millisecond, Silence: 60 * time.Millisecond, Bytes: 1 << 20}

// soon is how long a bounded fetch may take on a slow machine.
const soon = 5 * time.Second

// patient are limits that only a broken test meets.
var patient = Limits{Total: time.Minute, Answer: time.Minute, Silence: time.Minute, Bytes: 1 << 20}

func client(l Limits) *Client {
	return New(Options{Agent: "storydiff/test (a test)", AllowPrivate: true, Limits: l})
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

// TestHostile wants a clear line, soon, of servers that mean harm or are broken.
func TestHostile(t *testing.T) {
	drip := func(c net.Conn, s string) {
		for {
			for i := range len(s) {
				if _, err := c.Write([]byte(s[i : i+1])); err != nil {
					return
				}
				time.Sleep(5 * time.Millisecond)
			}
		}
	}
	head := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
	tests := map[string]struct {
		talk func(c net.Conn)
		want string
	}{
		"says nothing":   {func(c net.Conn) { c.Read(make([]byte, 1)) }, "timed out: no answer within 0.08 s; try again later"},
		"drips its body": {func(c net.Conn) { io.WriteString(c, head+"\r\n"); drip(c, "<p>word ") }, "timed out: not whole after 0.15 s"},
		"drips its head": {func(c net.Conn) { io.WriteString(c, head); drip(c, "X-A: b\r\n") }, "timed out: no answer within 0.08 s"},
		"falls silent":   {func(c net.Conn) { io.WriteString(c, head+"\r\n<p>The"); c.Read(make([]byte, 1)) }, "timed out: sent nothing for 0.06 s"},
		"head without an end": {func(c net.Conn) {
			io.WriteString(c, head)
			for {
				if _, err := io.WriteString(c, "X-A: "+strings.Repeat("b", 1000)+"\r\n"); err != nil {
					return
				}
			}
		}, "a header without an end"},
		"body without an end": {func(c net.Conn) {
			io.WriteString(c, head+"\r\n")
			for {
				if _, err := c.Write(make([]byte, 1<<16)); err != nil {
					return
				}
			}
		}, "larger than the 1 MB that are fetched"},
		"one GB":  {func(c net.Conn) { io.WriteString(c, head+"Content-Length: 1073741824\r\n\r\n") }, "larger than the 1 MB"},
		"cut":     {func(c net.Conn) { io.WriteString(c, head+"Content-Length: 100\r\n\r\n<p>The") }, "the connection broke off; try again"},
		"closed":  {func(net.Conn) {}, "the connection broke off; try again"},
		"no HTTP": {func(c net.Conn) { io.WriteString(c, "220 mail.example ESMTP\r\n") }, "its answer is not HTTP; check the address"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			limits := quick
			if strings.Contains(name, "without") || name == "one GB" || name == "cut" || name == "closed" {
				limits = patient
			}
			wants(t, client(limits), speak(t, test.talk), test.want)
		})
	}
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

func TestAnswersThatAreNoPage(t *testing.T) {
	bomb := zipped(make([]byte, 8<<20))
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch path := r.URL.Path; path {
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb)
		case "/damaged":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(append(bomb[:200:200], 0xff, 0xff, 0xff, 0xff, 0xff))
		case "/unzipped":
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "The ferry stopped.")
		case "/br":
			w.Header().Set("Content-Encoding", "br")
		case "/picture":
			w.Header().Set("Content-Type", "image/svg+xml")
		case "/pdf":
			w.Header().Set("Content-Type", "application/pdf")
		case "/film":
			w.Header().Set("Content-Type", "video/mp4; codecs=\"a")
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusMovedPermanently)
		case "/file":
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		case "/ftp":
			w.Header().Set("Location", "ftp://files.example/a")
			w.WriteHeader(http.StatusFound)
		case "/password":
			w.Header().Set("Location", "//ines:secret@127.0.0.1/")
			w.WriteHeader(http.StatusFound)
		case "/nowhere":
			w.WriteHeader(http.StatusFound)
		default:
			var status int
			fmt.Sscanf(path, "/%d", &status)
			w.WriteHeader(status)
		}
	})
	for path, want := range map[string]string{
		"/bomb":     "larger than the 1 MB",
		"/damaged":  "its compressed text is damaged",
		"/unzipped": "its compressed text is damaged",
		"/br":       "comes compressed as br",
		"/picture":  "sends image/svg+xml, which is no article; give the address of its page",
		"/pdf":      "is a PDF document, which is not read; save its text as .txt",
		"/film":     "sends video/mp4, which is no article",
		"/loop":     "sends on more than 10 times",
		"/file":     "leads to an address that begins with file: and is not followed",
		"/ftp":      "leads to an address that begins with ftp:",
		"/password": "leads to an address with a user's name or password",
		"/nowhere":  "302 found is no page",
		"/404":      "404 not found; check the address",
		"/403":      "403 forbidden: the server does not let this reader in; save it from a browser",
		"/429":      "429 too many requests; wait",
		"/503":      "503 service unavailable: trouble at the server; try again later",
		"/204":      "204 no content is no page",
		"/599":      "599: trouble at the server",
	} {
		t.Run(path[1:], func(t *testing.T) {
			wants(t, client(patient), address+path, want)
		})
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

// The limits hold where a server speaks HTTP/2, too.
func TestHTTP2(t *testing.T) {
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		switch r.URL.Path {
		case "/silent":
			<-r.Context().Done()
		case "/drip":
			for r.Context().Err() == nil {
				fmt.Fprint(w, "word ")
				w.(http.Flusher).Flush()
				time.Sleep(5 * time.Millisecond)
			}
		default:
			fmt.Fprint(w, r.Proto)
		}
	}))
	s.EnableHTTP2 = true
	s.StartTLS()
	defer s.Close()
	trusting := func(l Limits) *Client {
		c := client(l)
		c.http.Transport.(*http.Transport).TLSClientConfig = s.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
		return c
	}
	if p, err := trusting(patient).Get(t.Context(), s.URL); err != nil || string(p.Data) != "HTTP/2.0" {
		t.Errorf("got %+v, %v", p, err)
	}
	wants(t, trusting(quick), s.URL+"/silent", "timed out: no answer")
	wants(t, trusting(quick), s.URL+"/drip", "timed out: not whole after")
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

// names answers every question for an address with the next of those given.
func names(t *testing.T, answers ...[4]byte) *net.Resolver {
	t.Helper()
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	go func() {
		buffer, next := make([]byte, 1500), 0
		for {
			n, from, err := server.ReadFrom(buffer)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buffer[:n]) != nil {
				continue
			}
			m.Header.Response, m.Additionals = true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class},
					Body:   &dnsmessage.AResource{A: answers[next%len(answers)]},
				}}
				next++
			}
			if b, err := m.Pack(); err == nil {
				server.WriteTo(b, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", server.LocalAddr().String())
	}}
}

// TestPrivate wants no connection to what is not on the public internet, by
// whatever way it is led there.
func TestPrivate(t *testing.T) {
	var reached atomic.Int32
	address := serve(t, func(http.ResponseWriter, *http.Request) { reached.Add(1) })
	port := address[strings.LastIndexByte(address, ':'):]
	strict := func() *Client {
		c := New(Options{Limits: patient})
		c.proxy = func(*url.URL) (*url.URL, error) { return nil, nil }
		return c
	}
	const want = "is not on the public internet; pass --allow-private"
	wants(t, strict(), address, "leads to 127.0.0.1, which "+want)
	wants(t, strict(), "http://localhost"+port, want)
	wants(t, strict(), "http://[::ffff:127.0.0.1]"+port, want)
	wants(t, strict(), "http://10.0.0.1/", want)

	c := strict()
	c.dialer.Resolver = names(t, [4]byte{127, 0, 0, 1})
	wants(t, c, "http://news.example"+port, "leads to 127.0.0.1, which "+want)

	// A redirect goes the same way as what is typed. The first server is let in
	// here as if it were public.
	for target, said := range map[string]string{address + "/inner": "127.0.0.1", "http://news.example" + port: "127.0.0.1", "http://[fd00::1]/": "fd00::1"} {
		c := strict()
		c.dialer.Resolver = names(t, [4]byte{127, 0, 0, 1})
		front := "http://front.example/"
		c.http.Transport = firstAnswer{c.http.Transport, front, target}
		wants(t, c, front, "leads to "+said+", which "+want)
	}

	// A name that is public when it is first asked for, and private then.
	c = strict()
	c.dialer.Resolver = names(t, [4]byte{127, 0, 0, 1})
	c.http.Transport = firstAnswer{c.http.Transport, "http://news.example" + port + "/", "http://news.example" + port + "/again"}
	wants(t, c, "http://news.example"+port+"/", want)
	if n := reached.Load(); n > 0 {
		t.Errorf("%d connections were made", n)
	}
}

// firstAnswer answers for one address that it leads to another.
type firstAnswer struct {
	http.RoundTripper
	of, to string
}

func (f firstAnswer) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.String() != f.of {
		return f.RoundTripper.RoundTrip(r)
	}
	return &http.Response{StatusCode: http.StatusFound, Header: http.Header{"Location": {f.to}}, Body: http.NoBody, Request: r}, nil
}

func TestProxy(t *testing.T) {
	var asked atomic.Int32
	proxy := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		fmt.Fprintf(w, "for %s", r.URL)
	})
	for _, allowed := range []bool{false, true} {
		c := New(Options{Limits: patient, AllowPrivate: allowed})
		c.proxy = func(*url.URL) (*url.URL, error) { return url.Parse(proxy) }
		if !allowed {
			wants(t, c, "http://news.example/a", "the environment names a proxy ("+strings.TrimPrefix(proxy, "http://")+"), behind which")
			continue
		}
		if p, err := c.Get(t.Context(), "http://news.example/a"); err != nil || string(p.Data) != "for http://news.example/a" {
			t.Errorf("got %+v, %v", p, err)
		}
	}
	if asked.Load() != 1 {
		t.Errorf("the proxy was asked %d times", asked.Load())
	}
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
