package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
	"storydiff/corpus/format/feed"
)

// deepestFolders is how many folders below a named one are looked into.
const deepestFolders = 8

// Group is a story among many: where its articles are. It is not read yet.
type Group struct {
	// Name is the path of the story's folder from the folder that was named,
	// with slashes; where several were named, the path as it was typed.
	Name string
	// Paths are what Load takes.
	Paths []string
	// Err, of type *Error, says why a folder was not looked into that may hold
	// stories, or why lines are no story; nil for a story.
	Err error

	files []file    // for JSON Lines, in place of Paths
	stdin io.Reader // in place of that of the options
}

// Load reads the story. It goes by the name of the group.
func (g Group) Load(o Options) (*Story, error) {
	if g.Err != nil {
		return nil, g.Err
	}
	if g.files != nil {
		l := loader{options: o}
		if err := l.options.complete(); err != nil {
			return nil, err
		}
		return l.load(g.files, g.Name, l.tooFewLines)
	}
	if g.stdin != nil {
		o.Stdin = g.stdin
	}
	o.FoldersApart = true
	s, err := Load(g.Paths, o)
	if err != nil {
		return nil, err
	}
	s.Name = Clean(g.Name)
	return s, nil
}

// Stories yields the stories at paths, of which there may be any number, in
// their order; many is false where the paths are one story, as Load reads it.
// Many are those of folders that IsMany says are many, and those of JSON Lines,
// in files or on standard input, where each line names its story. Input is read
// as far as the stories that were asked for. A path where nothing is is an error.
func Stories(paths []string, o Options) (stories iter.Seq[Group], many bool, err error) {
	l := loader{options: o}
	if err := l.options.complete(); err != nil {
		return nil, false, err
	}
	one := Group{Name: storyName(paths), Paths: paths}
	var files []file
	areLines := len(paths) > 0
	for _, p := range paths {
		if HasAddress([]string{p}) || strings.Contains(p, "://") {
			areLines = false
			continue
		}
		f := l.fileFor(p)
		if f.err != nil && !isLink(p) {
			return nil, false, &Error{Path: p, Reason: reasonOf(f.err), Err: f.err}
		}
		if len(paths) == 1 && p == standardInputPath && o.Stdin != nil {
			in := bufio.NewReaderSize(o.Stdin, 64<<10)
			f.open = func() (io.ReadCloser, error) { return io.NopCloser(in), nil }
			one.stdin = in
			areLines = beginLines(in)
		} else {
			areLines = areLines && f.isLines()
		}
		files = append(files, f)
	}
	switch {
	case areLines:
		return lineGroups(files, l.options), true, nil
	case IsMany(paths):
		return Groups(paths), true, nil
	}
	return slices.Values([]Group{one}), false, nil
}

// beginLines reports whether what is to be read begins as JSON Lines, or is
// nothing at all. It waits for no more than the first bytes.
func beginLines(in *bufio.Reader) bool {
	for n := 1; ; n++ {
		head, err := in.Peek(n)
		if err != nil {
			return len(bytes.TrimSpace(head)) == 0
		}
		switch c := head[n-1]; {
		case c == '{' || c == '[':
			more, _ := in.Peek(in.Buffered())
			return c == '{' || feed.IsLines(more)
		case bytes.IndexByte([]byte(document.UTF8Mark+" \t\r\n"), c) < 0 || n == in.Size():
			return false
		}
	}
}

// IsMany reports whether paths stand for many stories rather than for one: all
// are folders, and one of them has no story of its own but folders below it
// that have articles. Several folders with articles are one story.
func IsMany(paths []string) bool {
	many := false
	for _, p := range paths {
		w := walk{at: []file{onDisk(p)}}
		if p == standardInputPath || !w.at[0].isFolder() {
			return false
		}
		many = many || w.hasStories(p)
	}
	return many
}

// Groups yields the stories of folders, one after the other, in the order of
// the paths and of the names in each folder. A folder with two or more articles
// is one story, and what is below it is not looked into; one with fewer may
// have folders that are. Hidden folders are passed over, and so are those
// without any article. A folder is read when its turn comes, and nothing of it
// is kept but the names in it.
func Groups(paths []string) iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for _, p := range paths {
			w := walk{at: []file{onDisk(p)}, yield: yield}
			if len(paths) > 1 {
				w.prefix = filepath.ToSlash(filepath.Clean(p))
			}
			if !w.visit(p, "") {
				return
			}
		}
	}
}

// walk goes through the folders below one that was named.
type walk struct {
	prefix string // of the stories' names
	at     []file // the folders from the named one to where the walk is
	yield  func(Group) bool
}

// visit yields the stories of a folder, which is at rel below the named one. It
// returns false when no more are wanted.
func (w *walk) visit(folder, rel string) bool {
	articles, below, err := look(folder)
	if err != nil {
		return w.yield(w.group(folder, rel, &Error{Path: folder, Reason: reasonOf(err), Err: err}))
	}
	if articles > 0 && !w.yield(w.group(folder, rel, nil)) {
		return false
	}
	if articles > 1 {
		return true
	}
	for name := range below {
		at, f := filepath.Join(folder, name), onDisk(filepath.Join(folder, name))
		if !f.isFolder() || slices.ContainsFunc(w.at, f.same) { // a link may lead back
			continue
		}
		if len(w.at) > deepestFolders {
			reason := fmt.Sprintf("more than %d folders below %s; name it to read it", deepestFolders, w.at[0].path)
			if !w.yield(w.group(at, path.Join(rel, name), &Error{Path: at, Reason: reason})) {
				return false
			}
			continue
		}
		w.at = append(w.at, f)
		more := w.visit(at, path.Join(rel, name))
		w.at = w.at[:len(w.at)-1]
		if !more {
			return false
		}
	}
	return true
}

// hasStories reports whether a folder has no story of its own, and folders
// below it that have.
func (w *walk) hasStories(folder string) (found bool) {
	if articles, _, err := look(folder); err != nil || articles > 1 {
		return false
	}
	w.yield = func(g Group) bool {
		found = found || g.Err == nil && g.Paths[0] != folder
		return !found
	}
	w.visit(folder, "")
	return found
}

func (w *walk) group(folder, rel string, err error) Group {
	name := path.Join(w.prefix, rel)
	if name == "" {
		name = storyName([]string{folder})
	}
	return Group{Name: name, Paths: []string{folder}, Err: err}
}

// look returns how many articles a folder has itself, as far as two, and the
// names in it that may be folders, in order. Whether one is a folder is not asked
// before its turn: there may be a million.
func look(folder string) (articles int, below iter.Seq[string], err error) {
	f, err := os.Open(folder)
	if err != nil {
		return 0, nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	if err != nil {
		return 0, nil, err
	}
	names = slices.DeleteFunc(names, func(name string) bool { return isHidden(name) })
	slices.Sort(names)
	for _, name := range names {
		if !mayBeArticle(name) || isAboutFolder(name) {
			continue
		}
		if f := onDisk(filepath.Join(folder, name)); f.isFolder() || f.isOwn() {
			continue
		}
		if articles++; articles == 2 {
			break
		}
	}
	return articles, slices.Values(names), nil
}

// mayBeArticle reports whether a file of that name is read as an article, or is
// told to be one that cannot be.
func mayBeArticle(name string) bool {
	return strings.Contains(name, ".") && (format.Known(name) || format.Unread(name))
}
