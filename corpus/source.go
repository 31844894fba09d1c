package corpus

import (
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus/demo"
	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
)

const (
	demoName          = "demo"
	standardInputPath = "-"
)

// file is a place that an article may be read from.
type file struct {
	path string // as the user gave it, or below the folder the user gave
	// info is what the path leads to, links followed; nil for standard input
	// and where err says that it leads nowhere.
	info fs.FileInfo
	err  error
	open func() (io.ReadCloser, error)
	// address is where on the web it is, as it was typed, key the same for every
	// spelling of it, and page what is there once it was fetched; they are empty
	// for a file.
	address, key string
	page         *fetch.Page
	// passedOver is set for a file of a folder that is no article by its name.
	passedOver bool
	// line is set for a line of JSON Lines; path ends in its number then.
	line bool
	size int64 // of a line, in bytes
}

func onDisk(name string) file {
	info, err := os.Stat(name)
	return file{path: name, info: info, err: err, open: func() (io.ReadCloser, error) { return os.Open(name) }}
}

func inside(fsys fs.FS, folder, name string) file {
	info, err := fs.Stat(fsys, name)
	return file{path: path.Join(folder, name), info: info, err: err, open: func() (io.ReadCloser, error) { return fsys.Open(name) }}
}

// fileFor returns the file that a path on the command line stands for.
func (l *loader) fileFor(path string) file {
	switch {
	case fetch.IsAddress(path):
		return atAddress(path)
	case path != standardInputPath:
		return onDisk(path)
	}
	return file{path: path, open: func() (io.ReadCloser, error) {
		if l.options.Stdin == nil {
			return nil, &Error{Path: path, Reason: "there is no standard input here; name a file"}
		}
		return io.NopCloser(l.options.Stdin), nil
	}}
}

func (f file) isFolder() bool { return f.info != nil && f.info.IsDir() }

// stem returns the file's name without its folder and extension, fit to be
// shown.
func (f file) stem() string {
	switch {
	case f.path == standardInputPath:
		return "stdin"
	case f.address != "":
		return Clean(addressID(f.address))
	}
	base := filepath.Base(f.path)
	if stem := strings.TrimSuffix(base, filepath.Ext(base)); stem != "" {
		base = stem
	}
	return Clean(base)
}

// same reports whether two files are one, perhaps under two names.
func (f file) same(g file) bool {
	if f.path == standardInputPath || g.path == standardInputPath {
		return f.path == g.path
	}
	if f.address != "" && g.address != "" {
		return f.key == g.key
	}
	return f.info != nil && g.info != nil && os.SameFile(f.info, g.info)
}

// sameAs says that a file is left out because of another.
func (f file) sameAs(other file) string {
	if f.address != "" {
		return "the same address as " + other.path
	}
	return "the same file as " + other.path
}

// find returns the files that paths stand for. Where nothing is, the command
// is mistaken, and that is an error; what is there and cannot be an article
// is skipped, or found out when it is read.
func (l *loader) find(paths []string) ([]file, error) {
	if len(paths) == 0 {
		entries, err := fs.ReadDir(demo.Files(), ".")
		if err != nil {
			return nil, &Error{Path: demoName, Reason: err.Error(), Err: err}
		}
		return inFolder(entries, func(name string) file { return inside(demo.Files(), demoName, name) }), nil
	}
	var files []file
	for i, p := range paths {
		if p == standardInputPath && slices.Contains(paths[:i], p) {
			return nil, &Error{Path: p, Reason: "given twice; standard input can be read only once"}
		}
		if name, ok := ListFile(p); ok {
			list, err := l.listed(name)
			if err != nil {
				return nil, err
			}
			files = append(files, list...)
			continue
		}
		f := l.fileFor(p)
		switch {
		case f.err != nil && strings.Contains(p, "://"):
			return nil, &Error{Path: fetch.Shown(p), Reason: "only http and https addresses are fetched", Err: f.err}
		case f.err != nil && !isLink(p):
			return nil, &Error{Path: p, Reason: reasonOf(f.err), Err: f.err}
		case !f.isFolder():
			files = append(files, f)
			continue
		}
		entries, err := os.ReadDir(p)
		if err != nil {
			l.skip(p, reasonOf(err))
			continue
		}
		files = append(files, inFolder(entries, func(name string) file { return onDisk(filepath.Join(p, name)) })...)
	}
	return files, nil
}

// inFolder returns the files of a folder in the order of their names, also
// folders and files that are not read, since an editor may take them for
// articles. Hidden files, what editors leave behind and notes about the folder
// are left out silently.
func inFolder(entries []fs.DirEntry, at func(name string) file) []file {
	var files []file
	for _, e := range entries {
		name := e.Name()
		if isHidden(name) || isAboutFolder(name) {
			continue
		}
		f := at(name)
		f.passedOver = !f.isFolder() && (!format.Known(name) || f.isOwn())
		files = append(files, f)
	}
	return files
}

// isHidden reports whether a file of that name is kept from users by the system,
// or is a copy that an editor makes while somebody writes.
func isHidden(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini":
		return true
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".swp", ".swo", ".tmp":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#")
}

// isAboutFolder reports whether a file of that name is about the folder it is
// in, and no article.
func isAboutFolder(name string) bool {
	stem := strings.ToLower(strings.TrimSuffix(name, filepath.Ext(name)))
	switch stem {
	case "readme", "read_me", "read-me", "license", "licence", "copying", "contributing", "changelog", "authors", "notice", "todo":
		return true
	}
	return false
}

// isLink reports whether there is a link at path, wherever it leads.
func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// stem is what an article is called by its file: the name that a file with
// several gives to it, or the stem of the file's name.
func (e *entry) stem() string {
	if e.doc.Fields.ID != "" {
		if id := strings.TrimSpace(Clean(e.doc.Fields.ID)); id != "" {
			return id
		}
	}
	return e.file.stem()
}
