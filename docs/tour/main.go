// Tour plays the tapes beside it to the real program, on the demo story, and draws what
// the terminal shows into docs/pictures:
//
//	cd docs/tour && go run .          draws all pictures anew
//	cd docs/tour && go run . -check   says which are not what the program shows now
//
// A tape (tape.go tells its commands) is a list of keys, with words about them; it makes
// single pictures, and a film of all of it if it asks for one. Both are SVG, so that the
// letters are letters. The pictures page.png and word.png, of the program's files in a
// browser and in LibreOffice, are drawn by go run . -files, which needs chromium,
// soffice and pdftoppm. It is a module of its own: nothing that is needed here alone gets
// into the program's go.sum.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

func main() {
	check := flag.Bool("check", false, "write nothing; say which pictures are not what the program shows, and end with 1 if there are any")
	files := flag.Bool("files", false, "draw the pictures of the program's files instead, with chromium and LibreOffice")
	folder := flag.String("o", filepath.Join("..", "pictures"), "the folder with the pictures")
	flag.Parse()
	stale, err := run(*folder, *check, *files)
	if err != nil {
		fmt.Fprintln(os.Stderr, "tour:", err)
		os.Exit(2)
	}
	for _, name := range stale {
		fmt.Fprintf(os.Stderr, "tour: %s is not what the program shows; go run . in docs/tour draws it anew\n", name)
	}
	if len(stale) > 0 {
		os.Exit(1)
	}
}

// run draws the pictures into a folder, or returns the names of those there that it would
// draw otherwise.
func run(folder string, check, files bool) (stale []string, err error) {
	work, err := os.MkdirTemp("", "storydiff-tour-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	program := filepath.Join(work, "bin", "storydiff")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building storydiff: %w\n%s", err, out)
	}
	pictures := make(map[string][]byte)
	if files {
		err = drawFiles(program, work, pictures)
	} else {
		err = playAll(program, work, pictures)
	}
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(pictures)) {
		path := filepath.Join(folder, name)
		if check {
			if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, pictures[name]) {
				stale = append(stale, path)
			}
		} else if err := os.WriteFile(path, pictures[name], 0o666); err != nil {
			return nil, err
		}
	}
	return stale, nil
}

// playAll plays every tape of this folder, and adds the pictures to a map from the names
// of their files.
func playAll(program, work string, pictures map[string][]byte) error {
	tapes, err := filepath.Glob("*.tape")
	if err != nil {
		return err
	}
	for _, path := range tapes {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		t, err := parseTape(string(text))
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		home := filepath.Join(work, path)
		if err := os.Mkdir(home, 0o777); err != nil {
			return err
		}
		if err := play(t, program, home, pictures); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}
