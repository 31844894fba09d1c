package office

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"storydiff/corpus/format/document"
)

// Bounds of a file in a zip archive, as Source.Most has them. Text seldom shrinks to less than a twentieth.
const (
	mostEntries = 20000
	leastRoom   = 4 << 20  // bytes that may be read of any file's parts
	mostRoom    = 64 << 20 // bytes that may be read of the largest
	widening    = 50       // bytes read for each byte of the file
	longestText = 8 << 20  // bytes between two elements, which have to be held
)

const zipMagic = "PK\x03\x04"

// parts are the files in an archive.
type parts struct {
	source document.Source
	byName map[string]*zip.File // by names in lower case, which Word does not tell apart
	names  []string
	room   int64 // bytes that may still be read
}

var (
	errDamaged = errors.New("damaged")
	errOther   = errors.New("another kind of file")
	errMany    = errors.New("has too many files in it")
)

// openParts opens a zip archive. It unpacks nothing.
func openParts(s document.Source) (*parts, error) {
	if !bytes.HasPrefix(s.Data, []byte(zipMagic)) {
		return nil, errOther
	}
	// Each entry has a header of its own in the directory at the end.
	if bytes.Count(s.Data, []byte("PK\x01\x02")) > s.Most(mostEntries) {
		return nil, errMany
	}
	z, err := zip.NewReader(bytes.NewReader(s.Data), int64(len(s.Data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, errDamaged
	}
	p := &parts{source: s, byName: map[string]*zip.File{}}
	p.room = min(max(leastRoom, widening*int64(len(s.Data))), int64(s.Most(mostRoom)))
	for _, f := range z.File {
		name := partName(f.Name)
		if p.byName[name] == nil {
			p.byName[name] = f
			p.names = append(p.names, name)
		}
	}
	return p, nil
}

// partName returns the name of a part as it is looked up.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// has reports whether there is a part of that name.
func (p *parts) has(name string) bool { return p.byName[partName(name)] != nil }

// canOpen reports whether a part can be read.
func (p *parts) canOpen(name string) bool {
	r := p.open(name)
	if r == nil {
		return false
	}
	r.Close()
	return true
}

// open returns a reader of a part, or nil where there is none, or where it is
// encrypted or packed in a way that nobody uses.
func (p *parts) open(name string) io.ReadCloser {
	f := p.byName[partName(name)]
	if f == nil || f.Flags&1 != 0 {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return nil
	}
	return &boundedPart{ReadCloser: r, of: p}
}

// read returns the bytes of a small part, at most limit of them; none where there
// is no such part.
func (p *parts) read(name string, limit int64) []byte {
	r := p.open(name)
	if r == nil {
		return nil
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, limit))
	if err != nil {
		return nil
	}
	return data
}

// errTooWide is the trouble of parts that are unreasonably larger than their file.
var errTooWide = errors.New("unpacks to far more than a text has")

// boundedPart reads a part as long as there is room.
type boundedPart struct {
	io.ReadCloser
	of   *parts
	text int // bytes since the last element began
}

func (b *boundedPart) Read(to []byte) (int, error) {
	if b.of.room <= 0 {
		return 0, errTooWide
	}
	n, err := b.ReadCloser.Read(to[:min(int64(len(to)), b.of.room)])
	b.of.room -= int64(n)
	if at := bytes.LastIndexByte(to[:n], '<'); at >= 0 {
		b.text = n - at
	} else if b.text += n; b.text > b.of.source.Most(longestText) {
		return 0, errTooWide
	}
	return n, err
}

// trouble says what is wrong with a document of a kind, "a Word document", and
// what to do.
func trouble(s document.Source, kind string, err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case err == nil:
		return nil
	case errors.As(err, new(*document.Error)):
		return err
	case errors.Is(err, errMany):
		return s.Fail(0, fmt.Sprintf("%s that has more than %d files in it; leave it out, save its text as .txt%s", kind, s.Most(mostEntries), document.RaiseLimit))
	case errors.Is(err, errTooWide):
		return s.Fail(0, kind+" that "+err.Error()+"; leave it out, save its text as .txt"+document.RaiseLimit)
	case errors.Is(err, errDeep), errors.Is(err, errDoctype):
		return s.Fail(0, kind+" that "+err.Error()+"; leave it out, or save its text as .txt")
	case errors.Is(err, errOther):
		return s.Fail(0, "not "+kind+" by its content; if it is plain text, rename it to end in .txt")
	case errors.Is(err, errDamaged), errors.As(err, &corrupt), errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat):
		return s.Fail(0, kind+" that is cut off or damaged; open it where it was written and save it again")
	}
	return s.Fail(0, kind+" whose content is damaged ("+oneLine(err.Error())+"); open it where it was written and save it again")
}

// firstEntry returns the name and, where it is not packed, the content of the
// first file of an archive of which only the beginning may be known.
func firstEntry(head []byte) (name string, content []byte) {
	const fixed = 30 // bytes of a header before the name
	if len(head) < fixed || !bytes.HasPrefix(head, []byte(zipMagic)) {
		return "", nil
	}
	method, size := binary.LittleEndian.Uint16(head[8:]), int(binary.LittleEndian.Uint32(head[18:]))
	nameEnd := fixed + int(binary.LittleEndian.Uint16(head[26:]))
	start := nameEnd + int(binary.LittleEndian.Uint16(head[28:]))
	if start > len(head) {
		return string(head[fixed:min(nameEnd, len(head))]), nil
	}
	if method == zip.Store {
		content = head[start:min(start+size, len(head))]
	}
	return string(head[fixed:nameEnd]), content
}
