package review

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const (
	fileMode   fs.FileMode = 0o600 // notes are nobody else's business
	folderMode fs.FileMode = 0o700
	// maxBytes is the size beyond which a file is no review file.
	maxBytes = 256 << 20
	// asideMark is in the name of a file that was set aside, and in no other:
	// a slug has no full stop.
	asideMark = ".damaged-"
)

// destination follows links from path to the file that they stand for, which
// need not be there. A lock and a temporary file must be beside that one.
func destination(path string) (string, error) {
	if path == "" {
		return "", errNowhere
	}
	const most = 40
	for range most {
		to, err := os.Readlink(path)
		if err != nil { // no link, or nothing at all
			return path, nil
		}
		if !filepath.IsAbs(to) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(path))
			if err != nil {
				return "", err
			}
			to = filepath.Join(folder, to)
		}
		path = to
	}
	return "", errRound
}

var (
	errRound    = errors.New("links that lead round in a circle")
	errOrdinary = errors.New("not an ordinary file")
	errNowhere  = errors.New("there is no place for it")
)

// nothing is the error for an empty file, which counts as a missing one.
type nothing struct{}

func (nothing) Error() string        { return "an empty file" }
func (nothing) Is(target error) bool { return target == fs.ErrNotExist }

// ordinary returns what there is to know about the file at path, and an error
// unless it can be read to its end; reading a pipe would wait for ever.
func ordinary(path string) (fs.FileInfo, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = errOrdinary
	}
	return info, err
}

// read reads the file at path. If the file is damaged, damage says how, and the
// sheet has what could be read. If it cannot be read, err says why; it is
// fs.ErrNotExist if there is no file.
//
// A damaged file is rewritten, so it must certainly be a review. One in the
// story's own place counts as one. One that the user named may be anything, even
// an article: if it does not look like a review, err is of type foreign, and an
// empty file counts as missing. For a file of a newer program, err is errNewer.
func read(path string, own bool) (s *sheet, damage, err error) {
	info, err := ordinary(path)
	if err != nil {
		return nil, nil, err
	}
	s, damage, err = decodeFile(path, info.Size())
	switch {
	case errors.Is(damage, errNewer):
		return nil, nil, damage
	case err != nil || own:
		return s, damage, err
	case isForeign(damage) && info.Size() == 0:
		return nil, nil, nothing{}
	case isForeign(damage):
		return nil, nil, damage
	}
	return s, damage, nil
}

// decodeFile reads a file of a size as decode does.
func decodeFile(path string, size int64) (s *sheet, damage, err error) {
	if size > maxBytes {
		return newSheet(), foreign{fmt.Errorf("larger than any review file (%d MB)", size>>20)}, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	s, damage = decode(data)
	return s, damage, nil
}

// write puts a file in the place of the one at path, in one step once it is on
// the disk. Only whoever holds the lock may write, so a temporary file that is
// there already is left from a program that did not live to the end.
func write(path string, data []byte) (err error) {
	folder := filepath.Dir(path)
	tmp := beside(path, ".tmp")
	if err := os.Remove(tmp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(tmp)
		}
	}()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
}

// syncFolder asks for a new name to be on the disk too. Not every system can;
// the file itself is whole in any case.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		d.Sync()
		d.Close()
	}
}

// beside returns the path of a hidden file that belongs to the one at path.
func beside(path, suffix string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+suffix)
}

// setAside gives the file at path a second, unused name and returns it. The first
// name stays until a whole file replaces it. If the program ends before that, the
// next run finds the damage again and uses the same second name.
func setAside(path string) (string, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return "", err
	}
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for n := 1; ; n++ {
		aside := fmt.Sprintf("%s%s%d%s", stem, asideMark, n, ext)
		if there, err := os.Lstat(aside); err == nil {
			if os.SameFile(info, there) {
				return aside, nil
			}
			continue
		}
		err := os.Link(path, aside)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil { // a file system without hard links
			err = os.Rename(path, aside)
		}
		return aside, err
	}
}
