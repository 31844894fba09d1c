package fetch

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestIsPublic(t *testing.T) {
	public := `93.184.215.14 1.1.1.1 100.63.255.255 100.128.0.0 172.15.0.1 172.32.0.1 192.0.1.1 198.20.0.1 223.255.255.255
		2606:4700::1111 2a00:1450:4001::200e 2400::1 64:ff9b::5db8:d70e ::ffff:93.184.215.14`
	private := `0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255
		192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
		:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.1.2.3 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::5db8:d70e 100::1 fc00::1 fd12::1
		fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:2::1 2001:db8::1 2002:7f00:1::1 2002:c0a8:101::1 3fff::1 5f00::1
		2606:4700::5efe:a00:1 2606:4700::200:5efe:a00:1`
	for want, list := range map[bool]string{true: public, false: private} {
		for a := range strings.FieldsSeq(list) {
			if got := isPublic(netip.MustParseAddr(a)); got != want {
				t.Errorf("%s is public: %v", a, got)
			}
		}
	}
	if isPublic(netip.Addr{}) {
		t.Error("no address is public")
	}
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
