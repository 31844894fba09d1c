package report

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// Save writes a file whole or not at all: write fills a temporary file beside
// path, which takes path's place once it is on the disk. A file that is
// replaced keeps its permissions, and a link goes on pointing where it did.
//
// Without overwrite, a path that exists is left alone, also when it came into
// being meanwhile; the error then satisfies errors.Is(err, fs.ErrExist). Every
// error is one line that names the path. Nothing is left behind after one.
func Save(path string, overwrite bool, write func(io.Writer) error) error {
	target, mode, err := destination(path, overwrite)
	if err != nil {
		return err
	}
	tmp, err := fill(filepath.Dir(target), mode, write)
	if err != nil {
		return failure(path, err)
	}
	defer unfinished.remove(tmp) // gone already where it took the path's place
	if overwrite {
		err = os.Rename(tmp, target)
	} else {
		err = claim(tmp, target)
	}
	if err != nil {
		return failure(path, err)
	}
	return nil
}

// newFile is the mode of a file that did not exist, before the user's mask.
const newFile fs.FileMode = 0o666

// destination returns the file that a path stands for, and its permissions.
func destination(path string, overwrite bool) (string, fs.FileMode, error) {
	if path == "" {
		return "", 0, errors.New("no file name; give one")
	}
	if os.IsPathSeparator(path[len(path)-1]) {
		return "", 0, fmt.Errorf("%s: names a folder; give a file's name", path)
	}
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return path, newFile, nil
	case err != nil:
		return "", 0, failure(path, err)
	case info.IsDir():
		return "", 0, fmt.Errorf("%s: is a folder; give a file's name", path)
	case !overwrite:
		return "", 0, failure(path, fs.ErrExist)
	}
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", 0, fmt.Errorf("%s: a link that leads nowhere; remove it or choose another name", path)
	}
	if info, err = os.Stat(target); err != nil {
		return "", 0, failure(path, err)
	}
	if !info.Mode().IsRegular() {
		return "", 0, fmt.Errorf("%s: not an ordinary file; choose another name, or write to standard output", path)
	}
	return target, info.Mode().Perm(), nil
}

// fill writes a temporary file in a folder and returns its path. After an
// error, or a panic of write, there is none.
func fill(folder string, mode fs.FileMode, write func(io.Writer) error) (path string, err error) {
	f, err := temporary(folder)
	if err != nil {
		return "", err
	}
	done := false
	defer func() {
		if !done {
			f.Close()
			unfinished.remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return "", err
	}
	if mode != newFile {
		if err := f.Chmod(mode); err != nil {
			return "", err
		}
	}
	if err := f.Sync(); err != nil {
		return "", err
	}
	if err := f.Close(); err != nil {
		return "", err
	}
	done = true
	return f.Name(), nil
}

// temporary creates a file that the user's mask applies to, as it would to the
// file it stands in for; os.CreateTemp keeps its own from everybody else.
func temporary(folder string) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(folder, fmt.Sprintf(".storydiff-%d-%d.tmp", os.Getpid(), i))
		f, err := unfinished.create(name)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// claim gives a file a name that nothing has, in one step where the file system
// has hard links.
func claim(tmp, path string) error {
	err := os.Link(tmp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return reserve(tmp, path)
}

// reserve gives a file a name that nothing has, in two steps: an empty file
// holds the name until the other takes its place.
func reserve(tmp, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
	if err != nil {
		return err
	}
	f.Close()
	if err := os.Rename(tmp, path); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}

// failure says in one line what is wrong with path and what to do.
func failure(path string, err error) error {
	folder := filepath.Dir(path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s: %w; choose another name, or agree to replace it", path, fs.ErrExist)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no folder %s; make it first", path, folder)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: not allowed to write in %s; choose another folder", path, folder)
	case IsFull(err):
		return fmt.Errorf("%s: not written, no room on the disk; make some, or choose another folder", path)
	case errors.Is(err, ErrOneVersion):
		return fmt.Errorf("%s: not written: %w; choose one version, or another form", path, err)
	case errors.Is(err, syscall.ENAMETOOLONG):
		return fmt.Errorf("%s: not written, the name is too long; choose a shorter one", path)
	}
	var at *fs.PathError
	var between *os.LinkError
	switch { // their paths are the temporary file's
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &between):
		err = between.Err
	}
	return fmt.Errorf("%s: not written: %w; see to that, or choose another folder", path, err)
}

// IsFull reports whether an error of writing is that there is no room on the disk, or
// no more for this user or in this file.
func IsFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// unfinished are the temporary files that Save fills. They belong to the process, which
// may have to end while they are filled.
var unfinished temporaries

// Abandon removes the temporary files of exports that are being written, and lets no
// other export begin: for a process that ends without waiting for them.
func Abandon() { unfinished.abandon() }

// temporaries are files that are to be gone in the end, by their paths.
type temporaries struct {
	mutex     sync.Mutex
	files     map[string]*os.File
	abandoned bool
}

var errAbandoned = errors.New("the program is ending")

// create makes a file that is not there yet.
func (t *temporaries) create(path string) (*os.File, error) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.abandoned {
		return nil, errAbandoned
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
	if err != nil {
		return nil, err
	}
	if t.files == nil {
		t.files = map[string]*os.File{}
	}
	t.files[path] = f
	return f, nil
}

// remove removes a file, if it is still there.
func (t *temporaries) remove(path string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	os.Remove(path) // what cannot be removed stays
	delete(t.files, path)
}

// abandon removes all files, and lets none be made.
func (t *temporaries) abandon() {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.abandoned = true
	for path, f := range t.files {
		if os.Remove(path) != nil { // Windows removes no file that is open
			f.Close()
			os.Remove(path) // what cannot be removed now stays
		}
	}
	t.files = nil
}
