package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/feed"
)

const (
	// mostVersions is how many articles a story of JSON Lines may have, and how
	// many lines before the first may be none, as Options.times has it.
	mostVersions = 10_000
	// mostNames is how many stories back it is noticed that a story comes again.
	mostNames = 1 << 17
)

// lines divides JSON Lines into stories: lines with the same story that stand
// together.
type lines struct {
	options Options
	yield   func(Group) bool
	story   *Group // that is being gathered; nil for none
	size    int64  // in bytes, of its articles
	loose   []file // lines that could not be read, before any story
	before  recent
	stopped bool
}

// lineGroups yields the stories in the JSON Lines of files, one after the other.
// A file is read line by line, and no more of it is kept than a story.
func lineGroups(files []file, o Options) iter.Seq[Group] {
	return func(yield func(Group) bool) {
		l := lines{options: o, yield: yield}
		for _, f := range files {
			if l.stopped {
				return
			}
			l.read(f)
		}
		l.end()
		if !l.stopped && len(l.loose) > 0 {
			yield(Group{Name: files[0].stem(), files: l.loose})
		}
	}
}

func (l *lines) read(f file) {
	r, err := f.open()
	if err != nil {
		l.add("", file{path: f.path, err: err})
		return
	}
	defer r.Close()
	in := bufio.NewReaderSize(r, 64<<10)
	if mark, _ := in.Peek(len(document.UTF8Mark)); string(mark) == document.UTF8Mark {
		in.Discard(len(mark))
	}
	first := true
	for n := 1; !l.stopped; n++ {
		line, err := readLine(in, l.options.MaxBytes)
		trimmed := bytes.TrimSpace(line)
		at := file{path: fmt.Sprintf("%s:%d", f.path, n), line: true}
		switch {
		case errors.Is(err, errTooLong):
			at.err = &Error{Path: at.path, Reason: tooLarge(l.options.MaxBytes)}
			l.add("", at)
		case err != nil && !errors.Is(err, io.EOF):
			l.add("", file{path: at.path, err: err})
			return
		case first && (bytes.Equal(trimmed, []byte("{")) || bytes.HasPrefix(trimmed, []byte("["))):
			l.readWhole(f.path, io.MultiReader(bytes.NewReader(line), strings.NewReader("\n"), in))
			return
		case len(trimmed) > 0:
			l.value(at, feed.Value{Line: 1, Data: line})
			first = false
		}
		if errors.Is(err, io.EOF) {
			return
		}
	}
}

// readWhole reads a list of articles, or objects over several lines.
func (l *lines) readWhole(path string, r io.Reader) {
	data, err := io.ReadAll(io.LimitReader(r, l.options.MaxBytes+1))
	if err == nil && int64(len(data)) > l.options.MaxBytes {
		err = &Error{Path: path, Reason: "a list larger than " + sizeText(l.options.MaxBytes) + "; write each article on a line of its own" + document.RaiseLimit}
	}
	source := document.Source{Name: path, Data: data, Charset: l.options.Charset, Times: l.options.times()}
	text := ""
	if err == nil {
		text, err = source.Decode()
	}
	if err != nil {
		l.add("", file{path: path, err: err})
		return
	}
	for v, err := range feed.Values(source, text) {
		if err != nil {
			l.add("", file{path: path, err: err})
			return
		}
		l.value(file{path: fmt.Sprintf("%s:%d", path, v.Line), line: true}, v)
		if l.stopped {
			return
		}
	}
}

// value adds the articles of a JSON value to the story that it says.
func (l *lines) value(at file, v feed.Value) {
	story, err := feed.StoryOf(document.Source{Name: at.path, Times: l.options.times()}, v)
	if err != nil {
		at.err = &Error{Path: at.path, Reason: err.(*document.Error).Reason}
		l.add("", at)
		return
	}
	if story == "" {
		story = stemOfLine(at.path)
	}
	data := bytes.Clone(v.Data)
	at.size = int64(len(data))
	at.open = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
	l.add(Clean(story), at)
}

// stemOfLine returns the stem of the file that a line is in.
func stemOfLine(path string) string {
	if i := strings.LastIndexByte(path, ':'); i > 0 {
		path = path[:i]
	}
	return file{path: path}.stem()
}

// add puts a line into its story, which ends the one before. A line that could
// not be read goes with those above it.
func (l *lines) add(story string, f file) {
	switch {
	case story == "" && l.story == nil:
		if l.loose = append(l.loose, f); len(l.loose) > l.options.times()*mostVersions {
			l.stopped = true
			l.yield(Group{Name: stemOfLine(f.path), Err: &Error{Path: f.path, Reason: "not JSON Lines; write each article as one object on a line"}})
		}
		return
	case story != "" && (l.story == nil || story != l.story.Name):
		l.end()
		l.story, l.size = &Group{Name: story, files: l.loose}, 0
		l.loose = nil
		if l.before.has(story) {
			l.story.Err = &Error{Path: f.path, Reason: "a line of a story that others stand between; sort the lines by their story"}
		}
	}
	if l.size += f.size; l.story.Err != nil {
		return
	}
	l.story.files = append(l.story.files, f)
	switch {
	case l.size > l.options.MaxBytes:
		l.story.Err = &Error{Path: f.path, Reason: "a story larger than " + sizeText(l.options.MaxBytes) + "; divide it" + document.RaiseLimit}
	case len(l.story.files) > l.options.times()*mostVersions:
		l.story.Err = &Error{Path: f.path, Reason: fmt.Sprintf("a story of more than %d articles; divide it", l.options.times()*mostVersions) + document.RaiseLimit}
	}
	if l.story.Err != nil {
		l.story.files = nil
	}
}

// end yields the story that was gathered.
func (l *lines) end() {
	if l.story == nil || l.stopped {
		return
	}
	l.before.add(l.story.Name)
	l.stopped = !l.yield(*l.story)
	l.story = nil
}

var errTooLong = errors.New("line too long")

// readLine returns the next line without its end; io.EOF comes with the last. Of
// a line with more than limit bytes nothing is kept.
func readLine(r *bufio.Reader, limit int64) (line []byte, err error) {
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > limit+1; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errTooLong
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}

// recent is the names of the last stories, as far as they are looked back for.
type recent struct {
	known map[uint64]bool
	order []uint64
	next  int
}

func hashOf(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(name))
	return h.Sum64()
}

func (r *recent) has(name string) bool { return r.known[hashOf(name)] }

func (r *recent) add(name string) {
	h := hashOf(name)
	if r.known == nil {
		r.known = map[uint64]bool{}
	}
	if r.known[h] {
		return
	}
	r.known[h] = true
	if len(r.order) < mostNames {
		r.order = append(r.order, h)
		return
	}
	delete(r.known, r.order[r.next])
	r.order[r.next] = h
	r.next = (r.next + 1) % mostNames
}

// isLines reports whether a file is JSON Lines by its name or its first bytes.
func (f file) isLines() bool {
	if f.info == nil || !f.info.Mode().IsRegular() || f.isOwn() {
		return false
	}
	if slices.Contains(feed.ExtensionsOfLines(), strings.ToLower(filepath.Ext(f.path))) {
		return true
	}
	r, err := f.open()
	if err != nil {
		return false
	}
	defer r.Close()
	head, _ := io.ReadAll(io.LimitReader(r, 64<<10)) // as much as there is
	return feed.IsLines(head)
}
