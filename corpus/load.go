package corpus

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format/document"
	"storydiff/corpus/workers"
)

// MaxBytes is the size in bytes beyond which a file is not read as an article,
// unless Options say otherwise.
const MaxBytes = 64 << 20

// Options say how a story is loaded. The zero value finds everything out.
type Options struct {
	// Original names the article that the others are compared with: its ID, a
	// prefix that only it has, or the path of a file or an address, which is added
	// to the story if it is not in it. Empty to find it out.
	Original string
	// Charset names the encoding of files that have no byte order mark. Empty
	// to find it out file by file.
	Charset string
	// TrackedOriginal is set to read texts with tracked changes as they were
	// before them; otherwise all changes are taken as accepted.
	TrackedOriginal bool
	// Stdin is what "-" reads. Without it, "-" cannot be read.
	Stdin io.Reader
	// Fetch gets what is at an address, in a goroutine of its own for each. Without
	// it addresses cannot be read.
	Fetch func(address string) (*fetch.Page, error)
	// FoldersApart is set where the folders in a folder that is no story are read
	// for themselves: then an error does not tell them.
	FoldersApart bool
	// MaxBytes is the largest file that is read; 0 stands for the constant of
	// that name. All other bounds on what a file may have grow with it.
	MaxBytes int64
	// Progress is told by Load how many of so many files have been read, from any
	// goroutine; nil for nobody.
	Progress func(read, of int)
	// Cache has what was read of the files before, and gets what is read; nil for none.
	Cache *Cache
}

// Load reads the articles at paths as one story: the articles in a folder, in
// the order of their names; files; addresses of the web; "@" and the name of a
// file with addresses; "-" for standard input; without any path the built-in demo.
// Only these addresses are fetched, and none that an article names. An article that
// cannot be read is listed in the story's Skipped, as long as two others are
// there; less is an error, as is a path where nothing is. Errors are of type
// *Error.
func Load(paths []string, o Options) (*Story, error) {
	l, files, err := newLoader(paths, o)
	if err != nil {
		return nil, err
	}
	if o.Progress != nil {
		var read atomic.Int64
		l.arrived = func([]entry) { o.Progress(int(read.Add(1)), len(files)) }
	}
	return l.load(files, storyName(paths), func() error { return l.tooFew(paths) })
}

// newLoader returns what reads a story, and the files that paths stand for. Nothing is
// read yet but names.
func newLoader(paths []string, o Options) (*loader, []file, error) {
	l := &loader{options: o}
	if err := l.options.complete(); err != nil {
		return nil, nil, err
	}
	files, err := l.find(paths)
	return l, files, err
}

// complete checks the options and puts in what they leave open.
func (o *Options) complete() error {
	if o.Charset != "" {
		if reason := document.UnknownCharset(o.Charset); reason != "" {
			return &Error{Path: "--charset", Reason: reason}
		}
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = MaxBytes
	}
	return nil
}

// times is by what the bounds on what a file may have are multiplied.
func (o *Options) times() int { return int(max(o.MaxBytes/MaxBytes, 1)) }

// load reads files as a story of that name. tooFew says why they are none.
func (l *loader) load(files []file, name string, tooFew func() error) (*Story, error) {
	l.addAll(files)
	l.name()
	wanted, err := l.wanted(l.options.Original)
	if err != nil {
		return nil, err
	}
	if len(l.entries) < fewestArticles {
		return nil, tooFew()
	}
	nameTakes(l.entries)
	s := l.story(name)
	if wanted >= 0 {
		return s.WithOriginal(wanted, "chosen with --original"), nil
	}
	return s.WithOriginal(chooseOriginal(l.entries)), nil
}

// loader gathers what becomes a story.
type loader struct {
	options Options
	entries []entry
	skipped []Skipped
	// arrived is called with the articles of each file that was read, which may be
	// none, from any goroutine; nil for nobody.
	arrived func([]entry)
}

// fewestArticles is how many a story has at least.
const fewestArticles = 2

func (l *loader) skip(path, reason string) {
	l.skipped = append(l.skipped, Skipped{Path: Clean(path), Reason: Clean(reason)})
}

// addAll reads files as articles, in order, or lists them as skipped.
func (l *loader) addAll(files []file) {
	first := firstOfSame(files)
	preferFiles(files, first)
	ahead := l.readAhead(files, first)
	twins := map[int]file{} // by what first has for a file, the same file of which there are articles
	for n, f := range files {
		twin, isTwin := twins[first[n]]
		switch {
		case f.passedOver:
			if reason := f.whyUnread(); reason != "" {
				l.skip(f.path, reason)
			}
		case isTwin:
			l.skip(f.path, f.sameAs(twin))
		case first[n] > n:
			l.skip(f.path, f.sameAs(files[first[n]]))
		case ahead[n] == nil && f.address != "": // it was told why it cannot be read
		case l.add(f, ahead[n]):
			twins[first[n]] = f
		}
	}
	l.joinWords()
}

