package cli

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

const (
	ferryHead = "---\noutlet: Fjordpost\ntitle: Ferry stops\nstandfirst: No one hurt\nheaded: true\n---\n"
	ferryText = "The ferry Solvang left Tarnvik at noon with 212 passengers on board.\n\nCaptain Ilse Brandvold said the sea was calm.\n"
)

// outlets serves an article at /post, with as many passengers as it is told, and
// another at /blad.
func outlets(t *testing.T, passengers *atomic.Int32) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/markdown; charset=utf-8")
		text := strings.Replace(ferryText, "212", fmt.Sprint(passengers.Load()), 1)
		switch r.URL.Path {
		case "/post":
			fmt.Fprint(w, ferryHead+text)
		case "/blad":
			fmt.Fprint(w, "---\noutlet: Tarnvik Blad\n---\n"+strings.Replace(ferryText, "calm", "rough", 1))
		default:
			w.WriteHeader(http.StatusNotFound)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// said runs a command line that may fetch from this machine, and returns its
// status and what it says; the address of the server is HOST there.
func said(t *testing.T, host string, args ...string) string {
	t.Helper()
	var out, complaints bytes.Buffer
	status := Run(append(args, "--allow-private"), strings.NewReader(""), &out, &complaints, func(string) string { return "" })
	return strings.ReplaceAll(fmt.Sprintf("%d\n%s%s", status, &out, &complaints), host, "HOST")
}

func TestFetchSaves(t *testing.T) {
	var passengers atomic.Int32
	passengers.Store(212)
	host := outlets(t, &passengers)
	dir := filepath.Join(t.TempDir(), "stories", "ferry")
	list := filepath.Join(t.TempDir(), "urls.txt")
	if err := os.WriteFile(list, []byte("# two outlets\n"+host+"/blad\n"+host+"/post\nhere\n"+host+"/gone\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	wants := func(want string, args ...string) {
		t.Helper()
		got := said(t, host, append(args, "-o", dir)...)
		got = strings.NewReplacer(dir+string(filepath.Separator), "", list, "LIST").Replace(got)
		got = regexp.MustCompile(`\.\d{4}-\d\d-\d\dT\d{4}\.`).ReplaceAllString(got, ".TIME.")
		if got != want {
			t.Errorf("%q says\n%s\nwant\n%s", args, got, want)
		}
	}
	wants("0\nsaved      fjordpost.md (2 paragraphs)\n", "fetch", host+"/post", host+"/post#end")
	wants("2\nunchanged  fjordpost.md\nsaved      tarnvik-blad.md (2 paragraphs)\n"+
		"storydiff: LIST:4: no address; write one that begins with https:// or http://\n"+
		"storydiff: HOST/gone: 404 not found; check the address\n"+
		"storydiff: 2 of 4 addresses could not be read\n", "fetch", host+"/post", "@"+list)
	wants("2\nstorydiff: HOST/gone: 404 not found; check the address\n", "fetch", host+"/gone")
	wants("0\nunchanged  tarnvik-blad.md\nunchanged  fjordpost.md\n", "fetch", host+"/blad", host+"/post", "--exit-code")
	passengers.Store(221)
	wants("1\nunchanged  tarnvik-blad.md\nchanged    fjordpost.TIME.md (before: fjordpost.md)\n", "fetch", host+"/blad", host+"/post", "--exit-code")
	file, err := os.ReadFile(filepath.Join(dir, "fjordpost.md"))
	if err != nil || !strings.HasPrefix(string(file), "---\noutlet: Fjordpost\ntitle: Ferry stops\nstandfirst: No one hurt\nurl: "+host+"/post\nfetched: ") || !strings.HasSuffix(string(file), "\nheaded: true\n---\n\n"+ferryText) {
		t.Errorf("saved, %v:\n%s", err, file)
	}
	takes, _ := filepath.Glob(filepath.Join(dir, "fjordpost*"))
	if got := said(t, host, append([]string{"report"}, takes...)...); !strings.Contains(got, "[-212-] {+221+}") {
		t.Errorf("the edit is not shown:\n%s", got)
	}
	left, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestFetchRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for want, args := range map[string][]string{
		"fetch takes one or more addresses":                      {},
		"wire.txt: no address; write one that begins with https": {"wire.txt"},
		"ftp://a.example: no address":                            {"ftp://ines:secret@a.example"},
		"no such file or folder":                                 {"@" + file + "s"},
		"the folder cannot be made":                              {"https://a.example/", "-o", file},
	} {
		got := said(t, "HOST", append([]string{"fetch"}, args...)...)
		if !strings.HasPrefix(got, "2\nstorydiff: ") || !strings.Contains(got, want) || strings.Contains(got, "secret") {
			t.Errorf("%q says %s", args, got)
		}
	}
}

func TestAddressesAreOpened(t *testing.T) {
	var passengers atomic.Int32
	passengers.Store(212)
	host := outlets(t, &passengers)
	got := said(t, host, "list", host+"/post", host+"/gone", host+"/blad", "--original", host+"/post")
	if !strings.Contains(got, "Original: 127.0.0.1-post (chosen with --original)") || !strings.Contains(got, "Skipped: HOST/gone: 404 not found") || !strings.Contains(got, "Tarnvik Blad") {
		t.Errorf("list says %s", got)
	}
	got = said(t, host, "report", host+"/post", host+"/gone", host+"/blad")
	if !strings.Contains(got, "[-calm-] {+rough+}") || !strings.Contains(got, "storydiff: skipped HOST/gone: 404") {
		t.Errorf("report says %s", got)
	}
	var out, complaints bytes.Buffer
	if status := Run([]string{"list", host + "/post", host + "/blad"}, nil, &out, &complaints, func(string) string { return "" }); status != 2 || !strings.Contains(complaints.String(), "not on the public internet; pass --allow-private") {
		t.Errorf("without leave: %d, %s", status, &complaints)
	}
	if got := said(t, host, "__complete", "report", host+"/post", host+"/blad", "--article", ""); strings.Contains(got, "127.0.0.1-post") {
		t.Errorf("a completion has fetched: %s", got)
	}
}

// A story that is loaded again asks no server again.
func TestFetchedOnce(t *testing.T) {
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		fmt.Fprint(w, ferryText)
	}))
	defer s.Close()
	p := &program{err: new(bytes.Buffer), getenv: func(string) string { return "" }, flags: flags{allowPrivate: true}}
	first, err := p.fetch(t.Context())(s.URL + "/a")
	if err != nil {
		t.Fatal(err)
	}
	if again, err := p.fetch(t.Context())(s.URL + "/a#b"); err != nil || again != first || asked.Load() != 1 {
		t.Errorf("asked %d times, %v", asked.Load(), err)
	}
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	p := &progress{out: &out, after: time.Hour}
	one, two := p.begin("a.example"), p.begin("b.example\x1b[2J")
	one()
	if out.Len() > 0 {
		t.Errorf("told at once: %q", &out)
	}
	p.timer.Reset(0)
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		p.mu.Lock()
		shown := p.shown
		p.mu.Unlock()
		if shown {
			break
		}
	}
	three, four := p.begin("c.example"), p.begin("c.example")
	two()
	three()
	four()
	const clear = "\r\x1b[K"
	if want := clear + "fetched 1 of 2, waiting for b.example" + clear + "fetched 1 of 3, waiting for b.example, c.example" +
		clear + "fetched 1 of 4, waiting for b.example, c.example" + clear + "fetched 2 of 4, waiting for c.example" +
		clear + "fetched 3 of 4, waiting for c.example" + clear; out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
	out.Reset()
	(*progress)(nil).begin("a.example")()
	p.begin("a.example")()
	if out.Len() > 0 {
		t.Errorf("told of what was quick: %q", &out)
	}
}

func TestAgent(t *testing.T) {
	if got := agent(); !regexp.MustCompile(`^storydiff/[\w.+-]+ \(\+[a-z;, ]+\)$`).MatchString(got) {
		t.Errorf("calls itself %s", got)
	}
}
