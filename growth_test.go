package main

import (
	"bufio"
	"fmt"
	"maps"
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
	// stepsOfUnit is how many steps may be taken for each time that something comes
	// again, whatever was done in a shorter text.
	stepsOfUnit = 3000
)

// TestGrowth counts, without a clock, how often every block of code runs in a comparison
// of 10,000 words and in one of 40,000: comparisons of names, cells of edit distance,
// pairs of sentences, whatever there is. The program is built with counters for that, so
// that a loop nobody thought of is counted, too, and named.
func TestGrowth(t *testing.T) {
	program := countingProgram(t)
	for _, change := range invented.Changes() {
		counted := func(words int) map[string]int {
			original, version := invented.Long(words, change)
			return blocksRun(t, program, ".txt", original, version)
		}
		short, long := counted(10_000), counted(40_000)
		all, allLong := sum(short), sum(long)
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

// countingProgram builds the program with a counter in every block of code.
func countingProgram(t *testing.T) string {
	t.Helper()
	if os.Getenv("STORYDIFF_FULL") == "" {
		t.Skip("builds the program with counters; STORYDIFF_FULL=1 runs it")
	}
	program := filepath.Join(t.TempDir(), "storydiff")
	const ours = "-coverpkg=storydiff,storydiff/corpus/...,storydiff/diffing/..."
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", ours, "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

func sum(blocks map[string]int) (all int) {
	for _, n := range blocks {
		all += n
	}
	return all
}

// TestMonotonyGrowth does the same for texts in which one thing comes again and again,
// as nobody writes: what is bounded by the length of a sentence elsewhere is not there.
func TestMonotonyGrowth(t *testing.T) {
	program := countingProgram(t)
	repeated := func(unit string) func(int) string {
		return func(n int) string { return strings.Repeat(unit, n) }
	}
	texts := map[string]func(n int) string{
		"x.md: ticks of growing length": func(n int) string {
			var b strings.Builder
			for k := 1; b.Len() < 8*n; k++ {
				b.WriteString(strings.Repeat("`", k) + " ")
			}
			return b.String()
		},
		"x.md: a deep list": func(n int) string {
			var b strings.Builder
			for k := 0; b.Len() < 16*n; k++ {
				b.WriteString(strings.Repeat("  ", k) + "- a\n")
			}
			return b.String()
		},
	}
	for _, unit := range []string{`"`, `"a" `, "“”", "“", "'", "(", "()", "[a", `a"(`, "\x1b", "\x1b[1;", "\x1b]", "\x1bP", "=20", "[1;", "a\n\n", "a. ",
		" 17 men,", " 17%,", " 3 May,", " $5m", " Anna Holm,", " Mr A.", " not", " the man said that", ` x said "y".`, " who", "&lt;", "<b>", "<i a=", "â€", "a\u00ad", "\u0301"} {
		texts[fmt.Sprintf("%q", unit)] = repeated(unit)
	}
	for _, unit := range []string{"`a", "*a", "**a", "[", "[a](", "![a", "> ", "- ", "|a", "<div>\n", "# a\n", "```\n", "[a](("} {
		texts[fmt.Sprintf("x.md: %q", unit)] = repeated(unit)
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		extension := ".txt"
		if strings.HasPrefix(name, "x.md") {
			extension = ".md"
		}
		counted := func(n int) map[string]int {
			const story = "The ferry Solvang left Tarnvik at noon with 212 passengers on board.\n\nNobody was hurt.\n\n"
			text := texts[name](n)
			return blocksRun(t, program, extension, story+text+"\n", story+text+"x\n")
		}
		t.Run(name, func(t *testing.T) {
			const shorter = 2000
			short, long := counted(shorter), counted(4*shorter)
			all, allLong := sum(short), sum(long)
			t.Logf("%d blocks run, and %d: %.2f times as many", all, allLong, float64(allLong)/float64(all))
			// A text of which little is read below some length is no measure.
			if least := max(all, stepsOfUnit*shorter); float64(allLong) > mostGrowth*float64(least) {
				t.Errorf("four times the text takes %.2f times the steps, want at most %v; most of them here:\n%s",
					float64(allLong)/float64(all), mostGrowth, grown(short, long))
			}
		})
	}
}

// blocksRun returns how often each block of code is run in a comparison of two texts in
// files with an extension, by file and line.
func blocksRun(t *testing.T, program, extension, original, version string) map[string]int {
	t.Helper()
	dir, counts := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{"a" + extension: original, "b" + extension: version} {
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