// A result is what reading a file gave.
type result struct {
	entries []entry
	err     error
}

// add takes what was read of a file, or reads it where that is nil, and reports whether it
// has articles.
func (l *loader) add(f file, read *result) bool {
	if read == nil {
		read = new(result)
		read.entries, read.err = l.read(f)
	}
	if read.err != nil {
		l.skip(f.path, reasonOf(read.err)) // or some of its articles
	}
	l.entries = append(l.entries, read.entries...)
	return len(read.entries) > 0
}

// readAhead reads files in parallel, except those that are the same as one before them, by
// what first has for each: a pipe can be read only once. These have nil.
func (l *loader) readAhead(files []file, first []int) []*result {
	ahead := make([]*result, len(files))
	var reading workers.Group
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	read := func(n int) {
		f := files[n]
		if ahead[n].err = l.get(&f); ahead[n].err == nil {
			free <- struct{}{}
			defer func() { <-free }()
			ahead[n].entries, ahead[n].err = l.readOnce(f)
		}
		if l.arrived != nil {
			l.arrived(ahead[n].entries)
		}
	}
	var onDisk []int
	for n, f := range files {
		if f.passedOver || first[n] != n {
			continue
		}
		ahead[n] = new(result)
		if f.address == "" {
			onDisk = append(onDisk, n)
		} else {
			reading.Go(func() { read(n) }) // which waits, and needs nothing else
		}
	}
	reading.Each(len(onDisk), func(k int) { read(onDisk[k]) })
	reading.Wait()
	return ahead
}

// name gives every article its ID: the stem of its file, or what a file with
// several articles calls it. Of several with the same stem the first keeps it,
// and the others get the next number that makes an ID no file has for its stem.
func (l *loader) name() {
	taken := map[string]bool{}
	for _, e := range l.entries {
		taken[e.stem()] = true
	}
	next := map[string]int{} // by stem, the number that the next article gets; none for the first
	for _, e := range l.entries {
		stem := e.stem()
		id, n := stem, next[stem]
		for n > 0 && taken[id] {
			n++
			id = fmt.Sprintf("%s-%d", stem, n)
		}
		next[stem], taken[id] = max(n, 1), true
		e.article.ID = id
	}
}

// wanted returns the index of the article that the user wants for the
// original, which is read if it is not there yet; -1 if the user named none.
func (l *loader) wanted(ref string) (int, error) {
	if ref == "" {
		return -1, nil
	}
	s := l.story("")
	if i := s.findID(ref); i >= 0 {
		return i, nil
	}
	f := l.fileFor(ref)
	for i, e := range l.entries {
		if e.file.same(f) {
			return i, nil
		}
	}
	if f.err != nil || f.isFolder() {
		i, err := s.Find(ref)
		if err != nil && strings.ContainsAny(ref, `/\`) {
			err = &Error{Path: ref, Reason: "no such file or article for --original; check the name"}
		}
		return i, err
	}
	read, err := l.read(f)
	if len(read) == 0 {
		return -1, &Error{Path: ref, Reason: reasonOf(err), Err: err}
	}
	l.entries = append(l.entries, read[0])
	before := len(l.entries)
	if l.joinWords(); len(l.entries) < before {
		return -1, &Error{Path: ref, Reason: "no words in it; put the article's text in it or leave it out"}
	}
	l.name()
	return len(l.entries) - 1, nil
}

func (l *loader) story(name string) *Story {
	s := &Story{Name: name, Skipped: l.skipped}
	for _, e := range l.entries {
		s.Articles = append(s.Articles, e.article)
	}
	return s
}

// storyName returns the name of the first folder, file or address of paths.
func storyName(paths []string) string {
	if len(paths) == 0 {
		return demoName
	}
	for _, p := range paths {
		if p == standardInputPath {
			continue
		}
		if fetch.IsAddress(p) {
			return atAddress(p).stem()
		}
		if name, ok := ListFile(p); ok {
			p = name
		}
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		if onDisk(p).isFolder() {
			if name := filepath.Base(p); name != string(filepath.Separator) {
				return Clean(name)
			}
			return "story"
		}
		return onDisk(p).stem()
	}
	return "stdin"
}
