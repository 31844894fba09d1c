package corpus

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
)

var fetchedAt = time.Date(2031, 3, 3, 16, 30, 5, 0, time.FixedZone("", 3600))

// A web has pages by their address.
type web struct {
	pages map[string]fetch.Page
	mu    sync.Mutex
	asked []string
}

func (w *web) fetch(address string) (*fetch.Page, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.asked = append(w.asked, address)
	p, ok := w.pages[address]
	if !ok {
		return nil, &fetch.Error{Address: address, Reason: "404 not found; check the address"}
	}
	if p.Address == "" {
		p.Address = address
	}
	if p.Fetched.IsZero() {
		p.Fetched = fetchedAt
	}
	return &p, nil
}

func page(kind, text string) fetch.Page { return fetch.Page{Type: kind, Data: []byte(text)} }

func TestLoadAddresses(t *testing.T) {
	moved := page("text/markdown", "# Ferry stops\n\n"+ferryOther+"\nMore at https://never.example/asked and [here](https://never.example/too).\n")
	moved.Address = "https://www.fjordpost.example/2031/03/ferry-stops"
	w := &web{pages: map[string]fetch.Page{
		"https://wire.example/a/ferry.txt":   page("text/plain", ferryText),
		"https://short.example/x":            moved,
		"https://blad.example/?id=7":         page("text/markdown", "---\noutlet: Tarnvik Blad\nurl: https://blad.example/ferry\n---\n"+ferryOther),
		"https://blad.example/picture":       page("application/octet-stream", "\x89PNG\x00\x01"),
		"https://old.example/é.txt":          {Type: "text/plain", Charset: "ISO-8859-1", Data: []byte("Le caf\xe9 de la Poste a ferm\xe9.\n")},
		"https://wrong.example/utf8.txt":     {Type: "text/plain", Charset: "windows-1251", Data: []byte("Le café a fermé.\n")},
		"https://sjis.example/plain.txt":     {Type: "text/plain", Charset: "shift_jis", Data: []byte("D\xe9j\xe0 vu, caf\xe9\xff ferm\xe9, \xe9t\xe9 pass\xe9 \xe0 N\xeemes.\n")},
		"https://nonsense.example/plain.txt": {Type: "text/plain", Charset: "utf-8; x", Data: []byte("The caf\xe9 is closed.\n")},
	}}
	dir := storyFolder(t, map[string]string{
		"urls.txt": "\ufeff# addresses\r\n\r\nhttps://blad.example/?id=7   # the other paper\nhttps://gone.example/a\nferry.txt\n",
		"own.txt":  ferryOther,
	})
	list := filepath.Join(dir, "urls.txt")
	paths := []string{
		"https://wire.example/a/ferry.txt", "https://short.example/x", "@" + list, filepath.Join(dir, "own.txt"), "https://blad.example/picture",
		"HTTPS://wire.example:443/a/ferry.txt#top", "https://old.example/é.txt", "https://wrong.example/utf8.txt", "https://nonsense.example/plain.txt",
		"https://sjis.example/plain.txt",
	}
	s, err := Load(paths, Options{Fetch: w.fetch})
	if err != nil {
		t.Fatal(err)
	}
	if want := "wire.example-ferry short.example-x blad.example own old.example-é wrong.example-utf8 nonsense.example-plain sjis.example-plain"; storyIDs(s) != want {
		t.Errorf("got %s\nwant %s", storyIDs(s), want)
	}
	if s.Name != "wire.example-ferry" {
		t.Errorf("the story is called %s", s.Name)
	}
	for i, want := range [][3]string{
		{"wire.example", "https://wire.example/a/ferry.txt", "https://wire.example/a/ferry.txt"},
		{"fjordpost.example", "https://www.fjordpost.example/2031/03/ferry-stops", "https://short.example/x"},
		{"Tarnvik Blad", "https://blad.example/ferry", "https://blad.example/?id=7"},
	} {
		if a := s.Articles[i]; a.Outlet != want[0] || a.URL != want[1] || a.Path != want[2] || a.Fetched != "2031-03-03T16:30:05+01:00" || a.Take != "" {
			t.Errorf("%s: %+v", a.ID, want)
		}
	}
	for i, want := range map[int]string{4: "café", 5: "café", 6: "café", 7: "café"} {
		if a := s.Articles[i]; !strings.Contains(a.Text, want) {
			t.Errorf("%s reads %q", a.ID, a.Text)
		}
	}
	for _, want := range []string{"urls.txt:5: no address; write one", "a: 404 not found; check the address", "picture: a PNG image cannot be read", "the same address as https://wire"} {
		if !strings.Contains(skippedList(s), want) {
			t.Errorf("skipped lacks %q:\n%s", want, skippedList(s))
		}
	}
	for _, a := range w.asked {
		if strings.Contains(a, "never") {
			t.Errorf("fetched %s", a)
		}
	}
	if len(w.asked) != len(paths)-1 {
		t.Errorf("fetched %q", w.asked)
	}
}

