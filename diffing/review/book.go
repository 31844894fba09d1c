// Package review keeps a reader's marks on the changes of a story: which are seen,
// which are flagged, and notes; and which lines of an article the reader has said to
// be story, or to be none.
//
// A mark belongs to the words of a change, by its key (see Keys), and not to its
// place; so it remains when the story is loaded anew or edited elsewhere. The
// marks of a story are a Book, which is kept in one file of readable lines (see
// Place for which).
//
// Each line has a checksum, so that no mark is read otherwise than it was
// written. A line whose checksum does not fit is not read, and the file is set
// aside as it is; all other lines are kept. Whoever changes a line by hand takes
// its "sum" out, or leaves out the line.
//
// Every change rewrites the whole file, and the new file replaces the old in one
// step. So the file is always whole, and a program that is killed loses no more
// than the change it was writing. Several programs may have one story open. Each
// writes under a lock: it reads the file again, and changes only the fields that
// its own reader has changed since it last wrote. If two change the same field of
// the same mark, the later writer wins. This needs no clock and no counter, and a
// deleted note leaves no trace in the file.
package review

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"storydiff/corpus"
)

// A Book is the marks of one story. It may be used from several goroutines.
type Book struct {
	path string
	own  bool // path is the one that Place chose, not one that the user gave

	// writing is held while the file is read or written, so that whoever only
	// asks for a mark does not wait for the disk. It is taken before mu.
	writing sync.Mutex
	placed  bool // the file's folder existed at some time
	// lockedOut counts the times that another program kept the lock for too long.
	lockedOut atomic.Int64

	mu       sync.Mutex
	story    string
	articles map[string]sketch // by ID, those that the file is to list
	records  map[string]Record // by key, with what is unsaved
	lines    map[string]Line   // by key, with what is unsaved
	unsaved  changes
}

// changes are what was done since it was last on the disk.
type changes struct {
	marks map[string]change     // by key
	lines map[string]lineChange // by key
}

// Open returns the Book of a story that is kept at path, or in the story's
// place in Folder where path is empty. The Book is always good to be used; an
// error, on one line, is something to tell the reader: of type *Damage where
// the file was damaged and has been set aside, else why it could not be read.
// In that case marks are kept in memory, and each Save tries again (in vain where
// there is no Folder); a file that could not be read is never written over, nor is one of a newer program, nor
// one at a path given that is no review (see Refused).
//
// Nothing is written, and no folder made, before there is a mark, unless a
// damaged file has to be mended.
func Open(path string, story *corpus.Story) (*Book, error) {
	own := path == ""
	if own {
		path = Place(Folder(), story)
	}
	b := &Book{
		path:     path,
		own:      own,
		articles: map[string]sketch{},
		records:  map[string]Record{},
		lines:    map[string]Line{},
		unsaved:  changes{map[string]change{}, map[string]lineChange{}},
	}
	b.Follow(story)
	return b, b.refresh()
}

// Read returns what a file has. It only reads: it changes neither that file nor
// any other, nor waits for a lock. An error, on one line, is of type *Damage
// where what could be read is returned all the same; errors.Is finds
// fs.ErrNotExist where there is no file or an empty one.
func Read(path string) (Kept, error) {
	s, wrong, err := read(path, false)
	if err != nil {
		return Kept{}, failure(path, "marks cannot be read", err)
	}
	kept := Kept{Marks: make(map[string]Mark, len(s.records)), Records: sorted(s.records), lines: s.lines}
	for key, r := range s.records {
		kept.Marks[key] = r.Mark
	}
	if wrong != nil {
		return kept, &Damage{Path: path, Reason: wrong.Error(), Kept: s.size(), Lost: s.lost}
	}
	return kept, nil
}

// Path returns where the Book is kept.
func (b *Book) Path() string { return b.path }

// Follow tells the Book that the story has been loaded anew, so that it is
// found by the articles as they are now. It takes effect with the next mark.
func (b *Book) Follow(story *corpus.Story) {
	articles := sketches(story)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.story = corpus.Clean(story.Name)
	for id, k := range articles {
		b.articles[id] = k
	}
}

// Get returns the mark of a key; the zero Mark where there is none.
func (b *Book) Get(key string) Mark {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.records[key].Mark
}

// All returns every mark in the Book, by version and key, also of changes that
// the story does not have now: see Stray.
func (b *Book) All() []Record {
	b.mu.Lock()
	defer b.mu.Unlock()
	return sorted(b.records)
}

// Lasting returns the marks in the Book that say more than that something was
// seen, by version and key.
func (b *Book) Lasting() []Record {
	b.mu.Lock()
	defer b.mu.Unlock()
	lasting := map[string]Record{}
	for key, r := range b.records {
		if r.lasting() {
			lasting[key] = r
		}
	}
	return sorted(lasting)
}

// Unsaved returns the number of changes whose marks are not on the disk as
// they are here, and of lines likewise.
func (b *Book) Unsaved() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.unsaved.marks) + len(b.unsaved.lines)
}

// Put sets the mark of a key in memory, at once. What is about is for people
// who read the file. Save has to follow.
func (b *Book) Put(key string, m Mark, about Context) {
	m.Note, about = cleanNote(m.Note), about.clean()
	if !m.lasting() {
		about = about.brief()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	fields := differing(b.records[key].Mark, m)
	if fields == 0 {
		return
	}
	c := change{fields | b.unsaved.marks[key].fields, Record{key, m, about}}
	b.unsaved.marks[key] = c
	if m == (Mark{}) {
		delete(b.records, key)
	} else {
		b.records[key] = c.record
	}
}

// Set calls Put and then Save.
func (b *Book) Set(key string, m Mark, about Context) error {
	b.Put(key, m, about)
	return b.Save()
}

// Save writes what is unsaved, and takes in what other programs have written.
// It waits for the disk, and for a Save that is under way. An error, on one
// line, is of type *Damage where all is saved, but the file was damaged and has
// been set aside; after any other the changes remain unsaved, for the next Save
// to write, and the file is as it was.
func (b *Book) Save() error {
	before := b.lockedOut.Load()
	b.writing.Lock()
	defer b.writing.Unlock()
	if b.Unsaved() == 0 {
		return nil
	}
	if b.lockedOut.Load() != before { // all who wait would wait for the lock one after the other
		return failure(b.path, "marks are not saved", errLocked)
	}
	damage, err := b.exchange()
	if errors.Is(err, errLocked) {
		b.lockedOut.Add(1)
	}
	if err != nil {
		return failure(b.path, "marks are not saved", err)
	}
	return asError(damage)
}

// refresh takes in what other programs have written since. The errors are
// those of Open.
func (b *Book) refresh() error {
	b.writing.Lock()
	defer b.writing.Unlock()
	target, err := destination(b.path)
	if err != nil {
		return failure(b.path, "marks cannot be read", err)
	}
	if info, err := os.Stat(filepath.Dir(target)); err == nil && info.IsDir() {
		b.placed = true
	}
	s, wrong, err := read(target, b.own)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return failure(b.path, "marks cannot be read", err)
	case wrong == nil:
		b.take(s, changes{})
		return nil
	}
	b.gain(s) // good even where the file cannot be mended
	damage, err := b.exchange()
	if err != nil {
		return failure(b.path, "damaged ("+wrong.Error()+"), and cannot be mended", err)
	}
	return asError(damage)
}
