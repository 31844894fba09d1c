package review

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"storydiff/corpus"
)

// A Damage says on one line that a review file could not be read whole, and
// under which name it was kept. It is no failure: what could be read is in the
// Book, and what was to be written is on the disk.
type Damage struct {
	// Path is the review file, Aside the damaged one; empty where it was only
	// read, and left where it is.
	Path, Aside string
	// Reason says what is wrong with it.
	Reason string
	// Kept is the number of marks that could be read, Lost that of lines that
	// could not.
	Kept, Lost int
}

func (d *Damage) Error() string {
	kept := "no mark could be read"
	switch d.Kept {
	case 0:
	case 1:
		kept = "1 mark could be read"
	default:
		kept = fmt.Sprintf("%d marks could be read", d.Kept)
	}
	switch d.Lost {
	case 0:
	case 1:
		kept += ", 1 line could not"
	default:
		kept += fmt.Sprintf(", %d lines could not", d.Lost)
	}
	where := "left as it is"
	if d.Aside != "" {
		where = "kept as " + d.Aside
	}
	return corpus.Clean(fmt.Sprintf("%s: damaged (%s); %s; %s", d.Path, d.Reason, where, kept))
}

// Refused reports whether an error of this package is about a file that is not
// to be written, because it is no review, or one of a newer program's, or that
// has no place. Nothing was done to it.
func Refused(err error) bool {
	return isForeign(err) || errors.Is(err, errNewer) || errors.Is(err, errNowhere)
}

// errGone is the trouble with a folder that was there before.
var errGone = errors.New("the folder has gone")

// failure says on one line why a review file cannot be read or written, and
// what to do. errors.Is finds err.
func failure(path string, did string, err error) error {
	return &trouble{path, did, err}
}

type trouble struct {
	path, did string
	err       error
}

func (t *trouble) Unwrap() error { return t.err }

func (t *trouble) Error() string {
	if errors.Is(t.err, errNowhere) {
		return t.did + ": neither HOME nor XDG_STATE_HOME names a folder for them; set HOME, or name a file with --review"
	}
	return corpus.Clean(fmt.Sprintf("%s: %s: %s", t.path, t.did, advice(t.path, t.err)))
}

// advice says what is wrong and what to do.
func advice(path string, err error) string {
	const elsewhere = "or choose another file with --review"
	folder := filepath.Dir(path)
	switch {
	case errors.Is(err, errGone):
		return "the folder " + folder + " has gone; put it back, " + elsewhere
	case isForeign(err):
		return "it is no review file; name another with --review"
	case errors.Is(err, errNewer):
		return "written by a newer storydiff; update, or name another file with --review"
	case errors.Is(err, errLocked):
		return "another program has it locked; end that one and try again"
	case errors.Is(err, errOrdinary):
		return "a folder, pipe or device; choose a file with --review"
	case errors.Is(err, errRound):
		return "links that lead round in a circle; mend them, " + elsewhere
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "not allowed in " + folder + "; allow it, " + elsewhere
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return "no room on the disk; make some, " + elsewhere
	}
	var at *fs.PathError
	var between *os.LinkError
	var call *os.SyscallError
	switch { // their paths may be those of the temporary file or the lock
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &between):
		err = between.Err
	case errors.As(err, &call):
		err = call.Err
	}
	return err.Error() + "; see to that, " + elsewhere
}
