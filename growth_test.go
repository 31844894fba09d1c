package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"storydiff/internal/invented"
)

const (
	// mostGrowth is by how much a text of four times the words may raise what is
	// done: four times, and a tenth for what is sorted.
	mostGrowth = 4.4
	// mostOfBlock is by how much it may raise how often one block of code is run, if
	// that is more than a hundredth of the whole. Some are run more often until a
	// bound holds; the square of the length would be sixteen.
	mostOfBlock = 12
)

// TestGrowth counts, without a clock, how often every block of code runs in a comparison
// of 10,000 words and in one of 40,000: comparisons of names, cells of edit distance,
// pairs of sentences, whatever there is. The program is built with counters for that, so
// that a loop nobody thought of is counted, too, and named.
func TestGrowth(t *testing.T) {
	if os.Getenv("STORYDIFF_FULL") == "" {
		t.Skip("builds the program with counters; STORYDIFF_FULL=1 runs it")
	}
	program := filepath.Join(t.TempDir(), "storydiff")
	const ours = "-coverpkg=storydiff,storydiff/corpus/...,storydiff/diffing/..."
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", ours, "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, change := range invented.Changes() {
		short, long := blocksRun(t, program, 10_000, change), blocksRun(t, program, 40_000, change)
		all, allLong := 0, 0
		for _, n := range short {
			all += n
		}
		for _, n := range long {
			allLong += n
		}
		t.Logf("%s: %d blocks run, and %d: %.2f times as many", change, all, allLong, float64(allLong)/float64(all))
		if float64(allLong) > mostGrowth*float64(all) {
			t.Errorf("%s: four times the words take %.2f times the steps, want at most %v; most of them here:\n%s",
				change, float64(allLong)/float64(all), mostGrowth, grown(short, long))
		}
		for block, n := range long {
			if n*100 > allLong && float64(n) > mostOfBlock*float64(max(short[block], 1)) {
				t.Errorf("%s: %s is run %d times, and with four times the words %d times", change, block, short[block], n)
			}
		}
	}
}

// blocksRun returns how often each block of code is run in a comparison, by file and line.
func blocksRun(t *testing.T, program string, words int, change invented.Change) map[string]int {
	t.Helper()
	dir, counts := t.TempDir(), t.TempDir()
	original, version := invented.Long(words, change)
	for name, text := range map[string]string{"a.txt": original, "b.txt": version} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command(program, "report", "--format", "json", "--original", "a", "--article", "b", dir)
	run.Env = append(os.Environ(), "GOCOVERDIR="+counts)
	if err := run.Run(); err != nil {
		t.Fatal(err)
	}
	profile := filepath.Join(counts, "profile")
	if out, err := exec.Command("go", "tool", "covdata", "textfmt", "-i="+counts, "-o="+profile).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	file, err := os.Open(profile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	blocks := make(map[string]int)
	for lines := bufio.NewScanner(file); lines.Scan(); {
		// file.go:12.34,15.2 3 456: from where to where, statements, how often
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue // the first line
		}
		n, err := strconv.Atoi(fields[2])
		if err != nil {
			t.Fatalf("%s: %v", lines.Text(), err)
		}
		block, _, _ := strings.Cut(fields[0], ",")
		blocks[block] += n
	}
	if len(blocks) < 1000 {
		t.Fatalf("only %d blocks are counted", len(blocks))
	}
	return blocks
}

// grown lists the blocks that are run most often beyond what four times the words
// account for.
func grown(short, long map[string]int) string {
	type block struct {
		at     string
		beyond int
	}
	var all []block
	for at, n := range long {
		all = append(all, block{at, n - 4*short[at]})
	}
	slices.SortFunc(all, func(a, b block) int { return b.beyond - a.beyond })
	var out strings.Builder
	for _, x := range all[:min(12, len(all))] {
		fmt.Fprintf(&out, "\t%s: %d, then %d\n", x.at, short[x.at], long[x.at])
	}
	return out.String()
}
