//go:build !windows

package cli

import (
	"errors"
	"syscall"
)

// isClosedPipe reports whether what reads the other end of a pipe has gone.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
