package review

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"storydiff/corpus"
)

// An Index finds the review files of many stories in one folder. It does what
// Place does, but reads the heading of a file again only if the file has changed,
// and compares with a story only the files that have a sentence of it. It may be
// used from several goroutines.
type Index struct {
	folder string

	mu    sync.Mutex
	heads map[string]*heading        // by the file's name
	with  map[string]map[string]bool // the names of files by fingerprints of sentences
}

// A heading is what the first line of a review file says.
type heading struct {
	info     fs.FileInfo // of the file when it was read
	articles map[string]sketch
	broken   bool
}

// NewIndex returns an Index of a folder, which need not exist.
func NewIndex(folder string) *Index {
	return &Index{folder: folder, heads: map[string]*heading{}, with: map[string]map[string]bool{}}
}

// Place returns the path of a story's review file, as the function Place does.
func (x *Index) Place(story *corpus.Story) string {
	if x.folder == "" {
		return ""
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.look()
	articles := sketches(story)
	candidates := map[string]bool{}
	for _, k := range articles {
		for _, sum := range k {
			for name := range x.with[sum] {
				candidates[name] = true
			}
		}
	}
	fresh := freshName(story)
	best, most, broken := "", 0, ""
	for name, h := range x.heads {
		if h.broken && sameStem(name, fresh) && (broken == "" || name < broken) {
			broken = name
		}
		if candidates[name] {
			if n := shared(articles, h.articles); n > most || n == most && n > 0 && name < best {
				best, most = name, n
			}
		}
	}
	switch {
	case best != "":
		return filepath.Join(x.folder, best)
	case broken != "":
		return filepath.Join(x.folder, broken)
	}
	return filepath.Join(x.folder, fresh)
}

// look reads the headings of files that are new or have changed, and forgets
// those of files that have gone.
func (x *Index) look() {
	entries, _ := os.ReadDir(x.folder) // without a folder there is no file
	there := make(map[string]bool, len(entries))
	for _, e := range entries {
		name := e.Name()
		if !isReviewName(name) {
			continue
		}
		there[name] = true
		path := filepath.Join(x.folder, name)
		info, err := os.Stat(path)
		if h := x.heads[name]; h != nil && err == nil && sameFile(h.info, info) {
			continue
		}
		x.forget(name)
		head, err := readHeading(path)
		broken := err != nil && (len(head.articles) == 0 || !errors.Is(err, errNewer))
		h := &heading{info, head.articles, broken}
		x.heads[name] = h
		for _, k := range h.articles {
			for _, sum := range k {
				if x.with[sum] == nil {
					x.with[sum] = map[string]bool{}
				}
				x.with[sum][name] = true
			}
		}
	}
	for name := range x.heads {
		if !there[name] {
			x.forget(name)
		}
	}
}

// sameFile reports whether a file is as it was. One that could not be looked at is
// not.
func sameFile(was, is fs.FileInfo) bool {
	return was != nil && is != nil && was.Size() == is.Size() && was.ModTime().Equal(is.ModTime()) && os.SameFile(was, is)
}

// forget takes a file out of the index.
func (x *Index) forget(name string) {
	h := x.heads[name]
	if h == nil {
		return
	}
	for _, k := range h.articles {
		for _, sum := range k {
			if delete(x.with[sum], name); len(x.with[sum]) == 0 {
				delete(x.with, sum)
			}
		}
	}
	delete(x.heads, name)
}
