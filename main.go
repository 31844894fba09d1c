// Storydiff shows what each outlet made of a wire story: the versions beside
// the original, passage by passage and word by word, with what differs named.
package main

import (
	"os"

	"storydiff/ui/cli"
)

func main() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv)) }
