package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// Command returns the command line with its commands and flags, for what is written
// about it: manual pages, and completions for shells. Run carries one out.
func Command() *cobra.Command {
	p := &program{in: strings.NewReader(""), out: io.Discard, err: io.Discard, getenv: func(string) string { return "" }}
	return p.command()
}
