package cli

import (
	"errors"

	"golang.org/x/sys/windows"
)

// isClosedPipe reports whether what reads the other end of a pipe has gone. Windows has no
// EPIPE; which of these it gives depends on when the other end went.
func isClosedPipe(err error) bool {
	return errors.Is(err, windows.ERROR_BROKEN_PIPE) || errors.Is(err, windows.ERROR_NO_DATA) || errors.Is(err, windows.ERROR_PIPE_NOT_CONNECTED)
}
