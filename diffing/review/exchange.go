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

// exchange reads the file, adds the unsaved changes, writes it, and takes over
// what others have written.
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
	brought := b.bring(s)
	if err := write(target, s.encode()); err != nil {
		return nil, err
	}
	b.take(s, brought)
	return damage, nil
}

// place makes the folder unless it exists. One that existed before and is gone is
// not made again: it may be on a disk that is not mounted.
func (b *Book) place(folder string) error {
	info, err := os.Stat(folder)
	if errors.Is(err, fs.ErrNotExist) {
		if b.placed {
			return errGone
		}
		err = os.MkdirAll(folder, folderMode)
	}
	b.placed = b.placed || err == nil && (info == nil || info.IsDir())
	return err
}

// base returns the content to which unsaved changes are added: that of the file,
// or, if the file is gone, what is in memory. A damaged file is set aside, and
// what could be read of it is completed from memory.
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
	known.records, known.lines = maps.Clone(b.records), maps.Clone(b.lines)
	b.mu.Unlock()
	if missing {
		return known, nil, nil
	}
	aside, err := setAside(target)
	if err != nil {
		return nil, nil, err
	}
	d := &Damage{Path: b.path, Aside: aside, Reason: wrong.Error(), Kept: s.size(), Lost: s.lost}
	maps.Copy(known.records, s.records)
	maps.Copy(known.lines, s.lines)
	known.articles = s.articles
	return known, d, nil
}

// bring applies the unsaved changes to a sheet, and returns them.
func (b *Book) bring(s *sheet) changes {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.unsaved.on(s)
	s.story = b.story
	maps.Copy(s.articles, b.articles)
	return changes{maps.Clone(b.unsaved.marks), maps.Clone(b.unsaved.lines)}
}

// on applies the changes to a sheet.
func (c changes) on(s *sheet) {
	apply(s.records, c.marks)
	applyLines(s.lines, c.lines)
}

// gain adds what could be read of a damaged file to what is in memory.
func (b *Book) gain(s *sheet) {
	b.mu.Lock()
	defer b.mu.Unlock()
	maps.Copy(b.records, s.records)
	maps.Copy(b.lines, s.lines)
	apply(b.records, b.unsaved.marks)
	applyLines(b.lines, b.unsaved.lines)
}

// take replaces what is in memory by what a sheet has that is on the disk.
// saved are the changes that the sheet has; those made meanwhile stay unsaved.
func (b *Book) take(s *sheet, saved changes) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for key, c := range saved.marks {
		if b.unsaved.marks[key] == c {
			delete(b.unsaved.marks, key)
		}
	}
	for key, c := range saved.lines {
		if b.unsaved.lines[key] == c {
			delete(b.unsaved.lines, key)
		}
	}
	b.unsaved.on(s)
	b.records, b.lines = s.records, s.lines
}
