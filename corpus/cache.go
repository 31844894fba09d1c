package corpus

import (
	"io/fs"
	"os"
	"sync"

	"storydiff/corpus/text"
)

// A Cache keeps what was read of files on the disk, so that a story which is loaded
// again reads only those that have changed. It is for one story with the same Options.
// It may be used from several goroutines; the zero value is empty.
type Cache struct {
	mu     sync.Mutex
	byPath map[string]readFile
}

// A readFile is what was read of a file, and how the file was right before.
type readFile struct {
	info    fs.FileInfo
	entries []entry
	err     error
}

// Forget removes what is kept of files, by their paths as Skipped and Article have
// them. It is for those of which somebody knows that they were written to: what they
// say may have changed at the same length and, as far as the file system's clock goes,
// the same time.
func (c *Cache) Forget(paths []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range paths {
		delete(c.byPath, p)
	}
}

// get returns what is kept of a file, if the file is as it was. The articles are
// copies: a story gives them their names.
func (c *Cache) get(f *file) (entries []entry, ok bool, err error) {
	if c == nil || f.info == nil || !f.info.Mode().IsRegular() {
		return nil, false, nil
	}
	c.mu.Lock()
	kept, ok := c.byPath[f.path]
	c.mu.Unlock()
	if !ok || !isAsBefore(kept.info, f.info) {
		return nil, false, nil
	}
	return copied(kept.entries), true, kept.err
}

// put keeps what was read of a file, unless that depends on other files of the story:
// how words are joined that were divided at the ends of lines.
func (c *Cache) put(f *file, entries []entry, err error) {
	if c == nil || f.info == nil || !f.info.Mode().IsRegular() || len(entries) == 0 {
		return
	}
	for i := range entries {
		if entries[i].article == nil {
			return
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byPath == nil {
		c.byPath = map[string]readFile{}
	}
	c.byPath[f.path] = readFile{f.info, copied(entries), err}
}

// isAsBefore reports whether nothing says that a file has changed.
func isAsBefore(before, now fs.FileInfo) bool {
	return before.Size() == now.Size() && before.ModTime().Equal(now.ModTime()) && before.Mode() == now.Mode() && os.SameFile(before, now)
}

// copied returns entries with articles of their own, whose texts and words are shared.
func copied(entries []entry) []entry {
	out := make([]entry, len(entries))
	for i, e := range entries {
		a := new(text.Article)
		*a = *e.article
		e.article = a
		out[i] = e
	}
	return out
}