func TestOriginalByAddress(t *testing.T) {
	w := &web{pages: map[string]fetch.Page{
		"https://a.example/1": page("text/plain", ferryText), "https://b.example/2": page("text/plain", ferryOther), "https://c.example/3": page("text/plain", ferryText+ferryOther),
	}}
	paths := []string{"https://a.example/1", "https://b.example/2"}
	for original, want := range map[string]string{"https://B.example/2": "b.example-2", "https://c.example/3": "c.example-3", "b.ex": "b.example-2"} {
		s, err := Load(paths, Options{Fetch: w.fetch, Original: original})
		if err != nil || s.Articles[s.Original].ID != want {
			t.Errorf("%s: %v, %v", original, s, err)
		}
	}
	if _, err := Load(paths, Options{Fetch: w.fetch, Original: "https://d.example/4"}); err == nil || err.Error() != "https://d.example/4: 404 not found; check the address" {
		t.Errorf("got %v", err)
	}
}

func TestAddressErrors(t *testing.T) {
	w := &web{pages: map[string]fetch.Page{"https://a.example/1": page("text/plain", ferryText)}}
	dir := storyFolder(t, map[string]string{"empty.txt": "# none\n"})
	for path, want := range map[string]string{
		"https://d.example/4":                  "https://d.example/4: 404 not found; check the address",
		"https://a.example/1":                  "https://a.example/1: only one article; name another version too",
		"ftp://a.example/1":                    "ftp://a.example/1: only http and https addresses are fetched",
		"file:///etc/passwd":                   "only http and https",
		"@" + filepath.Join(dir, "none.txt"):   "no such file or folder; check the name; a file that is called so itself is given as ./@none.txt",
		"@" + filepath.Join(dir, "empty.txt"):  "no address in it; write one on each line",
		"@" + dir:                              "is a folder; name a file of addresses",
		"https://ines:secret@d.example/secret": "https://d.example/secret: 404",
	} {
		_, err := Load([]string{path}, Options{Fetch: w.fetch})
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "ines") {
			t.Errorf("%s: %v; want %q", path, err, want)
		}
	}
	if _, err := Load([]string{"https://a.example/1"}, Options{}); err == nil || !strings.Contains(err.Error(), "not fetched here") {
		t.Errorf("without a way to fetch: %v", err)
	}
}

func TestAddressID(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.news.example/2031/03/ferry-stops.html":    "news.example-ferry-stops",
		"https://news.example/ferry-stops/index.html":          "news.example-ferry-stops",
		"https://news.example/ferry-stops/12345":               "news.example-ferry-stops",
		"https://news.example/12345":                           "news.example-12345",
		"https://news.example":                                 "news.example",
		"http://127.0.0.1:8080/":                               "127.0.0.1",
		"https://news.example/a%2Fb%20%1b[2Jc":                 "news.example-b---2Jc",
		"https://news.example/" + strings.Repeat("ferry-", 50): "news.example-" + strings.Repeat("ferry-", 9) + "ferry",
		"https://news.example/" + strings.Repeat("é", 50):      "news.example-" + strings.Repeat("é", 30),
	} {
		if got := addressID(address); got != want {
			t.Errorf("%s is called %s, want %s", address, got, want)
		}
	}
}

