package review

import (
	"context"
	"errors"
	"time"

	"github.com/gofrs/flock"
)

const (
	// lockPatience is how long to wait for another program to finish writing, which
	// takes milliseconds. One that was suspended while it wrote must not block this
	// one for good.
	lockPatience = 5 * time.Second
	lockInterval = 3 * time.Millisecond
)

var errLocked = errors.New("locked by another program")

// lock waits until no other program, and no other Book of this one, writes the
// file at path, which need not be there. The lock is a file of its own, beside
// that one and hidden; it stays, because removing it would let two in. The
// lock is released however the program ends.
func lock(path string) (release func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), lockPatience)
	defer cancel()
	l := flock.New(beside(path, ".lock"), flock.SetPermissions(fileMode))
	switch ok, err := l.TryLockContext(ctx, lockInterval); {
	case ok:
		return func() { l.Unlock() }, nil
	case errors.Is(err, context.DeadlineExceeded):
		return nil, errLocked
	default:
		return nil, err
	}
}
