package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"hash/maphash"
	"io"
	"iter"

	"storydiff/corpus"
)

// Written is what a file of JSON Lines has already, of stories in their order,
// so that the rest can be added to it. The zero value is an empty file.
type Written struct {
	// Whole is the length in bytes of its whole lines: what comes after is the
	// beginning of a line that was not finished.
	Whole int64
	// Stories is how many stories it has lines of. All but the last are whole.
	Stories int

	names  names
	last   string // the last story
	lines  int    // that it has of the last story
	hash   uint64 // of the last line
	seed   maphash.Seed
	failed error // why the stories are not those of the file
}

// names is the names of stories in order, as a hash.
type names struct{ sum uint64 }

func (n *names) add(name string) {
	h := fnv.New64a()
	fmt.Fprintf(h, "%x %q", n.sum, name)
	n.sum = h.Sum64()
}

// ReadWritten reads a file of JSON Lines from its beginning. One with other
// lines in it is an error. It takes the memory of a line's beginning.
func ReadWritten(r io.Reader) (*Written, error) {
	w := &Written{seed: maphash.MakeSeed()}
	in := bufio.NewReaderSize(r, 64<<10)
	var hash maphash.Hash
	hash.SetSeed(w.seed)
	for n := 1; ; n++ {
		hash.Reset()
		part, err := in.ReadSlice('\n')
		if len(part) == 0 && errors.Is(err, io.EOF) {
			return w, nil
		}
		story, ok := storyOf(part)
		if !ok && !errors.Is(err, io.EOF) || !bytes.HasPrefix(part, beginning[:min(len(part), len(beginning))]) {
			return nil, fmt.Errorf("line %d is none of a report in JSON Lines; name another file", n)
		}
		length := int64(len(part))
		for errors.Is(err, bufio.ErrBufferFull) {
			hash.Write(part)
			part, err = in.ReadSlice('\n')
			length += int64(len(part))
		}
		hash.Write(part)
		switch {
		case errors.Is(err, io.EOF): // torn
			return w, nil
		case err != nil:
			return nil, err
		}
		if w.lines++; w.Stories == 0 || story != w.last {
			w.Stories, w.last, w.lines = w.Stories+1, story, 1
			w.names.add(story)
		}
		w.Whole, w.hash = w.Whole+length, hash.Sum64()
	}
}

// beginning is how every line begins.
var beginning = []byte(`{"schema":"storydiff.`)

// storyOf returns the story of a line, of which it is enough to have what comes
// before the texts.
func storyOf(line []byte) (story string, ok bool) {
	if !bytes.HasPrefix(line, beginning) {
		return "", false
	}
	const key = `","story":`
	i := bytes.Index(line[:min(len(line), 80)], []byte(key))
	if i < 0 {
		return "", false
	}
	err := json.NewDecoder(bytes.NewReader(line[i+len(key):])).Decode(&story)
	return story, err == nil
}

// Rest yields those of the stories that are not written, and first the one that
// was written last, of which there may be more. If the stories are not those of
// the file, Err says so when it is through.
func (w *Written) Rest(stories iter.Seq[corpus.Group]) iter.Seq[corpus.Group] {
	return func(yield func(corpus.Group) bool) {
		var passed names
		n, last := 0, ""
		for g := range stories {
			name := corpus.Clean(g.Name)
			if n == 0 || name != last {
				n, last = n+1, name
				if n <= w.Stories {
					passed.add(name)
				}
				if n == w.Stories && passed != w.names {
					w.failed = fmt.Errorf("has other stories than the input as far as %s; begin a new file", w.last)
					return
				}
			}
			if n >= w.Stories && !yield(g) {
				return
			}
		}
		if n < w.Stories {
			w.failed = fmt.Errorf("has %d stories, and the input only %d; begin a new file", w.Stories, n)
		}
	}
}

// Err returns why what Rest and Cut were given is not what the file was made of.
func (w *Written) Err() error { return w.failed }

// Cut takes the lines off that the file has already. It is to be called with the
// lines of each story that Rest has yielded, in order.
func (w *Written) Cut(lines []byte) ([]byte, error) {
	for w.lines > 0 && len(lines) > 0 {
		end := bytes.IndexByte(lines, '\n') + 1
		if story, _ := storyOf(lines[:end]); story != w.last {
			break
		}
		if w.lines--; w.lines == 0 && maphash.Bytes(w.seed, lines[:end]) != w.hash {
			return nil, fmt.Errorf("was written of other texts or with other flags, as the last line of %s shows; begin a new file", w.last)
		}
		lines = lines[end:]
	}
	if w.lines > 0 && len(lines) > 0 {
		return nil, fmt.Errorf("has more lines of %s than there are now; begin a new file", w.last)
	}
	return lines, nil
}
