package corpus

import (
	"fmt"
	"io"
	"io/fs"
	"math"
	"strings"

	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
)

// read returns the bytes of the file, at most limit of them. What could keep
// the program waiting for ever is refused before it is opened: a pipe that
// nobody may write to, a device. The pipes that a shell opens for <(command)
// are read; it has put a writer at the other end.
func (f file) read(limit int64) ([]byte, error) {
	switch {
	case f.err != nil && isLink(f.path):
		return nil, &Error{Path: f.path, Reason: linkToNowhere, Err: f.err}
	case f.err != nil:
		return nil, f.err
	}
	if reason := f.refuse(limit); reason != "" {
		return nil, &Error{Path: f.path, Reason: reason}
	}
	r, err := f.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, &Error{Path: f.path, Reason: tooLarge(limit)}
	}
	return data, nil
}

// whyUnread says why a file of a folder is passed over; it returns an empty
// string where nobody needs to be told. Its first bytes may tell what it is.
func (f file) whyUnread() string {
	const enough = 4096
	switch {
	case f.err != nil && isLink(f.path):
		return linkToNowhere
	case f.err != nil:
		return reasonOf(f.err)
	}
	if reason := f.refuse(math.MaxInt64); reason != "" {
		return reason
	}
	if f.isOwn() {
		return ""
	}
	r, err := f.open()
	if err != nil {
		return reasonOf(err)
	}
	defer r.Close()
	head, err := io.ReadAll(io.LimitReader(r, enough))
	if err != nil {
		return reasonOf(err)
	}
	return format.WhyUnread(f.path, head)
}

const folderInFolder = "a folder inside a folder; name it to read it"

const linkToNowhere = "a link that leads nowhere; leave it out"

// refuse says why a file is not opened, or returns an empty string.
func (f file) refuse(limit int64) string {
	if f.info == nil { // standard input
		return ""
	}
	mode := f.info.Mode()
	switch {
	case mode.IsDir():
		return folderInFolder
	case mode&fs.ModeNamedPipe != 0 && (strings.HasPrefix(f.path, "/dev/fd/") || strings.HasPrefix(f.path, "/proc/self/fd/")):
		return ""
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe, not a file; feed it to standard input and name that as -"
	case !mode.IsRegular():
		return "a device or socket, not a file; leave it out"
	case f.info.Size() > limit:
		return tooLarge(limit)
	}
	return ""
}

func tooLarge(limit int64) string {
	return "larger than the " + sizeText(limit) + " an article may have; cut it, leave it out" + document.RaiseLimit
}

// sizeText is a number of bytes as it is told.
func sizeText(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