// save keeps what is at an address in a folder, as storydiff fetch does.
func save(t *testing.T, w *web, folder, address string) Place {
	t.Helper()
	documents, err := ReadAddress(address, Options{Fetch: w.fetch})
	if err != nil || len(documents) != 1 {
		t.Fatalf("%d documents, %v", len(documents), err)
	}
	kept, err := OpenFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	p := kept.Place(&documents[0])
	if p.Same {
		return p
	}
	file, err := format.Markdown(documents[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(filepath.Join(folder, p.Name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Write(file); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPlaces(t *testing.T) {
	const a = "https://news.example/ferry?from=mail"
	w := &web{pages: map[string]fetch.Page{}}
	at := fetchedAt
	put := func(address, outlet, url, title, text string) {
		p := page("text/markdown", "---\noutlet: '"+outlet+"'\ntitle: "+title+"\nurl: "+url+"\nheaded: true\n---\n"+text)
		p.Fetched = at
		w.pages[address] = p
	}
	dir := filepath.Join(t.TempDir(), "story")
	wants := func(address string, want Place) {
		t.Helper()
		if got := save(t, w, dir, address); got != want {
			t.Errorf("%s: %+v, want %+v", address, got, want)
		}
		at = at.Add(time.Minute)
	}
	own := "https://news.example/ferry-stops"
	put(a, "Tarnvik: Blad", own, "Ferry stops", ferryText)
	wants(a, Place{Name: "tarnvik-blad.md"})
	wants(a, Place{Earlier: "tarnvik-blad.md", Same: true})
	put(a, "Tarnvik: Blad", own, "Ferry stopped", ferryText)
	wants(a, Place{Earlier: "tarnvik-blad.md", Name: "tarnvik-blad.2031-03-03T1632.md"})
	put(a, "Tarnvik: Blad", own, "Ferry stopped", ferryOther)
	at = at.Add(-time.Minute)
	put(a, "Tarnvik: Blad", own, "Ferry stopped", ferryOther)
	wants(a, Place{Earlier: "tarnvik-blad.2031-03-03T1632.md", Name: "tarnvik-blad.2031-03-03T163205.md"})
	at = at.Add(time.Hour)
	// The page has another address now, or another name for its outlet.
	put(a, "Blad", own+"-at-noon", "Ferry stopped", ferryText)
	wants(a, Place{Earlier: "tarnvik-blad.2031-03-03T163205.md", Name: "tarnvik-blad.2031-03-03T1733.md"})
	put("https://short.example/x", "Blad", own+"-at-noon", "Ferry stopped", ferryText)
	wants("https://short.example/x", Place{Earlier: "tarnvik-blad.2031-03-03T1733.md", Same: true})
	// Others of the same outlet, and those that call its front page their own address.
	put("https://news.example/other", "Tarnvik Blad", "https://news.example/other", "Ferry", ferryText)
	wants("https://news.example/other", Place{Name: "tarnvik-blad-2.md"})
	put("https://news.example/1", "Tarnvik Blad", "https://news.example/", "Ferry", ferryText)
	wants("https://news.example/1", Place{Name: "tarnvik-blad-3.md"})
	put("https://news.example/2", "Tarnvik Blad", "https://news.example/", "Ferry", ferryOther)
	wants("https://news.example/2", Place{Name: "tarnvik-blad-4.md"})
	put("https://news.example/2", "Tarnvik Blad", "https://news.example/", "Ferry", ferryText)
	wants("https://news.example/2", Place{Earlier: "tarnvik-blad-4.md", Name: "tarnvik-blad-4.2031-03-03T1738.md"})
	for outlet, want := range map[string]string{"CON": "con-article.md", "???": "article.md", "Notice": "notice-article.md", "a/../../b": "a-b.md", "Élan 21": "élan-21.md"} {
		put("https://names.example/"+want, outlet, "https://names.example/"+want, "Ferry", ferryText)
		wants("https://names.example/"+want, Place{Name: want})
	}
}

// TestTakes wants the takes of one article told apart, and the first of them, or
// what is the original without them, to be the original.
func TestTakes(t *testing.T) {
	take := func(outlet, url, fetched, text string) string {
		return "---\noutlet: " + outlet + "\nurl: " + url + "\nfetched: " + fetched + "\n---\n" + text
	}
	const own = "https://news.example/a"
	first, second := take("Blad", own, "2031-03-03T16:30:05+01:00", ferryText), take("Blad", own, "2031-03-03T18:00:00+01:00", ferryOther)
	third := take("Blad", own+"b", "2031-03-04T08:00:00+01:00", ferryText)
	wire := "---\noutlet: Norrwire\n---\n" + ferryText + "Nobody was hurt.\n"
	other := take("Post", "https://post.example/a", "2031-03-03T16:31:00+01:00", ferryOther)
	tests := []struct {
		name     string
		files    map[string]string
		names    string
		original string
		reason   string
	}{
		{"two", map[string]string{"blad.md": first, "blad.2031-03-03T1800.md": second}, "Blad 18:00, Blad 16:30", "blad", "the earliest take"},
		{"under any name", map[string]string{"x.md": second, "y.md": first}, "Blad 18:00, Blad 16:30", "y", "the earliest take"},
		{"on two days, by name", map[string]string{"blad.md": first, "blad.2031-03-04T0800.md": third}, "Blad 4 Mar 08:00, Blad 3 Mar 16:30", "blad", "the earliest take"},
		{"beside a wire", map[string]string{"blad.md": first, "blad.2031-03-03T1800.md": second, "wire.md": wire}, "Blad 18:00, Blad 16:30, Norrwire", "wire", "file name"},
		{"of a wire", map[string]string{"wire.md": first, "wire.2031-03-03T1800.md": second, "post.md": other}, "Post, Blad 18:00, Blad 16:30", "wire", "file name"},
		{"as declared", map[string]string{"blad.md": first, "blad.2031-03-03T1800.md": strings.Replace(second, "---\n", "---\noriginal: true\n", 1)}, "Blad 18:00, Blad 16:30", "blad.2031-03-03T1800", "front matter says so"},
		{"declared twice", map[string]string{
			"blad.md": strings.Replace(first, "---\n", "---\noriginal: true\n", 1), "blad.2031-03-03T1800.md": strings.Replace(second, "---\n", "---\noriginal: true\n", 1),
		}, "Blad 18:00, Blad 16:30", "blad", "front matter says so"},
		{"at two addresses of one outlet", map[string]string{"a.md": take("Blad", own+"/2", "2031-03-03T18:00:00+01:00", ferryOther), "b.md": first},
			"Blad, Blad", "b", "fetched before the outlet's other article"},
		{"with a slash", map[string]string{"a.md": take("Blad", "http://news.example/a/", "2031-03-03T18:00:00+01:00", ferryOther), "b.md": first},
			"Blad 18:00, Blad 16:30", "b", "the earliest take"},
		{"no takes", map[string]string{"blad.md": first, "post.md": other}, "Blad, Post", "blad", "it holds more of the other version than that holds of it"},
		{"at one time", map[string]string{"a.md": first, "b.md": first}, "Blad take 1, Blad take 2", "a", "the earliest take"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := Load([]string{storyFolder(t, test.files)}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, a := range s.Articles {
				names = append(names, a.Name())
			}
			if got := strings.Join(names, ", "); got != test.names {
				t.Errorf("they are called %s, want %s", got, test.names)
			}
			if id := s.Articles[s.Original].ID; id != test.original || s.Reason != test.reason {
				t.Errorf("the original is %s (%s), want %s (%s)", id, s.Reason, test.original, test.reason)
			}
		})
	}
}
