package corpus

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"net/url"
	"os"
	"path"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
)

// listSign begins the name of a file of addresses on the command line.
const listSign = "@"

// ListFile returns the file of addresses that a path on the command line stands
// for, and false where it stands for something else.
func ListFile(path string) (string, bool) {
	name, ok := strings.CutPrefix(path, listSign)
	return name, ok && name != ""
}

// HasAddress reports whether one of the paths is an address, or a file of them.
func HasAddress(paths []string) bool {
	for _, p := range paths {
		if _, list := ListFile(p); list || fetch.IsAddress(p) {
			return true
		}
	}
	return false
}

// An Address is a line of a file of addresses.
type Address struct {
	Address string
	Line    int // from 1
}

// ReadList returns the addresses in a file of them, one a line: blank lines and
// what follows a # at the beginning of a line, or after white space, are passed over.
// Lines that are no address are returned as they are. An error is an *Error.
func ReadList(name string) ([]Address, error) {
	const most = 1 << 20 // bytes
	fail := func(reason string, err error) ([]Address, error) {
		return nil, &Error{Path: listSign + name, Reason: reason, Err: err}
	}
	f := onDisk(name)
	switch {
	case f.err != nil:
		return fail(reasonOf(f.err)+"; a file that is called so itself is given as ./"+listSign+path.Base(name), f.err)
	case f.isFolder():
		return fail("is a folder; name a file of addresses, one a line", nil)
	}
	if reason := f.refuse(math.MaxInt64); reason != "" {
		return fail(reason, nil)
	}
	r, err := os.Open(name)
	if err != nil {
		return fail(reasonOf(err), err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return fail(reasonOf(err), err)
	}
	if len(data) > most {
		return fail("larger than the 1 MB that a file of addresses may have; divide it into several", nil)
	}
	var all []Address
	for n, line := range strings.Split(strings.TrimPrefix(string(data), document.UTF8Mark), "\n") {
		if i := strings.Index(line, " #"); i >= 0 {
			line = line[:i]
		}
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, Address{line, n + 1})
		}
	}
	if len(all) == 0 {
		return fail("no address in it; write one on each line", nil)
	}
	return all, nil
}

// listed returns the files that a file of addresses stands for.
func (l *loader) listed(name string) ([]file, error) {
	list, err := ReadList(name)
	if err != nil {
		return nil, err
	}
	var files []file
	for _, a := range list {
		if !fetch.IsAddress(a.Address) {
			l.skip(fmt.Sprintf("%s:%d", name, a.Line), "no address; write one that begins with https:// or http://")
			continue
		}
		files = append(files, atAddress(a.Address))
	}
	return files, nil
}

// atAddress returns the file that an address stands for.
func atAddress(address string) file {
	return file{path: fetch.Shown(address), address: address, key: fetch.Key(address)}
}

// get fetches what is at a file's address, if it has one and was not fetched yet.
func (l *loader) get(f *file) error {
	if f.address == "" || f.page != nil {
		return nil
	}
	if l.options.Fetch == nil {
		return &Error{Path: f.path, Reason: "addresses are not fetched here; name a file"}
	}
	page, err := l.options.Fetch(f.address)
	f.page = page
	return err
}

// sourceOfPage returns what the readers of files are told of a page. What a
// server says of its charset is a hint: UTF-8 is seen without it, and an unknown
// name, or that of UTF-8 for bytes that are not, would only do harm.
func (l *loader) sourceOfPage(f *file) document.Source {
	s := document.Source{Name: nameOfPage(f.page), Data: f.page.Data, Charset: l.options.Charset, TrackedOriginal: l.options.TrackedOriginal, Times: l.options.times()}
	said := strings.ToLower(strings.TrimSpace(f.page.Charset))
	if s.Charset == "" && said != "" && said != "utf-8" && said != "utf8" && document.UnknownCharset(said) == "" {
		s.Charset = said
	}
	return s
}

// extensions are those of the formats that servers name.
var extensions = map[string]string{
	"text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md", "text/x-markdown": ".md",
	"text/xml": ".xml", "application/xml": ".xml", "application/json": ".json", "application/rtf": ".rtf", "text/rtf": ".rtf", "application/rss+xml": ".xml", "application/atom+xml": ".xml",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"application/vnd.oasis.opendocument.text":                                 ".odt",
	"message/rfc822": ".eml", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl",
}

// nameOfPage returns a name for a page by which its format can be told: with
// the extension that goes with the type that the server names, or else with that
// of the address, if it is known.
func nameOfPage(p *fetch.Page) string {
	extension := extensions[p.Type]
	if u, err := url.Parse(p.Address); extension == "" && err == nil && format.Known(u.Path) {
		extension = path.Ext(u.Path)
	}
	if extension == "" {
		extension = ".txt"
	}
	return "page" + extension
}

// fillFrom completes what a page says of one of its articles by what its address
// says. Of several, only those have an address of their own that say so; a
// fragment tells the others apart.
func fillFrom(f *file, d *document.Document, articles int) {
	fields := &d.Fields
	fields.Fetched = f.page.Fetched.Format(time.RFC3339)
	if fields.Outlet == "" {
		fields.Outlet = fetch.Host(f.page.Address)
	}
	if articles == 1 {
		fields.URL = cmp.Or(fields.URL, f.page.Address)
		fields.ID = addressID(f.address)
		if typed, _, _ := strings.Cut(fetch.Shown(f.address), "#"); f.key != fetch.Key(fields.URL) {
			fields.FetchedFrom = typed
		}
		return
	}
	if fields.URL == "" {
		name := slugOf(cmp.Or(fields.ID, fields.Title))
		fields.URL = f.page.Address + "#" + name
		fields.ID = cmp.Or(fields.ID, strings.Trim(fetch.Host(f.address)+"-"+name, "-"))
	}
	if fields.ID == "" || strings.Contains(fields.ID, "://") {
		fields.ID = addressID(fields.URL)
	}
}

// addressID is what an article is called by its address: the host, and of the
// path the last part that has a letter.
func addressID(address string) string {
	host, slug := fetch.Host(address), ""
	if u, err := url.Parse(address); err == nil {
		for part := range strings.SplitSeq(u.Path, "/") {
			if extension := path.Ext(part); len(extension) > 1 && len(extension) <= 6 && !strings.ContainsFunc(extension[1:], notLetter) {
				part = strings.TrimSuffix(part, extension)
			}
			if part != "" && part != "index" && (slug == "" || strings.ContainsFunc(part, unicode.IsLetter)) {
				slug = part
			}
		}
	}
	if slug = slugOf(slug); slug == "" {
		return host
	}
	return host + "-" + slug
}

// slugOf returns a text as a part of a name: no longer than a headline's first
// words, with hyphens for all that is no letter or digit.
func slugOf(s string) string {
	const longest = 60 // bytes
	slug := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' || r == '.' {
			return r
		}
		return '-'
	}, s)
	for len(slug) > longest {
		at := strings.LastIndexByte(slug, '-')
		if at <= 0 {
			_, size := utf8.DecodeLastRuneInString(slug)
			at = len(slug) - size
		}
		slug = slug[:at]
	}
	return strings.Trim(slug, "-")
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
