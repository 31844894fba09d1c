package fetch

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

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
		"says nothing":   {func(c net.Conn) { c.Read(make([]byte, 1)) }, "timed out: no answer within 0.8 s; try again later"},
		"drips its body": {func(c net.Conn) { io.WriteString(c, head+"\r\n"); drip(c, "<p>word ") }, "timed out: not whole after 1.5 s"},
		"drips its head": {func(c net.Conn) { io.WriteString(c, head); drip(c, "X-A: b\r\n") }, "timed out: no answer within 0.8 s"},
		"falls silent":   {func(c net.Conn) { io.WriteString(c, head+"\r\n<p>The"); c.Read(make([]byte, 1)) }, "timed out: sent nothing for 0.6 s"},
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
