package review

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
)

func asError(d *Damage) error {
	if d == nil {
		return nil
	}
	return d
}

// exchange writes the file anew with what is unsaved, on what others have
// written, and takes that in.
func (b *Book) exchange() (*Damage, error) {
	target, err := destination(b.path)
	if err != nil {
		return nil, err
	}
	if err := b.place(filepath.Dir(target)); err != nil {
		return nil, err
	}
	release, err := lock(target)
	if err != nil {
		return nil, err
	}
	defer release()
	s, damage, err := b.base(target)
	if err != nil {
		return nil, err
	}
	changes := b.bring(s)
	if err := write(target, s.encode()); err != nil {
		return nil, err
	}
	b.take(s, changes)
	return damage, nil
}

// place sees to it that the folder is there. One that has been there is not
// made anew: it may be on a disk that comes back.
func (b *Book) place(folder string) error {
	_, err := os.Stat(folder)
	if errors.Is(err, fs.ErrNotExist) {
		if b.placed {
			return errGone
		}
		err = os.MkdirAll(folder, folderMode)
	}
	b.placed = b.placed || err == nil
	return err
}

// base returns what the file is to be written on: what it says, or, where it
// has gone, what is known here of what it said, so that nothing is lost. A
// damaged file is set aside; what is known here makes good what it no longer
// says.
func (b *Book) base(target string) (*sheet, *Damage, error) {
	s, wrong, err := read(target, b.own)
	missing := errors.Is(err, fs.ErrNotExist)
	if err != nil && !missing {
		return nil, nil, err
	}
	if wrong == nil && !missing {
		return s, nil, nil
	}
	known := newSheet()
	b.mu.Lock()
	known.records = maps.Clone(b.records)
	b.mu.Unlock()
	if missing {
		return known, nil, nil
	}
	aside, err := setAside(target)
	if err != nil {
		return nil, nil, err
	}
	d := &Damage{Path: b.path, Aside: aside, Reason: wrong.Error(), Kept: len(s.records)}
	maps.Copy(known.records, s.records)
	known.articles = s.articles
	return known, d, nil
}

// bring puts what is unsaved into a sheet, and returns it.
func (b *Book) bring(s *sheet) map[string]change {
	b.mu.Lock()
	defer b.mu.Unlock()
	apply(s.records, b.unsaved)
	s.story = b.story
	maps.Copy(s.articles, b.articles)
	return maps.Clone(b.unsaved)
}

// gain adds what could be read of a damaged file to what is known.
func (b *Book) gain(s *sheet) {
	b.mu.Lock()
	defer b.mu.Unlock()
	maps.Copy(b.records, s.records)
	apply(b.records, b.unsaved)
}

// take makes a sheet that is on the disk what the Book says. saved are the
// changes that are in it; what was changed meanwhile stays unsaved.
func (b *Book) take(s *sheet, saved map[string]change) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for key, c := range saved {
		if b.unsaved[key] == c {
			delete(b.unsaved, key)
		}
	}
	apply(s.records, b.unsaved)
	b.records = s.records
}
