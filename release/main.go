// Release makes what a release of storydiff consists of, besides what goreleaser puts together:
//
//	cd release && go run . papers DIR              manual pages, and completions for shells
//	cd release && go run . changelog VERSION FILE  the Debian package's changelog, compressed
//	cd release && go run . notices                 ../THIRD_PARTY_NOTICES anew
//	cd release && go run . binaries VERSION DIR    the program for every system, with Go alone
//
// A DIR is made where there is none. It is a module of its own: nothing that is needed here
// alone gets into the program's go.sum.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// root is the folder of the program's own module, seen from this one.
const root = ".."

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(2)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "papers":
		return writePapers(args[1])
	case len(args) == 3 && args[0] == "changelog":
		return writeChangelog(args[1], args[2])
	case len(args) == 1 && args[0] == "notices":
		text, err := notices(root)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(root, noticesFile), text, 0o666)
	case len(args) == 3 && args[0] == "binaries":
		return writeBinaries(args[1], args[2])
	}
	return fmt.Errorf("use one of: papers DIR, changelog VERSION FILE, notices, binaries VERSION DIR")
}

// writeFile writes a file of a folder, which is made where there is none.
func writeFile(folder, name string, data []byte) error {
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o666)
}
