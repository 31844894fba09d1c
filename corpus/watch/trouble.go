package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"storydiff/corpus"
)

// failure says on one line why a path is not watched, and what to do.
func failure(path string, err error) error {
	var advice string
	switch {
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE), errors.Is(err, syscall.ENOSPC):
		advice = "too many files are open or watched; close other programs, or raise the system's limits (fs.inotify.max_user_instances, fs.inotify.max_user_watches, ulimit -n)"
	case errors.Is(err, fs.ErrPermission):
		advice = "no permission to watch it; change that"
	default:
		advice = "load the story again by hand"
	}
	return fmt.Errorf("%s: changes are not noticed: %w; %s", corpus.Clean(path), err, advice)
}

// isGone reports whether an error is that there is nothing any more, which the
// next look will find.
func isGone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}
