package watch

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
)

// A target is one of the paths that a story was opened with.
type target struct {
	path string // as it was given
	abs  string
}

// targetsOf returns what of a story's paths can be watched.
func targetsOf(paths []string) ([]target, error) {
	var targets []target
	for _, p := range paths {
		if p == "-" || fetch.IsAddress(p) {
			continue
		}
		if name, ok := corpus.ListFile(p); ok {
			p = name
		}
		abs, err := filepath.Abs(p)
		if err != nil {
			return nil, failure(p, err)
		}
		targets = append(targets, target{p, abs})
	}
	return targets, nil
}

// A stamp is the state of a file by which a change is noticed.
type stamp struct {
	info fs.FileInfo
	real string // the file's absolute path, links followed
}

func (s stamp) same(t stamp) bool {
	a, b := s.info, t.info
	return a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && a.Mode() == b.Mode() && os.SameFile(a, b)
}

// A snapshot is the files of a story at one moment, by the path that
// corpus.Load gives them.
type snapshot map[string]stamp

// difference returns what has changed from the snapshot that was told last to
// the one of now. A file in both is changed also if it was touched.
func difference(told, now snapshot, touched map[string]bool) Change {
	var c Change
	for path, s := range now {
		switch before, ok := told[path]; {
		case !ok:
			c.Added = append(c.Added, path)
		case !s.same(before) || touched[s.real]:
			c.Changed = append(c.Changed, path)
		}
	}
	for path := range told {
		if _, ok := now[path]; !ok {
			c.Removed = append(c.Removed, path)
		}
	}
	slices.Sort(c.Added)
	slices.Sort(c.Changed)
	slices.Sort(c.Removed)
	return c
}

// A watchList is which files to listen to. The keys are paths of folders,
// without links; the values say which names in the folder count.
type watchList map[string]*watchedFolder

type watchedFolder struct {
	articles bool // every name that an article may have counts
	names    map[string]bool
	// needed is set where the story cannot be watched without the folder; the
	// others only tell when something goes and comes back.
	needed bool
}

func (i watchList) at(folder string) *watchedFolder {
	if i[folder] == nil {
		i[folder] = &watchedFolder{names: map[string]bool{}}
	}
	return i[folder]
}

// name adds a file or folder to be listened to, and returns the entry of the
// folder that it is in.
func (i watchList) name(path string) *watchedFolder {
	l := i.at(filepath.Dir(path))
	l.names[filepath.Base(path)] = true
	return l
}

// has reports whether what happened to a path matters.
func (i watchList) has(path string) bool {
	if i[path] != nil { // a folder that is listened to goes itself
		return true
	}
	l := i[filepath.Dir(path)]
	return l != nil && (l.names[filepath.Base(path)] || l.articles && isArticleName(filepath.Base(path)))
}

// isArticleName reports whether corpus.Load takes a file of that name in a
// folder for an article, or tells the reader that it could not.
func isArticleName(name string) bool {
	return !strings.HasPrefix(name, ".") && (format.Known(name) || format.Unread(name))
}

// scan looks at the files of all targets, and says what to listen to.
func scan(targets []target) (snapshot, watchList) {
	s, i := snapshot{}, watchList{}
	for _, t := range targets {
		i.follow(t.abs)
		real, err := filepath.EvalSymlinks(t.abs)
		if err != nil {
			continue
		}
		info, err := os.Stat(real)
		switch {
		case err != nil:
		case info.IsDir():
			s.addFolder(i, t.path, real)
		case info.Mode().IsRegular():
			i.name(real).needed = true
			s[t.path] = stamp{info, real}
		}
	}
	return s, i
}

// follow listens around a path, and if there is a link, around all that it
// leads to, even where there is no file yet.
func (i watchList) follow(abs string) {
	const most = 40
	for range most {
		i.listenAround(abs)
		to, err := os.Readlink(abs)
		if err != nil { // no link
			return
		}
		if !filepath.IsAbs(to) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(abs))
			if err != nil {
				return
			}
			to = filepath.Join(folder, to)
		}
		abs = to
	}
}

// listenAround listens to where a path is, or the nearest folder above it that
// is there. So it hears when the path comes, goes or is replaced, or when a
// folder comes that has to be there before it.
func (i watchList) listenAround(abs string) {
	for folder := filepath.Dir(abs); ; folder = filepath.Dir(folder) {
		if real, err := filepath.EvalSymlinks(folder); err == nil {
			i.name(filepath.Join(real, filepath.Base(abs)))
			return
		}
		if abs = folder; filepath.Dir(abs) == abs {
			return
		}
	}
}

// addFolder adds the articles of a folder: given is its path as the reader
// knows it, real the one without links.
func (s snapshot) addFolder(i watchList, given, real string) {
	l := i.at(real)
	l.articles, l.needed = true, true
	entries, _ := os.ReadDir(real) // as many as there are
	for _, e := range entries {
		if !isArticleName(e.Name()) {
			continue
		}
		file := filepath.Join(real, e.Name())
		if e.Type()&fs.ModeSymlink != 0 {
			i.follow(file)
			to, err := filepath.EvalSymlinks(file)
			if err != nil {
				continue
			}
			file = to
		}
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() && !corpus.IsOwn(file) {
			s[filepath.Join(given, e.Name())] = stamp{info, file}
		}
	}
}

// look asks the system to report changes of what the story needs, and only then
// looks at the files: what changes after the look is reported.
func (w *watcher) look() error {
	_, w.interest = scan(w.targets)
	for _, folder := range w.system.WatchList() {
		if w.interest[folder] == nil {
			w.system.Remove(folder) // an error means that it is gone already
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(w.interest)) {
		// A folder that is listened to already may have been replaced; to be
		// added again does the others no harm.
		if err := w.system.Add(folder); err != nil && w.interest[folder].needed && !isGone(err) {
			return failure(folder, err)
		}
	}
	w.now, w.interest = scan(w.targets)
	return nil
}
