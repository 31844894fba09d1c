// Bench measures storydiff beside other programs that compare two texts word by word,
// on made-up news of several lengths, and storydiff alone on stories of several versions.
// It writes two tables into docs/PERFORMANCE.md:
//
//	cd bench && go run .
//
// The other programs come from Debian's packages; those that are missing are installed
// first, which needs root or sudo. All run in turns, one after the other, so that what
// else the machine does falls on all of them alike. It is a module of its own: nothing
// that is needed here alone gets into the program's go.sum.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"storydiff/internal/invented"
)

func main() {
	var (
		words   = flag.String("words", "1000,10000,100000,1000000", "lengths of the two texts, in words; none to leave their table as it is")
		stories = flag.Bool("stories", true, "measure stories of several versions, too, and many stories")
		runs    = flag.Int("runs", 5, "how often each program compares each two texts")
		longest = flag.Duration("longest", 2*time.Minute, "after how long a run is given up")
		output  = flag.String("o", filepath.Join("..", "docs", "PERFORMANCE.md"), "the file into which the table is written")
		texts   = flag.String("texts", "", "only write the texts and stories into this folder, and end")
	)
	flag.Parse()
	lengths, err := parseLengths(*words)
	if err == nil && *texts != "" {
		err = writeTexts(*texts, lengths, *stories)
	} else if err == nil {
		err = run(lengths, *stories, *runs, *longest, *output)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

func parseLengths(list string) (lengths []int, err error) {
	if list == "" || list == "none" {
		return nil, nil
	}
	for s := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-words: %q is no number of words", s)
		}
		lengths = append(lengths, n)
	}
	return lengths, nil
}

func run(lengths []int, stories bool, runs int, longest time.Duration, output string) error {
	folder, err := os.MkdirTemp("", "storydiff-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "storydiff")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building storydiff: %w\n%s", err, out)
	}
	// The texts are made by a process of their own: what a process holds when it starts
	// another is counted as that one's memory.
	self, err := os.Executable()
	if err != nil {
		return err
	}
	list := strings.Trim(strings.ReplaceAll(fmt.Sprint(lengths), " ", ","), "[]")
	if out, err := exec.Command(self, "-words", list, fmt.Sprintf("-stories=%t", stories), "-texts", folder).CombinedOutput(); err != nil {
		return fmt.Errorf("making the texts: %w\n%s", err, out)
	}
	if len(lengths) > 0 {
		if err := measurePairs(program, folder, lengths, runs, longest, output); err != nil {
			return err
		}
	}
	if !stories {
		return nil
	}
	section, err := measureStories(program, folder, runs, longest)
	if err != nil {
		return err
	}
	return writeSection(output, storiesHeading, section)
}

// measurePairs measures all programs on two texts of several lengths, and writes their
// table.
func measurePairs(program, folder string, lengths []int, runs int, longest time.Duration, output string) error {
	tools := compared(program)
	if err := install(tools); err != nil {
		return err
	}
	load := busy()
	var rows []row
	for _, n := range lengths {
		for _, change := range invented.Changes() {
			fmt.Fprintf(os.Stderr, "%d words, %s\n", n, change)
			measured, err := measure(tools, pairFolder(folder, n, change), runs, longest)
			if err != nil {
				return err
			}
			rows = append(rows, row{n, change, measured})
		}
	}
	return writeSection(output, heading, table(tools, rows, runs, longest, load))
}

func pairFolder(folder string, words int, change invented.Change) string {
	return filepath.Join(folder, fmt.Sprintf("%d-%s", words, change))
}

func writeTexts(folder string, lengths []int, stories bool) error {
	if stories {
		if err := writeStories(folder); err != nil {
			return err
		}
	}
	for _, n := range lengths {
		for _, change := range invented.Changes() {
			dir := pairFolder(folder, n, change)
			if err := os.MkdirAll(dir, 0o777); err != nil {
				return err
			}
			original, version := invented.Long(n, change)
			for name, text := range map[string]string{originalFile: original, versionFile: version} {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
